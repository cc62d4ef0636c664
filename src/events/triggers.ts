import { fold } from '../arabic/fold.ts';
import type { Mention } from '../model/entity.ts';
import type { Form } from '../model/word.ts';
import type { EventType, TriggerRule } from './event-types.ts';
import {
  buildFrame,
  type EventDoc,
  type Frame,
  type Ground,
  type Phrase,
  stemOf,
} from './frame.ts';

/** A trigger with the type and rule that claim it, and the frame it was read in. */
export interface Trigger {
  readonly eventType: EventType;
  readonly rule: TriggerRule;
  /** Position of the rule in its file: `events/assault-3` in explanations. */
  readonly number: number;
  readonly frame: Frame;
}

export interface Entry {
  readonly eventType: EventType;
  readonly rule: TriggerRule;
  readonly number: number;
}

/** Trigger rules by lemma: of verbs as `v:`, of event nouns (folded) as `n:`. */
export type TriggerIndex = ReadonlyMap<string, readonly Entry[]>;

/** Indexes the triggers of all types. Rules with conditions are tried before those without. */
export function indexTriggers(types: readonly EventType[]): TriggerIndex {
  const index = new Map<string, Entry[]>();
  const add = (key: string, entry: Entry) => index.set(key, [...(index.get(key) ?? []), entry]);
  for (const eventType of types) {
    eventType.triggers.forEach((rule, number) => {
      const entry = { eventType, rule, number: number + 1 };
      for (const verb of rule.verbs ?? [])
        if (!rule.except?.includes(verb)) add(`v:${verb}`, entry);
      for (const noun of rule.nouns ?? []) add(`n:${fold(noun)}`, entry);
    });
  }
  for (const entries of index.values())
    entries.sort((a, b) => conditions(b.rule) - conditions(a.rule));
  return index;
}

const CONDITIONS =
  /^(subject|object|genitive|preposition)(Types|Classes|Words|Needed)$|^(next|with|unless|needs|indefinite)/;

function conditions(rule: TriggerRule): number {
  return Object.keys(rule).filter((key) => CONDITIONS.test(key)).length;
}

/** The trigger that begins at word `i`, or null. */
export function findTrigger(ground: Ground, i: number, index: TriggerIndex): Trigger | null {
  const word = ground.doc.words[i]!;
  const reading = word.readings[0];
  if (!reading || word.kind !== 'word') return null;
  const frames = new Map<Form, Frame>();
  for (const { form, entry } of candidates(ground.doc, i, index)) {
    const frame = frames.get(form) ?? buildFrame(ground, i, { reading, form });
    frames.set(form, frame);
    if (isMatch(frame, entry.rule, ground)) return { ...entry, frame };
  }
  return null;
}

/** The rule of `type` that best fits a frame; its conditions met if any are, else the first that lists the word. */
export function triggerFor(
  ground: Ground,
  frame: Frame,
  { index, type }: { readonly index: TriggerIndex; readonly type: string },
): Entry | null {
  const listed = candidates(ground.doc, frame.i, index).filter(
    ({ entry }) => entry.eventType.type === type,
  );
  return (
    (listed.find(({ entry }) => isMatch(frame, entry.rule, ground)) ?? listed[0])?.entry ?? null
  );
}

/** Forms of the word that some rule lists, those that fit its tag first. */
function candidates(doc: EventDoc, i: number, index: TriggerIndex): { form: Form; entry: Entry }[] {
  const { forms, stem } = doc.words[i]!.readings[0]!;
  const found: { form: Form; entry: Entry }[] = [];
  const isVerbTag = doc.tags[i]?.pos === 'verb';
  for (const form of forms) {
    const asVerb = form.pos === 'verb' && isVerbTag;
    const asNoun = (form.pos === 'masdar' || form.pos === 'noun') && !isVerbTag;
    if (asVerb || asNoun) {
      for (const entry of index.get(`v:${form.lemma}`) ?? [])
        if (form.pos !== 'noun') found.push({ form, entry });
    }
    if (asNoun) {
      const lemma = form.pos === 'noun' ? fold(form.lemma) : stem;
      for (const entry of index.get(`n:${lemma}`) ?? []) found.push({ form, entry });
    }
  }
  if (!isVerbTag && forms.length === 0) {
    for (const entry of index.get(`n:${stem}`) ?? [])
      found.push({ form: { lemma: stem, pos: 'noun' }, entry });
  }
  return found.sort((a, b) => conditions(b.entry.rule) - conditions(a.entry.rule));
}

function isMatch(frame: Frame, rule: TriggerRule, ground: Ground): boolean {
  const { form } = frame;
  if (form.pos === 'masdar' && rule.masdar === false && !rule.nouns) return false;
  if (rule.tense && form.pos === 'verb' && form.tense !== rule.tense) return false;
  return hasWords(frame, rule, ground) && hasPhrases(frame, rule) && hasNeeds(frame, rule);
}

/** Conditions on words: what follows at once, describes the noun, stands before or ahead. */
function hasWords(frame: Frame, rule: TriggerRule, { doc }: Ground): boolean {
  const next = doc.words[frame.i + 1];
  const before = doc.words[frame.i - 1];
  const isIn = (list: readonly string[] | undefined, word: typeof next) =>
    word !== undefined && list!.some((entry) => matches(word.norm, stemOf(word), entry));
  if (rule.nextWords && !isIn(rule.nextWords, next)) return false;
  if (rule.withWords && !isIn(rule.withWords, next)) return false;
  if (rule.withBefore && !isIn(rule.withBefore, before)) return false;
  if (rule.withAhead && !inClause(frame, doc, rule.withAhead)) return false;
  if (rule.unlessWords && inClause(frame, doc, rule.unlessWords)) return false;
  if (rule.objectWords && !frame.after.slice(0, 3).some((p) => headIs(doc, p, rule.objectWords!)))
    return false;
  if (rule.genitiveWords && !(next && isIn(rule.genitiveWords, next))) return false;
  if (rule.prepositionWords) {
    return frame.after.some(
      (p) => p.preposition !== null && headIs(doc, p, rule.prepositionWords!),
    );
  }
  return true;
}

