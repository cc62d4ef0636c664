import { isComma } from '../events/word-tests.ts';
import type { Mention } from '../model/entity.ts';
import type { Passed } from './complement.ts';
import type { Opening, Reading } from './opening.ts';
import { namesNext } from './passing.ts';
import { isMark } from './quotes.ts';
import type { Sight } from './sight.ts';
import { governorAt, prepositionAt } from './word-tests.ts';

export const THINGS: ReadonlySet<string> = new Set(['DOC', 'EVENT']);

export function isMasdar(sight: Sight, k: number): boolean {
  return sight.words[k]!.readings[0]?.forms.some((form) => form.pos === 'masdar') ?? false;
}

const OBJECTS = ['declared', 'claim', 'object', 'attitude', 'blame', 'reported', 'any', 'naming'];

/**
 * A bare noun after the subject: أعلن الجيش [سيطرته على البلدة]; any phrase after أدان, رفض, وصف.
 *
 * Counterexample: أعلن مجلس الأمن → a body, the subject; رفض التعليق على أسئلة الصحفيين → under a preposition.
 */
export function byObject(sight: Sight, k: number, { start, passed }: Reading): Opening | null {
  const { complements } = start.cue;
  if (!OBJECTS.some((kind) => complements.has(kind)) || !isFreeNoun(sight, k, { start, passed }))
    return null;
  const isSubjectRead = passed.subject !== null || start.isSubjectKnown;
  const takesAny = complements.has('any') || complements.has('naming');
  const opening = { at: k, kind: 'object' } as const;
  const held = sight.ground.beginsAt.get(k);
  if (held) {
    if (isSubjectRead && isHeldContent(sight, k, { held, start, passed })) return opening;
    if (!takesAny || !isSubjectRead || (start.cue.addresses && !passed.object)) return null;
  } else if (isFactualNoun(sight, k, complements)) {
    // يؤكد التقدم اليومي للقوات اقترابها: a definite noun right behind the verb is its subject.
    const isSubject = !isSubjectRead && !takesAny && sight.words[k]!.readings[0]?.article === true;
    return isSubject ? null : opening;
  }
  if (!held && complements.has('reported') && isSubjectRead && isSaying(sight, k)) return opening;
  if (!held && complements.has('declared') && isDeclared(sight, k, passed)) return opening;
  const isPassive =
    complements.has('naming') && start.form?.tense === 'imperfect' && !start.hasPronoun;
  if (isPassive && !isDefinite(sight, k)) return null;
  return takesAny && isSubjectRead ? opening : null;
}

interface HeldContent extends Reading {
  readonly held: Mention;
}

/** القضاء على, عقد جلسة: a masdar, no body or text of that name; أعلن الجيش هدنة: what is declared. */
function isHeldContent(sight: Sight, k: number, { held, start, passed }: HeldContent): boolean {
  const { words, cues, doc } = sight;
  const { complements } = start.cue;
  const next = doc.tags[k + 1]?.pos;
  const isAlone = held.last === k && cues.has(words[k + 1], 'upon');
  const leadsOn = isAlone || (held.type === 'DOC' && next === 'noun');
  const isAct = held.form === 'nominal' && isMasdar(sight, k) && leadsOn;
  // أعلن بيانا: given out, not said.
  if (cues.isLemma(held.head ?? '', 'speech-event')) return false;
  if (isAct && complements.has('object')) return true;
  return (
    complements.has('declared') && THINGS.has(held.type) && k === (passed.subject?.last ?? k) + 1
  );
}

/** أعلنت الحكومة حالة الطوارئ: any noun right behind the subject; no text (أعلن بيانا), which is not said but given out. */
function isDeclared(sight: Sight, k: number, { subject }: Passed): boolean {
  const isNext = subject !== null && (k === subject.last + 1 || sight.timeAt.has(k - 1));
  const forms = sight.words[k]!.readings[0]?.forms ?? [];
  return isNext && !forms.some(({ class: kind }) => kind === 'document' || kind === 'human');
}

/** ضرورة, رغبته, or a masdar, for the cues that take one. */
function isFactualNoun(sight: Sight, k: number, complements: ReadonlySet<string>): boolean {
  // تنظيم الدولة: the noun that says what bears the name.
  if (sight.cues.has(sight.words[k], 'names-next') && namesNext(sight, k)) return false;
  const kind = ['blame', 'claim'].find((one) => complements.has(one));
  if (sight.cues.has(sight.words[k], kind ? `${kind}-noun` : 'content-noun')) return true;
  const takesMasdar = ['object', 'any', 'naming'].some((one) => complements.has(one));
  return takesMasdar && isMasdar(sight, k);
}

/** A noun or name that nothing governs, in the cue's own clause. */
function isFreeNoun(sight: Sight, k: number, { start, passed }: Reading): boolean {
  const { words, doc, cues } = sight;
  const word = words[k]!;
  const isAfterComma = isComma(words[k - 1]);
  if (word.kind !== 'word' || (passed.isAside && !isAfterComma) || passed.isEmbedded) return false;
  if (sight.timeAt.has(k) || prepositionAt(sight, k) || governorAt(sight, k) !== null) return false;
  if (k > start.at && k - 1 !== passed.subject?.last && isGenitive(sight, k)) return false;
  if (sight.ground.holds.has(k) && !sight.ground.beginsAt.has(k)) return false;
  const takesAny = start.cue.complements.has('any') || start.cue.complements.has('naming');
  const pos = doc.tags[k]?.pos;
  // أعلنت القوات أمس سيطرتها; أكدت المصادر لـ"الخبر" توقف العمل: no verb follows a cue bare, whatever the tag.
  const isBehind = sight.ground.holds.has(k - 1) || sight.timeAt.has(k - 1) || isMark(words[k - 1]);
  const isAct = pos === 'verb' && isMasdar(sight, k) && isBehind;
  const hasGenitive = pos === 'adjective' && words[k + 1]?.readings[0]?.article === true;
  const isConstruct = hasGenitive && word.readings[0]?.article === false;
  if (isConstruct && start.cue.complements.has('declared')) return true;
  return pos === 'noun' || pos === 'name' || isAct || (takesAny && cues.has(word, 'determiner'));
}

/** تعتبر المدينة أكبر ميناء: an indefinite predicate is no object, so the verb is a passive one. */
function isDefinite(sight: Sight, k: number): boolean {
  const reading = sight.words[k]!.readings[0];
  return (
    reading?.article === true ||
    reading?.enclitic !== '' ||
    sight.ground.beginsAt.get(k)?.form === 'named'
  );
}

/** بتهمة التجسس: the genitive of a noun passed before. */
function isGenitive(sight: Sight, k: number): boolean {
  const before = sight.words[k - 1]!.readings[0];
  const isNoun = sight.doc.tags[k - 1]?.pos === 'noun' && !sight.ground.holds.has(k - 1);
  // أدانت الجزائر بشدة الهجوم: manner has no genitive.
  if (sight.timeAt.has(k - 1) || sight.cues.has(sight.words[k - 1], 'manner')) return false;
  return isNoun && before?.article === false && before.enclitic === '';
}

/** نقل بيان [تقدير السعودية]: a masdar of saying. */
function isSaying(sight: Sight, k: number): boolean {
  return sight.cuesAt(k).some(({ form }) => form.pos === 'masdar');
}
