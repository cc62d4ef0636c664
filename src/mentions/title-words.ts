import type { Mention, Role, RoleKind } from '../model/entity.ts';
import { ROLE_KINDS } from '../model/entity.ts';
import type { Tag, Word } from '../model/word.ts';
import type { NameWords } from './name-words.ts';

/** What role reading sees: words, and the mention that a word belongs to (named ones and nominals). */
export interface RoleSight {
  readonly words: readonly Word[];
  readonly tags: readonly Tag[];
  readonly nameWords: NameWords;
  /** A time expression holds the word. */
  readonly isTime: (i: number) => boolean;
  /** Named mention that ends at, or begins at, a word. */
  readonly namedEndingAt: (i: number) => Mention | undefined;
  readonly namedStartingAt: (i: number) => Mention | undefined;
}

/** What kind of title a word is here; a definite noun for a person is a descriptor (الراقصة الهولندية). */
export function kindOf({ nameWords }: RoleSight, word: Word): RoleKind | null {
  const kinds = nameWords.titleKinds(word);
  const head = nameWords.headNoun(word);
  const isPerson = head?.noun.one === 'PER' && head.form.number !== 'many';
  const listed = ROLE_KINDS.find((kind) => kinds.includes(kind));
  // محافظة is no محافظ, النواب are many; but الفريق is a rank besides a team.
  const isOther = head !== null && !isPerson && (listed === 'office' || listed === 'descriptor');
  if (listed) return isOther ? null : listed;
  const { article = false, forms = [] } = word.readings[0] ?? {};
  const isAdjective = forms.some(({ pos }) => pos === 'adjective');
  return isPerson && article && !isAdjective ? 'descriptor' : null;
}

/** The word is one of these marks. */
export const isMark = (word: Word | undefined, pattern: RegExp) =>
  word !== undefined && pattern.test(word.raw);

/** Marks that may stand between a title and a name. */
export const MARKS = /^[\u060c,"\u00ab\u00bb\u201c\u201d()]$/;

/** A particle that no title holds; a preposition may stand inside one. */
export function isFunctionWord(word: Word, isLast: boolean): boolean {
  const forms = word.readings[0]?.forms ?? [];
  const particle = forms.find((form) => form.pos === 'particle');
  if (!particle) return false;
  return isLast || !['preposition', 'quantifier', 'adverb'].includes(particle.class ?? '');
}

/** The role that words `first..last` say. */
export function toRole(sight: RoleSight, first: number, last: number): Role {
  const { words, nameWords } = sight;
  const inside = words.slice(first, last + 1);
  const kinds = inside.flatMap((word) => nameWords.titleKinds(word));
  let org: number | null = null;
  for (let k = first; k <= last && org === null; k += 1) {
    const named = sight.namedStartingAt(k);
    if (named && named.last <= last && ['ORG', 'GPE'].includes(named.type)) org = named.i;
  }
  const country =
    inside.map((word) => nameWords.countryOf(word)).find((code) => code !== null) ?? null;
  return {
    start: words[first]!.readings[0]?.start ?? words[first]!.start,
    end: words[last]!.end,
    rule: 'mentions/title-beside-name',
    kind: kindOf(sight, words[first]!) ?? 'office',
    org,
    country,
    former: kinds.includes('former'),
    acting: kinds.includes('acting'),
  };
}
