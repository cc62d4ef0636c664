import { letters } from '../arabic/letters.ts';
import type { EntityType } from '../model/entity.ts';
import type { RuleId } from '../model/span.ts';
import type { Sentence, Tag, Word } from '../model/word.ts';
import type { NameTagger, TaggedName } from '../tagger/names.ts';
import type { FoundName, KnownName, NameLexicon } from './name-lexicon.ts';
import type { NameWords } from './name-words.ts';
import { institution, openedName, stateBody } from './patterns.ts';
import { personName } from './person-names.ts';

/** A name found in a sentence, before the stage settles overlaps. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  readonly rule: RuleId;
  readonly known: KnownName | null;
  readonly country: string | null;
  readonly sector: string | null;
  /** Higher wins an overlap. */
  readonly weight: number;
}

export interface NameSight {
  readonly words: readonly Word[];
  readonly tags: readonly Tag[];
  readonly lexicon: NameLexicon;
  readonly nameWords: NameWords;
  readonly tagger: NameTagger;
}

/** Weights that settle overlaps: known names and patterns over the model, longer over shorter. */
export const WEIGHT = { lexicon: 300, pattern: 310, person: 240, model: 200, perWord: 20 } as const;
/** Below this margin the name model is wrong about as often as right on gold train. */
export const LEAST_MARGIN = 25;

/** All names of a sentence, overlaps included. */
export function findNames(sight: NameSight, sentence: Sentence): NameSpan[] {
  const modelled = tagSentence(sight, sentence);
  const covered = new Set(modelled.flatMap(({ first, last }) => range(first, last)));
  const found: NameSpan[] = [];
  for (let i = sentence.first; i <= sentence.last; i += 1) {
    const known = fromLexicon(sight, i, modelled);
    if (known) found.push(known);
    const patterns = [
      stateBody(sight, i, sentence),
      institution(sight, i, sentence),
      openedName(sight, i, { sentence, covered }),
      personName(sight, i, sentence),
    ];
    found.push(...patterns.filter((pattern) => pattern !== null));
  }
  return [...found, ...modelled.map((name) => fromModel(sight, name))];
}

/** What the name model finds, by word index of the document. */
function tagSentence(sight: NameSight, { first, last }: Sentence): TaggedName[] {
  const { words, tagger } = sight;
  return tagger
    .find(words.slice(first, last + 1))
    .filter((name) => name.margin >= LEAST_MARGIN)
    .map((name) => ({ ...name, first: name.first + first, last: name.last + first }))
    .flatMap((name) => trimModelled(sight, name));
}

/** A name ends before a word that bears a preposition without article (الجيش | لاستكمال); a lone common noun is none. */
function trimModelled({ words, nameWords }: NameSight, name: TaggedName): TaggedName[] {
  // دولة ليبيا: the class word before a place stays out.
  const isClassWord =
    name.last > name.first &&
    nameWords.openers(words[name.first]!).some(({ kind }) => kind === 'place');
  const first = isClassWord ? name.first + 1 : name.first;
  let last = first;
  while (last < name.last) {
    const reading = words[last + 1]!.readings[0];
    if (
      reading &&
      reading.proclitics !== '' &&
      !reading.article &&
      reading.proclitics !== letters.waw
    )
      break;
    last += 1;
  }
  const inside = words.slice(first, last + 1);
  const head = inside[0]!;
  const isCommon = nameWords.headNoun(head) !== null || nameWords.titleKinds(head).length > 0;
  // قوات مرتزقة: nothing definite and every word a common one, so no name.
  const isBare = inside.every(
    (word) =>
      !word.readings[0]?.article && word.readings[0]?.forms.some((form) => form.pos !== 'verb'),
  );
  return isCommon && (inside.length === 1 || isBare) ? [] : [{ ...name, first, last }];
}

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, k) => first + k);

/** People and organisations are believed by their name alone; places need the model or a cue. */
const AGENT_ID = /^(per|org)\//;
const TOWN_ID = /^(geo|ne|place\/[a-z]+-)/;

