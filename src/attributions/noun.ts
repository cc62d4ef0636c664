import { letters } from '../arabic/letters.ts';
import { firstOf } from '../events/ground.ts';
import { readComplement } from './complement.ts';
import type { CueLemma } from './cue-words.ts';
import { cueAt, say } from './say.ts';
import type { Construction, Sight } from './sight.ts';
import { type Speaker, speakerAt, speakersBefore } from './speaker.ts';
import { isVerbAt, prepositionAt, sentenceStart } from './word-tests.ts';

/**
 * A noun of saying with its content: charges, rumours, reports, orders, slogans (guidelines 11.17, 11.19).
 *
 * Example: اعتقل بتهمة التجسس → cue تهمة, implicit; انتشرت شائعات عن أعمال عنف → unspecified.
 * Counterexample: رفض الاتهامات → nothing said; تقارير المنظمة → a document, with no content.
 */
export const speechNoun: Construction = {
  id: 'attributions/speech-noun',
  find: (sight, i) => {
    if (isVerbAt(sight, i)) return null;
    const verb = sight.cues.noun(sight.words[i]!);
    if (!verb) return null;
    const { proclitics } = sight.words[i]!.readings[0]!;
    if (verb.complements.has('prefixed') && !proclitics.endsWith(letters.ba)) return null;
    const held = sight.ground.holds.get(i);
    if (held && held.first !== i) return null;
    const owner = ownerAfter(sight, i, verb);
    const complement = readComplement(sight, {
      at: owner ? owner.last + 1 : i + 1,
      cue: verb,
      isSubjectKnown: true,
      isTight: true,
    });
    if (!complement) return null;
    const isCharge = verb.complements.has('charge');
    const { at } = complement.opening;
    if (isCharge && at > i + 3) return null;
    // بتهم أكثر خطورة: no charge is told.
    if ([at, at - 1].some((k) => k > i && sight.cues.has(sight.words[k], 'more'))) return null;
    const speaker = owner ?? holderBefore(sight, i) ?? subjectOfVerb(sight, i);
    if (verb.complements.has('issued') && !speaker) return null;
    const isInside = sight.cues.has(sight.words[i - 1], 'in');
    return say(sight, {
      rule: speechNoun.id,
      cue: cueAt(sight, i, { verb }, 'noun'),
      form: null,
      speaker,
      speakerRule: owner ? 'attributions/genitive-of-cue' : 'attributions/subject-of-verb',
      unexpressed: verb.complements.has('pretext')
        ? 'clause'
        : isCharge || (isInside && sight.cues.isLemma(verb.lemma, 'accusation'))
          ? 'implicit'
          : isInside
            ? 'carried'
            : 'unspecified',
      complement,
    });
  },
};

/**
 * انتقادات [سكان طرابلس], تهديد من [الجيش], تقارير ل[لأمم المتحدة].
 * Counterexample: اتهامات للحكومة → against whom, not whose.
 */
function ownerAfter(sight: Sight, i: number, { complements }: CueLemma): Speaker | null {
  const isBare = !sight.words[i]!.readings[0]?.article;
  const own = isBare ? speakerAt(sight, i + 1) : null;
  const clitic = prepositionAt(sight, i + 1);
  if (own && own.mention.type !== 'DOC' && !clitic) return own;
  if (clitic?.stem === letters.lam && clitic.isClitic)
    return complements.has('against') ? null : own;
  const isFrom = clitic?.stem === letters.mim + letters.nun;
  return isFrom ? speakerAt(sight, i + 2) : null;
}

/** لدى القوى الدولية شكوك: who has it. */
function holderBefore(sight: Sight, i: number): Speaker | null {
  const held = sight.ground.holds.get(i - 1);
  if (!held) return null;
  const first = firstOf(sight.ground, i - 1, held);
  return sight.cues.has(sight.words[first - 1], 'having') ? speakerAt(sight, first) : null;
}

const REACH = 20;

/** أصدرت المحكمة مذكرة بتهمة, وجه الوزير اتهامات: the subject of the verb that governs the noun. */
function subjectOfVerb(sight: Sight, i: number): Speaker | null {
  const from = Math.max(sentenceStart(sight, i), i - REACH);
  for (let k = i - 1; k >= from; k -= 1) {
    if (sight.cues.has(sight.words[k], 'that')) return null;
    if (!isVerbAt(sight, k)) continue;
    if (
      !sight.words[k]!.readings[0]?.forms.some((form) => sight.cues.isLemma(form.lemma, 'issuing'))
    )
      return null;
    for (let at = k + 1; at < i; at += 1) {
      const speaker =
        prepositionAt(sight, at) || prepositionAt(sight, at - 1) ? null : speakerAt(sight, at);
      if (speaker) return speaker;
    }
    return speakersBefore(sight, k)[0] ?? null;
  }
  return null;
}
