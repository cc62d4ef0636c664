import type { Tables } from '../lexicon/load.ts';
import type { Stage } from '../model/doc.ts';
import type { Time } from '../model/entity.ts';
import type { RuleId } from '../model/span.ts';
import { toDays } from './calendar.ts';
import { clock } from './clock.ts';
import { calendarDate } from './dates.ts';
import { day } from './days.ts';
import { century, decade } from './decades.ts';
import { duration } from './durations.ts';
import { hijri } from './hijri.ts';
import { inheritYear, isListedWith, listedDays } from './lists.ts';
import { part } from './parts.ts';
import { period } from './periods.ts';
import { reference, repeated } from './references.ts';
import type { Match, TimeRule } from './rule.ts';
import { dayOfMonth, sameAgain } from './said-before.ts';
import { createScan, type Scan } from './scan.ts';
import { loadTimeLexicon } from './time-words.ts';
import { year } from './years.ts';

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
  decade,
  century,
  duration,
  reference,
  repeated,
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
  let last = Number.NEGATIVE_INFINITY;
  for (let i = scan.sentence.first; i <= scan.sentence.last; i += 1) {
    if (!scan.canBegin(i)) continue;
    const name = scan.at(i, 'name');
    const best = name ? null : longestMatch(scan, i);
    if (best) addMatch(scan, found, { ...best, i, isListed: isListedWith(scan, last, i) });
    if (best) last = best.match.last;
    i = (name ?? best?.match)?.last ?? i;
  }
}

interface At {
  readonly match: Match;
  readonly rule: RuleId;
  /** The word that it begins at. */
  readonly i: number;
  /** It is listed with the time before. */
  readonly isListed: boolean;
}

/** Adds a match with the days listed before it, and gives its year to a date that it is listed with. */
function addMatch(scan: Scan, found: Omit<Time, 'i'>[], { match, rule, i, isListed }: At): void {
  const before = inheritYear(found.at(-1), match, isListed);
  if (before) found[found.length - 1] = before;
  const { days, start } = listedDays(scan, i, match);
  const taken = found.at(-1)?.end ?? 0;
  found.push(...days.filter((day) => day.start >= taken), {
    start,
    end: match.end,
    rule,
    type: match.type,
    value: match.value,
    mod: match.mod ?? null,
    anchor: match.anchored ? 'DCT' : null,
  });
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
