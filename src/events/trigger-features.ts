import { foldLemma } from '../arabic/fold.ts';
import type { Form, Word } from '../model/word.ts';
import { type Bag, createBag } from '../tagger/bag.ts';
import { nameFeatures } from '../tagger/features.ts';
import type { ClassifyWords } from '../tagger/word-classes.ts';
import { buildFrame, type EventDoc, type Frame, type Ground, type Phrase } from './frame.ts';
import { findTrigger, nounKeys, type Trigger, type TriggerIndex } from './triggers.ts';

/** What the trigger features are read with. */
export interface TriggerSight {
  readonly index: TriggerIndex;
  readonly classify: ClassifyWords;
}

/** Features of one sentence's words for the trigger model, and what the rules themselves found there. */
export interface SentenceSight {
  readonly features: readonly Uint32Array[];
  /** By word index of the document. */
  readonly ruled: ReadonlyMap<number, Trigger>;
  /** Types that the trigger lexicon lists the word under, whatever its conditions say. */
  readonly listed: ReadonlyMap<number, readonly string[]>;
}

const MENTION_BITS = ['PER', 'ORG', 'GRP', 'GPE', 'LOC', 'FAC', 'EVENT', 'DOC'];
const CLASS_SHIFT = 10;

/** Features of the words of sentence `s`: the word and its company, the lexicon's types, the frame around it. */
export function readSentence(
  ground: Ground,
  s: number,
  sight: TriggerSight & { readonly buckets: number },
): SentenceSight {
  const { doc } = ground;
  const { first, last } = doc.sentences[s]!;
  const words = doc.words.slice(first, last + 1);
  const { atoms, numbers } = sight.classify(words);
  const hints = words.map(
    (_, k) => hintOf(ground, first + k) | (1 << (CLASS_SHIFT + (numbers[k] ?? 0))),
  );
  const ruled = new Map<number, Trigger>();
  const listed = new Map<number, readonly string[]>();
  const able = words.map((_, k) => canTrigger(ground, first + k, sight.index));
  const features = nameFeatures({ atoms, hints }, sight.buckets, able).map((own, k) => {
    const i = first + k;
    if (!able[k]) return own;
    const types = listedTypes(doc, i, sight.index);
    const bag = createBag(sight.buckets, own);
    addLemmas(bag, doc.words[i]!);
    if (types.length > 0) {
      listed.set(i, types);
      const trigger = findTrigger(ground, i, sight.index);
      if (trigger) ruled.set(i, trigger);
      addListed(bag, ground, { i, types, trigger });
    }
    return bag.buckets();
  });
  return { features, ruled, listed };
}

const NO_TRIGGERS: ReadonlySet<string> = new Set([
  'preposition',
  'conjunction',
  'particle',
  'pronoun',
  'number',
  'punctuation',
]);

/** Words of closed classes, words that no lexicon knows or lists, and words inside names are no triggers. */
function canTrigger(ground: Ground, i: number, index: TriggerIndex): boolean {
  const { words, tags } = ground.doc;
  const word = words[i]!;
  if (word.kind !== 'word' || NO_TRIGGERS.has(tags[i]?.pos ?? '')) return false;
  const held = ground.holds.get(i);
  const isOutside = held && (i < held.first || held.last < i);
  // Held beside the name itself: a word of the holder's title (آمر المنطقة العسكرية).
  if (isOutside || held?.form === 'named') return false;
  const isKnown = word.readings[0]?.forms.some((form) => form.pos !== 'particle') ?? false;
  return isKnown || listedTypes(ground.doc, i, index).length > 0;
}

function hintOf(ground: Ground, i: number): number {
  const mention = ground.holds.get(i);
  return mention ? 1 << MENTION_BITS.indexOf(mention.type) : 0;
}

/** Types that list the word in the form it has here: a participle is listed nowhere, a masdar not where its rule has none. */
function listedTypes(doc: EventDoc, i: number, index: TriggerIndex): string[] {
  const reading = doc.words[i]!.readings[0];
  if (!reading) return [];
  const isVerb = doc.tags[i]?.pos === 'verb';
  const types = new Set<string>();
  const add = (key: string, isMasdar: boolean) => {
    for (const entry of index.get(key) ?? [])
      if (!isMasdar || entry.rule.masdar !== false) types.add(entry.eventType.type);
  };
  for (const form of reading.forms) {
    if (form.pos === 'noun') add(`n:${foldLemma(form.lemma)}`, false);
    else if (form.pos === 'masdar' && !isVerb) add(`v:${form.lemma}`, true);
    else if (form.pos === 'verb' && isVerb) add(`v:${form.lemma}`, false);
  }
  if (!isVerb) for (const key of nounKeys(doc.words[i]!)) add(`n:${key}`, false);
  return [...types];
}

function addLemmas(bag: Bag, word: Word): void {
  for (const form of word.readings[0]?.forms ?? []) {
    bag.add('lemma', form.lemma);
    bag.add('lemma and class', `${form.lemma} ${form.pos}`);
  }
}

interface Listed {
  readonly i: number;
  readonly types: readonly string[];
  readonly trigger: Trigger | null;
}

function addListed(bag: Bag, ground: Ground, { i, types, trigger }: Listed): void {
  const { doc } = ground;
  const reading = doc.words[i]!.readings[0]!;
  const tag = doc.tags[i]?.pos ?? 'other';
  if (trigger) {
    bag.add('rule type', trigger.eventType.type);
    bag.add('rule', `${trigger.eventType.type} ${trigger.number}`);
  }
  const form = formFor(reading.forms, tag);
  const frame = buildFrame(ground, i, { reading, form });
  for (const type of types) {
    bag.add('listed', type);
    bag.add('listed as', `${type} ${tag}`);
    bag.add('listed definite', `${type} ${reading.article} ${tag}`);
    addFrame(bag, frame, type);
  }
  bag.add(
    'object head',
    `${form.lemma} ${frame.after.find((phrase) => phrase.preposition === null)?.head ?? ''}`,
  );
}

/** The form of the word that goes with its tag. */
export function formFor(forms: readonly Form[], tag: string): Form {
  const found = forms.find((form) => (form.pos === 'verb') === (tag === 'verb')) ?? forms[0];
  return found ?? { lemma: '', pos: 'noun' };
}

function addFrame(bag: Bag, frame: Frame, type: string): void {
  const bare = frame.after.filter((phrase) => phrase.preposition === null);
  const governed = frame.after.find((phrase) => phrase.preposition !== null);
  const subject = frame.before.find((phrase) => phrase.preposition === null);
  bag.add('bare two', `${type} ${kindOf(bare[0])} ${kindOf(bare[1])}`);
  bag.add('bare', `${type} ${kindOf(bare[0])}`);
  bag.add('governed', `${type} ${governed?.preposition ?? ''} ${kindOf(governed)}`);
  bag.add('before', `${type} ${kindOf(subject)}`);
  bag.add('timed', `${type} ${frame.times.length > 0}`);
  const count = (phrases: readonly Phrase[]) => phrases.filter((phrase) => phrase.mention).length;
  bag.add('company', `${type} ${count(frame.after)} ${count(frame.before)}`);
}

/** Entity type of a phrase, `noun` for one that names nothing, `-` for none. */
export function kindOf(phrase: Phrase | undefined): string {
  if (!phrase) return '-';
  return phrase.mention?.type ?? 'noun';
}
