import { letters } from '../arabic/letters.ts';
import type { Sentence, Word } from '../model/word.ts';
import { hasKind, REACH } from './bodies.ts';
import { toName } from './found.ts';
import type { NameSight, NameSpan } from './names.ts';

/**
 * An institution named by a fixed phrase: its class word and a definite noun, with definite adjectives (guidelines 3.3).
 *
 * Example: وزارة الداخلية; غرفة العمليات المشتركة; مجلس الأمن الدولي; المجلس الرئاسي للحكومة; قائد المنطقة الغربية → the region.
 * Counterexample: أمير منطقة عسير → a province; مجلس جديد → indefinite, no name; الأجهزة الأمنية → many of them; الحزب الحاكم → a description.
 */
export function institution(sight: NameSight, i: number, sentence: Sentence): NameSpan | null {
  const { words, lexicon } = sight;
  const head = words[i]!;
  const known = lexicon.at(words, i);
  if (known && known.last > i) return null;
  const isCommanded =
    hasKind(sight, head, ['command']) &&
    i > sentence.first &&
    hasKind(sight, words[i - 1], ['commander']);
  const isInstitution = hasKind(sight, head, ['institution']) && !isPlural(sight, head);
  if (!isCommanded && !isInstitution) return null;
  if (!isCommanded && isDistrict(sight, i, sentence)) return null;
  const last = institutionEnd(sight, i, { sentence, isCommanded });
  if (last === i || isDescription(sight, i, last)) return null;
  return toName(words, { first: i, last, type: 'ORG', rule: 'mentions/institution' });
}

/** مديرية التحيتا: the class word of a district before a place, or a word that none of the language is. */
function isDistrict(sight: NameSight, i: number, sentence: Sentence): boolean {
  const next = sight.words[i + 1];
  if (!next || i + 1 > sentence.last || !hasKind(sight, sight.words[i], ['place'])) return false;
  const known = sight.lexicon.at(sight.words, i + 1);
  return known?.name.type === 'GPE' || next.readings.every(({ forms }) => forms.length === 0);
}

function isPlural({ nameWords }: NameSight, word: Word): boolean {
  return nameWords.openers(word).some((opener) => opener.isPlural);
}

/** الحزب الحاكم, المؤسسة العسكرية: one adjective that any such body may bear. */
function isDescription(sight: NameSight, i: number, last: number): boolean {
  const { words } = sight;
  if (!hasKind(sight, words[last]!, ['epithet'])) return false;
  return words[i]!.readings[0]?.article
    ? last === i + 1
    : hasKind(sight, words[last]!, ['epithet']);
}

/** A sound plural of people: مجلس الشيوخ | الجمهوريين. */
const SOUND_PLURAL = /[\u0648\u064a]\u0646$/;

/**
 * The word describes the body and is no part of its name: a participle and what it governs, a former body.
 *
 * Example: وزارة الداخلية | التابعة للحركة; المجلس العسكري | الأسبق.
 * Counterexample: المحكمة الجزائية المتخصصة → nothing is governed.
 */
export function endsName({ words, nameWords }: NameSight, k: number): boolean {
  const [word, next] = [words[k]!, words[k + 1]];
  const openers = nameWords.openers(word);
  if (openers.some(({ kind }) => kind === 'complemented')) return true;
  if (nameWords.titleKinds(word).includes('former')) return true;
  const { forms = [], article = false } = word.readings[0] ?? {};
  const isParticiple = forms.some(({ pos }) => pos === 'active' || pos === 'passive');
  if (!article || !isParticiple || next?.line !== word.line) return false;
  const letter = next.readings[0]?.proclitics ?? '';
  return letter === letters.lam || letter === letters.ba || next.norm === letters.lam;
}

function institutionEnd(
  sight: NameSight,
  i: number,
  { sentence, isCommanded }: { sentence: Sentence; isCommanded: boolean },
): number {
  const { words, tags } = sight;
  const isDefinite = words[i]!.readings[0]?.article ?? false;
  let last = i;
  for (let k = i + 1; k <= Math.min(sentence.last, i + REACH); k += 1) {
    const word = words[k]!;
    const reading = word.readings[0];
    if (word.kind !== 'word' || !reading || endsName(sight, k)) break;
    // آمر منطقة طرابلس: the region is called by its place.
    const isPlace = isCommanded && !isDefinite && k === i + 1 && reading.proclitics === '';
    if (isPlace) last = k;
    if (!reading.article) break;
    // للانتخابات after an adjective: whose the body is, or what for.
    const isOwner = reading.proclitics === letters.lam && isDefinite && k > i + 1;
    if (reading.proclitics !== '' && !isOwner && !isJoined(sight, i, k)) break;
    const isAdjective =
      tags[k]?.pos === 'adjective' ||
      (k > i + 1 && reading.forms.some((form) => form.pos === 'adjective'));
    const isGenitive = !isDefinite && k === i + 1 && (!isAdjective || isCommanded);
    if (!isOwner && !isGenitive && !isAdjective && !isJoined(sight, i, k)) break;
    // طالبت الوزارة | الدول: a plural noun of things or people describes nothing.
    if (isDefinite && !isOwner && isOtherNoun(sight, word)) break;
    // دعت النقابة | المنتسبين: nor do several people describe one body.
    if (isDefinite && k === i + 1 && SOUND_PLURAL.test(word.norm)) break;
    if (isAdjective && k > i + 1 && SOUND_PLURAL.test(word.norm)) break;
    if (isAdjective && !isDefinite && hasKind(sight, word, ['epithet'])) break;
    last = k;
  }
  return last;
}

/** الدول: a plural noun that describes nothing. */
export function isOtherNoun({ nameWords }: NameSight, word: Word): boolean {
  const { forms } = word.readings[0]!;
  const isQuality = forms.some(
    ({ pos }) => pos === 'adjective' || pos === 'active' || pos === 'passive',
  );
  const isMany = nameWords.headNoun(word)?.form.number === 'many';
  return (!isQuality && isMany) || (isMany && SOUND_PLURAL.test(word.norm));
}

/** وزارة التربية والتعليم, حزب العدل والإحسان: a second noun, right after the first. */
function isJoined({ words, nameWords }: NameSight, i: number, k: number): boolean {
  const reading = words[k]!.readings[0];
  // وزارة الداخلية والوزير: somebody beside it; حزب الوفد والحكومة: another body.
  const head = nameWords.headNoun(words[k]!);
  const openers = nameWords.openers(words[i]!);
  const takes = (kind: string) => openers.some((opener) => opener.kind === kind);
  const fits = (takes('joined') && head?.noun.one !== 'PER') || (takes('joined-aims') && !head);
  return (
    k === i + 2 && fits && reading?.proclitics === letters.waw && !words[i]!.readings[0]?.article
  );
}
