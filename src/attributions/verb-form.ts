import { letters } from '../arabic/letters.ts';
import { firstOf } from '../events/ground.ts';
import { PLACE_TYPES } from '../model/entity.ts';
import type { CueForm } from './cue-words.ts';
import type { Sight } from './sight.ts';
import { isPreposed, isVerbAt, prefixAt, sentenceStart } from './word-tests.ts';

/** The word as a finite cue verb: tagged so, or nothing else by the lexicon. */
export function verbAt(sight: Sight, i: number): CueForm | null {
  const found = sight.cuesAt(i).find(({ form }) => form.pos === 'verb' && form.person === 3);
  if (!found) return null;
  const { forms, enclitic } = found.reading;
  if (isFirstPerson(sight, i, found) || isCalled(sight, i)) return null;
  // ليقول إن: what somebody does something for.
  const isPurpose = found.form.tense === 'imperfect' && isVerbAt(sight, i);
  const isGoverned = (isPreposed(found.reading) && !isPurpose) || isPrepositional(sight, i - 1);
  if (isGoverned) return null;
  const isOnlyVerb = forms.every((form) => form.pos === 'verb');
  const opensNext = sight.cues.has(sight.words[i + 1], 'that') && enclitic === '';
  const hasSubject = found.form.tense === 'perfect' && hasBareMention(sight, i + 1);
  if (isNounHere(sight, i, found)) return null;
  if (isVerbAt(sight, i) || isOnlyVerb || opensNext) return found;
  return hasSubject && opensClause(sight, i) ? found : null;
}

/** "لذا أعتقد أن": written with hamza, of a verb that has none in the perfect, in somebody's own words. */
function isFirstPerson(sight: Sight, i: number, { form, reading }: CueForm): boolean {
  const stem = sight.words[i]!.raw.slice(reading.proclitics.length);
  const isHamza = stem.startsWith(letters.alefHamza) && form.lemma.startsWith(letters.alef);
  return isHamza && form.tense === 'perfect' && sight.quoteOf(i) !== null;
}

/** شاهد يدعى علي سالم: a name follows. */
function isCalled({ cues, words, ground }: Sight, i: number): boolean {
  return cues.has(words[i], 'called') && ground.beginsAt.get(i + 1)?.form === 'named';
}

function hasBareMention(sight: Sight, i: number): boolean {
  return sight.ground.beginsAt.has(i) && prefixAt(sight, i) === '';
}

/** At the start, after a comma, after a time or a place that opens the sentence (ومن واشنطن طالب الوزير). */
function opensClause(sight: Sight, i: number): boolean {
  const first = sentenceStart(sight, i);
  if (i === first || sight.words[i - 1]!.kind === 'punctuation' || sight.timeAt.has(i - 1))
    return true;
  const held = sight.ground.holds.get(i - 1);
  return held !== undefined && PLACE_TYPES.has(held.type) && held.first === first + 1;
}

/** رفضت السلطات طلب ترحيله, حسم طلب الاستئناف: a masdar where another verb or noun governs it. */
function isNounHere(sight: Sight, i: number, { reading }: CueForm): boolean {
  if (reading.proclitics !== '' || reading.enclitic !== '') return false;
  if (!reading.forms.some((form) => form.pos === 'masdar')) return false;
  const held = sight.ground.holds.get(i - 1);
  if (held && opensClause(sight, i)) return false;
  if (held) return isVerbAt(sight, firstOf(sight.ground, i - 1, held) - 1);
  return (
    isVerbAt(sight, i - 1) || (sight.doc.tags[i - 1]?.pos === 'noun' && i > sentenceStart(sight, i))
  );
}

/** في, على, بعد: no verb follows; من and كما may stand before one. */
function isPrepositional(sight: Sight, k: number): boolean {
  return sight.cues.has(sight.words[k], 'noun-governing');
}

export function isFormula({ cues, words }: Sight, i: number): boolean {
  return (
    cues.phraseAt(words, i, 'formula') !== null || cues.phraseAt(words, i - 1, 'formula') !== null
  );
}

/** جدد تأكيد دعمه: the masdar of speech after a light verb is the cue (construction `masdar`). */
export function isLightObject(sight: Sight, at: number, { verb }: CueForm): boolean {
  const isLight = sight.cues.isLemma(verb.lemma, 'light');
  return isLight && sight.cuesAt(at).some(({ form }) => form.pos === 'masdar');
}
