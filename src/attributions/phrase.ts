import { letters } from '../arabic/letters.ts';
import { lastOf } from '../events/ground.ts';
import { isComma } from '../events/word-tests.ts';
import type { Mention } from '../model/entity.ts';
import type { Span } from '../model/span.ts';
import { nameFurther } from './name-further.ts';
import { isMark } from './quotes.ts';
import type { Sight } from './sight.ts';
import type { Speaker } from './speaker.ts';
import {
  isClassNoun,
  isParticle,
  isPartitive,
  isVerbAt,
  prefixAt,
  prepositionAt,
} from './word-tests.ts';

const PEOPLE: ReadonlySet<string> = new Set(['PER', 'GRP']);

const OWNERS: ReadonlySet<string> = new Set(['ORG', 'GPE', 'GRP', 'FAC', 'LOC', 'PER']);

/** Parts that a phrase may have beside its first mention, at most. */
const MOST_PARTS = 6;

/**
 * The maximal noun phrase: titles, name, apposition, coordination, identifying modifiers; no relative
 * clause, no addressee (guidelines 4.2).
 *
 * Example: مصدر عسكري قريب من الاجتماع; الرئيس الروسي، فلاديمير بوتين; سكان وشهود; مسؤولون من الشرطة.
 * Counterexample: مصدر عسكري في بيان → the statement is the medium, no part of the speaker.
 */
export function readPhrase(sight: Sight, first: number, mention: Mention): Speaker {
  let head = mention;
  let last = lastOf(sight.ground, first, mention);
  for (let parts = 0; parts < MOST_PARTS; parts += 1) {
    const next = nextPart(sight, { first, last, head });
    if (!next) break;
    last = next.last;
    if (next.head) head = next.head;
  }
  const name = nameFurther(sight, { first, last, head });
  if (name) [head, last] = [name.head, name.last];
  const from = classifierBefore(sight, first);
  return { mention: head, span: phraseSpan(sight, from, last), first: from, last };
}

/** [منظمة] هيومن رايتس ووتش, [صحيفة] "الخبر": the noun that says what bears the name. */
function classifierBefore(sight: Sight, first: number): number {
  const { words, cues } = sight;
  // الكثير من الجماعات: the count is part of the phrase, though not of the mention.
  const isCounted = isPartitive(sight, first - 1) && cues.has(words[first - 2], 'quantity');
  if (isCounted && words[first - 2]!.line === words[first]!.line) return first - 2;
  const at = isMark(sight.words[first - 1]) ? first - 2 : first - 1;
  const word = sight.words[at];
  if (word?.line !== sight.words[first]!.line || prefixAt(sight, first) !== '') return first;
  return isClassNoun(sight, at) ? at : first;
}

interface Part {
  readonly last: number;
  /** Set where the part names who the phrase so far describes. */
  readonly head?: Mention;
}

export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly head: Mention;
}

function nextPart(sight: Sight, phrase: Phrase): Part | null {
  return (
    apposition(sight, phrase) ??
    coordination(sight, phrase) ??
    modifier(sight, phrase) ??
    qualified(sight, phrase) ??
    sameAgain(sight, phrase)
  );
}

/** مدير الصحة، الخضر لصور،; سعيد سراحنة، مدير المستشفى: a second phrase for the same person. */
function apposition(sight: Sight, { last, head }: Phrase): Part | null {
  const at = isComma(sight.words[last + 1]) ? last + 2 : last + 1;
  const other = sight.ground.beginsAt.get(at);
  if (!other || sight.words[at]!.line !== sight.words[last]!.line) return null;
  if (prefixAt(sight, at) !== '') return null;
  const isSame = sight.entityOf(other) === sight.entityOf(head);
  const names = head.type === 'PER' && other.type === 'PER' && other.form !== head.form;
  if (!isSame && !names) return null;
  const end = lastOf(sight.ground, at, other);
  return other.form === 'named' ? { last: end, head: other } : { last: end };
}

/** سكان وشهود: a second speaker joined by و (guidelines 11.20). */
function coordination(sight: Sight, { last, head }: Phrase): Part | null {
  const at = last + 1;
  const other = sight.ground.beginsAt.get(at);
  if (other === undefined || prefixAt(sight, at) !== letters.waw) return null;
  const isAlike = PEOPLE.has(head.type) === PEOPLE.has(other.type) && other.type !== 'DOC';
  if (!isAlike || isVerbAt(sight, at)) return null;
  return { last: lastOf(sight.ground, at, other) };
}