/** An entry of a word list stands for its forms with article, gender and sound plural. */
function matches(norm: string, stem: string, entry: string): boolean {
  const folded = fold(entry);
  if (norm === folded || stem === folded) return true;
  const rest = stem.startsWith(folded) ? stem.slice(folded.length) : null;
  return rest !== null && rest.length <= 2 && folded.length > 2;
}

function inClause(frame: Frame, doc: EventDoc, list: readonly string[]): boolean {
  for (let k = frame.i + 1; k <= frame.to; k += 1) {
    const word = doc.words[k]!;
    if (list.some((entry) => matches(word.norm, stemOf(word), entry))) return true;
  }
  return false;
}

function headIs(doc: EventDoc, phrase: Phrase, list: readonly string[]): boolean {
  const word = doc.words[phrase.mention ? phrase.mention.first : phrase.first]!;
  const lemmas = word.readings[0]?.forms.map((form) => fold(form.lemma)) ?? [];
  return list.some(
    (entry) => matches(word.norm, stemOf(word), entry) || lemmas.includes(fold(entry)),
  );
}

/** Conditions on who and what stands around the trigger. */
function hasPhrases(frame: Frame, rule: TriggerRule): boolean {
  const bare = frame.after.filter((phrase) => phrase.preposition === null && !phrase.joined);
  if (rule.subjectTypes && frame.form.pos === 'verb') {
    const subject =
      frame.antecedent ??
      bare[0]?.mention ??
      frame.before.find((p) => p.preposition === null)?.mention ??
      null;
    if (!isType(subject, rule.subjectTypes, bare.length === 0)) return false;
  }
  if (rule.subjectClasses && frame.form.pos === 'verb') {
    const subject = frame.antecedent ?? bare[0]?.mention ?? frame.before.at(-1)?.mention;
    if (!subject || !isArmed(subject, rule.subjectClasses)) return false;
  }
  if (rule.genitiveClasses && frame.form.pos !== 'verb') {
    const genitive = frame.after[0]?.mention;
    if (!genitive || !isArmed(genitive, rule.genitiveClasses)) return false;
  }
  if (
    rule.objectTypes &&
    !isType(
      objectOf(frame, bare),
      rule.objectTypes,
      bare.length === 0 && frame.reading.enclitic !== '',
    )
  ) {
    return false;
  }
  if (
    rule.objectClasses &&
    !rule.objectWords &&
    !bare.some((p) => p.mention && isArmed(p.mention, rule.objectClasses!))
  )
    return false;
  const governed = frame.after.map((phrase) => phrase.preposition);
  if (rule.prepositionNeeded && !rule.prepositionNeeded.some((p) => governed.includes(fold(p))))
    return false;
  if (rule.unlessPrepositions?.some((p) => governed[0] === fold(p))) return false;
  return true;
}

function objectOf(frame: Frame, bare: readonly Phrase[]): Mention | null {
  if (frame.form.pos !== 'verb') return frame.after[0]?.mention ?? null;
  const svo = frame.before.some((phrase) => phrase.preposition === null && phrase.mention);
  return (bare[1] ?? (svo ? bare[0] : bare[0]))?.mention ?? frame.after[0]?.mention ?? null;
}

/** `none` among the types lets the role be unexpressed. */
function isType(mention: Mention | null, types: readonly string[], absent: boolean): boolean {
  if (!mention) return absent || types.includes('none');
  return types.includes(mention.type);
}

const ARMED_SECTORS: Readonly<Record<string, string>> = {
  MIL: 'military',
  COP: 'police',
  REB: 'nonstate',
  UAF: 'nonstate',
  PRM: 'nonstate',
};

function isArmed(mention: Mention, classes: readonly string[]): boolean {
  return (
    classes.includes(mention.class ?? '') ||
    classes.includes(ARMED_SECTORS[mention.sector ?? ''] ?? '')
  );
}

/** A definite noun that brings nothing new is a back-reference (guidelines 5.1). */
function hasNeeds(frame: Frame, rule: TriggerRule): boolean {
  const { reading, form, after, times } = frame;
  if (rule.indefinite === true && reading.article) return false;
  if (rule.many && form.number !== 'many') return false;
  const near = reading.article ? after : [...after, ...frame.before];
  const people = near.filter(
    (phrase) => phrase.mention && !['DOC', 'EVENT'].includes(phrase.mention.type),
  );
  const has = {
    participant: people.length > 0,
    sides: people.length > 1 || people.some((phrase) => phrase.mention?.number === 'many'),
    recipient: people.some((phrase) => phrase.preposition !== null),
    time: times.length > 0,
    place: people.some((phrase) => ['GPE', 'LOC', 'FAC'].includes(phrase.mention!.type)),
  };
  if (rule.needs && !rule.needs.some((need) => has[need])) return false;
  if (form.pos === 'verb' || !reading.article) return true;
  return people.length > 0 || times.length > 0 || !rule.needs;
}
