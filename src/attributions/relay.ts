import type { Span } from '../model/span.ts';
import type { Opening } from './content.ts';
import { type Sight, stemStart } from './sight.ts';

/**
 * What a carrier says begins where it hands over to the speaker (guidelines 11.3, 11.34).
 *
 * Example: نقلت الوكالة عن الوزير [قوله إن …]; قالت الصحيفة [نقلا عن مصدر أمني إن …].
 * Counterexample: قالت الصحيفة في عددها إن → no speaker between: from إن on.
 */
export function relayedFrom(
  sight: Sight,
  i: number,
  { opening, content }: { readonly opening: Opening; readonly content: readonly Span[] },
): readonly Span[] {
  const first = content[0];
  if (!first) return content;
  for (let k = i + 2; k < opening.at; k += 1) {
    if (!handsOver(sight, k, opening.at)) continue;
    return [{ start: stemStart(sight, k), end: first.end }, ...content.slice(1)];
  }
  return content;
}

function handsOver({ doc, cues, quoteAt }: Sight, k: number, at: number): boolean {
  const word = doc.words[k]!;
  const reading = word.readings[0];
  if (cues.phraseAt(doc.words, k, 'relay') !== null) return true;
  const isOwn = reading?.enclitic !== '' && (k === at - 1 || quoteAt.has(k + 1));
  return isOwn && cues.verbs(word).some(({ form }) => form.pos === 'masdar');
}
