import type { Word } from '../model/word.ts';
import type { NameSpan } from './found.ts';
import type { NameWords } from './name-words.ts';
import type { NominalSpan } from './nominals.ts';

interface Around {
  readonly names: readonly NameSpan[];
  readonly nameWords: NameWords;
}

const QUOTE = /^["\u00ab\u201c(]$/;
const PAUSE = /^["\u00ab\u201c\u060c]$/;

/**
 * Without phrases that say once more what a mention beside or inside them says (guidelines 3.3, 3.4, 11.22):
 * class words before a name, troops of a named body, the body inside its troops, titles before a name.
 *
 * Example: تنظيم القاعدة → القاعدة; قوات التحالف العربي → التحالف العربي; قوات الأمن → not الأمن; المخلوع صالح → صالح.
 * Counterexample: قيادة الجيش → both: the command is not the army; قوات صالح → his troops and he.
 */
export function withoutDoubles(
  words: readonly Word[],
  phrases: readonly NominalSpan[],
  { names, nameWords }: Around,
): NominalSpan[] {
  const starts = new Map(names.map((name) => [name.first, name]));
  const isKind = (i: number, kinds: readonly string[]) =>
    nameWords.openers(words[i]!).some(({ kind }) => kinds.includes(kind));
  const troops = new Set(
    phrases
      .filter(({ first, last }) => last > first && isKind(first, ['forces', 'troops']))
      .map(({ first, last }) => `${first + 1}-${last}`),
  );
  return phrases.filter((phrase) => {
    const { first, last, type } = phrase;
    if (troops.has(`${first}-${last}`)) return false;
    const at = QUOTE.test(words[first + 1]?.raw ?? '') ? first + 2 : first + 1;
    const inside = starts.get(at);
    const isClass = isKind(first, ['classifier', 'outlet', 'forces']);
    const isBodyName = inside?.type === 'ORG' || inside?.type === 'EVENT';
    // مراسل "رويترز": the man, not the agency.
    const isPerson = type === 'PER' || type === 'GRP';
    // اتهم التحالف | الأمم المتحدة: with its article alone, another body.
    const isAlone = first === last && at === first + 1 && words[first]!.readings[0]!.article;
    if (isClass && !isPerson && !isAlone && isBodyName && inside.last >= last - 1) return false;
    const next = PAUSE.test(words[last + 1]?.raw ?? '') ? last + 2 : last + 1;
    // المعلق "باروخ ناييم": a title of whom the marks name.
    const isBeside = next === last + 1 || QUOTE.test(words[last + 1]!.raw);
    const isTitle = starts.get(next)?.type === 'PER' && isBeside;
    return !(type === 'PER' && isTitle);
  });
}

type Extent = Pick<NominalSpan, 'first' | 'last'>;

const holds = (a: Extent, b: Extent) => a.first <= b.first && b.last <= a.last;
const crosses = (a: Extent, b: Extent) =>
  a.first <= b.last && b.first <= a.last && !holds(a, b) && !holds(b, a);

/** Phrases that cross no name and no longer phrase, and stand inside no name. */
export function withoutCrossing(
  phrases: readonly NominalSpan[],
  names: readonly NameSpan[],
): NominalSpan[] {
  // By the words they hold, so that each phrase meets its neighbours only.
  const nameAt = new Map<number, NameSpan>();
  for (const name of names) for (let i = name.first; i <= name.last; i += 1) nameAt.set(i, name);
  const keptAt = new Map<number, NominalSpan[]>();
  const kept: NominalSpan[] = [];
  for (const phrase of [...phrases].sort((a, b) => b.last - b.first - (a.last - a.first))) {
    let fits = true;
    for (let i = phrase.first; fits && i <= phrase.last; i += 1) {
      const name = nameAt.get(i);
      fits = !(name && (crosses(phrase, name) || holds(name, phrase)));
      fits &&= !(keptAt.get(i) ?? []).some(
        (other) =>
          crosses(phrase, other) || (other.start === phrase.start && other.end === phrase.end),
      );
    }
    if (!fits) continue;
    kept.push(phrase);
    for (let i = phrase.first; i <= phrase.last; i += 1)
      keptAt.set(i, [...(keptAt.get(i) ?? []), phrase]);
  }
  return kept;
}
