import { foldLemma } from '../arabic/fold.ts';
import { letters } from '../arabic/letters.ts';
import { type Mention, PLACE_TYPES } from '../model/entity.ts';
import type { Word } from '../model/word.ts';
import type { TriggerRule } from './event-types.ts';
import type { EventDoc, Frame, Ground, Phrase } from './frame.ts';
import { classOf } from './mention-class.ts';
import { isEntry, isListed } from './word-list.ts';
import { isRelative } from './word-tests.ts';

const CONDITIONS =
  /^(subject|object|genitive|preposition|governed|first)(Types|Classes|Words|Needed|Preposition)$|^(next|with|unless|needs|indefinite|many|tense)/;

/** How many conditions a rule sets; rules with more are tried first. */
export function countConditions(rule: TriggerRule): number {
  const isSet = ([key, value]: [string, unknown]) => value !== undefined && CONDITIONS.test(key);
  return Object.entries(rule).filter(isSet).length;
}

/** Does everything the rule asks of the words and phrases around the trigger hold? */
export function isMatch(frame: Frame, rule: TriggerRule, ground: Ground): boolean {
  const { form } = frame;
  if (form.pos === 'masdar' && rule.masdar === false && !rule.nouns) return false;
  if (rule.intransitive && form.pos === 'verb' && frame.reading.enclitic !== '') return false;
  if (rule.tense && form.pos === 'verb' && form.tense !== rule.tense) return false;
  return hasWords(frame, rule, ground) && hasPhrases(frame, rule) && hasNeeds(frame, rule, ground);
}

type Words = readonly string[] | undefined;

const isIn = (list: readonly string[], word: Word | undefined) =>
  word !== undefined && isListed(word, list);

/** Conditions on words: what follows at once, describes the noun, stands before it or ahead. */
function hasWords(frame: Frame, rule: TriggerRule, { doc }: Ground): boolean {
  const next = doc.words[frame.i + 1];
  const before = doc.words[frame.i - 1];
  if (rule.nextWords && !isIn(rule.nextWords, next)) return false;
  if (rule.unlessNext && isIn(rule.unlessNext, next)) return false;
  if (rule.withWords && !isIn(rule.withWords, next)) return false;
  if (rule.withBefore && !isIn(rule.withBefore, before)) return false;
  // الوباء الذي أصاب الآلاف: the noun that a relative clause describes.
  const described = before && isRelative(before) ? doc.words[frame.i - 2] : before;
  if (rule.unlessBefore && isIn(rule.unlessBefore, described)) return false;
  if (rule.withAhead && !inClause(frame, doc, rule.withAhead)) return false;
  if (rule.unlessWords && inClause(frame, doc, rule.unlessWords)) return false;
  if (rule.genitiveWords && !isIn(rule.genitiveWords, next)) return false;
  return hasHeads(frame, rule, doc) && hasGovernor(frame, rule);
}

function hasHeads(frame: Frame, rule: TriggerRule, doc: EventDoc): boolean {
  const { objectWords, prepositionWords } = rule;
  if (objectWords && !frame.after.slice(0, 4).some((p) => isHead(doc, p, objectWords)))
    return false;
  if (!prepositionWords) return true;
  return frame.after.some((p) => p.preposition !== null && isHead(doc, p, prepositionWords));
}

function hasGovernor({ governor, predicate }: Frame, rule: TriggerRule): boolean {
  if (!rule.withGovernor) return true;
  return [governor, predicate].some((verb) => verb && rule.withGovernor!.includes(verb.form.lemma));
}

/** How far into a relative clause a noun looks for its verb, in words. */
const RELATIVE_REACH = 4;

function inClause(frame: Frame, doc: EventDoc, list: readonly string[]): boolean {
  // A relative clause describes the noun itself: العمليات التي أطلقها الجيش.
  const isDescribed = doc.tags[frame.i + 1]?.pos === 'pronoun';
  const reach = isDescribed ? Math.min(doc.words.length - 1, frame.i + RELATIVE_REACH) : 0;
  for (let k = frame.i + 1; k <= Math.max(reach, frame.to); k += 1) {
    if (isListed(doc.words[k]!, list)) return true;
  }
  return false;
}

function isHead(doc: EventDoc, phrase: Phrase, list: readonly string[]): boolean {
  const word = doc.words[phrase.mention ? phrase.mention.first : phrase.first]!;
  if (isListed(word, list) || (phrase.via !== null && isEntry(phrase.via, list))) return true;
  return word.readings[0]?.forms.some((form) => isEntry(foldLemma(form.lemma), list)) ?? false;
}

/** Rules without a condition on who and what stands around the trigger are most of all. */
function asksOfPhrases(rule: TriggerRule): boolean {
  return Boolean(
    rule.subjectTypes ||
      rule.subjectClasses ||
      rule.genitiveClasses ||
      rule.objectTypes ||
      rule.objectClasses ||
      rule.prepositionNeeded ||
      rule.prepositionTypes ||
      rule.unlessPrepositions ||
      rule.firstPreposition,
  );
}

