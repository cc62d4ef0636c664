import type { Doc } from '../model/doc.ts';
import type { Span } from '../model/span.ts';
import type { Sentence, Word } from '../model/word.ts';
import { familyNames, withoutNamesakes } from './family-names.ts';
import { isCommonHere } from './look-alikes.ts';
import type { NameWords } from './name-words.ts';
import { findNames, type NameSight, type NameSpan, settleNames } from './names.ts';
import { speakersAgain } from './speaker-names.ts';

type Read = Doc<'words' | 'sentences' | 'tags' | 'times'>;

/** All names of an article: sentence by sentence, then what was believed once wherever else it stands. */
export function nameDocument(
  doc: Read,
  given: Pick<NameSight, 'lexicon' | 'nameWords' | 'tagger' | 'speech'>,
): NameSpan[] {
  const { words, tags } = doc;
  const sight: NameSight = { words, tags, ...given };
  const found = doc.sentences.flatMap((sentence) =>
    findNames(sight, withoutKeywords(words, sentence, sight.nameWords)),
  );
  const isDated = createDateTest(doc);
  const names = withoutNamesakes(sight, settleNames(found.filter((name) => !isDated(name))));
  const again = [...knownAgain(sight, doc, names), ...speakersAgain(sight, names)];
  return settleNames([...names, ...again, ...familyNames(sight, names)]);
}

/** The sentence up to a list of keywords (… سمات ليبيا داعش), which is no text of the article. */
export function withoutKeywords(
  words: readonly Word[],
  sentence: Sentence,
  nameWords: NameWords,
): Sentence {
  for (let i = sentence.first; i <= sentence.last; i += 1) {
    const isAtEdge = i === sentence.first || words[i - 1]!.kind === 'punctuation';
    if (!isAtEdge || words[i]!.readings[0]?.start !== words[i]!.start) continue;
    if (nameWords.isSpelled(words[i]!, 'tags')) return { ...sentence, last: i - 1 };
  }
  return sentence;
}

/**
 * A name believed once, by the model or a cue, is believed wherever it stands.
 *
 * Example: في لودر … لودر; تنظيم "القاعدة" … القاعدة.
 * Counterexample: دولة مالي … الدعم المالي → an adjective there.
 */
function knownAgain(sight: NameSight, doc: Read, names: readonly NameSpan[]): NameSpan[] {
  const { words, lexicon, nameWords } = sight;
  const known = new Map(
    names.flatMap((name) => (name.known ? [[name.known.id, name] as const] : [])),
  );
  if (known.size === 0) return [];
  const again: NameSpan[] = [];
  for (const sentence of doc.sentences) {
    const { first, last } = withoutKeywords(words, sentence, nameWords);
    for (let i = first; i <= last; i += 1) {
      const found = words[i]!.kind === 'word' ? lexicon.at(words, i) : null;
      const earlier = found && known.get(found.name.id);
      if (!earlier || doc.tags[i]?.pos === 'verb' || isCommonHere(sight, found)) continue;
      const end = words[found.last]!.end;
      const extent = { first: i, last: found.last, start: found.start, end };
      again.push({ ...earlier, ...extent, rule: 'mentions/known-in-article', weight: 1 });
    }
  }
  return again;
}

/** Tells whether a span shares letters with a time expression: such names a day, not a thing. */
export function createDateTest({ times }: Doc<'times'>): (span: Span) => boolean {
  const sorted = [...times].sort((a, b) => a.start - b.start);
  // ends[k]: where the last of the first k + 1 ends.
  const ends: number[] = [];
  for (const { end } of sorted) ends.push(Math.max(end, ends.at(-1) ?? 0));
  return ({ start, end }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.start < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && ends[low - 1]! > start;
  };
}
