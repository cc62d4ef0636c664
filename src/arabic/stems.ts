import { type Row, splitCell } from '../lexicon/tsv.ts';
import { fold } from './fold.ts';
import { letters } from './letters.ts';
import type { ParadigmName } from './paradigms.ts';

const { alef, alefMaqsura, taMarbuta, waw, ya } = letters;

/** Receives one folded stem of a lemma with the paradigm whose endings it takes. */
export type AddStem = (stem: string, paradigm: ParadigmName, kind: StemKind) => void;
export type StemKind = 'verb' | 'passive verb' | 'imperfect' | 'masdar' | 'active' | 'passive';

const isLong = (char: string | undefined) => char === alef || char === waw || char === ya;
const isWeak = (lemma: string) =>
  lemma.endsWith(alef) || lemma.endsWith(alefMaqsura) || lemma.endsWith(ya);

/** All stems of one row of lexicon/words/verbs.tsv. */
export function verbStems(row: Row, add: AddStem): void {
  const perfect = row.lemma ?? '';
  const imperfect = fold(row.imperfect ?? '').slice(1);
  perfectStems(perfect, imperfect, (stem, paradigm) => add(stem, paradigm, 'verb'));
  if (imperfect)
    imperfectStems(perfect, imperfect, (stem, paradigm) => add(stem, paradigm, 'imperfect'));
  const passive = row.passive ?? '';
  if (passive.length > 1)
    perfectStems(passive, '', (stem, paradigm) => add(stem, paradigm, 'passive verb'));
  for (const noun of splitCell(row.masdars))
    nounStems(noun, 'masculine', (stem, paradigm) => add(stem, paradigm, 'masdar'));
  for (const noun of splitCell(row.active_participle))
    nounStems(noun, 'person', (stem, paradigm) => add(stem, paradigm, 'active'));
  for (const noun of splitCell(row.passive_participle))
    nounStems(noun, 'person', (stem, paradigm) => add(stem, paradigm, 'passive'));
}

type Add = (stem: string, paradigm: ParadigmName) => void;

function perfectStems(lemma: string, imperfect: string, add: Add): void {
  const perfect = fold(lemma);
  const last = perfect.at(-1);
  const weak = isWeak(lemma);
  // رضي keeps its ya before ت (رضيت) and loses it before و (رضوا); ألقى and دعا lose theirs before both.
  const keepsYa = weak && last === ya && lemma.endsWith(ya);
  add(perfect, 'perfectBare');
  add(weak && !keepsYa ? perfect.slice(0, -1) : perfect, 'perfectVowel');
  if (keepsYa) add(perfect.slice(0, -1), 'perfectVowel');
  if (weak && !keepsYa) {
    add(perfect.slice(0, -1), 'perfectWeak');
    add(
      perfect.slice(0, -1) + (lemma.endsWith(alef) && perfect.length === 3 ? waw : ya),
      'perfectConsonant',
    );
    return;
  }
  const hollow = perfect.at(-2) === alef && (imperfect === '' || isLong(imperfect.at(-2)));
  add(hollow ? perfect.slice(0, -2) + (last ?? '') : perfect, 'perfectConsonant');
}

function imperfectStems(lemma: string, stem: string, add: Add): void {
  const weak = isWeak(lemma) && isLong(stem.at(-1));
  const cut = weak ? stem.slice(0, -1) : stem;
  add(stem, 'imperfectBare');
  add(cut, 'imperfectPlural');
  add(stem, 'imperfectDual');
  // The jussive: لم يقل، لم يدع.
  if (weak) add(cut, 'imperfectBare');
  if (weak) add(cut + alef, 'imperfectBare');
  if (isLong(stem.at(-2)) && stem.length > 2)
    add(stem.slice(0, -2) + stem.at(-1)!, 'imperfectBare');
}

/** Stems of a noun: before its ta marbuta, or bare with the endings of `masculine`. */
export function nounStems(noun: string, masculine: 'masculine' | 'person', add: Add): void {
  const folded = fold(noun);
  if (noun.endsWith(taMarbuta)) add(folded.slice(0, -1), 'feminine');
  else add(folded, masculine);
}

/** A plural as listed: bare; before a pronoun its ta marbuta is ت; before a complement its nun falls. */
export function pluralStems(plural: string, add: Add): void {
  const folded = fold(plural);
  add(folded, 'plural');
  if (plural.endsWith(taMarbuta)) add(folded.slice(0, -1) + letters.ta, 'plural');
  const sound = folded.endsWith(waw + letters.nun) || folded.endsWith(ya + letters.nun);
  if (sound) add(folded.slice(0, -1), 'plural');
}
