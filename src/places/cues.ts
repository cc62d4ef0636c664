import { fold } from '../arabic/fold.ts';
import { ARTICLE } from '../arabic/letters.ts';
import { rememberByText } from '../arabic/remember.ts';
import { type Row, splitCell } from '../lexicon/tsv.ts';
import type { PlaceKind } from './place.ts';

/** class: says what the place is; part: inside it; near: outside but close; direction; distance: a unit. */
type CueRole = 'class' | 'part' | 'near' | 'direction' | 'distance';

/** A word before a place name, from cues.tsv. */
interface Cue {
  readonly word: string;
  readonly role: CueRole;
  /** Kinds the named place then has, likeliest first; empty: any. */
  readonly kinds: readonly PlaceKind[];
  /** Whether the word belongs to the name: مطار معيتيقة yes, مدينة زوارة no. */
  readonly inName: 'yes' | 'no' | 'either';
}

/** The cue of one word or fixed phrase, with or without the article; undefined when it is none. */
export type CueOf = (words: string) => Cue | undefined;

/** Words and phrases of which it is kept whether they are cues. */
const MOST_KEPT = 20_000;

export function readCues(rows: readonly Row[]): CueOf {
  const cues = new Map<string, Cue>();
  for (const { word = '', role, kind, in_name } of rows) {
    cues.set(fold(word), {
      word,
      role: role as CueRole,
      kinds: splitCell(kind) as PlaceKind[],
      inName: in_name as Cue['inName'],
    });
  }
  const find = rememberByText(MOST_KEPT, (words) => {
    const folded = fold(words.trim());
    return cues.get(folded) ?? cues.get(withoutArticle(folded)) ?? null;
  });
  return (words) => find(words) ?? undefined;
}

function withoutArticle(folded: string): string {
  return folded.startsWith(ARTICLE) ? folded.slice(ARTICLE.length) : folded;
}