/** Conditions on who and what stands around the trigger. */
function hasPhrases(frame: Frame, rule: TriggerRule): boolean {
  const isVerb = frame.form.pos === 'verb';
  if (!asksOfPhrases(rule)) return true;
  const bare = frame.after.filter((phrase) => phrase.preposition === null && !phrase.joined);
  const subject = isVerb ? subjectOf(frame, bare) : null;
  if (isVerb && rule.subjectTypes && !isType(subject, rule.subjectTypes, bare.length === 0))
    return false;
  if (isVerb && rule.subjectClasses && !(subject && isOfClass(subject, rule.subjectClasses)))
    return false;
  if (!isVerb && rule.genitiveClasses) {
    const genitive = frame.after[0]?.mention;
    if (!genitive || !isOfClass(genitive, rule.genitiveClasses)) return false;
  }
  return hasObject(frame, rule, bare) && hasPrepositions(frame, rule);
}

function subjectOf(frame: Frame, bare: readonly Phrase[]): Mention | null {
  const before = frame.before.find((p) => p.preposition === null)?.mention ?? null;
  // A name right before the verb is its subject (واشنطن قد دعت الأطراف); what follows is then the object.
  const isNear = before !== null && frame.i - before.last <= 2;
  const own = frame.antecedent ?? (isNear ? before : null) ?? bare[0]?.mention ?? before;
  return own ?? (bare.length === 0 ? frame.dropped : null);
}

function hasObject(frame: Frame, rule: TriggerRule, bare: readonly Phrase[]): boolean {
  if (rule.objectTypes) {
    const isUnsaid = bare.length === 0 && frame.reading.enclitic !== '';
    if (!isType(objectOf(frame, bare), rule.objectTypes, isUnsaid)) return false;
  }
  if (!rule.objectClasses || rule.objectWords) return true;
  return bare.some((p) => p.mention && isOfClass(p.mention, rule.objectClasses!));
}

function objectOf(frame: Frame, bare: readonly Phrase[]): Mention | null {
  if (frame.form.pos !== 'verb') return frame.after[0]?.mention ?? null;
  return (bare[1] ?? bare[0])?.mention ?? frame.after[0]?.mention ?? null;
}

function hasPrepositions(frame: Frame, rule: TriggerRule): boolean {
  const { prepositionNeeded, prepositionTypes, unlessPrepositions, firstPreposition } = rule;
  const governed = frame.after.filter((phrase) => phrase.preposition !== null);
  const is = (phrase: Phrase, list: readonly string[]) =>
    phrase.preposition !== null && isEntry(phrase.preposition, list);
  const asked = prepositionNeeded ? governed.filter((p) => is(p, prepositionNeeded)) : governed;
  const pronoun = frame.attached !== null && fits(prepositionNeeded, frame.attached.preposition);
  if (prepositionNeeded && asked.length === 0 && !pronoun) return false;
  if (
    prepositionTypes &&
    !pronoun &&
    !asked.some((p) => isType(p.mention, prepositionTypes, false))
  )
    return false;
  // The subject of a verb may stand between it and its preposition.
  const isSubject = frame.form.pos === 'verb' && frame.after[0]?.preposition === null;
  const first = frame.after[isSubject ? 1 : 0];
  if (firstPreposition && !(first?.preposition && is(first, firstPreposition))) return false;
  return !(unlessPrepositions && governed[0] && is(governed[0], unlessPrepositions));
}

const fits = (list: Words, preposition: string) => list === undefined || isEntry(preposition, list);

/** `none` among the types lets the role be unexpressed. */
function isType(mention: Mention | null, types: readonly string[], absent: boolean): boolean {
  if (!mention) return absent || types.includes('none');
  return types.includes(mention.type);
}

function isOfClass(mention: Mention, classes: readonly string[]): boolean {
  return classes.includes(mention.class ?? '') || classes.includes(classOf(mention) ?? '');
}

/** A definite noun that brings nothing new is a back-reference (guidelines 5.1). */
function hasNeeds(frame: Frame, rule: TriggerRule, { doc }: Ground): boolean {
  const { reading, form, after, times } = frame;
  if (rule.indefinite === true && reading.article) return false;
  if (rule.many && form.number !== 'many' && !isSoundPlural(reading.stem)) return false;
  if (!rule.needs) return true;
  const people = after.filter(
    (phrase) =>
      phrase.mention &&
      !['DOC', 'EVENT'].includes(phrase.mention.type) &&
      !(reading.article && isApart(doc, frame.i, phrase)),
  );
  const has = {
    participant: people.length > 0,
    sides: people.length > 1 || people.some((phrase) => phrase.mention?.number === 'many'),
    recipient: people.some((phrase) => phrase.preposition !== null),
    time: times.length > 0,
    place: people.some((phrase) => PLACE_TYPES.has(phrase.mention!.type)),
  };
  return rule.needs.some((need) => has[need]);
}

const CLOSERS: ReadonlySet<string> = new Set(['verb', 'conjunction', 'particle', 'punctuation']);

/** What a noun with the article cannot hold: a name without a preposition of its own, or beyond a verb (الاجتماع بحث التنسيق بين …). */
function isApart(doc: EventDoc, i: number, phrase: Phrase): boolean {
  if (phrase.preposition === null || phrase.preposition.length === 1) return true;
  for (let k = i + 1; k < phrase.first; k += 1) {
    if (CLOSERS.has(doc.tags[k]?.pos ?? '')) return true;
  }
  return false;
}

const isSoundPlural = (stem: string) => stem.endsWith(letters.alef + letters.ta);
