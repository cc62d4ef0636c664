import { expect, test } from 'vitest';
import { COLUMNS, indexTable } from './table.ts';

const HEAD = `# ${COLUMNS.join('\t')}\n`;
const PORT =
  'بورتسودان\tبور سودان|بورسودان\tgeo/1\tPort Sudan\ttown\tSDN\tRed Sea\t19.6\t37.2\t5\t1';
const SAADA = 'صعدة\t\tgeo/2\tSaada\ttown\tYEM\t\t16.9\t43.8\t5\t2';
const OTHER = 'صعده\t\tplace/saada\tSaada\tadmin1\tYEM\t\t17\t43\t0\t';
const table = indexTable([
  `${HEAD}${PORT}\n`,
  `# Known problems: none\n${HEAD}${SAADA}\n${OTHER}\n`,
]);

function idsOf(folded: string): (string | undefined)[] {
  return table.rowsOf(folded).map((offset) => table.cellsAt(offset)[2]);
}

test('a name finds all its rows, over several files, once each', () => {
  expect(idsOf('صعده')).toEqual(['geo/2', 'place/saada']);
  expect(idsOf('بورتسودان')).toEqual(['geo/1']);
});

test('spaces inside a name may be left out or added', () => {
  expect(idsOf('بور سودان')).toEqual(['geo/1']);
  expect(idsOf('بورسودان')).toEqual(['geo/1']);
  expect(idsOf('بور ت سودان')).toEqual(['geo/1']);
});

test('comments and unknown names find nothing', () => {
  expect(idsOf('known')).toEqual([]);
  expect(idsOf('')).toEqual([]);
});

test('an id finds its row, with empty cells kept', () => {
  const offset = table.offsetOf('place/saada');
  expect(table.cellsAt(offset!)).toHaveLength(COLUMNS.length);
  expect(table.offsetOf('geo/3')).toBeUndefined();
});

test('a table with other columns is refused', () => {
  expect(() => indexTable(['# name_ar\tid\nدمشق\tgeo/1\n'])).toThrow('no head line');
});
