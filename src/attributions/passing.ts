import { fold } from '../arabic/fold.ts';
import { letters } from '../arabic/letters.ts';
import { lastOf } from '../events/ground.ts';
import type { Mention } from '../model/entity.ts';
import type { Passed, Reading } from './complement.ts';
import { isMark } from './quotes.ts';
import type { Sight } from './sight.ts';
import { isOwner, speakerAt } from './speaker.ts';
import { governorAt, isHumanNoun, isJoined, prefixAt } from './word-tests.ts';

export function isBareNoun(sight: Sight, k: number): boolean {
  return sight.doc.tags[k]?.pos === 'noun' && governorAt(sight, k) === null;
}

/** A noun that is no mention: the subject right after the cue, an object after the subject. */
export function noteNoun(sight: Sight, k: number, { start, passed }: Reading): void {
  const isCounting = sight.cues.has(sight.words[k], 'quantity');
  if (k === start.at && !isCounting && !namesNext(sight, k)) passed.hasUnknown = true;
  // القمة أقرت انعقاد الاجتماع: with the subject before the verb, the noun right behind it.
  const isFirst = start.isSubjectKnown && start.form?.pos === 'verb' && k === start.at;
  const isAfterSubject = passed.subject === null ? isFirst : k === passed.subject.last + 1;
  const isManner = sight.cues.has(sight.words[k], 'manner');
  const isOther = !start.cue.addresses && !isManner && !isJoined(sight.words[k]);
  if (isAfterSubject && !passed.isAside && isOther && !namesNext(sight, k)) passed.hasObject = true;
}

/**
 * منظمة هيومن رايتس ووتش: the noun only says what bears the name after it.
 *
 * Counterexample: تحقيقات الشرطة, خطة ترامب → whose they are.
 */
export function namesNext(sight: Sight, k: number): boolean {
  const word = sight.words[k];
  const at = isMark(sight.words[k + 1]) ? k + 2 : k + 1;
  const held = sight.ground.beginsAt.get(at);
  if (!held || prefixAt(sight, at) !== '') return false;
  const isClassifying = isHumanNoun(word) || sight.cues.has(word, 'names-next');
  return isClassifying || isMark(sight.words[k + 1]) || sight.cues.has(word, 'quantity');
}

/** A joined verb of saying opens a clause of its own; one in a relative clause (بيان أوردته الوكالة, لقطات نشرت) does not. */
export function isOwnSaying(sight: Sight, k: number): boolean {
  const reading = sight.words[k]!.readings[0];
  if (reading?.proclitics !== '') return true;
  return reading.enclitic === '' && !followsIndefinite(sight, k);
}

function followsIndefinite({ doc, words }: Sight, k: number): boolean {
  const before = words[k - 1];
  const pos = doc.tags[k - 1]?.pos;
  if (before?.line !== words[k]!.line || (pos !== 'noun' && pos !== 'adjective')) return false;
  return before.readings[0]?.article === false && before.readings[0].enclitic === '';
}

/** ما يسمى بـ"قاضي الولاية": the marks hold a name. */
export function closingMark({ words }: Sight, open: number): number {
  for (let k = open + 1; k <= open + 8 && words[k]?.line === words[open]!.line; k += 1)
    if (isMark(words[k])) return k;
  return open;
}

export function closing(sight: Sight, open: number): number {
  for (let k = open + 1; k <= open + 8 && sight.words[k]?.line === sight.words[open]!.line; k += 1)
    if (sight.words[k]!.raw === ')') return k;
  return open;
}

/** Notes a mention on the way: the subject, who is spoken to, the document it is said in. */
export function passMention(sight: Sight, k: number, { start, passed }: Reading): number {
  const mention = sight.ground.beginsAt.get(k)!;
  const preposition = governorAt(sight, k);
  let end = lastOf(sight.ground, k, mention);
  while (end > k && sight.cues.has(sight.words[end], 'that')) end -= 1;
  if (preposition) {
    noteGoverned(sight, mention, { preposition, passed, k });
    return end;
  }
  if (passed.isEmbedded || passed.isAside) return end;
  const phrase = speakerAt(sight, k);
  if (!phrase) return end;
  // وصف خطة الرئيس بأنها: whose the noun before is, which itself is no mention.
  const isOwned = k > start.at && passed.hasUnknown && !passed.subject && isOwner(sight, k);
  if (isOwned && !tells(sight, k - 1)) return end;
  const isFree = !passed.subject && !start.isSubjectKnown && (!passed.hasUnknown || isOwned);
  const isObject = k === start.at && isAccusativeNoun(sight, mention);
  if (isFree && !isObject) passed.subject = phrase;
  else if (start.cue.addresses) passed.object ??= phrase;
  return sight.cues.has(sight.words[phrase.last], 'that') ? end : Math.max(end, phrase.last);
}

/** اعترافات السجين, رواية السلطات: whose telling it is speaks. */
function tells({ words, cues }: Sight, k: number): boolean {
  const word = words[k]!;
  return cues.noun(word) !== null || cues.has(word, 'telling') || cues.has(word, 'speech-event');
}

/** تهدد جنديا, اتهموا المسلحين: by its ending the object of the verb before. */
function isAccusativeNoun({ words }: Sight, { form, head, first }: Mention): boolean {
  if (form !== 'nominal' || head === null) return false;
  const { stem = '', article = false } = words[first]!.readings[0] ?? {};
  const noun = fold(head);
  if (stem === noun || !stem.startsWith(noun)) return false;
  const ending = stem.slice(noun.length);
  return (ending === letters.alef && !article) || ending === letters.ya + letters.nun;
}

interface Governed {
  readonly preposition: string;
  readonly passed: Passed;
  readonly k: number;
}

function noteGoverned(sight: Sight, mention: Mention, { preposition, passed, k }: Governed): void {
  const at = isMark(sight.words[k - 1]) ? k - 2 : k - 1;
  const word = sight.words[at];
  const isTo = preposition === letters.lam || sight.cues.has(word, 'addressing');
  if (sight.cues.has(word, 'medium')) passed.within ??= speakerAt(sight, k);
  if (mention.type === 'DOC') {
    if (sight.cues.has(word, 'medium')) passed.medium ??= mention;
  } else if (isTo && mention.type !== 'LOC') passed.addressee ??= mention;
}
