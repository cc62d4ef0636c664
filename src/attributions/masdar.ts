import { letters } from '../arabic/letters.ts';
import { firstOf } from '../events/ground.ts';
import { isComma } from '../events/word-tests.ts';
import { readComplement } from './complement.ts';
import type { CueForm } from './cue-words.ts';
import { cueAt, say } from './say.ts';
import type { Construction, Draft, Sight } from './sight.ts';
import { type Speaker, speakerAt, speakersBefore } from './speaker.ts';
import { governorAt, isVerbAt, prepositionAt, sentenceStart } from './word-tests.ts';

/**
 * A masdar of speech with its speaker: a pronoun, a genitive, or the subject of a light verb before it.
 *
 * Example: ونقلت الوكالة عن مسؤول قوله إن → speaker مسؤول; إعلان الجيش عن → الجيش; جددت الجزائر تأكيد دعمها → الجزائر.
 * Counterexample: القول المأثور → nobody's; قراره بإرسال قوات → an act, no saying.
 */
export const masdar: Construction = {
  id: 'attributions/masdar',
  find: (sight, i) => {
    const reading = sight.words[i]!.readings[0];
    if (!reading || isVerbAt(sight, i)) return null;
    if (sight.cues.has(sight.words[i], 'as') || isFormula(sight, i)) return null;
    const found = sight.cuesAt(i).find(({ form }) => form.pos === 'masdar');
    if (!found || sight.cues.isLemma(found.verb.lemma, 'no-masdar')) return null;
    if (found.verb.addresses || reading.article) {
      const aim = purpose(sight, i, found);
      if (aim || found.reading.proclitics.endsWith(letters.lam)) return aim;
    }
    const hasPronoun = reading.enclitic !== '';
    const genitive = hasPronoun || reading.article ? null : speakerAt(sight, i + 1);
    const light = hasPronoun || genitive ? null : lightSubject(sight, i);
    if (!hasPronoun && !genitive && !light) return null;
    const complement = readComplement(sight, {
      at: genitive ? genitive.last + 1 : i + 1,
      cue: found.verb,
      isSubjectKnown: true,
      isTight: true,
    });
    if (!complement) return null;
    // أثارت انتقاداتها للحكومة غضبا: the object of another verb.
    const isTo = prepositionAt(sight, (genitive?.last ?? i) + 1)?.stem === letters.lam;
    if (complement.opening.kind === 'object' && isTo && !light) return null;
    const speaker = genitive ?? light?.speaker ?? (hasPronoun ? nearest(sight, i) : null);
    return say(sight, {
      rule: masdar.id,
      cue: cueAt(sight, i, found, 'masdar'),
      form: found.form,
      speaker,
      speakerRule: genitive ? 'attributions/genitive-of-cue' : 'attributions/nearest-before-masdar',
      unexpressed: 'carried',
      complement,
    });
  },
};

/** للمطالبة ب, لطمأنة المجتمع بأن: what somebody does something for; its genitive is spoken to. */
function purpose(sight: Sight, i: number, found: CueForm): Draft | null {
  if (!found.reading.proclitics.endsWith(letters.lam) || found.reading.enclitic !== '') return null;
  if (sight.cues.isLemma(found.verb.lemma, 'no-purpose')) return null;
  const genitive = found.reading.article ? null : speakerAt(sight, i + 1);
  const complement = readComplement(sight, {
    at: genitive ? genitive.last + 1 : i + 1,
    cue: found.verb,
    isSubjectKnown: true,
    isTight: true,
  });
  if (!complement || complement.opening.at > (genitive?.last ?? i) + 2) return null;
  return say(sight, {
    rule: 'attributions/purpose',
    cue: cueAt(sight, i, found, 'masdar'),
    form: null,
    speaker: null,
    unexpressed: 'clause',
    complement,
    addressee: genitive?.mention ?? null,
  });
}

function isFormula({ cues, words }: Sight, i: number): boolean {
  return [0, 1, 2].some((back) => {
    const last = cues.phraseAt(words, i - back, 'formula');
    return last !== null && last >= i;
  });
}

const CITED_REACH = 16;

/** عن مسؤول قوله: the pronoun means the nearest phrase before, even under a preposition. */
function nearest(sight: Sight, i: number): Speaker | null {
  const from = Math.max(sentenceStart(sight, i), i - CITED_REACH);
  for (let k = i - 1; k >= from; k -= 1) {
    // عن مسؤول في الحزب قوله: the whole phrase of the one cited.
    const cited = sight.cues.has(sight.words[k], 'cited') ? speakerAt(sight, k + 1) : null;
    if (cited && cited.last >= i - 2) return cited;
  }
  // عن آبي قوله: who is cited is no mention.
  if (sight.cues.has(sight.words[i - 2], 'cited')) return null;
  for (let k = i - 1; k >= from; k -= 1) {
    if (isComma(sight.words[k])) break;
    const held = sight.ground.holds.get(k);
    if (!held) continue;
    const first = firstOf(sight.ground, k, held);
    if (held.type === 'PER' || held.type === 'GRP' || held.type === 'ORG')
      return speakerAt(sight, first);
    k = first;
  }
  return null;
}

/** تجدد رفض, جدد الرئيس تأكيد: the subject of the light verb. */
function lightSubject(sight: Sight, i: number): { speaker: Speaker | null } | null {
  for (
    let k = i - 1;
    k >= Math.max(0, i - 6) && sight.words[k]!.line === sight.words[i]!.line;
    k -= 1
  ) {
    if (!isVerbAt(sight, k)) continue;
    if (!sight.words[k]!.readings[0]?.forms.some((form) => sight.cues.isLemma(form.lemma, 'light')))
      return null;
    for (let at = k + 1; at < i; at += 1) {
      const speaker = governorAt(sight, at) === null ? speakerAt(sight, at) : null;
      if (speaker) return { speaker };
    }
    return { speaker: speakersBefore(sight, k)[0] ?? null };
  }
  return null;
}
