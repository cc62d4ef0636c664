import { expect, test } from 'vitest';
import { dayNumber, isoDay, panWindow, ticksOf, type Window, zoomWindow } from './window.ts';

const span = (from: string, to: string): Window => ({ from: dayNumber(from), to: dayNumber(to) });
const told = ({ from, to }: Window) => [isoDay(from), isoDay(to)];
const whole = span('2022-01-01', '2024-01-01');

test('days are numbers and back; a month is its first day', () => {
  expect(isoDay(dayNumber('2024-02-29'))).toBe('2024-02-29');
  expect(dayNumber('2024-02')).toBe(dayNumber('2024-02-01'));
  expect(dayNumber('soon')).toBeNaN();
});

test('zooming keeps the day under the pointer where it is, and stays inside the whole', () => {
  const near = zoomWindow(whole, whole, { times: 0.5, around: whole.from });
  expect(told(near)).toEqual(['2022-01-01', '2023-01-01']);
  expect(zoomWindow(near, whole, { times: 4 })).toEqual(whole);
  const nearest = zoomWindow(near, whole, { times: 0.0001 });
  expect(nearest.to - nearest.from).toBe(5);
});

test('a window does not leave the whole when it is moved', () => {
  const year = span('2023-01-01', '2024-01-01');
  expect(told(panWindow(year, whole, 0.5))).toEqual(['2023-01-01', '2024-01-01']);
  expect(panWindow(year, whole, -1)).toEqual(span('2022-01-01', '2023-01-01'));
});

test('an axis names years, months or days, as many as fit', () => {
  const units = (window: Window, most: number) =>
    ticksOf(window, most).map(({ day, unit }) => `${unit} ${isoDay(day)}`);
  expect(units(whole, 3)).toEqual(['year 2022-01-01', 'year 2023-01-01']);
  expect(units(span('2022-11-20', '2023-02-10'), 4)).toEqual([
    'month 2022-12-01',
    'year 2023-01-01',
    'month 2023-02-01',
  ]);
  expect(units(span('2022-11-20', '2022-11-24'), 5)).toHaveLength(4);
  for (const most of [2, 6, 12]) expect(ticksOf(whole, most).length).toBeLessThanOrEqual(most);
});
