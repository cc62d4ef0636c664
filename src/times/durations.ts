import { letters } from '../arabic/letters.ts';
import type { Time } from '../model/entity.ts';
import { countFrom, lengthValue } from './extent.ts';
import { type Length, readLength } from './lengths.ts';
import { endOf, type Match, type TimeRule } from './rule.ts';
import type { Scan } from './scan.ts';

/**
 * Lengths of time, and with قبل the date they lead back to (guidelines 11.10, 11.28).
 *
 * Example: منذ سنوات → PXY; أكثر من عام → P1Y MORE_THAN; قبل يومين → the date; الأسابيع القليلة الماضية → PXW.
 * Counterexample: عام جديد → a new year, no length: no number, no preposition of time.
 */
export const duration: TimeRule = {
  id: 'times/duration',
  find: (scan, i) => {
    const mod = scan.at(i, 'mod');
    const length = readLength(scan, mod ? mod.last + 1 : i);
    if (!length || (length.bare && !mod && !isLed(scan, i)) || isAge(scan, i, length.last))
      return null;
    const start = mod?.start ?? length.start;
    return toMatch(scan, { length, start, first: i, mod: (mod?.value as Time['mod']) ?? null });
  },
};

/** How many words before its number the word for age may stand: أعمارهم بين 4 و8 سنوات. */
const AGE_REACH = 4;

/** (37 عاما) and، 82 سنة، after a name, عمره 18 شهرا and من العمر 27 عاما give an age, no time. */
function isAge(scan: Scan, first: number, last: number): boolean {
  const before = scan.words[first - 1]?.raw ?? '';
  const after = scan.words[last + 1]?.raw ?? '';
  for (let k = first - 1; k >= Math.max(scan.sentence.first, first - AGE_REACH); k -= 1)
    if (scan.at(k, 'age')) return true;
  if (before === '-') return scan.words[last + 1]?.kind === 'punctuation';
  return (before === '(' && after === ')') || (before === '\u060c' && after === '\u060c');
}

/** Kinds of words that make a bare unit a length: منذ أسابيع، بعد ساعات، لمدة شهر، لعقود. */
function isLed(scan: Scan, i: number): boolean {
  const own = scan.at(i);
  const joinedLam =
    own?.prefixed &&
    scan.words[i]!.readings.some((reading) => reading.proclitics.endsWith(letters.lam));
  // بين سنة وشيعة: a sect, not a year.
  if (scan.at(i, 'unit')?.value === 'year one' && scan.at(i - 1)?.value === 'between') return false;
  return joinedLam === true || scan.endingAt(i - 1, 'lead', 'before', 'after') !== null;
}

interface Reading {
  readonly length: Length;
  readonly start: number;
  readonly first: number;
  readonly mod: NonNullable<Time['mod']> | null;
}

function toMatch(scan: Scan, { length, start, first, mod }: Reading): Match {
  const base = { start, end: endOf(scan, length.last), last: length.last, mod };
  const ago = scan.endingAt(first - 1, 'before') !== null && !isClause(scan, length.last);
  const ahead =
    scan.endingAt(first - 1, 'after') !== null &&
    scan.tense(first) === 'future' &&
    !isClause(scan, length.last);
  if (ago || ahead) {
    const value = countFrom(scan.today, length, ago ? -1 : 1);
    return { ...base, type: 'DATE', value, anchored: true };
  }
  const led = scan.endingAt(first - 1, 'lead');
  const anchored = length.shift !== null || led?.value === 'now';
  return { ...base, type: 'DURATION', value: lengthValue(length), anchored };
}

/** قبل يومين من لقائه counts from the meeting, not from the article. */
function isClause(scan: Scan, last: number): boolean {
  return scan.at(last + 1, 'of') !== null;
}
