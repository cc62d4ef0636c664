import { letters } from '../arabic/letters.ts';
import { lengthValue } from './extent.ts';
import { endOf, type Match, type TimeRule } from './rule.ts';
import type { Hit, Scan } from './scan.ts';

/**
 * Words that mean the past, present or future without a date.
 *
 * Example: سابقا → PAST_REF; حتى الآن → PRESENT_REF; عما قريب → FUTURE_REF.
 * Counterexample: السابق in الرئيس السابق → a former president, no time; طريقا قريبا → a near road.
 */
export const reference: TimeRule = {
  id: 'times/reference',
  find: (scan, i) => {
    const ref =
      scan.at(i, 'ref', 'ref-or-adjective') ??
      (scan.at(i - 1, 'in') ? scan.at(i, 'ref-after-in') : null);
    if (!ref || (ref.kind === 'ref-or-adjective' && isAdjective(scan, i))) return null;
    return {
      start: ref.start,
      end: endOf(scan, ref.last),
      last: ref.last,
      type: 'DATE',
      value: ref.value,
      anchored: true,
    };
  },
};

/** طريقا قريبا: after another noun in the accusative it describes it; إليها سابقا, هذا سابقا are behind pronouns. */
function isAdjective(scan: Scan, i: number): boolean {
  const before = scan.words[i - 1];
  const reading = before?.readings[0];
  // قريبا من الموقع: near in space.
  if (scan.at(i + 1, 'not-near')) return true;
  if (!before || before.norm.length < 3 || !before.norm.endsWith(letters.alef)) return false;
  const isPronoun =
    before.norm.endsWith(letters.ha + letters.alef) ||
    reading?.forms.some((form) => form.class === 'demonstrative');
  return reading?.enclitic === '' && !isPronoun;
}

/**
 * How often: a period that comes again.
 *
 * Example: كل يوم → P1D; كل جمعة → P1W; كل ثلاثة أشهر → P3M; كل أسبوعين → P2W; سنويا → P1Y.
 * Counterexample: كل الأيام → all the days, no repetition.
 */
export const repeated: TimeRule = {
  id: 'times/repeated',
  find: (scan, i) => {
    const set = scan.at(i, 'set');
    if (set) return toSet(scan, set, set);
    const each = scan.at(i, 'each');
    if (!each) return null;
    const at = each.last + 1;
    const weekday = scan.at(at, 'weekday', 'weekday-bare');
    if (weekday) return toSet(scan, each, { ...weekday, value: 'P1W' });
    const part = scan.at(at, 'each-part');
    if (part) return toSet(scan, each, part);
    return readEach(scan, each, at);
  },
};

/** Units that come again. */
const COMING: ReadonlySet<string> = new Set(['hour', 'day', 'week', 'month', 'year']);

/** كل يوم جمعة, كل عامين, كل ثلاثة أشهر. */
function readEach(scan: Scan, each: Hit, at: number): Match | null {
  const number = scan.numeralAt(at);
  const unit = scan.at(number ? number.last + 1 : at, 'unit');
  if (!unit) return null;
  const [name = '', many] = unit.value.split(' ');
  const count = number ? number.best : ({ one: 1, two: 2 }[many ?? ''] ?? null);
  if (!COMING.has(name) || count === null) return null;
  const weekday = scan.at(unit.last + 1, 'weekday', 'weekday-bare');
  const value = weekday ? 'P1W' : lengthValue({ unit: name, count });
  return toSet(scan, each, { last: (weekday ?? unit).last, value });
}

function toSet(
  scan: Scan,
  { start }: Pick<Hit, 'start'>,
  { last, value }: Pick<Hit, 'last' | 'value'>,
): Match {
  return { start, end: endOf(scan, last), last, type: 'SET', value, anchored: false };
}
