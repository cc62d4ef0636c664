import { expect, test } from 'vitest';
import { captioned, moved, wrap } from './captioned.ts';
import { circle, type Picture } from './picture.ts';

const picture: Picture = {
  ...{ width: 400, height: 100 },
  shapes: [{ kind: 'path', d: circle(10, 10, 2), fill: 'accent' }],
};

test('a picture leaves the desk with its title and where it comes from', () => {
  const whole = captioned(picture, 'الخريطة', 'إسناد، 5 أحداث');
  const texts = whole.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
  expect(texts).toEqual(['الخريطة', 'إسناد، 5 أحداث']);
  expect(whole.height).toBeGreaterThan(picture.height + 30);
  expect(whole.shapes[1]).toMatchObject({ x: whole.width - 16, at: 'right' });
  expect(captioned(picture, 'Map', 'Isnad').shapes[1]).toMatchObject({ x: 16, at: 'left' });
});

test('what is moved keeps its form', () => {
  expect(moved(picture, 5, 7).shapes[0]).toMatchObject({
    d: 'M13 17a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z',
  });
});

test('lines are cut between words', () => {
  expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  expect(wrap('https://example.org/long', 5)).toEqual(['https://example.org/long']);
});
