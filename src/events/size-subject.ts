import { letters } from '../arabic/letters.ts';
import type { Count } from '../model/claim.ts';
import type { Mention } from '../model/entity.ts';
import type { Form } from '../model/word.ts';
import { boundBefore, bounded, type Counting, countAt, countOf } from './count.ts';
import type { Frame } from './frame.ts';
import { dualOf, withJoined } from './size-people.ts';

/**
 * The number that the subject before the trigger brings.
 *
 * Example: سبعة جنود قتلوا → 7; إن شخصين قتلا → 2; العشرات قتلوا → tens; لقي 6 أشخاص مصرعهم → 6; سقط خمسة منهم قتلى → 5.
 * Counterexample: 57 مدنيا بينهم 12 طفلا قتلوا → 57, for 12 is a part of it.
 */
export function countOfSubject(frame: Frame, counting: Counting): Count | null {
  const { form, reading, word } = frame;
  const isVerb = form.pos === 'verb' || reading.forms.some(isDualVerb);
  if (!isVerb && !speaksOfSubject(frame)) return null;
  const subject = frame.before.find((p) => p.mention && p.preposition === null)?.mention;
  const own = subject ? (countJoined(frame, counting) ?? countIn(frame, subject, counting)) : null;
  if (own) return own;
  const isOfMany =
    !isVerb || reading.forms.some((one) => one.pos === 'verb' && one.number !== 'one');
  const number = isOfMany ? firstNumber(frame, counting) : null;
  if (number) return number;
  const isTwo = reading.forms.some(isDualVerb) || word.norm.endsWith(OF_BOTH);
  return isTwo ? countOf(subject ?? reading, 2) : null;
}

const isDualVerb = ({ pos, number }: Form) => pos === 'verb' && number === 'two';
const OF_ALL = letters.ha + letters.mim;
/** The pronoun of two: مصرعهما. */
const OF_BOTH = OF_ALL + letters.alef;

/** لقي 6 أشخاص مصرعهم, سقط خمسة منهم قتلى: a noun that tells what befell the subject. */
function speaksOfSubject({ governor, reading, form, word }: Frame): boolean {
  if (governor === null || reading.article) return false;
  const isTheirs = word.norm.endsWith(OF_ALL) || word.norm.endsWith(OF_BOTH);
  return isTheirs || (form.pos === 'noun' && form.number === 'many');
}

/** ضابطا شرطة ومجند أصيبوا: the parts of a subject that tell no number together. */
function countJoined(frame: Frame, counting: Counting): Count | null {
  const bare = frame.before.filter((p) => p.mention && p.preposition === null);
  const from = bare.findLastIndex(({ joined }) => !joined);
  const first = bare[from];
  if (from === bare.length - 1 || !first?.mention) return null;
  const dual = dualOf(counting.words, first.mention, counting.sizeWords);
  const one = first.mention.type === 'PER' && first.mention.number === 'one';
  const count = dual ?? (one ? countOf(first.mention, 1) : null);
  return count && withJoined(frame, { count, last: first.last }, counting);
}

/** The number inside a mention, with a bound before it; or the two of a dual. */
function countIn(frame: Frame, mention: Mention, counting: Counting): Count | null {
  for (let k = mention.first; k <= mention.last; k += 1) {
    const count = numberAt(frame, k, counting);
    if (!count) continue;
    const bound = count.low === count.high ? boundBefore(k, counting) : null;
    return bound && count.best !== null ? { ...count, ...bounded(count.best, bound) } : count;
  }
  return dualOf(counting.words, mention, counting.sizeWords);
}

/** The first number of the clause before the trigger: those behind it are its parts. */
function firstNumber(frame: Frame, counting: Counting): Count | null {
  for (let k = frame.from; k < frame.i; k += 1) {
    const count = numberAt(frame, k, counting);
    if (count) return count;
  }
  return null;
}

/** أحد ثلاثة قتلوا: of the three that were killed. */
function numberAt(frame: Frame, k: number, counting: Counting): Count | null {
  const found = countAt(k, counting, frame.times);
  const isOneOf = found?.count.best === 1 && countAt(k + 1, counting, frame.times) !== null;
  return found && !isOneOf ? found.count : null;
}
