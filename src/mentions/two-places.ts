import type { Tables } from '../lexicon/load.ts';
import type { Doc } from '../model/doc.ts';
import type { NameSpan } from './found.ts';
import type { NameLexicon } from './name-lexicon.ts';

/** A country, and a town elsewhere that is written like it (lexicon/places/two-places.tsv). */
export interface TwoPlaces {
  readonly country: string;
  readonly town: string;
  readonly marked: string;
  readonly home: string;
}

/** Reads lexicon/places/two-places.tsv. */
export function loadTwoPlaces(tables: Tables): readonly TwoPlaces[] {
  return tables.rows('places/two-places.tsv').map((row) => ({
    country: row.country ?? '',
    town: row.town ?? '',
    marked: row.marked ?? '',
    home: row.home ?? '',
  }));
}

/**
 * Names of a country that mean the town written like it.
 *
 * Example: عمّان; الأردن … في عمان → Amman.
 * Counterexample: سلطنة عمان, الأردن … مسقط … عمان → Oman.
 */
export function tellTowns(
  { article, words }: Doc<'words'>,
  names: readonly NameSpan[],
  given: { readonly pairs: readonly TwoPlaces[]; readonly lexicon: NameLexicon },
): NameSpan[] {
  let told = [...names];
  for (const { country, town, marked, home } of given.pairs) {
    const known = given.lexicon.byId(town);
    const alike = (name: NameSpan) => name.known?.id === country && name.last === name.first;
    if (!known || !names.some(alike)) continue;
    const code = country.split('/')[1];
    const isOther = names.some((name) => name.country === code && !alike(name));
    const isHome = !isOther && names.some((name) => name.country === home);
    told = told.map((name) => {
      const isMarked = article.text.slice(name.start, name.end) === marked;
      // سلطنة عمان, where the class word is cut.
      const before = words[name.first - 1];
      const isTitled =
        before?.line === words[name.first]!.line &&
        before.readings[0]?.forms.some(({ class: kind }) => kind === 'place');
      if (!alike(name) || isTitled || !(isMarked || isHome)) return name;
      return { ...name, type: known.type, known, country: known.country };
    });
  }
  return told;
}
