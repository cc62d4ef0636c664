import { letters } from '../arabic/letters.ts';
import type { Mention } from '../model/entity.ts';
import type { Form, Gender } from '../model/word.ts';
import type { Sight } from './sight.ts';
import { prefixAt } from './word-tests.ts';

/** Words between a name and the first word of its title, at most. */
const TITLE_REACH = 14;

/**
 * Gender in which a verb agrees with a mention; null where the words do not show it.
 *
 * Example: الوزارة, وزيرة الدفاع → f; البيان, الرئيس الروسي → m; سلمى → null, a name alone.
 */
function genderOf(sight: Sight, mention: Mention): Gender | null {
  const word = sight.words[mention.first]!;
  if (mention.form === 'named' && mention.type === 'PER') {
    const title = mention.roles.find(({ kind }) => kind === 'office' || kind === 'descriptor');
    return title ? ending(titleWord(sight, mention, title.start)) : null;
  }
  if (mention.form === 'named' && mention.type === 'GPE')
    return sight.cues.has(word, 'masculine-place') ? 'm' : 'f';
  // الدفاع اليمنية: the ministry; its adjective shows what the first word does not.
  if (mention.type === 'ORG' && isFeminine(sight, mention)) return 'f';
  const forms = word.readings[0]?.forms.filter((form) => form.pos === 'noun') ?? [];
  const isSound = [letters.waw, letters.ya].some((vowel) =>
    word.norm.endsWith(vowel + letters.nun),
  );
  // Broken plurals (مصادر, قوات) agree as one feminine; of people, either way.
  if (forms.some((form) => form.number === 'many') && !isSound)
    return mention.type === 'ORG' || mention.type === 'DOC' ? 'f' : null;
  // رويترز, الجارديان: a name that is no word of the language shows nothing.
  const isForeign = mention.form === 'named' && forms.length === 0;
  if (isForeign && !(word.readings[0]?.article && word.norm.endsWith(letters.ha))) return null;
  return ending(word.norm.slice(prefixAt(sight, mention.first).length));
}

function isFeminine({ words, doc }: Sight, { first, last }: Mention): boolean {
  const next = words[first + 1];
  const isAdjective = last > first && doc.tags[first + 1]?.pos === 'adjective';
  return isAdjective && (next?.readings[0]?.article ?? false) && next!.norm.endsWith(letters.ha);
}

/** First word of a title before or after the name. */
function titleWord(sight: Sight, mention: Mention, start: number): string {
  const from = Math.max(0, mention.first - TITLE_REACH);
  for (let k = from; k <= mention.last + TITLE_REACH; k += 1) {
    const word = sight.words[k];
    if (word && (word.readings[0]?.start ?? word.start) === start)
      return word.norm.slice(word.readings[0]?.proclitics.length ?? 0);
  }
  return '';
}

/** Ta marbuta (folded) and ات are feminine. */
function ending(norm: string): Gender | null {
  if (norm === '') return null;
  return norm.endsWith(letters.alef + letters.ta) || norm.endsWith(letters.ha) ? 'f' : 'm';
}

/**
 * True where the form of a cue can be said of the mention.
 *
 * Example: وتابعت … after الوزارة; أضافوا after شهود عيان.
 * Counterexample: وتابعت … after البيان → masculine; قالوا after الرئيس → one person.
 */
export function agrees(sight: Sight, form: Form | null, mention: Mention): boolean {
  if (!form || form.pos === 'masdar') return true;
  if (form.person !== undefined && form.person !== 3) return false;
  const isMany = mention.number === 'many';
  // الحوثيون، الذين قالوا: a body may be spoken of as its people.
  // منشورات: things in the plural agree as one feminine.
  if (form.number === 'many' && mention.type === 'DOC') return false;
  if (form.number === 'many' || form.number === 'two') return isMany || mention.type === 'ORG';
  const gender = genderOf(sight, mention);
  return gender === null || form.gender === undefined || gender === form.gender;
}
