import { letters } from '../arabic/letters.ts';
import type { Reading, Word } from '../model/word.ts';
import type { NominalSight } from './nominals.ts';
import type { Given, Growing } from './noun-phrase.ts';

/** تقارير غير مؤكدة, شخصيات ذات نفوذ: a word that takes the next one with it. */
export function isNegated(
  { words, tags, nameWords }: NominalSight,
  k: number,
  { sentence }: Given,
): boolean {
  const isOpener = nameWords.openers(words[k]!).some(({ kind }) => kind === 'with-next');
  const next = words[k + 1];
  if (!isOpener || !next || k + 1 > sentence.last || next.kind !== 'word') return false;
  return (
    !next.readings[0]?.proclitics &&
    (tags[k + 1]?.pos === 'noun' || tags[k + 1]?.pos === 'adjective')
  );
}

/** المدنيين والعسكريين, قوية وسريعة: an adjective joined to an adjective. */
export function isJoined(sight: NominalSight, grown: Growing, k: number): boolean {
  const { words, tags } = sight;
  const { proclitics, article, forms } = words[k]!.readings[0]!;
  if (proclitics !== letters.waw || !article || !grown.definite) return false;
  const before = words[grown.last]!.readings[0];
  const isAfterAdjective =
    before?.article === true &&
    isAdjective(sight, grown.last) &&
    tags[grown.last]?.pos === 'adjective';
  const ending = (at: number) => words[at]!.norm.slice(-1);
  return (
    isAfterAdjective &&
    ending(k) === ending(grown.last) &&
    (tags[k]?.pos === 'adjective' || forms.some(({ pos }) => pos === 'adjective'))
  );
}

/** 13 عسكريا ومدنيا, ألف أسير ومعتقل, آلاف المقاتلين والمدنيين: a second noun under the same numeral. */
export function isCountedToo(
  { words, nameWords }: NominalSight,
  { isCounted }: Given,
  { i, k }: { readonly i: number; readonly k: number },
): boolean {
  const { proclitics, article } = words[k]!.readings[0]!;
  if (!isCounted || proclitics !== letters.waw || article !== words[i]!.readings[0]!.article)
    return false;
  return nameWords.headNoun(words[k]!)?.noun.one === 'PER';
}

/**
 * A noun that only its sentence makes an adjective, behind an adjective of the other gender.
 *
 * Example: مصادر طبية | مقتل عشرين → what the sources report.
 * Counterexample: قوات عسكرية مدربة → feminine both.
 */
export function disagrees({ words, tags }: NominalSight, { last }: Growing, k: number): boolean {
  const isFeminine = (at: number) => words[at]!.readings[0]?.stem.endsWith(letters.ha) ?? false;
  const { forms } = words[k]!.readings[0]!;
  const isNoun =
    forms.some(({ pos }) => pos === 'masdar' || pos === 'noun') &&
    forms.every(({ pos }) => pos !== 'adjective');
  // القوات الحكومية | السيطرة: what they want, behind what they are.
  const isAct = forms.some(({ pos }) => pos === 'masdar') && words[last]!.readings[0]!.article;
  const isBehindQuality = tags[last]?.pos === 'adjective';
  return isNoun && ((isFeminine(last) && !isFeminine(k)) || (isAct && isBehindQuality));
}

/** قاعدة عسكرية | جنوبي ليبيا: a direction before a place is no adjective. */
export function isSide({ words, nameWords }: NominalSight, k: number): boolean {
  return !words[k]!.readings[0]!.article && nameWords.isDirection(words[k]!);
}

/** A noun that can own the one before it: no verb in disguise, no particle, nothing of somebody's. */
export function isGenitive(sight: NominalSight, { closed }: Growing, k: number): boolean {
  const { words, tags } = sight;
  const { forms, enclitic } = words[k]!.readings[0]!;
  const isPlace = sight.nameWords.headNoun(words[k]!)?.noun.class === 'place';
  if (closed || sight.isNamed(k) || !(tags[k]?.pos === 'noun' || isPlace)) return false;
  if (forms.some(({ pos }) => pos === 'particle')) return false;
  if (enclitic !== '' && forms.some(({ pos }) => pos === 'verb')) return false;
  return forms.length === 0 || forms.some(({ pos }) => pos !== 'verb');
}

/** A word that can describe: by a lexicon, its class, or as a nationality; never what is only a verb (أصيبوا). */
export function isAdjective({ words, tags, nameWords }: NominalSight, k: number): boolean {
  if (nameWords.countryOf(words[k]!) !== null) return true;
  // الدول الأعضاء: a noun that describes another.
  if (nameWords.isSpelled(words[k]!, 'apposed')) return true;
  const { forms = [], enclitic = '' } = words[k]!.readings[0] ?? {};
  if (enclitic !== '' || isOwnedPlace(words[k]!)) return false;
  if (forms.length > 0 && forms.every(({ pos }) => pos === 'verb' || pos === 'particle'))
    return false;
  // الجيش المواقع: no class of its sentence makes a noun an adjective.
  const head = nameWords.headNoun(words[k]!)?.noun;
  const canDescribe = head?.class !== 'place' && head?.class !== 'document';
  const isTagged = tags[k]?.pos === 'adjective' && canDescribe;
  // متطرفين يهود: a people that has no country.
  return isTagged || head?.class === 'people' || forms.some(({ pos }) => pos === 'adjective');
}

/**
 * Somebody's place, with the pronoun that looks like the ending of another word.
 *
 * Example: المرصد، ومقره لندن: its seat; no ة is written.
 * Counterexample: مقرة → a participle.
 */
export function isOwnedPlace({ raw, readings }: Word): boolean {
  const isPlace = ({ enclitic, forms }: Reading) =>
    enclitic !== '' && forms.some((form) => form.class === 'place');
  return raw.endsWith(letters.ha) && readings.some(isPlace);
}

const GOVERNING: ReadonlySet<string> = new Set([letters.lam, letters.ba]);

/** An adjective with a complement of its own (قريب من، تابعة ل، المعترف بها) is no part of the phrase. */
export function hasComplement({ words, tags, nameWords }: NominalSight, k: number): boolean {
  const [word, next] = [words[k]!, words[k + 1]];
  if (!next || next.line !== word.line) return false;
  const { forms } = word.readings[0]!;
  const isListed = nameWords.openers(word).some(({ kind }) => kind === 'complemented');
  const isQuality = forms.some(({ pos }) => pos === 'adjective');
  const isParticiple = forms.some(({ pos }) => pos === 'active' || pos === 'passive');
  if (!isListed && (isQuality || !isParticiple)) return false;
  const isPronoun = next.readings[0]?.enclitic !== '' || tags[k + 1]?.pos === 'pronoun';
  const suffixed = isPronoun && next.norm.length <= 4;
  // الموالية لـ"هادي": the letter stands apart.
  if (GOVERNING.has(next.norm)) return true;
  // المتناحرة في طرابلس: where and when do not complete a participle.
  const isGoverned =
    tags[k + 1]?.pos === 'preposition' &&
    (isListed || nameWords.openers(next).some(({ kind }) => kind === 'governs'));
  return (
    isGoverned ||
    GOVERNING.has(next.readings[0]?.proclitics.at(-1) ?? '') ||
    (suffixed && GOVERNING.has(next.norm[0] ?? ''))
  );
}
