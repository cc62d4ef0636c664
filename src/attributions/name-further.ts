import { letters } from '../arabic/letters.ts';
import { lastOf } from '../events/ground.ts';
import type { Mention } from '../model/entity.ts';
import { isParticipleForm, type Phrase } from './phrase.ts';
import type { Sight } from './sight.ts';
import type { Speaker } from './speaker.ts';
import { governorAt, isParticle, isVerbAt, prefixAt } from './word-tests.ts';

/** Words between a title and the name of its holder, at most. */
const NAME_REACH = 14;

/**
 * الناطق باسم "الكتيبة 116" التابعة للجيش، علي عبد الجليل: the name of the one whom a title with its complement describes.
 *
 * Counterexample: قال مسؤول في الحزب إن علي عبد الجليل → the name stands in what is said; وزير الدفاع الرئيس التركي
 * رجب → an office of his own: somebody else.
 */
export function nameFurther(
  sight: Sight,
  { last, head }: Phrase,
): { head: Mention; last: number } | null {
  return head.type === 'PER' && head.form === 'nominal' ? nameAfter(sight, last) : null;
}

/** The name that follows a title which ends, or whose noun stands, at word `last`. */
function nameAfter(sight: Sight, last: number): { head: Mention; last: number } | null {
  const { words, ground, cues } = sight;
  for (let k = last + 1; k <= last + NAME_REACH && words[k]?.line === words[last]!.line; k += 1) {
    const word = words[k]!;
    const isCalled = cues.has(word, 'called');
    if (!isCalled && (isVerbAt(sight, k) || endsTitle(sight, k))) return null;
    const other = ground.beginsAt.get(k);
    if (!other) continue;
    const isName = other.type === 'PER' && other.form === 'named';
    if (isName && governorAt(sight, k) === null && prefixAt(sight, k) === '') {
      const isOther = other.roles.some(({ kind, end }) => kind === 'office' && end <= other.start);
      return isOther ? null : { head: other, last: lastOf(ground, k, other) };
    }
    const inner = other.form === 'nominal' ? nameInside(sight, other) : null;
    if (inner) return { head: inner, last: other.last };
    const isAdjective = isParticipleForm(sight, k) && other.last === k;
    // الممثل الخاص للأمين العام يان كوبيش: whom the title serves is no end of it.
    const isServed = governorAt(sight, k) !== null && other.form === 'nominal';
    if ((other.type === 'PER' || other.type === 'GRP') && !isAdjective && !isServed) return null;
    k = lastOf(ground, k, other);
  }
  return null;
}

/** طيار [علي سالم]: the name that a phrase of one person ends in. */
function nameInside({ doc }: Sight, { type, number, first, last, i }: Mention): Mention | null {
  if (type !== 'PER' || number !== 'one') return null;
  for (let m = i + 1; m < doc.mentions.length && doc.mentions[m]!.first <= last; m += 1) {
    const inner = doc.mentions[m]!;
    if (
      inner.type === 'PER' &&
      inner.form === 'named' &&
      inner.last === last &&
      inner.first > first
    )
      return inner;
  }
  return null;
}

/**
 * قال الخبير العسكري اللواء طيار علي سالم: a noun that is no mention, with the name of the one it describes.
 *
 * Counterexample: قال الخبير إن علي سالم → the name stands in what is said; قالت زوجة علي سالم → another person.
 */
export function titledName(sight: Sight, k: number): Speaker | null {
  const reading = sight.words[k]!.readings[0];
  if (!reading || prefixAt(sight, k) !== '' || sight.doc.tags[k]?.pos !== 'noun') return null;
  const name = nameAfter(sight, k);
  // زوجة علي سالم: a bare noun right before the name is somebody of his.
  const isOwned = sight.ground.beginsAt.get(k + 1) === name?.head && !reading.article;
  if (!name || isOwned) return null;
  const span = { start: reading.start, end: sight.words[name.last]!.end };
  return { mention: name.head, span, first: k, last: name.last };
}

function endsTitle({ words, cues, timeAt }: Sight, k: number): boolean {
  const word = words[k]!;
  if (timeAt.has(k) || cues.has(word, 'that') || /^[.:\u061b;]$/.test(word.raw)) return true;
  if (isParticle(word, 'relative') && word.norm.length > 2) return true;
  return (
    cues.phraseAt(words, k, 'speech-event') !== null || word.readings[0]?.proclitics === letters.waw
  );
}
