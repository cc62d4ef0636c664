import type { Sentence, Tag, Word } from '../model/word.ts';
import type { NameTagger, TaggedName } from '../tagger/names.ts';
import { isBelieved } from './belief.ts';
import { mission, numberedUnit, stateBody } from './bodies.ts';
import { type NameSpan, range, WEIGHT } from './found.ts';
import { gathering } from './gatherings.ts';
import { institution } from './institutions.ts';
import type { SpeechWords } from './joined-speakers.ts';
import { modelledNames, tagSentence } from './modelled-names.ts';
import type { FoundName, NameLexicon } from './name-lexicon.ts';
import type { NameWords } from './name-words.ts';
import { quotedOperation } from './operations.ts';
import { acronym, outlet, quotedPaper } from './outlets.ts';
import { peopleName } from './peoples.ts';
import { personName } from './person-names.ts';
import { embassy, placeByClass } from './places-by-class.ts';
import { speakerName } from './speaker-names.ts';

export type { NameSpan } from './found.ts';

export interface NameSight {
  readonly words: readonly Word[];
  readonly tags: readonly Tag[];
  readonly lexicon: NameLexicon;
  readonly nameWords: NameWords;
  readonly tagger: NameTagger;
  readonly speech: SpeechWords;
}

/** All names of a sentence, overlaps included. */
export function findNames(sight: NameSight, sentence: Sentence): NameSpan[] {
  const modelled = tagSentence(sight, sentence);
  const covered = new Set(modelled.flatMap(({ first, last }) => range(first, last)));
  const found: NameSpan[] = [];
  const take = (name: NameSpan | null) => {
    if (name) found.push(name);
  };
  for (let i = sentence.first; i <= sentence.last; i += 1) {
    take(fromLexicon(sight, i, modelled));
    // Most words open no name: their tables are asked once for all rules that need an opener.
    if (sight.nameWords.openers(sight.words[i]!).length > 0) {
      take(stateBody(sight, i, sentence));
      take(institution(sight, i, sentence));
      take(numberedUnit(sight, i, sentence));
      take(mission(sight, i, sentence));
      take(placeByClass(sight, i, { sentence, covered }));
      take(embassy(sight, i, sentence));
      take(quotedOperation(sight, i, sentence));
      take(outlet(sight, i, sentence));
      take(gathering(sight, i, sentence));
    }
    take(quotedPaper(sight, i, sentence));
    take(peopleName(sight, i, sentence));
    take(personName(sight, i, sentence));
    take(speakerName(sight, i, sentence));
  }
  return [...found, ...modelledNames(sight, modelled), ...acronym(sight, found, sentence)];
}

/** A name of the lexicons that is meant as one here (belief.ts). */
function fromLexicon(
  sight: NameSight,
  i: number,
  modelled: readonly TaggedName[],
): NameSpan | null {
  const { words, lexicon } = sight;
  const found = lexicon.at(words, i);
  if (!found || isClassified(sight, found)) return null;
  if (isInsideLonger(sight, modelled, found) && !isKnownPerson(sight, found)) return null;
  if (!isBelieved(sight, { found, modelled })) return null;
  const { name, start } = found;
  const last = withNationality(sight, found);
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

/** المقاومة الشعبية | اليمنية: a body's own nationality behind a name that ends in an adjective. */
function withNationality(
  { words, nameWords }: NameSight,
  { name, first, last }: FoundName,
): number {
  const [end, next] = [words[last]!, words[last + 1]];
  if (name.type !== 'ORG' || last === first || next?.line !== end.line) return last;
  const isAdjective = end.readings[0]?.forms.some(({ pos }) => pos === 'adjective') ?? false;
  const reading = next.readings[0];
  const isBare = reading?.article === true && reading.proclitics === '';
  const country = nameWords.countryOf(next);
  const isOwn = country !== null && (name.country === null || name.country === country);
  return isAdjective && isBare && isOwn && end.readings[0]!.article ? last + 1 : last;
}

/** تنظيم الدولة | الإسلامية: the name behind the class word goes on further than the one with it. */
function isClassified(
  { words, lexicon, nameWords }: NameSight,
  { first, last }: FoundName,
): boolean {
  if (last === first || !nameWords.openers(words[first]!).some(({ kind }) => kind === 'classifier'))
    return false;
  const inner = lexicon.at(words, first + 1);
  return inner !== null && inner.last > last;
}

/** السيسي حفتر: two known people side by side, whatever the model sees; but محمد السيسي is another man. */
function isKnownPerson({ words, nameWords }: NameSight, { name, first }: FoundName): boolean {
  const before = words[first - 1];
  return name.type === 'PER' && !(before && nameWords.givenName(before) !== null);
}

/**
 * The model sees a longer name around a known shorter one, and what it adds can be part of a name.
 *
 * Example: مطار طرابلس الدولي; محمد السيسي.
 * Counterexample: الخليل الشمالية, الجيش قتل, تحرير عدن → the words beside it are no name's.
 */
function isInsideLonger(
  { words, tags, nameWords }: NameSight,
  modelled: readonly TaggedName[],
  { first, last }: FoundName,
): boolean {
  const canBePart = (k: number) => {
    if (k >= first && k <= last) return true;
    const word = words[k]!;
    if (nameWords.givenName(word) !== null) return true;
    const isUnknown = word.readings.every(({ forms }) => forms.length === 0);
    if (isUnknown) return nameWords.countryOf(word) === null;
    // تحرير | عدن, شمال | عدن: no noun of the language, but one that opens names.
    const isOpening = nameWords.openers(word).length > 0 && !nameWords.isDirection(word);
    return k < first && tags[k]?.pos === 'noun' && isOpening;
  };
  return modelled.some(
    (name) =>
      name.first <= first &&
      last <= name.last &&
      name.last - name.first > last - first &&
      range(name.first, name.last).every(canBePart),
  );
}

/** Names that do not overlap: the weightiest first; those that touch a kept one are dropped. */
export function settleNames(found: readonly NameSpan[]): NameSpan[] {
  const kept: NameSpan[] = [];
  const taken = new Set<number>();
  for (const name of [...found].sort((a, b) => b.weight - a.weight || a.start - b.start)) {
    let isFree = true;
    for (let i = name.first; isFree && i <= name.last; i += 1) isFree = !taken.has(i);
    if (!isFree) continue;
    for (let i = name.first; i <= name.last; i += 1) taken.add(i);
    kept.push(name);
  }
  return kept.sort((a, b) => a.start - b.start);
}
