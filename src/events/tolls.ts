import type { Count, Event, SizeKind } from '../model/claim.ts';
import { overlaps } from '../model/span.ts';
import type { Word } from '../model/word.ts';
import { type Counting, countAfterAnd, countAt, countOf } from './count.ts';
import type { EventDoc } from './ground.ts';

/** Types of happenings that people are hurt or driven out in. */
const HURTFUL: ReadonlySet<string> = new Set(['ASSAULT', 'PROTEST']);
/** How far before its verb the number may begin, in words: 1.76 مليون شخص نزحوا. */
const REACH = 5;

/**
 * Numbers of people whose word is no event itself, given to the nearest happening before them in the line, else
 * behind, that has no such number of its own.
 *
 * Example: الهجوم على الفندق خلف 38 قتيلا → the attack, 38 dead; 1.76 مليون شخص نزحوا منذ تفجر القتال → the fighting.
 * Counterexample: نقل 5 مصابين إثر حادث سير → no happening of these types beside them.
 */
export function addTolls(
  doc: EventDoc,
  events: readonly Omit<Event, 'cluster'>[],
  counting: Counting,
): ReadonlyMap<number, Event['size']> {
  const sizes = new Map<number, Event['size']>();
  if (!events.some(({ type }) => HURTFUL.has(type))) return sizes;
  let from = 0;
  for (const line of linesOf(doc)) {
    const { end } = doc.words[line.last]!;
    let to = from;
    while (to < events.length && events[to]!.start < end) to += 1;
    const own = events.slice(from, to);
    from = to;
    if (!own.some(({ type }) => HURTFUL.has(type))) continue;
    for (const { kind, count } of tollsIn(doc, line, counting)) {
      const holder = holderOf(own, count);
      const size = holder && { ...holder.size, ...sizes.get(holder.i) };
      if (holder && size && !size[kind]) sizes.set(holder.i, { ...size, [kind]: count });
    }
  }
  return sizes;
}

/** First and last word of each line that holds words. */
function linesOf({ words, sentences }: EventDoc): { first: number; last: number }[] {
  const lines: { first: number; last: number }[] = [];
  for (const { first, last } of sentences) {
    const before = lines.at(-1);
    if (before && words[before.first]!.line === words[first]!.line) before.last = last;
    else lines.push({ first, last });
  }
  return lines;
}

interface Toll {
  readonly kind: SizeKind;
  readonly count: Count;
}

function tollsIn(
  doc: EventDoc,
  { first, last }: { readonly first: number; readonly last: number },
  counting: Counting,
): Toll[] {
  const { words } = doc;
  const { tolls, flights, homes, duals } = counting.sizeWords;
  const found: Toll[] = [];
  for (let i = first; i <= last; i += 1) {
    const word = words[i]!;
    const stem = word.readings[0]?.stem ?? '';
    const isFlight = flights.has(stem) && fleesHome(words, i, homes);
    const kind = isFlight ? 'displaced' : (tolls.get(word.norm) ?? tolls.get(stem));
    if (!kind) continue;
    const isVerb = doc.tags[i]?.pos === 'verb';
    const after = isVerb ? countAt(i + 1, counting, doc.times)?.count : null;
    const count =
      after ?? countEnding(i, { ...counting, from: Math.max(first, i - REACH), isVerb });
    const other = tolls.get(words[i + 1]?.readings[0]?.stem ?? '');
    // 50 قتيلا وجريحا: how many of each is not told.
    if (count && other && other !== kind) {
      const shared = { ...count, low: null, best: null, high: count.best };
      found.push({ kind, count: shared }, { kind: other, count: shared });
    } else if (count) found.push({ kind, count });
    else if (duals.has(word.norm)) found.push({ kind, count: countOf(word, 2) });
  }
  return found;
}

/** How far behind a verb of flight the home may stand, in words. */
const HOME_REACH = 9;

/** فر أكثر من مليوني شخص من قراهم: who flees from home. */
function fleesHome(words: readonly Word[], i: number, homes: ReadonlySet<string>): boolean {
  for (let k = i + 1; k <= i + HOME_REACH; k += 1) {
    const word = words[k];
    if (word?.line !== words[i]!.line || word.kind === 'punctuation') return false;
    if (homes.has(word.norm)) return true;
  }
  return false;
}

/** The number that ends right before word `i`, or before a verb's subject. */
function countEnding(
  i: number,
  { from, isVerb, ...counting }: Counting & { readonly from: number; readonly isVerb: boolean },
): Count | null {
  for (let k = from; k < i; k += 1) {
    const found = countAt(k, counting, []) ?? countAfterAnd(k, counting);
    // أحد المصابين: one of them.
    if (found?.count.best !== 1 && found && (found.last === i - 1 || (isVerb && found.last < i)))
      return found.count;
  }
  return null;
}

/** The happening that a toll is told beside, unless an event has the number already. */
function holderOf<One extends Omit<Event, 'cluster'>>(
  events: readonly One[],
  { span }: Count,
): One | null {
  const has = ({ size }: One) => Object.values(size).some((count) => overlaps(count.span, span));
  if (events.some(has)) return null;
  const hurtful = events.filter(({ type }) => HURTFUL.has(type));
  return hurtful.findLast(({ end }) => end <= span.start) ?? hurtful[0] ?? null;
}
