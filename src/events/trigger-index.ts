import { fold, foldLemma } from '../arabic/fold.ts';
import { ENCLITICS, letters } from '../arabic/letters.ts';
import { rememberBySpelling } from '../arabic/remember.ts';
import type { Form, Reading, Word } from '../model/word.ts';
import type { EventType, TriggerRule } from './event-types.ts';
import type { EventDoc } from './frame.ts';
import { countConditions } from './trigger-conditions.ts';
import { cliticPreposition, isVerb, opensClause } from './word-tests.ts';

/** A rule and the type whose file it stands in. */
export interface Entry {
  readonly eventType: EventType;
  readonly rule: TriggerRule;
  /** How many conditions the rule sets. */
  readonly conditions: number;
}

/** What the trigger rules list, and which of it the spellings met so far may be. */
export interface TriggerIndex {
  /** By lemma: verbs as `v:`, verbs whose participles count as `active:` and `passive:`, event nouns (folded) as `n:`. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  /** By spelling; see `candidates`. */
  readonly keptOf: (word: Word) => (readonly Candidate[])[];
}

/** Indexes the triggers of all types. Rules with conditions are tried before those without. */
export function indexTriggers(types: readonly EventType[]): TriggerIndex {
  const index = new Map<string, Entry[]>();
  const add = (key: string, entry: Entry) => index.set(key, [...(index.get(key) ?? []), entry]);
  for (const eventType of types) {
    for (const rule of eventType.triggers) {
      const conditions = countConditions(rule);
      const entry = { eventType, rule, conditions };
      for (const verb of rule.verbs ?? []) {
        add(`v:${verb}`, entry);
        if (rule.participle) add(`${rule.participle}:${verb}`, entry);
      }
      for (const noun of rule.nouns ?? []) add(`n:${fold(noun)}`, entry);
    }
  }
  for (const entries of index.values()) entries.sort((a, b) => b.conditions - a.conditions);
  return { entries: index, keptOf: rememberBySpelling(() => []) };
}

/** The reading of a word that goes with its tag: التقى is a verb, not ال with a noun. */
export function readingAt({ words, tags }: EventDoc, i: number): Reading | undefined {
  const { readings } = words[i]!;
  return readings[tags[i]?.reading ?? 0] ?? readings[0];
}

/** A form of a word, and a rule that lists it. */
interface Candidate {
  readonly form: Form;
  readonly entry: Entry;
  /** The form goes with the word's tag. */
  readonly fits: boolean;
}

const NOTHING: readonly Candidate[] = [];

/** Where a word stands, as far as it changes what the word may be. */
interface Standing {
  readonly isVerbTag: boolean;
  /** A verb may stand here, whatever the tag says. */
  readonly mayBeVerb: boolean;
  /** The next word begins with the preposition ب. */
  readonly governs: boolean;
}

/** Forms of the word that some rule lists; rules with more conditions first. Spellings repeat: their answers are kept. */
export function candidates(doc: EventDoc, i: number, index: TriggerIndex): readonly Candidate[] {
  const word = doc.words[i]!;
  const reading = readingAt(doc, i);
  if (!reading) return NOTHING;
  const next = doc.words[i + 1];
  const isVerbTag = isVerb(doc, i);
  const mayBeVerb = !isVerbTag && (opensClause(doc, i) || followsDefinite(doc, i));
  const governs = next !== undefined && cliticPreposition(next) === letters.ba;
  const slot =
    ((doc.tags[i]?.reading ?? 0) << 3) |
    (Number(isVerbTag) << 2) |
    (Number(mayBeVerb) << 1) |
    Number(governs);
  const kept = index.keptOf(word);
  const known = kept[slot];
  if (known) return known;
  const found = findCandidates(word, reading, { index, isVerbTag, mayBeVerb, governs });
  kept[slot] = found;
  return found;
}

