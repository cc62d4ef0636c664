import { letters } from '../arabic/letters.ts';
import { isFeminine } from '../events/agreement.ts';
import type { Mention } from '../model/entity.ts';
import type { Form } from '../model/word.ts';
import type { Sight } from './sight.ts';

const COLLECTIVE: ReadonlySet<string> = new Set(['ORG', 'GRP', 'DOC']);

/**
 * Could the mention be the subject of a verb, participle or masdar that stands after it?
 *
 * Example: المصادر أكدت, الوزارة قالت, مسؤولون قالوا.
 * Counterexample: صنعاء أكد → a town is feminine; الرئيس قالوا → one person.
 */
export function agreesWith(sight: Sight, mention: Mention, form: Form): boolean {
  const { doc } = sight.ground;
  if (form.pos === 'masdar') return true;
  const isMany = mention.number === 'many' && mention.type !== 'GPE';
  if (form.number === 'many' || form.number === 'two') return isMany || mention.type === 'GRP';
  if (form.gender === 'f')
    return (
      isFeminine(doc, mention) ||
      (isMany && COLLECTIVE.has(mention.type)) ||
      (mention.type === 'PER' && mention.form === 'named' && mention.roles.length === 0) ||
      (mention.type === 'ORG' && mention.form === 'named')
    );
  if (isMany && mention.type !== 'ORG') return false;
  // Some countries are masculine (السودان, لبنان): a masculine verb next to one is no proof against it.
  return mention.type === 'GPE' || !isFeminine(doc, mention);
}

/** Gender and number that a pronoun on a masdar (قوله, تأكيدها) asks for. */
export function formOfPronoun(enclitic: string): Form {
  const isPlural = enclitic.includes(letters.mim);
  const gender = enclitic.startsWith(letters.ha + letters.alef) ? 'f' : 'm';
  return { lemma: '', pos: 'verb', person: 3, gender, number: isPlural ? 'many' : 'one' };
}
