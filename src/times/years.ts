import { letters } from '../arabic/letters.ts';
import { endOf, type Match, type TimeRule } from './rule.ts';
import type { Scan } from './scan.ts';

/**
 * A year by itself, with the word for year or after a preposition, and further years of a list.
 *
 * Example: عام 2014 → 2014; بين عامي 2013 و2016 → 2013 and 2016; منذ 2011 → 2011.
 * Counterexample: 2014 جنديا → a number of soldiers, no year.
 */
export const year: TimeRule = {
  id: 'times/year',
  find: (scan, i) => {
    const label = scan.at(i, 'label', 'unit', 'unit-construct', 'unit-definite');
    const labelled = label && /^(year|-)/.test(label.value) ? yearAt(scan, label.last + 1) : null;
    if (label && labelled !== null) {
      return toYear(scan, { start: label.start, last: label.last + 1, value: labelled });
    }
    const season = scan.at(i, 'season');
    const seasonal = season && yearAt(scan, season.last + 1);
    if (season && seasonal) {
      const match = toYear(scan, { start: season.start, last: season.last + 1, value: seasonal });
      return { ...match, value: `${seasonal}-${season.value}` };
    }
    const bare = yearAt(scan, i);
    if (bare === null || bare < 1800 || !isYearPlace(scan, i)) return null;
    return toYear(scan, { start: scan.words[i]!.start, last: i, value: bare });
  },
};

function toYear(scan: Scan, found: { start: number; last: number; value: number }): Match {
  const { start, last, value } = found;
  // 1998م: the letter of our era, glued to the digits.
  const era = scan.words[last + 1];
  const isMarked = era?.norm === letters.mim && era.start === scan.words[last]!.end;
  const end = isMarked && last < scan.sentence.last ? last + 1 : last;
  return {
    start,
    end: endOf(scan, end),
    last: end,
    type: 'DATE',
    value: String(value),
    anchored: false,
  };
}

/** After في، منذ، بين and the like, after "year and", before a shift word, or alone before a stop or dash. */
function isYearPlace(scan: Scan, i: number): boolean {
  const before = scan.words[i - 1];
  const after = scan.words[i + 1];
  if (scan.at(i - 1, 'mod') || scan.at(i - 2, 'mod')) return false;
  const isFirst = i === scan.sentence.first;
  if (isFirst) return after?.raw === '-' || after?.raw === ':';
  const joined = scan.at(i - 1, 'lead', 'before', 'after', 'part', 'in', 'of') !== null;
  const isCounted =
    after?.kind === 'word' && after.readings.some((r) => r.forms.some((f) => f.class === 'human'));
  if (joined) return !isCounted;
  // A lone و is the conjunction glued to the digits: و2016. What stands before it must be a year itself.
  const isListed = before?.raw === letters.waw || before?.raw === '\u060c';
  return isListed && i - 2 >= scan.sentence.first && isYear(scan, i - 2);
}

/** 2011 in عام 2011 و2012, but not 1737 in القرارات 1696 و1737. */
function isYear(scan: Scan, i: number): boolean {
  if (yearAt(scan, i) === null) return false;
  const label = scan.at(i - 1, 'label', 'unit', 'unit-construct', 'unit-definite');
  return (label !== null && /^(year|-)/.test(label.value)) || isYearPlace(scan, i);
}

/** A year in digits. */
export function yearAt(scan: Scan, i: number): number | null {
  const word = scan.words[i];
  if (
    !word ||
    i > scan.sentence.last ||
    word.kind !== 'number' ||
    !/^(1[0-9]|20)\d\d$/.test(word.norm)
  )
    return null;
  return Number(word.norm);
}
