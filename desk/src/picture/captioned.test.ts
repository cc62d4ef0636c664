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
  const titleOf = ({ shapes }: Picture) => shapes.find(({ kind }) => kind === 'text');
  expect(titleOf(whole)).toMatchObject({ x: whole.width - 16, at: 'right' });
  expect(titleOf(captioned(picture, 'Map', 'Isnad'))).toMatchObject({ x: 16, at: 'left' });
});

test('nothing of a picture reaches over its title or its foot', () => {
  const covers = captioned(picture, 'Map', 'Isnad').shapes.filter(
    (shape) => shape.kind === 'path' && shape.fill === 'paper',
  );
  expect(covers).toHaveLength(5);
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
