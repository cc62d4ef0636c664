import { expect, test } from 'vitest';
import { spanOfMonth, spreadOut } from './time-span.ts';

test('a month ends on its last day, in leap years too', () => {
  expect(spanOfMonth('2024-02')).toEqual(['2024-02-01', '2024-02-29']);
  expect(spanOfMonth('2023-12')).toEqual(['2023-12-01', '2023-12-31']);
});

test('days without events stand between those with, across months and years', () => {
  const values = [
    { value: '2023-12-30', count: 2 },
    { value: '2024-01-01', count: 1 },
  ];
  expect(spreadOut({ unit: 'day', values })).toEqual([
    { value: '2023-12-30', count: 2 },
    { value: '2023-12-31', count: 0 },
    { value: '2024-01-01', count: 1 },
  ]);
  const months = [
    { value: '2023-12', count: 2 },
    { value: '2024-02', count: 1 },
  ];
  expect(spreadOut({ unit: 'month', values: months }).map(({ value }) => value)).toEqual([
    '2023-12',
    '2024-01',
    '2024-02',
  ]);
});

test('where one event lies far from the others, empty days are not drawn one by one', () => {
  const values = [
    { value: '1990-01-01', count: 1 },
    { value: '2024-01-01', count: 1 },
  ];
  expect(spreadOut({ unit: 'day', values })).toEqual(values);
});