function findCandidates(
  word: Word,
  { forms }: Reading,
  { index, ...standing }: Standing & { readonly index: TriggerIndex },
): readonly Candidate[] {
  const found: Candidate[] = [];
  const { isVerbTag, mayBeVerb } = standing;
  const add = (key: string, form: Form) => {
    const fits = (form.pos === 'verb') === isVerbTag;
    for (const entry of index.entries.get(key) ?? []) found.push({ form, entry, fits });
  };
  for (const form of forms) {
    const fits = (form.pos === 'verb') === isVerbTag;
    if (fits || (form.pos === 'verb' && mayBeVerb)) addForm(form, { word, standing, add });
  }
  if (!isVerbTag) {
    for (const key of nounKeys(word)) add(`n:${key}`, nounForm(key, forms));
  }
  return found.length === 0 ? NOTHING : found.sort((a, b) => rank(b) - rank(a));
}

/**
 * A bare word right after a noun with the article is no second noun of it: الاجتماع بحث التنسيق → a verb and its subject.
 * Counterexample: الاجتماع الطارئ, where the article is repeated.
 */
function followsDefinite(doc: EventDoc, i: number): boolean {
  const before = doc.words[i - 1]?.readings[0];
  const reading = doc.words[i]!.readings[0];
  if (!before?.article || doc.tags[i - 1]?.pos !== 'noun' || !reading) return false;
  return !reading.article && reading.proclitics === '';
}

/** A listed noun before the masdar of a listed verb (هجوم, of هاجم); then by conditions. */
function rank({ form, entry, fits }: Candidate): number {
  const isNoun = form.pos !== 'verb' && entry.rule.nouns !== undefined;
  return entry.conditions + (isNoun ? 100 : 0) - (fits ? 0 : 200);
}

interface Adding {
  readonly word: Word;
  readonly standing: Standing;
  readonly add: (key: string, form: Form) => void;
}

function addForm(form: Form, { word, standing, add }: Adding): void {
  if (form.pos === 'verb' || form.pos === 'masdar') add(`v:${form.lemma}`, form);
  else if (form.pos === 'active' || form.pos === 'passive') {
    if (isPredicateParticiple(word, standing)) add(`${form.pos}:${form.lemma}`, form);
  } else if (form.pos === 'noun') add(`n:${foldLemma(form.lemma)}`, form);
}

const { alef, ta, ha, ya, waw, nun } = letters;

/**
 * A participle without article that ends as an accusative or a sound plural does, or governs at once: داعيا إلى,
 * كانوا محاصرين, متهمة بالتجسس. Counterexample: القوات المعارضة → an adjective of what stands before it.
 */
function isPredicateParticiple({ norm, readings }: Word, { governs }: Standing): boolean {
  if (readings[0]?.article !== false) return false;
  return governs || [alef, ya + nun, waw + nun].some((end) => norm.endsWith(end));
}

const PLURAL = alef + ta;

/** Stems under which a noun may be listed: as written, with ta marbuta back, singular of a sound plural, without a pronoun nobody cut off. */
function nounKeys(word: Word): string[] {
  const reading = word.readings[0]!;
  const stems = [reading.stem];
  // The accusative of an indefinite noun: اجتماعا, هجوما.
  if (!reading.article && reading.stem.endsWith(alef) && reading.stem.length > 4) {
    stems.push(reading.stem.slice(0, -alef.length));
  }
  if (reading.forms.length === 0) {
    const pronoun = ENCLITICS.find(
      (end) => reading.stem.endsWith(end) && reading.stem.length - end.length > 2,
    );
    if (pronoun) stems.push(reading.stem.slice(0, -pronoun.length));
  }
  const found = new Set<string>();
  for (const stem of stems) {
    found.add(stem);
    if (stem.endsWith(PLURAL)) {
      found.add(stem.slice(0, -PLURAL.length) + ha);
      found.add(stem.slice(0, -PLURAL.length));
    } else if (stem.endsWith(ta)) found.add(stem.slice(0, -ta.length) + ha);
  }
  return [...found];
}

function nounForm(key: string, forms: readonly Form[]): Form {
  const known = forms.find((form) => form.pos === 'masdar' || form.pos === 'noun');
  return known ?? { lemma: key, pos: 'noun' };
}
