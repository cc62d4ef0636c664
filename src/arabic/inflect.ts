import type { Row } from '../lexicon/tsv.ts';
import { splitCell } from '../lexicon/tsv.ts';
import type { Form, Gender, Number3 } from '../model/word.ts';
import { fold } from './fold.ts';
import { letters } from './letters.ts';

const { alef, hamza, nun, ta, taMarbuta, waw, ya, alefMaqsura } = letters;

/** Receives one folded surface form (without clitics and article) of a lemma. */
export type Emit = (surface: string, form: Form) => void;

type Slot = Pick<Form, 'person' | 'gender' | 'number'>;
const slot = (person: 1 | 2 | 3, gender: Gender | undefined, number: Number3): Slot =>
  gender ? { person, gender, number } : { person, number };

// Subject endings of the perfect that keep the vowel stem, and those that take the short stem.
const PERFECT_LONG: readonly [string, Slot][] = [
  [ta, slot(3, 'f', 'one')],
  [alef, slot(3, 'm', 'two')],
  [ta + alef, slot(3, 'f', 'two')],
  [waw + alef, slot(3, 'm', 'many')],
  [waw, slot(3, 'm', 'many')], // before an attached pronoun the alef goes
];
const PERFECT_SHORT: readonly [string, Slot][] = [
  [ta, slot(1, undefined, 'one')],
  [nun + alef, slot(1, undefined, 'many')],
  [nun, slot(3, 'f', 'many')],
];
const IMPERFECT_PREFIXES: readonly [string, Slot][] = [
  [ya, slot(3, 'm', 'one')],
  [ta, slot(3, 'f', 'one')],
  [alef, slot(1, undefined, 'one')],
  [nun, slot(1, undefined, 'many')],
];
const IMPERFECT_ENDINGS: readonly [string, Number3][] = [
  [waw + nun, 'many'],
  [waw + alef, 'many'],
  [waw, 'many'],
  [alef + nun, 'two'],
  [alef, 'two'],
  [nun, 'many'],
];

const isLong = (char: string | undefined) => char === alef || char === waw || char === ya;

/** True where a stem ends in the long vowel of a weak verb, which falls before vowel endings. */
function isDefective(lemma: string): boolean {
  return lemma.endsWith(alef) || lemma.endsWith(alefMaqsura) || lemma.endsWith(ya);
}

function isHollow(perfect: string, imperfect: string): boolean {
  const n = perfect.length;
  return (
    isLong(perfect[n - 2]) &&
    perfect[n - 2] === alef &&
    imperfect.length >= 3 &&
    isLong(imperfect[imperfect.length - 2])
  );
}

/** All forms of one verb row (columns lemma, imperfect, masdars, participles, passive: lexicon/words/verbs.tsv). */
export function inflectVerb(row: Row, emit: Emit): void {
  const lemma = row.lemma ?? '';
  const base = { lemma, pos: 'verb' } as const;
  const perfect = fold(lemma);
  const imperfect = fold(row.imperfect ?? '').slice(1);
  const passive = row.passive ?? '';
  const voice = passive === '=' ? 'either' : 'active';
  const hollow = isHollow(perfect, imperfect);
  inflectPerfect(perfect, { ...base, voice }, { defective: isDefective(lemma), hollow }, emit);
  if (imperfect) inflectImperfect(imperfect, { ...base, voice }, hollow, emit);
  if (passive && passive !== '=' && passive !== 'y') {
    const stem = fold(passive);
    inflectPerfect(
      stem,
      { ...base, voice: 'passive' },
      { defective: isDefective(passive), hollow: false },
      emit,
    );
  }
  for (const masdar of splitCell(row.masdars)) {
    inflectNoun(masdar, { lemma, pos: 'masdar' }, emit);
  }
  const participle = (column: string, pos: 'active' | 'passive') => {
    for (const word of splitCell(row[column])) inflectNoun(word, { lemma, pos }, emit);
  };
  participle('active participle', 'active');
  participle('passive participle', 'passive');
}

