import { letters } from '../arabic/letters.ts';
import { readContent } from './content.ts';
import { type Construction, isInside, type Sight, stemStart } from './sight.ts';

/**
 * A noun of charge or rumour that carries a content but no speaker (guidelines 11.17, 11.19).
 *
 * Example: أدين بتهمة التجسس → content التجسس, implicit; أنباء عن وقوع انفجار → unspecified.
 * Counterexample: وجه إليه تهمة → no content; رفض الاتهامات → none; تقارير الشرطة → none.
 */
export const nounCue: Construction = {
  id: 'attributions/noun',
  find: (sight, i, before) => {
    const word = sight.doc.words[i]!;
    const charge = sight.cues.valueOf(word, 'noun-cue');
    if (!charge || word.kind !== 'word' || sight.ground.holds.get(i)?.type === 'ORG') return null;
    const at = charge === 'charge' ? chargeAt(sight, i) : reportAt(sight, i);
    if (at === null) return null;
    const content = readContent(sight, { at, kind: 'noun' });
    if (content.length === 0) return null;
    const start = stemStart(sight, i);
    const cue = { start, end: word.end };
    return {
      rule: nounCue.id,
      cue: { i, ...cue, kind: 'noun', lemma: word.readings[0]!.stem, force: 'distancing' },
      speaker: null,
      source: null,
      gender: null,
      isInner: isInside(before, start),
      nobody: charge === 'charge' ? 'implicit' : 'unspecified',
      content,
      addressee: null,
      medium: null,
      time: null,
      reasons: { cue: { rule: nounCue.id, words: cue } },
    };
  },
};

/** بتهمة [التجسس], اتهامات [بالتحريض]. */
function chargeAt({ doc }: Sight, i: number): number | null {
  const own = doc.words[i]!.readings[0];
  const next = doc.words[i + 1];
  if (next?.kind !== 'word' || next.line !== doc.words[i]!.line) return null;
  const clitic = next.readings[0]?.proclitics ?? '';
  if (clitic === letters.ba) return i + 1;
  const isConstruct = own?.proclitics === letters.ba && !own.article && clitic === '';
  return isConstruct && doc.tags[i + 1]?.pos === 'noun' ? i + 1 : null;
}

/** أنباء [عن …], with one adjective between. */
function reportAt({ doc, cues }: Sight, i: number): number | null {
  for (let k = i + 1; k <= i + 2; k += 1) {
    const word = doc.words[k];
    if (!word || word.line !== doc.words[i]!.line) return null;
    if (cues.has(word, 'about')) return doc.words[k + 1]?.kind === 'word' ? k + 1 : null;
    if (cues.has(word, 'that')) return k;
    if (doc.tags[k]?.pos !== 'adjective' && !word.readings[0]?.article) return null;
  }
  return null;
}
