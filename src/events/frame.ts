import type { Mention, Time } from '../model/entity.ts';
import type { Form, Reading, Word } from '../model/word.ts';
import { agreesInGender, shownCase } from './agreement.ts';
import {
  droppedSubject,
  type Governor,
  governorOf,
  type Predicate,
  predicateOf,
} from './clause.ts';
import type { Ground } from './ground.ts';
import type { Clause, Phrase } from './phrases.ts';
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
  agrees(mention: Mention): boolean;
  /** The case that the mention's own ending shows, or null. */
  caseOf(mention: Mention): 'nominative' | 'oblique' | null;
  /** Adjectives right behind the trigger, folded: غارات تركية. */
  readonly adjectives: readonly string[];
  /** The nearest mention of a country (ISO alpha-3) in the article, or null. */
  countryMention(country: string): Mention | null;
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
  return new ClauseFrame(ground, clauseAt(ground, i), { i, reading, form });
}

/** The phrases of the clause around a word, scanned once however many forms the word is read as. */
function clauseAt(ground: Ground, i: number): Clause {
  const known = ground.clauses.get(i);
  if (known) return known;
  const sentence = ground.doc.sentences[ground.sentenceOf[i]!]!;
  const after: Phrase[] = [];
  const before: Phrase[] = [];
  const to = scanAfter(ground, i, Math.min(sentence.last, i + REACH), after);
  const back = scanBefore(ground, i, Math.max(sentence.first, i - REACH), before);
  const clause = { after, before, to, ...back };
  ground.clauses.set(i, clause);
  return clause;
}

/** Few triggers ask for most of what a frame can tell, so it is worked out when asked, once. */
class ClauseFrame implements Frame {
  readonly i: number;
  readonly word: Word;
  readonly reading: Reading;
  readonly form: Form;
  readonly after: readonly Phrase[];
  readonly before: readonly Phrase[];
  readonly antecedent: Mention | null;
  readonly from: number;
  readonly to: number;
  readonly #ground: Ground;
  readonly #verb: number | null;
  #times: readonly Time[] | undefined;
  #attached: Attached | null | undefined;
  #adjectives: readonly string[] | undefined;
  #governor: Governor | null | undefined;
  #predicate: Predicate | null | undefined;
  #dropped: Mention | null | undefined;

  constructor(
    ground: Ground,
    clause: Clause,
    { i, reading, form }: { i: number; reading: Reading; form: Form },
  ) {
    this.i = i;
    this.word = ground.doc.words[i]!;
    this.reading = reading;
    this.form = form;
    this.after = clause.after;
    this.before = clause.before;
    this.antecedent = clause.antecedent;
    this.from = clause.from;
    this.to = clause.to;
    this.#ground = ground;
    this.#verb = clause.verb;
  }

  get times(): readonly Time[] {
    this.#times ??= timesNear(this.#ground, this.i, this.from, this.to);
    return this.#times;
  }

  get attached(): Attached | null {
    if (this.#attached === undefined) {
      this.#attached = attachedAt(this.#ground.doc.words[this.i + 1]);
    }
    return this.#attached;
  }

  get adjectives(): readonly string[] {
    this.#adjectives ??= adjectivesAfter(this.#ground, this.i, this.to);
    return this.#adjectives;
  }

  get governor(): Governor | null {
    if (this.#governor === undefined) {
      const { before } = this;
      this.#governor = this.#isVerb ? null : governorOf(this.#ground, { before, verb: this.#verb });
    }
    return this.#governor;
  }

  get predicate(): Predicate | null {
    if (this.#predicate === undefined) {
      this.#predicate = this.#isVerb ? null : predicateOf(this.#ground, this.to);
    }
    return this.#predicate;
  }

  get dropped(): Mention | null {
    if (this.#dropped === undefined) {
      this.#dropped = droppedSubject(this.#ground, { from: this.from, form: this.form });
    }
    return this.#dropped;
  }

  get #isVerb(): boolean {
    return this.form.pos === 'verb';
  }

  agrees(mention: Mention): boolean {
    return this.form.gender !== 'f' || agreesInGender(this.#ground.doc, mention);
  }

  caseOf(mention: Mention): 'nominative' | 'oblique' | null {
    return shownCase(this.#ground.doc, mention);
  }

  countryMention(country: string): Mention | null {
    return nearestCountry(this.#ground, this.i, country);
  }
}

function adjectivesAfter({ doc, holds }: Ground, i: number, to: number): string[] {
  const found: string[] = [];
  for (let k = i + 1; k <= to && !holds.has(k) && doc.tags[k]?.pos === 'adjective'; k += 1) {
    found.push(stemOf(doc.words[k]!));
  }
  return found;
}

function nearestCountry({ doc }: Ground, i: number, country: string): Mention | null {
  let best: Mention | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const mention of doc.mentions) {
    if (mention.type !== 'GPE' || mention.country !== country) continue;
    const distance = Math.abs(mention.first - i);
    if (distance < least) [best, least] = [mention, distance];
  }
  return best;
}

function timesNear(ground: Ground, i: number, from: number, to: number): readonly Time[] {
  const { timeAt } = ground;
  if (timeAt.size === 0) return NO_TIMES;
  const found = new Set<Time>();
  for (let d = 1; i - d >= from || i + d <= to; d += 1) {
    const after = i + d <= to ? timeAt.get(i + d) : undefined;
    const before = i - d >= from ? timeAt.get(i - d) : undefined;
    if (after) found.add(after);
    if (before) found.add(before);
  }
  return found.size === 0 ? NO_TIMES : [...found];
}

const NO_TIMES: readonly Time[] = [];