interface Weakness {
  readonly defective: boolean;
  readonly hollow: boolean;
}

function inflectPerfect(perfect: string, form: Form, weak: Weakness, emit: Emit): void {
  const tense = 'perfect' as const;
  emit(perfect, { ...form, tense, ...slot(3, 'm', 'one') });
  const cut = weak.defective ? perfect.slice(0, -1) : perfect;
  const keepsYa = weak.defective && perfect.length === 3 && perfect.endsWith(ya);
  for (const [ending, at] of PERFECT_LONG) {
    const stem = ending.startsWith(waw) || !keepsYa ? cut : perfect;
    // دعا makes دعوا in the dual too, but the plural is what news has.
    emit(stem + ending, { ...form, tense, ...at });
  }
  if (weak.defective && !keepsYa)
    emit(perfect.slice(0, -1) + ya + alef, { ...form, tense, ...slot(3, 'm', 'two') });
  const short = weak.hollow ? perfect.slice(0, -2) + perfect.slice(-1) : perfect;
  for (const [ending, at] of PERFECT_SHORT) emit(short + ending, { ...form, tense, ...at });
  if (weak.defective) emit(`${cut}${alef}`, { ...form, tense, ...slot(3, 'm', 'one') }); // before a pronoun: ألقاه
}

function inflectImperfect(stem: string, form: Form, hollow: boolean, emit: Emit): void {
  const tense = 'imperfect' as const;
  const last = stem.at(-1);
  const defective = last === waw || last === ya;
  const cut = defective ? stem.slice(0, -1) : stem;
  for (const [prefix, at] of IMPERFECT_PREFIXES) {
    emit(prefix + stem, { ...form, tense, ...at });
    if (defective) emit(prefix + cut, { ...form, tense, ...at });
    if (defective) emit(prefix + cut + alef, { ...form, tense, ...at });
    if (hollow) emit(prefix + stem.slice(0, -2) + stem.slice(-1), { ...form, tense, ...at });
    if (at.person === 1) continue;
    for (const [ending, number] of IMPERFECT_ENDINGS) {
      const kept = ending.startsWith(waw) || ending === nun ? cut : stem;
      const gender = prefix === ya ? 'm' : 'f';
      emit(prefix + kept + ending, { ...form, tense, person: 3, gender, number });
    }
  }
}

/**
 * Forms of a noun, masdar, participle or adjective: bare, accusative alef, dual, sound plurals, and
 * the shape that ta marbuta takes before a pronoun.
 */
export function inflectNoun(noun: string, form: Form, emit: Emit): void {
  const folded = fold(noun);
  const feminine = noun.endsWith(taMarbuta);
  const gender: Gender = feminine ? 'f' : 'm';
  const stem = feminine ? folded.slice(0, -1) : folded;
  emit(folded, { ...form, gender, number: 'one' });
  if (feminine) emit(stem + ta, { ...form, gender, number: 'one' });
  else if (!folded.endsWith(hamza) && !folded.endsWith(alef)) {
    emit(folded + alef, { ...form, gender, number: 'one' });
  }
  const dual = feminine ? stem + ta : stem;
  emit(dual + alef + nun, { ...form, gender, number: 'two' });
  emit(dual + ya + nun, { ...form, gender, number: 'two' });
  emit(stem + alef + ta, { ...form, gender: 'f', number: 'many' });
  if (feminine) return;
  if (form.pos === 'masdar') return;
  emit(folded + letters.ha, { ...form, gender: 'f', number: 'one' });
  emit(folded + ta, { ...form, gender: 'f', number: 'one' });
  if (form.pos === 'noun') return;
  const plural = { ...form, gender: 'm' as const, number: 'many' as const };
  emit(folded + waw + nun, plural);
  emit(folded + ya + nun, plural);
  emit(folded + waw, plural);
}
