import { contains, type Span } from '../model/span.ts';
import type { ArticleRecord } from '../record/shape.ts';
import { denierOf } from './denier.ts';
import { cosine, toUnit, type WovenSentence } from './sentences.ts';
import { type Contradiction, contradiction, type Side, type Statement } from './sides.ts';
import { voiceAt, voiceOf } from './speakers.ts';
import {
  type Denial,
  type DenialCue,
  findDenials,
  isAccusing,
  type StanceWords,
} from './stances.ts';
import type { WordWeight } from './weights.ts';

/** What is denied, and by whom. */
export interface DenialStatement extends Statement {
  /** Denied is who did it, not that it happened. */
  readonly isOfPart: boolean;
}

interface Sight {
  readonly record: ArticleRecord;
  readonly article: string;
  readonly sentences: readonly WovenSentence[];
  readonly words: StanceWords;
  readonly weight: WordWeight;
}

/** How much what is denied and what is told must have in common. */
const LEAST = 0.3;
/** Words of a denied clause that say what is denied; later ones say other things. */
const DENIED = 9;
/** The same for an account that holds nobody responsible. */
const LEAST_TOLD = 0.4;
/** For a sentence that holds somebody responsible, and for the one right before. */
const ACCUSING = 0.15;
/** The same where a part in it is denied: that answers an accusation. */
const ACCUSING_OF_PART = 0.27;
const NEXT = 0.1;
/** For the one right before, where the denial points back to it (نفى تلك الاتهامات). */
const BACK = 0.3;
/** Off, for what is told later. */
const LATER = 0.1;
/** An account in the denial's own sentence must have this in common with what is denied. */
const HERE = 0.15;

/** Denials of an article, each with what it sets itself against in the same article, where that is told. */
export function findOwnDenials(sight: Sight): {
  denials: DenialStatement[];
  found: Contradiction[];
} {
  const denials: DenialStatement[] = [];
  const found: Contradiction[] = [];
  sight.sentences.forEach((sentence, at) => {
    for (const denial of findDenials(sentence.words, cuesIn(sight, sentence), sight.words)) {
      const b = sideOf(sight, { sentence, at, denial });
      denials.push(b);
      const a = againstWhat(sight, { sentence, at, denial });
      const type = denial.isOfPart ? 'who' : 'whether';
      if (a) found.push(contradiction({ type, rule: a.rule, proposition: b.quote }, a.side, b));
    }
  });
  return { denials, found };
}

function cuesIn({ record }: Sight, { span }: WovenSentence): DenialCue[] {
  if (!span) return [];
  return record.attributions
    .filter(({ cue }) => cue.force === 'denial')
    .map(({ cue, content }) => ({ ...cue, object: content[0]?.start ?? null }));
}

interface Place {
  readonly sentence: WovenSentence;
  readonly at: number;
  readonly denial: Denial;
}

function sideOf(sight: Sight, { sentence, at, denial }: Place): DenialStatement {
  const voice = denierOf(sight.record, sentence, denial);
  const before = sight.sentences[at - 1];
  const denied = deniedTerms(sight, sentence, denial);
  const isThin = denied.length < 3 || denial.isBack || denial.isRelative;
  const terms = isThin
    ? toUnit([...new Map([...(before?.terms ?? []), ...sentence.terms])])
    : denied;
  return {
    ...toSide(sight, sentence, denial.span),
    ...voice,
    isOfPart: denial.isOfPart,
    terms,
    places: sentence.places,
  };
}

/** Terms of what is denied: the engine's content of the cue, or else what follows it. */
function deniedTerms(
  { weight, record }: Sight,
  { words }: WovenSentence,
  { word, cue, isOfPart }: Denial,
) {
  const own = record.attributions.find(({ cue: at }) => at.start < cue.end && cue.start < at.end);
  // Who denies a part in it is whom others hold responsible.
  const from = isOfPart ? cue.end : (own?.content[0]?.start ?? cue.end);
  const most = isOfPart ? DENIED + 5 : DENIED;
  const object = words.filter(({ start }, i) => i > word && start >= from).slice(0, most);
  const stems = new Set(object.map(({ stem }) => stem));
  return toUnit([...stems].map((stem) => [stem, weight(stem)] as const));
}

