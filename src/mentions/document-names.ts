import type { Doc } from '../model/doc.ts';
import type { Sentence, Word } from '../model/word.ts';
import { isCommonHere } from './belief.ts';
import { familyNames } from './family-names.ts';
import type { NameWords } from './name-words.ts';
import { findNames, type NameSight, type NameSpan, settleNames } from './names.ts';

type Read = Doc<'words' | 'sentences' | 'tags' | 'times'>;

/** All names of an article: sentence by sentence, then what was believed once wherever else it stands. */
export function nameDocument(
  doc: Read,
  given: Pick<NameSight, 'lexicon' | 'nameWords' | 'tagger'>,
): NameSpan[] {
  const { words, tags } = doc;
  const sight: NameSight = { words, tags, ...given };
  const found = doc.sentences.flatMap((sentence) =>
    findNames(sight, withoutKeywords(words, sentence, sight.nameWords)),
  );
  const names = settleNames(found.filter((name) => !isDated(doc, name)));
  return settleNames([...names, ...knownAgain(sight, doc, names), ...familyNames(sight, names)]);
}

/** The sentence up to a list of keywords (… سمات ليبيا داعش), which is no text of the article. */
export function withoutKeywords(
  words: readonly Word[],
  sentence: Sentence,
  nameWords: NameWords,
): Sentence {
  for (let i = sentence.first; i <= sentence.last; i += 1) {
    const opens =
      nameWords.isSpelled(words[i]!, 'tags') && words[i]!.readings[0]?.start === words[i]!.start;
    const isAtEdge = i === sentence.first || words[i - 1]!.kind === 'punctuation';
    if (opens && isAtEdge) return { ...sentence, last: i - 1 };
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
  return doc.sentences
    .map((sentence) => withoutKeywords(words, sentence, nameWords))
    .flatMap(({ first, last }) => words.slice(first, last + 1))
    .flatMap(({ i, kind }): NameSpan[] => {
      const found = kind === 'word' ? lexicon.at(words, i) : null;
      const earlier = found && known.get(found.name.id);
      if (!earlier || doc.tags[i]?.pos === 'verb' || isCommonHere(sight, found)) return [];
      const { last, start } = found;
      const end = words[last]!.end;
      return [
        { ...earlier, first: i, last, start, end, rule: 'mentions/known-in-article', weight: 1 },
      ];
    });
}

/** What shares words with a time expression names a day, not a thing. */
export function isDated(
  doc: Doc<'times'>,
  span: { readonly start: number; readonly end: number },
): boolean {
  return doc.times.some((time) => time.start < span.end && span.start < time.end);
}
