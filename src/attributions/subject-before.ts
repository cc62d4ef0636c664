import { letters } from '../arabic/letters.ts';
import { firstOf } from '../events/ground.ts';
import { isComma } from '../events/word-tests.ts';
import type { Form } from '../model/word.ts';
import { agrees } from './agreement.ts';
import type { CueForm } from './cue-words.ts';
import { isMark } from './quotes.ts';
import type { Sight } from './sight.ts';
import { type Speaker, speakerAt, speakersBefore } from './speaker.ts';
import { isJoined, isParticle, sentenceStart } from './word-tests.ts';

/** واشنطن دعت, وكانت واشنطن قد دعت, تقارير تشير, الذي أكد: the subject stands right before the verb. */
export function adjacentBefore(sight: Sight, i: number, form: Form): Speaker | null {
  const { words, ground } = sight;
  const described = describedByVerb(sight, i, form);
  if (described) return described;
  if (isTakenUp(sight, i)) return null;
  let k = i - 1;
  const from = Math.max(sentenceStart(sight, i), i - 4);
  while (k >= from && canStandBetween(sight, k)) k -= 1;
  const held = ground.holds.get(k);
  const isTopic = words[i]!.readings[0]?.proclitics === letters.fa && hasTopic(sight, i);
  if (k < from || !held || (isJoined(words[i]) && !isTopic)) return null;
  // The whole phrase that reaches the verb rather than what it ends in (مقاتل في صفوف داعش تعهد).
  const reaching = speakersBefore(sight, i).filter(({ last }) => last >= k);
  // الرئيس الذي أكد: what a relative clause describes, whatever governs it.
  const antecedent = isParticle(words[i - 1], 'relative')
    ? speakerAt(sight, firstOf(ground, k, held))
    : null;
  const near = reaching.at(-1) ?? antecedent ?? undefined;
  return near && agrees(sight, form, near.mention) && near.mention.type !== 'DOC'
    ? near
    : docBefore(near, k, { sight, form });
}

/** قانون اقترحه النواب, المنظمة التي تصفها واشنطن ب: the pronoun is what stands before, so that is not the subject. */
function isTakenUp(sight: Sight, i: number): boolean {
  const { words, ground } = sight;
  if ((words[i]!.readings[0]?.enclitic ?? '') === '' || isJoined(words[i])) return false;
  if (isParticle(words[i - 1], 'relative')) return true;
  const held = ground.holds.get(i - 1);
  return held !== undefined && held.form === 'nominal' && !held.definite;
}

/** أما الوزير فأكد: the topic is the subject of the verb with ف. */
function hasTopic(sight: Sight, i: number): boolean {
  for (let k = i - 1; k >= sentenceStart(sight, i); k -= 1)
    if (sight.cues.has(sight.words[k], 'topic')) return true;
  return false;
}

/** بناء على معلومات دقيقة تفيد: an imperfect right after an indefinite phrase describes it, whatever governs that. */
function describedByVerb(sight: Sight, i: number, form: Form): Speaker | null {
  const held = sight.ground.holds.get(i - 1);
  if (form.tense !== 'imperfect' || isJoined(sight.words[i]) || isTakenUp(sight, i)) return null;
  if (!held || held.form === 'named' || held.definite || held.last !== i - 1) return null;
  const phrase = speakerAt(sight, firstOf(sight.ground, i - 1, held));
  return phrase && agrees(sight, form, phrase.mention) ? phrase : null;
}

/** مشروع قرار يدعو إلى: an indefinite noun that is no mention is the subject. */
export function describesUnknown(sight: Sight, i: number, form: Form): boolean {
  const before = sight.words[i - 1];
  const reading = before?.readings[0];
  // لكن كثيرين حثوا: many of whom nothing more is said.
  if (form.number === 'many' && sight.cues.has(before, 'quantity')) return true;
  if (form.tense !== 'imperfect' || isJoined(sight.words[i]) || !reading) return false;
  if (before.line !== sight.words[i]!.line || sight.timeAt.has(i - 1)) return false;
  const pos = sight.doc.tags[i - 1]?.pos;
  const isNoun = pos === 'noun' || pos === 'adjective';
  const isIndefinite = !reading.article && reading.enclitic === '';
  return isNoun && isIndefinite && !sight.ground.holds.has(i - 1) && !isParticle(before, 'adverb');
}

function docBefore(
  near: Speaker | undefined,
  k: number,
  { sight, form }: { sight: Sight; form: Form },
): Speaker | null {
  // وتقرير الهيئة كشف: at the start of its sentence it can only be the subject.
  const isFirst = near !== undefined && near.first <= sentenceStart(sight, near.first) + 1;
  const canSay = form.tense === 'imperfect' || isFirst;
  const isDoc = near?.mention.type === 'DOC' && near.last >= k && canSay;
  return isDoc && agrees(sight, form, near.mention) ? near : null;
}

/** قد, فقد, لم, لا, التي and commas between a subject and its verb. */
function canStandBetween(sight: Sight, k: number): boolean {
  const word = sight.words[k]!;
  if (isComma(word) || isMark(word)) return true;
  // صحيفة "الخبر" الجزائرية ذكرت: an adjective that is no part of the mention.
  const isBesides = sight.doc.tags[k]?.pos === 'adjective' && word.readings[0]?.article === true;
  if (isBesides && !sight.ground.holds.has(k)) return true;
  return (
    ['modal', 'negation', 'relative', 'future'].some((kind) => isParticle(word, kind)) &&
    !sight.ground.holds.has(k)
  );
}

/** وطالب الحزب بالعودة inside a sentence: what follows is spoken to, the subject is that of the clause before. */
export function takesObjectFirst(sight: Sight, i: number, { verb }: CueForm): boolean {
  if (!verb.addresses) return false;
  const isMidSentence = i - sentenceStart(sight, i) > 1;
  return sight.words[i]!.readings[0]?.enclitic !== ''
    ? false
    : isMidSentence && isJoined(sight.words[i]);
}

/** لكنه أشار, أنهم طلبوا: the pronoun is the subject. */
export function hasPronounBefore(sight: Sight, i: number): boolean {
  return sight.cues.has(sight.words[i - 1], 'pronoun-subject');
}

/** The subject in the clause before, with which the verb agrees. */
export function subjectFurther(sight: Sight, i: number, form: Form): Speaker | null {
  if (isJoined(sight.words[i]) || hasPronounBefore(sight, i)) return null;
  return speakersBefore(sight, i).find(({ mention }) => agrees(sight, form, mention)) ?? null;
}
