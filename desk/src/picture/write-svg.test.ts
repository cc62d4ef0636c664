import { expect, test } from 'vitest';
import { box, circle, line, type Picture, type Words } from './picture.ts';
import { anchorOf, writeSvg } from './write-svg.ts';

const words = (text: string): Words => ({
  ...{ kind: 'text', text, x: 10, y: 20, size: 12 },
  ...{ ink: 'ink', at: 'left' },
});

test('shapes become paths with the colours of the moment', () => {
  expect(
    line([
      [0, 0],
      [1.26, 2],
    ]),
  ).toBe('M0 0L1.3 2');
  expect(
    line(
      [
        [0, 0],
        [4, 0],
        [4, 4],
      ],
      true,
    ),
  ).toBe('M0 0L4 0L4 4Z');
  expect(line([])).toBe('');
  expect(circle(5, 5, 2)).toBe('M3 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z');
  expect(box(1, 2, [3, 4])).toBe('M1 2h3v4h-3Z');
  const picture: Picture = {
    ...{ width: 20, height: 10 },
    shapes: [{ kind: 'path', d: 'M0 0L1 1', stroke: 'line', dash: '2 2' }],
  };
  const svg = writeSvg(picture, (ink) => `#${ink}`, 'what');
  expect(svg).toContain(
    '<path d="M0 0L1 1" fill="none" stroke="#line" stroke-width="1" stroke-dasharray="2 2"/>',
  );
  expect(svg).toContain('viewBox="0 0 20 10"');
});

test('Arabic words that stand to the left of a point end there', () => {
  expect(anchorOf(words('بيروت'))).toBe('end');
  expect(anchorOf(words('Beirut'))).toBe('start');
  expect(anchorOf({ text: '(2) بيروت', at: 'right' })).toBe('start');
  expect(anchorOf({ text: 'بيروت', at: 'middle' })).toBe('middle');
});

test('what articles say cannot become markup', () => {
  const hostile = '"><script>x</script>\u0000&';
  const svg = writeSvg({ width: 1, height: 1, shapes: [words(hostile)] }, () => 'red', hostile);
  expect(svg).not.toContain('<script');
  expect(svg).toContain('&quot;&gt;&lt;script&gt;x&lt;/script&gt;&amp;</text>');
});