/** مسؤولون [من الشرطة], مصادر [في المعارضة], المتحدث [باسم الجيش]: whose and where, after a common noun. */
function modifier(sight: Sight, { first, last, head }: Phrase): Part | null {
  const at = last + 1;
  const preposition = prepositionAt(sight, at);
  if (!preposition || sight.words[at]!.line !== sight.words[last]!.line) return null;
  if (isOfCue(sight, first - 1, preposition.stem)) return null;
  const isNamedTail = head.form === 'named' && head.last === last;
  const identifies = sight.cues.has(sight.words[at], 'modifier') || preposition.isClitic;
  if (isNamedTail || !identifies || preposition.stem === letters.lam) return null;
  // طلبت الحكومة من المجلس: a body is asked, none is of the other.
  if (head.type === 'ORG' && preposition.stem === letters.mim + letters.nun) return null;
  const inner = preposition.isClitic ? at : at + 1;
  if (sight.timeAt.has(inner) || sight.cues.has(sight.words[inner], 'speech-event')) return null;
  // في [صفوف] داعش, من [داخل] المدينة: one noun may stand between.
  const isInner = sight.cues.has(sight.words[inner], 'inner-noun');
  const from = isInner && !sight.ground.beginsAt.has(inner) ? inner + 1 : inner;
  const held = sight.ground.beginsAt.get(from);
  const isBare = from === inner || prefixAt(sight, from) === '';
  const other = isBare && !sight.timeAt.has(from) ? held : undefined;
  return other && OWNERS.has(other.type) ? { last: lastOf(sight.ground, from, other) } : null;
}

/** مصدر [قريب من الاجتماع], مصادر [مقربة من الرئيس]: an adjective with its complement. */
function qualified(sight: Sight, { first, last, head }: Phrase): Part | null {
  const at = last + 1;
  const { words, doc } = sight;
  const word = words[at];
  if (head.form === 'named' && head.last === last) return null;
  if (word?.line !== words[last]!.line || word.kind !== 'word') return null;
  if (isParticle(word, 'relative')) return null;
  const pos = doc.tags[at]?.pos;
  const canQualify =
    (pos === 'adjective' || (pos === 'noun' && isParticipleForm(sight, at))) &&
    word.readings[0]?.proclitics === '' &&
    word.readings[0].article === (words[head.first]!.readings[0]?.article ?? false);
  const preposition = prepositionAt(sight, at + 1);
  if (!canQualify || !preposition || isOfCue(sight, first - 1, preposition.stem)) return null;
  if (sight.cues.phraseAt(words, at + 1, 'speech-event') !== null) return null;
  const inner = preposition.isClitic ? at + 1 : at + 2;
  // الحكومة المعارضة بخرق الهدنة: what the verb governs, not the adjective.
  const isFactual = words[inner]?.readings[0]?.forms.some((form) => form.pos === 'masdar') ?? false;
  if (preposition.isClitic && isFactual) return null;
  const held = sight.ground.holds.get(inner);
  if (words[inner]?.kind !== 'word') return null;
  return { last: held ? lastOf(sight.ground, inner, held) : inner };
}

/** كشفت مصادر متطابقة عن: the preposition is what the verb before governs. */
function isOfCue(sight: Sight, i: number, preposition: string): boolean {
  return (
    preposition.length > 1 &&
    sight
      .cuesAt(i)
      .some(({ verb, form }) => form.pos === 'verb' && verb.complements.has(preposition))
  );
}

export function isParticipleForm(sight: Sight, i: number): boolean {
  const forms = sight.words[i]!.readings[0]?.forms ?? [];
  return forms.some((form) => form.pos === 'active' || form.pos === 'passive');
}

/** المصادر [ذاتها], مصدر [آخر]. */
function sameAgain(sight: Sight, { last }: Phrase): Part | null {
  return sight.cues.has(sight.words[last + 1], 'same') ? { last: last + 1 } : null;
}

function phraseSpan(sight: Sight, first: number, last: number): Span {
  const word = sight.words[first]!;
  return { start: word.readings[0]?.start ?? word.start, end: sight.words[last]!.end };
}