/**
 * A name of the lexicons.
 *
 * Example: بليبيا → ليبيا; وحكومة الوفاق → حكومة الوفاق.
 * Counterexample: صور الأقمار → صور is a town too, but "pictures" here: no cue, and the model sees no name.
 */
function fromLexicon(
  sight: NameSight,
  i: number,
  modelled: readonly TaggedName[],
): NameSpan | null {
  const { words, lexicon, tags, nameWords } = sight;
  const found = lexicon.at(words, i);
  if (!found || (isInsideLonger(modelled, i, found.last) && !isKnownPerson(sight, found)))
    return null;
  const { name, last, start } = found;
  const isAgent = AGENT_ID.test(name.id);
  const isCountry = !isAgent && !TOWN_ID.test(name.id);
  const isCommon = last === i && nameWords.headNoun(words[i]!) !== null;
  const exact =
    !(isCommon && !isAgent) &&
    modelled.some(
      (other) => other.first === i && other.last === last && (isAgent || other.type === 'LOC'),
    );
  const byItself = isCountry || (isAgent && !isCommon && tags[i]?.pos !== 'verb');
  const byCue = !isAgent && !isCommon && hasPlaceCue(sight, i);
  if (!exact && !byItself && !byCue) return null;
  return {
    first: i,
    last,
    start,
    end: words[last]!.end,
    type: name.type,
    rule: 'mentions/lexicon',
    known: name,
    country: name.country,
    sector: name.sector,
    weight: WEIGHT.lexicon + WEIGHT.perWord * (last - i + 1),
  };
}

/** السيسي حفتر: two known people side by side, whatever the model sees; but محمد السيسي is another man. */
function isKnownPerson({ words, nameWords }: NameSight, { name, first }: FoundName): boolean {
  const before = words[first - 1];
  return name.type === 'PER' && !(before && nameWords.isGivenName(before));
}

/** The model sees a longer name around a known shorter one: مطار طرابلس الدولي. */
function isInsideLonger(modelled: readonly TaggedName[], first: number, last: number): boolean {
  return modelled.some(
    (name) => name.first <= first && last <= name.last && name.last - name.first > last - first,
  );
}

/** A class word (مدينة), or a preposition before a word no lexicon knows, says that a place is meant. */
function hasPlaceCue({ words, nameWords }: NameSight, i: number): boolean {
  const before = words[i - 1];
  if (!before) return false;
  const isClassWord = nameWords.openers(before).some(({ kind }) => kind.startsWith('place'));
  const isGoverned =
    before.readings[0]?.forms.some((form) => form.class === 'preposition') ?? false;
  // After a preposition no finite verb stands: في سرت is the town, not "I walked".
  const isNoNoun = words[i]!.readings[0]?.forms.every((form) => form.pos === 'verb') ?? true;
  return isClassWord || (isGoverned && isNoNoun);
}

const COARSE: Readonly<Record<TaggedName['type'], EntityType>> = {
  PER: 'PER',
  ORG: 'ORG',
  LOC: 'GPE',
};

function fromModel({ words, nameWords }: NameSight, { first, last, type }: TaggedName): NameSpan {
  const openers = [words[first - 1], words[first]].flatMap((word) =>
    word ? nameWords.openers(word) : [],
  );
  const opener = openers.find(({ kind }) => kind.startsWith('place'));
  const start = words[first]!.readings[0]?.start ?? words[first]!.start;
  return {
    first,
    last,
    start,
    end: words[last]!.end,
    type: type === 'LOC' && opener ? opener.type : COARSE[type],
    rule: 'model/names',
    known: null,
    country: null,
    sector: null,
    weight: WEIGHT.model + WEIGHT.perWord * (last - first + 1),
  };
}

/** Names that do not overlap: the weightiest first; those that touch a kept one are dropped. */
export function settleNames(found: readonly NameSpan[]): NameSpan[] {
  const kept: NameSpan[] = [];
  for (const name of [...found].sort((a, b) => b.weight - a.weight || a.start - b.start)) {
    if (!kept.some((other) => name.first <= other.last && other.first <= name.last))
      kept.push(name);
  }
  return kept.sort((a, b) => a.start - b.start);
}
