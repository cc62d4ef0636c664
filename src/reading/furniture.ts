import { fold } from '../arabic/fold.ts';
import type { Tables } from '../lexicon/load.ts';
import { splitCell } from '../lexicon/tsv.ts';
import type { DebrisKind } from '../model/article.ts';
import type { LineFacts } from './line-facts.ts';
import type { Outlets } from './outlets.ts';

/** Words that share bars and menus are made of, and openings of two-word places. */
export interface Furniture {
  readonly share: ReadonlySet<string>;
  readonly navigation: ReadonlySet<string>;
  readonly placeOpenings: ReadonlySet<string>;
}

/** Reads furniture.tsv and places-in-front.tsv. */
export function readFurniture(tables: Tables): Furniture {
  const rows = tables.rows('reading/furniture.tsv');
  const wordsOf = (wanted: string) =>
    new Set(rows.flatMap(({ kind, words }) => (kind === wanted ? splitCell(words).map(fold) : [])));
  const openings = tables.rows('reading/places-in-front.tsv').map(({ word = '' }) => fold(word));
  return {
    share: wordsOf('share_bar'),
    navigation: wordsOf('navigation'),
    placeOpenings: new Set(openings),
  };
}

/**
 * A short line of nothing but the names of networks, or of the sections of a site.
 *
 *     شارك فيسبوك تويتر واتساب
 *     (share Facebook Twitter WhatsApp) is a share bar;
 *     حجبت السلطات فيسبوك وتويتر
 *     (the authorities blocked Facebook and Twitter) is not.
 */
export function findFurniture(
  { words, endsInStop }: LineFacts,
  known: Furniture,
): DebrisKind | null {
  if (words.length === 0 || words.length > 14 || endsInStop) return null;
  const rest = words.filter((word) => !/^\d+$/.test(word));
  if (rest.length === 0) return null;
  if (rest.every((word) => known.share.has(word))) return 'share_bar';
  const isMenu = words.length > 2 && words.every((word) => known.navigation.has(word));
  return isMenu ? 'navigation' : null;
}

/**
 * A line without words of Arabic: a rule, a web or mail address, hashtags, a service number.
 *
 *     ------------
 *     (a rule) is debris;
 *     1990- استقالة رئيسة الوزراء
 *     (1990: the prime minister resigns) is not.
 */
export function findWordless({ text, words }: LineFacts): DebrisKind | null {
  if (words.length === 0) return 'other';
  // All that follows begins with a character of ASCII.
  if (text.charCodeAt(0) > 0x7f) return null;
  if (/^(https?:\/\/|www\.)\S+$/i.test(text)) return 'other';
  if (/^[\w.+-]+@[\w-]+\.[\w.-]+$/.test(text)) return 'other';
  if (/^(#[\p{L}\p{N}_]+[\s،,|]*)+$/u.test(text)) return 'other';
  return /^\d{4,7}\s*[-–]\s*[A-Za-z]+$/.test(text) ? 'other' : null;
}

/**
 * A line that only signs the article: a writer and the paper, or the paper and where it found the story.
 *
 *     سمير الحداد – صحيفة المدينة
 *     (Samir al-Haddad - the paper al-Madina) is a byline;
 *     القاهرة – رويترز
 *     (Cairo - Reuters) is a dateline, and part of the body.
 */
export function findByline(
  { text, words, endsInStop }: LineFacts,
  { placeOpenings }: Furniture,
  outlets: Outlets,
): DebrisKind | null {
  if (words.length > 8 || endsInStop) return null;
  if (/^[([]/.test(text)) {
    const alone = /^[([]([^()[\]]{2,24})[)\]]?$/.exec(text)?.[1];
    return alone && outlets.ofCredit(alone) ? 'other' : null;
  }
  const parts = text.split(/\s*[–—|/-]\s*/).filter((part) => part !== '');
  const [writer = '', paper = ''] = parts;
  if (parts.length !== 2 || !(outlets.ofName(paper) ?? outlets.ofCredit(paper))) return null;
  const names = fold(writer).split(/\s+/);
  const isName = names.length >= 2 && names.length <= 4 && /^[\p{L}\p{M}\s]+$/u.test(writer);
  return isName && !placeOpenings.has(names[0]!) ? 'other' : null;
}
