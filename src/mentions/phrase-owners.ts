import { letters } from '../arabic/letters.ts';
import type { NominalSight } from './nominals.ts';
import type { Growing, Step } from './noun-phrase.ts';

/** Also troops and companies of one word that mean several people: دورية للجيش, مفرزة للجيش. */
const OWNED: ReadonlySet<string> = new Set(['ORG', 'DOC']);

/** A possessive ل right after the head or its adjective says whose body or document it is: المكتب الإعلامي للسراج. */
export function owns({ words }: NominalSight, { i, k, given }: Step): boolean {
  const { proclitics, article, forms } = words[k]!.readings[0]!;
  const { noun, form } = given.head;
  const type = form.number === 'one' ? noun.one : noun.many;
  const isCompany = noun.one === 'GRP' && form.number === 'one';
  const isOwned = OWNED.has(type) || (isCompany && k - i === 1);
  if (proclitics !== letters.lam || !isOwned || k - i > 2) return false;
  // الجيش للتصدي: what for.
  const isAct = forms.length > 0 && forms.every(({ pos }) => pos === 'masdar');
  return !isAct && (article || k - i === 2);
}

/** نظام الرئيس السوري | بشار الأسد: the phrase so far ends in a title, with its adjectives. */
export function endsInTitle(
  { words, nameWords }: NominalSight,
  { last }: Growing,
  i: number,
): boolean {
  for (let k = last; k > i && k >= last - 2; k -= 1) {
    const kinds = nameWords.titleKinds(words[k]!);
    if (kinds.includes('office') || kinds.includes('rank'))
      return words[k]!.readings[0]?.article ?? false;
    if (kinds.length === 0 && nameWords.countryOf(words[k]!) === null) return false;
  }
  return false;
}
