import { letters } from '../arabic/letters.ts';
import type { Tables } from '../lexicon/load.ts';
import type { Stage } from '../model/doc.ts';
import type { Time } from '../model/entity.ts';
import type { RuleId } from '../model/span.ts';
import { toDays } from './calendar.ts';
import { clock } from './clock.ts';
import { calendarDate, year } from './dates.ts';
import { day, period, reference } from './days.ts';
import { duration } from './durations.ts';
import { hijri } from './hijri.ts';
import { part } from './parts.ts';
import type { Match, TimeRule } from './rule.ts';
import { dayOfMonth, sameAgain } from './said-before.ts';
import { createScan, loadTimeLexicon, type Scan } from './scan.ts';

/** All rules. At a word the longest match wins; of equally long ones the first rule listed. */
const RULES: readonly TimeRule[] = [
  calendarDate,
  hijri,
  dayOfMonth,
  sameAgain,
  clock,
  day,
  period,
  part,
  year,
  duration,
  reference,
];

/** Stage: TIMEX3 expressions of the body with values counted from the article's date (guidelines, section 7). */
export function findTimes(tables: Tables): Stage<'words' | 'sentences', 'times'> {
  const lexicon = loadTimeLexicon(tables);
  return {
    adds: 'times',
    run: ({ article, words, sentences }) => {
      const today = article.date === null ? null : toDays(article.date);
      const times: Time[] = [];
      for (const sentence of sentences) {
        const found: Omit<Time, 'i'>[] = [];
        const said = () => lastDate(found) ?? lastDate(times);
        scanSentence(createScan({ words, sentence, today, said }, lexicon), found);
        for (const time of found) times.push({ i: times.length, ...time });
      }
      return times;
    },
  };
}

/** The value of the last time that names a day, month or year. */
function lastDate(times: readonly Omit<Time, 'i'>[]): string | null {
  const last = times.findLast(({ value, type }) => type !== 'DURATION' && /^\d{4}/.test(value));
  return last?.value ?? null;
}

function scanSentence(scan: Scan, found: Omit<Time, 'i'>[]): void {
  for (let i = scan.sentence.first; i <= scan.sentence.last; i += 1) {
    const best = scan.canBegin(i) ? longestMatch(scan, i) : null;
    if (!best) continue;
    const { match, rule } = best;
    found.push(...listedDays(scan, i, match));
    found.push({
      start: match.start,
      end: match.end,
      rule,
      type: match.type,
      value: match.value,
      mod: match.mod ?? null,
      anchor: match.anchored ? 'DCT' : null,
    });
    i = match.last;
  }
}

function longestMatch(scan: Scan, i: number): { match: Match; rule: RuleId } | null {
  let best: { match: Match; rule: RuleId } | null = null;
  for (const rule of RULES) {
    const match = rule.find(scan, i);
    if (match && (!best || match.end - match.start > best.match.end - best.match.start)) {
      best = { match, rule: rule.id };
    }
  }
  return best;
}

/**
 * The other days of a list that ends in a full date: 16 و17 و18 مارس gives the first two the month of the third.
 * Counterexample: 3 جنود و18 مارس → a noun stands between, the three are no days.
 */
function listedDays(scan: Scan, i: number, match: Match): Omit<Time, 'i'>[] {
  const days: Omit<Time, 'i'>[] = [];
  const month = /^(\d{4}-\d\d)-\d\d$/.exec(match.value)?.[1];
  let at = i;
  while (month && scan.words[at]?.kind === 'number') {
    const and = scan.words[at - 1];
    const before = scan.words[at - 2];
    const isList =
      and?.norm === letters.waw && before?.kind === 'number' && at - 2 >= scan.sentence.first;
    if (!isList || !/^([1-9]|[12]\d|3[01])$/.test(before.norm)) break;
    const value = `${month}-${before.norm.padStart(2, '0')}`;
    days.unshift({
      start: before.start,
      end: before.end,
      rule: 'times/listed-day',
      type: 'DATE',
      value,
      mod: null,
      anchor: match.anchored ? 'DCT' : null,
    });
    at -= 2;
  }
  return days;
}
