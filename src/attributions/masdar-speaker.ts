import { agreesWith, formOfPronoun } from './agreement.ts';
import { type Draft, type Sight, sentenceStart } from './sight.ts';
import { firstWord, phraseSpan, type Speaker, speakerAt } from './speaker.ts';
import { unsaidSpeaker } from './unsaid.ts';

/**
 * The speaker of a masdar: what it governs, or what its pronoun means.
 *
 * Example: نقلت الوكالة عن الوزير قوله → the minister, under عن; إعلان الجيش → the army.
 * Counterexample: نقلت الوكالة عن الوزير قولها → feminine: not him.
 */
export function speakerOfMasdar(sight: Sight, i: number, before: readonly Draft[]): Speaker | null {
  const enclitic = sight.doc.words[i]!.readings[0]?.enclitic ?? '';
  if (enclitic === '') return speakerAt(sight, i + 1);
  const form = formOfPronoun(enclitic);
  const first = sentenceStart(sight, i);
  for (let k = i - 1; k >= first; k -= 1) {
    const held = sight.ground.holds.get(k);
    if (!held) continue;
    // A title apart from its name makes the first word stand further on: never go forward.
    k = Math.min(k, firstWord(sight, held));
    const isFrom = sight.cues.has(sight.doc.words[k - 1], 'from');
    if (isFrom && held.type !== 'LOC' && agreesWith(sight, held, form))
      return { mention: held, span: phraseSpan(sight, held) };
  }
  return unsaidSpeaker(sight, { i, form }, before);
}
