import type { Mention, Time } from '../model/entity.ts';
import type { Form, Reading, Word } from '../model/word.ts';
import { agreesInGender } from './agreement.ts';
import {
  droppedSubject,
  type Governor,
  governorOf,
  type Predicate,
  predicateOf,
} from './clause.ts';
import type { Ground } from './ground.ts';
import type { Phrase } from './phrases.ts';
import { scanAfter } from './scan-after.ts';
import { scanBefore } from './scan-before.ts';
import { type Attached, attachedAt, stemOf } from './word-tests.ts';

export { type EventDoc, type Ground, indexWords, layGround } from './ground.ts';
export type { Phrase } from './phrases.ts';
export { isVerb, stemOf } from './word-tests.ts';

/** What stands around a trigger in its clause. */
export interface Frame {
  readonly i: number;
  readonly word: Word;
  readonly reading: Reading;
  readonly form: Form;
  readonly after: readonly Phrase[];
  readonly before: readonly Phrase[];
  /** Mention that a relative clause with this trigger describes. */
  readonly antecedent: Mention | null;
  /** Times of the clause, nearest first. */
  readonly times: readonly Time[];
  /** First and last word of the clause as scanned. */
  readonly from: number;
  readonly to: number;
  /** A pronoun on a preposition right after the trigger (أفرج عنه), both folded. */
  readonly attached: Attached | null;
  /** The finite verb before an event noun, with its subject: شن الجيش هجوما. */
  readonly governor: Governor | null;
  /** The verb that follows an event noun and speaks of it: هجوم شنه مسلحون, الغارات استهدفت مواقع. */
  readonly predicate: Predicate | null;
  /** Could the mention be the subject of this verb, by gender? Verbs before their subject show no number. */
  readonly agrees: (mention: Mention) => boolean;
  /** Adjectives right behind the trigger, folded: غارات تركية. */
  readonly adjectives: readonly string[];
  /** The nearest mention of a country (ISO alpha-3) in the article, or null. */
  readonly countryMention: (country: string) => Mention | null;
  /** Who a verb without a subject of its own means: the last subject before it that agrees. */
  readonly dropped: Mention | null;
}

const REACH = 28;

/** The phrases around `words[i]` read as `form`. */
export function buildFrame(
  ground: Ground,
  i: number,
  { reading, form }: { reading: Reading; form: Form },
): Frame {
  const { doc } = ground;
  const sentence = doc.sentences[ground.sentenceOf[i]!]!;
  const after: Phrase[] = [];
  const to = scanAfter(ground, i, Math.min(sentence.last, i + REACH), after);
  const before: Phrase[] = [];
  const { from, antecedent, verb } = scanBefore(
    ground,
    i,
    Math.max(sentence.first, i - REACH),
    before,
  );
  return {
    i,
    word: doc.words[i]!,
    reading,
    form,
    after,
    before,
    antecedent,
    from,
    to,
    times: timesNear(ground, i, from, to),
    attached: attachedAt(doc.words[i + 1]),
    agrees: (mention) => form.gender !== 'f' || agreesInGender(doc, mention),
    adjectives: adjectivesAfter(ground, i, to),
    countryMention: (country) => nearestCountry(ground, i, country),
    // Few triggers ask for these, so they are worked out when asked.
    get governor() {
      return form.pos === 'verb' ? null : governorOf(ground, { before, verb });
    },
    get predicate() {
      return form.pos === 'verb' ? null : predicateOf(ground, to);
    },
    get dropped() {
      return droppedSubject(ground, { from, form });
    },
  };
}

function adjectivesAfter({ doc, holds }: Ground, i: number, to: number): string[] {
  const found: string[] = [];
  for (let k = i + 1; k <= to && !holds.has(k) && doc.tags[k]?.pos === 'adjective'; k += 1) {
    found.push(stemOf(doc.words[k]!));
  }
  return found;
}

function nearestCountry({ doc }: Ground, i: number, country: string): Mention | null {
  const own = doc.mentions.filter(
    (mention) => mention.type === 'GPE' && mention.country === country,
  );
  const distance = (mention: Mention) => Math.abs(mention.first - i);
  return own.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

function timesNear(ground: Ground, i: number, from: number, to: number): Time[] {
  const found = new Set<Time>();
  for (let d = 1; i - d >= from || i + d <= to; d += 1) {
    const after = i + d <= to ? ground.timeAt.get(i + d) : undefined;
    const before = i - d >= from ? ground.timeAt.get(i - d) : undefined;
    if (after) found.add(after);
    if (before) found.add(before);
  }
  return [...found];
}
