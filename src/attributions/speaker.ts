import { letters } from '../arabic/letters.ts';
import type { Mention } from '../model/entity.ts';
import type { Span } from '../model/span.ts';
import { type Sight, sentenceStart } from './sight.ts';

/** Who speaks, and the noun phrase that says so. */
export interface Speaker {
  readonly mention: Mention;
  readonly span: Span;
}

const SPEAKING: ReadonlySet<string> = new Set(['PER', 'ORG', 'GRP', 'GPE', 'DOC', 'FAC']);

/** The mention that begins (with its titles) at word `i` and can speak. */
export function speakerAt(sight: Sight, i: number): Speaker | null {
  const mention = sight.ground.beginsAt.get(i);
  return mention && SPEAKING.has(mention.type)
    ? { mention, span: phraseSpan(sight, mention) }
    : null;
}

/** The maximal noun phrase: titles, name, identifying modifiers; no relative clause, no addressee (guidelines 4.2). */
export function phraseSpan(sight: Sight, mention: Mention): Span {
  const start = Math.min(mention.start, ...mention.roles.map((role) => role.start));
  let end = Math.max(mention.end, ...mention.roles.map((role) => role.end));
  if (mention.form === 'nominal') end = modifierEnd(sight, mention) ?? end;
  return { start, end };
}

/** مصدر عسكري [قريب من الاجتماع]: an adjective with its complement right after a nominal phrase. */
function modifierEnd(sight: Sight, mention: Mention): number | null {
  const { words, tags } = sight.doc;
  const k = mention.last + 1;
  const word = words[k];
  if (
    !word ||
    word.line !== words[mention.last]!.line ||
    tags[k]?.pos !== 'adjective' ||
    word.readings[0]?.article !== mention.definite
  )
    return null;
  const governs = tags[k + 1]?.pos === 'preposition';
  const complement = governs ? words[k + 2] : undefined;
  if (complement?.kind !== 'word') return null;
  const held = sight.ground.holds.get(k + 2);
  return held ? words[held.last]!.end : complement.end;
}

/** The subject before a verb: the nearest bare mention in its clause, or what a relative clause describes. */
export function speakerBefore(sight: Sight, i: number): Speaker | null {
  const { doc, ground } = sight;
  const from = sentenceStart(sight, i);
  for (let k = i - 1; k >= Math.max(from, i - 14); k -= 1) {
    const held = ground.holds.get(k);
    if (held) {
      const first = firstWord(sight, held);
      const before = doc.words[first - 1];
      const governed =
        before?.readings[0]?.forms.some((form) => form.class === 'preposition') ||
        isPreposed(doc.words[first]?.readings[0]?.proclitics);
      // تصريحات من السيسي، لوّح فيها: right before the verb, even under a preposition.
      const isAdjacent = i - held.last <= 2 && held.type !== 'GPE';
      if ((!governed || isAdjacent) && SPEAKING.has(held.type) && held.type !== 'DOC')
        return { mention: held, span: phraseSpan(sight, held) };
      k = first;
      continue;
    }
    const word = doc.words[k]!;
    if (/^[.:;\u061b]$/.test(word.raw)) return null;
    const isThat = sight.cues.has(word, 'that');
    if (isThat) return null;
  }
  return null;
}

function firstWord(sight: Sight, mention: Mention): number {
  let first = mention.first;
  while (sight.ground.holds.get(first - 1) === mention) first -= 1;
  return first;
}

const PREPOSED: ReadonlySet<string> = new Set([letters.ba, letters.lam, letters.kaf]);

function isPreposed(proclitics: string | undefined): boolean {
  return PREPOSED.has(proclitics?.at(-1) ?? '');
}
