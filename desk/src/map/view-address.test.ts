import { expect, test } from 'vitest';
import { readView, writeView } from './view-address.ts';

test('a view goes into the address and comes out again', () => {
  const view = { lat: 33.312, lon: 44.361, zoom: 5.25 };
  expect(readView(writeView(view))).toEqual(view);
});

test('what is no view is none', () => {
  for (const written of [null, '', '1,2', '1,2,x', '99,0,3', '1,200,3']) {
    expect(readView(written)).toBeNull();
  }
});
