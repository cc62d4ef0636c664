import type { Span } from '../model/span.ts';
import type { Form } from '../model/word.ts';
import { type Complement, type Head, readComplement } from './complement.ts';
import { isAccusative, opensPhrase, readContent } from './content.ts';
import { relayedFrom } from './relay.ts';
import { type Construction, type Draft, isInside, type Sight, stemStart } from './sight.ts';
import { type Speaker, speakerBefore } from './speaker.ts';
import { type Cue, isJoined, whoSays } from './who-says.ts';

/** The attribution of a cue with what its complement says; null when it says nothing. */
function attribute(
  sight: Sight,
  cue: Cue,
  rule: Construction['id'],
  before: readonly Draft[],
): Draft | null {
  const ahead =
    cue.kind === 'verb' && !isJoined(sight, cue.i) ? speakerBefore(sight, cue.i, cue.form) : null;
  const head: Head = {
    i: cue.i,
    verb: cue.verb,
    hasSubject: ahead?.isSure ?? cue.form.number === 'many',
  };
  const complement = readComplement(sight, head);
  if (!complement) return null;
  const said = whoSays(sight, cue, { ahead, complement, before });
  if (!said) return null;
  const isDocument = cue.verb.complements.has('document');
  const isBareObject = complement.opening.kind === 'object';
  if (cue.kind === 'participle' && isBareObject && sight.doc.words[cue.i - 1]?.raw !== '\u060c')
    return null;
  const found = readContent(sight, complement.opening, cue.form);
  const content = relayedFrom(sight, cue.i, { opening: complement.opening, content: found });
  if (content.length === 0) return null;
  const start = stemStart(sight, cue.i);
  const end = sight.doc.words[cue.i]!.end;
  const { speaker } = said;
  return {
    rule,
    cue: { i: cue.i, start, end, kind: cue.kind, lemma: cue.verb.lemma, force: cue.verb.force },
    speaker: speaker?.mention ?? null,
    source: speaker?.span ?? null,
    gender: said.isOvert && cue.kind === 'verb' ? (cue.form.gender ?? null) : null,
    isInner: isInside(before, start),
    nobody: said.nobody,
    content,
    addressee: complement.addressee,
    medium: isDocument ? null : complement.medium,
    time: complement.time,
    reasons: reasonsOf(sight, { rule, cue: { start, end }, complement, speaker }),
  };
}

interface Found {
  readonly rule: Construction['id'];
  readonly cue: Span;
  readonly complement: Complement;
  readonly speaker: Speaker | null;
}

function reasonsOf(sight: Sight, { rule, cue, complement, speaker }: Found): Draft['reasons'] {
  const { opening } = complement;
  const { start, end } = sight.doc.words[opening.at]!;
  return {
    cue: { rule, words: cue },
    content: { rule: `attributions/opened-by-${opening.kind}`, words: { start, end } },
    ...(speaker ? { source: { rule: 'attributions/subject-of-cue', words: speaker.span } } : {}),
  };
}

function firstCue(sight: Sight, i: number, test: (form: Form) => boolean) {
  return sight.cues.verbs(sight.doc.words[i]!).find(({ form }) => test(form)) ?? null;
}

/**
 * A finite speech verb and what it says.
 *
 * Example: وأكد المصدر أن الاجتماع عقد → cue أكد, speaker المصدر; وجاء في البيان أن → the document.
 * Counterexample: أعلن بيانا دون تفاصيل → nothing said, no attribution; يذكر أن → the author's own formula.
 */
export const speechVerb: Construction = {
  id: 'attributions/speech-verb',
  find: (sight, i, before) => {
    if (sight.doc.tags[i]?.pos !== 'verb' || isFormula(sight, i)) return null;
    const found = firstCue(sight, i, (form) => form.pos === 'verb');
    return found ? attribute(sight, { i, ...found, kind: 'verb' }, speechVerb.id, before) : null;
  },
};

function isFormula({ cues, doc }: Sight, i: number): boolean {
  return (
    cues.has(doc.words[i], 'must') ||
    cues.phraseAt(doc.words, i, 'formula') !== null ||
    cues.phraseAt(doc.words, i - 1, 'formula') !== null ||
    cues.phraseAt(doc.words, i - 2, 'formula') !== null
  );
}

/**
 * An accusative participle that goes on with the same speaker.
 *
 * Example: قال الوزير إن …، مؤكدا أن … → cue مؤكدا, the minister again.
 * Counterexample: موقف مؤكد أن → an adjective, not accusative; في مدينة → after a preposition, a noun.
 */
export const participle: Construction = {
  id: 'attributions/participle',
  find: (sight, i, before) => {
    const word = sight.doc.words[i]!;
    if (word.readings[0]?.article || !isAccusative(word.norm)) return null;
    if (!opensPhrase(sight, i)) return null;
    const found = firstCue(sight, i, (form) => form.pos === 'active');
    return found
      ? attribute(sight, { i, ...found, kind: 'participle' }, participle.id, before)
      : null;
  },
};

/**
 * A masdar of speech with its speaker: قوله إن, تأكيده أن, إعلان الجيش أن.
 *
 * Example: ونقلت الوكالة عن مسؤول قوله إن → cue قوله, speaker مسؤول.
 * Counterexample: القول المأثور → nothing said; في تصريحات لصحيفة: → what the verb before says.
 */
export const masdar: Construction = {
  id: 'attributions/masdar',
  find: (sight, i, before) => {
    const word = sight.doc.words[i]!;
    const reading = word.readings[0];
    const isOther = !reading || reading.article || sight.doc.tags[i]?.pos === 'verb';
    if (isOther || sight.cues.has(word, 'as') || sight.cues.has(word, 'speech-event')) return null;
    const found = firstCue(sight, i, (form) => form.pos === 'masdar');
    const next = sight.doc.words[i + 1];
    const opensNext = sight.cues.has(next, 'that') || sight.quoteAt.has(i + 1);
    const isOwn = reading.enclitic !== '' && opensNext;
    const isOfBody = reading.enclitic === '' && sight.ground.beginsAt.has(i + 1);
    if (!found || !(isOwn || isOfBody)) return null;
    return attribute(sight, { i, ...found, kind: 'masdar' }, masdar.id, before);
  },
};