type Account = { readonly side: Side; readonly rule: `weave/${string}` };

/** What the denial is set against: an account in its own sentence, or else elsewhere in the article. */
function againstWhat(sight: Sight, place: Place): Account | null {
  const denier = denierOf(sight.record, place.sentence, place.denial);
  const isOther = ({ side }: Account) =>
    denier.isGuess || side.speaker === null || side.speaker !== denier.speaker;
  const here = accountHere(sight, place);
  return here && isOther(here) ? here : accountElsewhere(sight, place, isOther);
}

function accountHere(sight: Sight, { sentence, denial }: Place): Account | null {
  const ahead = sentence.words.slice(0, denial.word);
  const behind = denial.contrast === null ? [] : sentence.words.slice(denial.contrast);
  if (behind.length > 4) {
    const span = { start: behind[0]!.start, end: behind.at(-1)!.end };
    const side = withVoice(sight, sentence, span);
    if (side.speaker !== null) return { side, rule: 'weave/denied-in-contrast' };
  }
  if (ahead.length < 5) return null;
  const stems = new Set(ahead.map(({ stem }) => stem));
  const told = toUnit([...stems].map((stem) => [stem, sight.weight(stem)] as const));
  const denied = deniedTerms(sight, sentence, denial);
  const isSame = denial.isOfPart || denial.isBack || cosine(denied, told) >= HERE;
  if (!denial.isRelative && !(isAccusing(ahead, sight.words) && isSame)) return null;
  const span = { start: ahead[0]!.start, end: ahead.at(-1)!.end };
  return { side: withVoice(sight, sentence, span), rule: 'weave/denied-in-sentence' };
}

function accountElsewhere(
  sight: Sight,
  { sentence, at, denial }: Place,
  isOther: (account: Account) => boolean,
): Account | null {
  const denied = deniedTerms(sight, sentence, denial);
  const isBack = denial.isBack || denied.length < 2;
  let best: { account: Account; score: number } | null = null;
  sight.sentences.forEach((other, i) => {
    if (i === at || other.words.length < 4) return;
    if (findDenials(other.words, cuesIn(sight, other), sight.words).length > 0) return;
    const accuses = isAccusing(other.words, sight.words)
      ? denial.isOfPart
        ? ACCUSING_OF_PART
        : ACCUSING
      : 0;
    const next = i === at - 1 ? (isBack ? BACK : NEXT) : 0;
    const least = accuses || (isBack && next) ? LEAST : LEAST_TOLD;
    const score = cosine(denied, other.terms) + accuses + next - (i > at ? LATER : 0);
    if (score < least || (best && score <= best.score)) return;
    const span = { start: other.words[0]!.start, end: other.words.at(-1)!.end };
    const account: Account = {
      side: withVoice(sight, other, span),
      rule: 'weave/denied-account',
    };
    if (isOther(account)) best = { account, score };
  });
  return (best as { account: Account } | null)?.account ?? null;
}

/** The words with whoever says them: the last cue inside, or else whoever is quoted at their middle. */
function withVoice(sight: Sight, sentence: WovenSentence, span: Span): Side {
  const side = toSide(sight, sentence, span);
  if (!sentence.span) return side;
  const inside = sight.record.attributions.filter(({ cue }) => contains(span, cue));
  const cue = inside.find(({ source, source_entity }) => source ?? source_entity);
  const middle = Math.floor((span.start + span.end) / 2);
  const voice = cue
    ? voiceOf(sight.record, cue)
    : voiceAt(sight.record, { start: middle, end: middle + 1 });
  return { ...side, ...voice };
}

function toSide({ record, article }: Sight, sentence: WovenSentence, span: Span): Side {
  const text = sentence.span ? record.text : (record.doc.title ?? '');
  return {
    ...{ article, span: sentence.span ? span : null, quote: text.slice(span.start, span.end) },
    ...{ speaker: null, kind: null, isNamed: false, chain: [] },
  };
}
