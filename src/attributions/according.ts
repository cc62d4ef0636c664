import { letters } from '../arabic/letters.ts';
import { isComma } from '../events/word-tests.ts';
import type { Word } from '../model/word.ts';
import { readContent } from './content.ts';
import { type Content, toContent } from './content-spans.ts';
import type { CueForm } from './cue-words.ts';
import type { Construction, Cue, Sight } from './sight.ts';
import { type Speaker, speakerAt } from './speaker.ts';
import { isJoined, isParticle, isVerbAt, sentenceEnd, sentenceStart } from './word-tests.ts';

/**
 * A speaker named by a preposition: before the clause, in its middle, or after the whole sentence (guidelines 11.15).
 *
 * Example: قتل ثلاثة جنود، بحسب مصدر عسكري → content is the clause to the left; وفقا للوزارة، ارتفع العدد → to the right.
 * Counterexample: حسب الظروف → no speaker follows.
 */
export const according: Construction = {
  id: 'attributions/according-to',
  find: (sight, i) => {
    const { words } = sight;
    const last = sight.cues.phraseAt(words, i, 'according');
    if (last === null || words[i]!.kind !== 'word') return null;
    const named = speakerIn(sight, last + 1);
    if (!named) return null;
    const cue = cueOf(sight, { i, last, named });
    const content = contentAround(sight, i, named);
    if (!content) return null;
    return {
      rule: according.id,
      cue,
      speaker: named.speaker,
      unexpressed: named.speaker ? 'implicit' : 'unknown',
      form: null,
      content: content.spans,
      from: content.from,
      to: content.to,
      addressee: null,
      medium: null,
      time: timeOf(sight, named),
      reasons: {
        cue: { rule: according.id, words: { start: cue.start, end: cue.end } },
        ...(named.speaker
          ? { source: { rule: 'attributions/governed-by-cue', words: named.speaker.span } }
          : {}),
      },
    };
  },
};

interface Named {
  /** Null where the subject of the verb is no mention (حسبما أفاد التلفزيون). */
  readonly speaker: Speaker | null;
  readonly last: number;
  /** The verb of بحسب ما صرح به, which then is the cue. */
  readonly verb: (CueForm & { readonly i: number }) | null;
}

function cueOf(sight: Sight, { i, last, named }: { i: number; last: number; named: Named }): Cue {
  const { words } = sight;
  const verb = named.verb;
  const first = verb ? verb.i : i;
  return {
    i,
    start: words[first]!.readings[0]?.start ?? words[first]!.start,
    end: words[verb ? verb.i : last]!.end,
    kind: verb ? 'verb' : 'preposition',
    lemma: verb?.verb.lemma ?? words[i]!.readings[0]?.stem ?? words[i]!.norm,
    force: verb?.verb.force ?? 'neutral',
  };
}

/** Words between the preposition and its speaker, at most: ما أعلنه أمس في بيان. */
const REACH = 8;

function speakerIn(sight: Sight, from: number): Named | null {
  let verb: Named['verb'] = null;
  for (let k = from; k <= Math.min(sentenceEnd(sight, from - 1), from + REACH); k += 1) {
    const word = sight.words[k]!;
    const found = sight.cuesAt(k).find(({ form }) => form.pos === 'verb');
    if (found && isVerbAt(sight, k)) {
      verb = { ...found, i: k };
      continue;
    }
    const speaker = speakerAt(sight, k);
    if (speaker && !(k === from && cuesStandard(sight, k)))
      return { speaker, last: speaker.last, verb };
    if (isComma(word) || word.raw === '.') return unnamed(verb, k - 1);
    // بحسب [رواية] السلطات, but not حسب [جمال] الفتاة.
    const isTelling =
      word.kind === 'punctuation' || sight.cues.has(word, 'telling') || isHuman(word);
    if (!verb && word.norm !== letters.lam && !isTelling && !isParticle(word, 'relative'))
      return null;
  }
  return null;
}

/** حسبما أفاد التلفزيون: somebody says so, in words that are no mention. */
function unnamed(verb: Named['verb'], last: number): Named | null {
  return verb && last > verb.i ? { speaker: null, last, verb } : null;
}

/** وفقا للمادة, وفق خطة: what is followed, not who says so. */
function cuesStandard(sight: Sight, k: number): boolean {
  return sight.cues.has(sight.words[k], 'standard');
}

function isHuman(word: Word): boolean {
  return (
    word.readings[0]?.forms.some((form) => form.class === 'human' || form.class === 'document') ??
    false
  );
}

function timeOf(sight: Sight, { verb, last }: Named) {
  if (!verb) return null;
  return (
    sight.timeAt.get(verb.i + 1) ??
    sight.timeAt.get(verb.i + 2) ??
    sight.timeAt.get(last + 1) ??
    null
  );
}

/** Left of the cue a clause this short goes on to its right. */
const SHORT = 5;

/** The clause that the speaker answers for. */
function contentAround(sight: Sight, i: number, named: Named): Content | null {
  const { words } = sight;
  const start = clauseStart(sight, i);
  let last = i - 1;
  while (last >= start && words[last]!.kind === 'punctuation' && !isClosing(sight, last)) last -= 1;
  const left = last - start + 1;
  const afterThat = sight.cues.has(words[i - 1], 'that');
  // ذكرت الوكالة نقلا عن مصادر أن: what the cited one says follows.
  const isCited = sight.cues.phraseAt(words, i, 'relaying') !== null;
  // ذكرت رويترز، نقلا عن صحيفة، أن: the comma closes the aside.
  const next = isComma(words[named.last + 1]) ? named.last + 2 : named.last + 1;
  const opensAfter = sight.cues.has(words[next], 'that');
  // …، وبحسب المصدر فإنه: joined, it opens a clause of its own.
  const isOwnClause = isJoined(words[i]) && isComma(words[i - 1]);
  if (left <= 1 || afterThat || isOwnClause || (isCited && opensAfter))
    return toTheRight(sight, named);
  const quote = sight.quoteOf(last);
  const from = quote && quote.open >= start ? quote.open + 1 : start;
  const before = toContent(sight, from, last);
  if (left > SHORT || !before) return before;
  const after = toTheRight(sight, named);
  return after ? { spans: [...before.spans, ...after.spans], from, to: after.to } : before;
}

function isClosing(sight: Sight, k: number): boolean {
  return sight.quoteOf(k - 1)?.close === k;
}

/** Back to the sentence's start, or to a word that opens a clause of its own (فيما, كما). */
function clauseStart(sight: Sight, i: number): number {
  const start = sentenceStart(sight, i);
  for (let k = i - 1; k >= start; k -= 1) {
    const last = isComma(sight.words[k - 1])
      ? sight.cues.phraseAt(sight.words, k, 'clause-opener')
      : null;
    if (last !== null && last < i) return last + 1;
  }
  return start;
}

/** To the end of the sentence or the next cue; أن/إن is part of it, فقد is not. */
function toTheRight(sight: Sight, { last }: Named): Content | null {
  const { words, cues } = sight;
  let from = last + 1;
  const end = sentenceEnd(sight, last);
  while (from <= end && (isSkipped(words[from]!) || cues.has(words[from], 'already'))) from += 1;
  if (from > end) return null;
  return readContent(sight, { at: from, kind: 'that' }, last);
}

function isSkipped(word: Word): boolean {
  return word.kind === 'punctuation' && word.raw !== '(';
}
