import { fold } from '../arabic/fold.ts';
import { ARTICLE, letters } from '../arabic/letters.ts';
import { rememberByText } from '../arabic/remember.ts';
import { type Row, splitCell } from '../lexicon/tsv.ts';

/** What a nationality word says. */
interface Demonym {
  /** ISO alpha-3; null for a people without a country (أكراد). */
  readonly country: string | null;
  /** English name of the country or people. */
  readonly nameEn: string;
  readonly number: 'one' | 'two' | 'many';
  /** Broken plurals of peoples (أتراك) count as masculine. */
  readonly gender: 'masculine' | 'feminine';
}

/** Finds what a nationality adjective or people noun stands for, or null. The article may stand before it. */
export type DemonymCountry = (words: string) => Demonym | null;

const { alef, nun, ta, ya, lam } = letters;
const DUALS = [alef + nun, ya + nun];
const FEMININE_PLURAL = alef + ta;

/** Words and phrases of which it is kept what nationality they say. */
const MOST_KEPT = 20_000;

/** Reads the nationality words of countries.tsv. Earlier rows win: countries stand before peoples. */
export function readDemonyms(rows: readonly Row[]): DemonymCountry {
  const names = new Set(rows.flatMap((row) => namesOf(row).map(fold)));
  const forms = new Map<string, Demonym>();
  const add = (form: string, demonym: Demonym) => {
    const folded = fold(form);
    if (!forms.has(folded)) forms.set(folded, demonym);
  };
  for (const row of rows) addWords(row, { names, add });
  return rememberByText(MOST_KEPT, (words) => {
    const folded = fold(words.trim());
    return forms.get(folded) ?? forms.get(withoutArticles(folded)) ?? null;
  });
}

interface Adding {
  readonly names: ReadonlySet<string>;
  readonly add: (form: string, demonym: Demonym) => void;
}

function addWords(row: Row, { names, add }: Adding): void {
  const said = { country: row.alpha3 ? row.alpha3 : null, nameEn: row.name_en ?? '' };
  const masculine = { ...said, gender: 'masculine' } as const;
  const feminine = { ...said, gender: 'feminine' } as const;
  for (const form of splitCell(row.demonym_plural)) {
    add(form, { ...(form.endsWith(FEMININE_PLURAL) ? feminine : masculine), number: 'many' });
  }
  for (const form of splitCell(row.demonym_masc)) {
    add(form, { ...masculine, number: 'one' });
    // جنديا سوريا: the accusative is left to the country where it is spelled like it.
    if (!names.has(fold(form) + alef)) add(form + alef, { ...masculine, number: 'one' });
    for (const dual of DUALS) add(form + dual, { ...masculine, number: 'two' });
  }
  for (const form of splitCell(row.demonym_fem)) {
    add(form, { ...feminine, number: 'one' });
    for (const dual of DUALS)
      add(fold(form).slice(0, -1) + ta + dual, { ...feminine, number: 'two' });
  }
}

function namesOf(row: Row): string[] {
  return [row.name_ar ?? '', ...splitCell(row.aliases_ar)];
}

/** السوريون → سوريون, الكورية الشمالية → كورية شمالية, للأتراك → أتراك. */
function withoutArticles(folded: string): string {
  return folded
    .split(' ')
    .map((word) => (word.startsWith(ARTICLE) || word.startsWith(lam + lam) ? word.slice(2) : word))
    .join(' ');
}
