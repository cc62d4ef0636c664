import { letters } from '../arabic/letters.ts';
import type { Mention } from '../model/entity.ts';
import type { Form } from '../model/word.ts';
import type { EventDoc } from './ground.ts';

const { alef, ha, mim, nun, taMarbuta, waw, ya } = letters;
const FEMININE = ha + alef;
const PLURALS: ReadonlySet<string> = new Set([ha + mim, ha + mim + alef, ha + nun]);

/** Feminine by form: ta marbuta, a sound feminine plural, and towns and countries as a rule. */
function isFeminine(doc: EventDoc, mention: Mention): boolean {
  if (mention.type === 'GPE') return true;
  // ثلاثة أشخاص: numbers from three to ten take the other gender; the counted noun tells.
  const isCounted = doc.tags[mention.first]?.pos === 'number' && mention.last > mention.first;
  const word = doc.words[isCounted ? mention.first + 1 : mention.first]!;
  if (word.raw.endsWith(taMarbuta)) return mention.type !== 'PER';
  const form = word.readings[0]?.forms.find((f) => f.gender && f.pos !== 'verb');
  return form?.gender === 'f';
}

/** Could an attached pronoun (folded: ه، ها، هم) stand for the mention? */
export function agreesWithPronoun(doc: EventDoc, mention: Mention, enclitic: string): boolean {
  const many = mention.number === 'many';
  if (PLURALS.has(enclitic)) return many && mention.type !== 'GPE';
  if (enclitic === FEMININE) return isFeminine(doc, mention) || (many && mention.type === 'ORG');
  return enclitic === ha ? !isFeminine(doc, mention) && !many : false;
}

/** Could the mention be the subject, left unsaid, of a verb in this form? */
export function agreesWithVerb(doc: EventDoc, mention: Mention, form: Form): boolean {
  const many = mention.number === 'many' && mention.type !== 'GPE';
  if (form.number === 'many' || form.number === 'two') return many && mention.type !== 'ORG';
  const feminine = isFeminine(doc, mention);
  if (form.gender === 'f') return feminine || (many && mention.type === 'ORG');
  return !feminine && (!many || mention.type === 'ORG');
}

/** Could the mention stand right behind a verb in the feminine? Bodies and groups of things may. */
export function agreesInGender(doc: EventDoc, mention: Mention): boolean {
  if (mention.type === 'ORG' || mention.type === 'GPE') return true;
  return isFeminine(doc, mention) || (mention.type === 'GRP' && !isCountedGroup(doc, mention));
}

/**
 * Case by the ending of a dual or a sound masculine plural, where there is one: جنديان acts, جنديين is acted on.
 * Counterexample: أشخاص shows none, nor do names.
 */
export function shownCase(doc: EventDoc, mention: Mention): 'nominative' | 'oblique' | null {
  if (mention.form === 'named' || mention.number === 'one') return null;
  const word = doc.words[mention.first]!;
  if (word.kind !== 'word' || word.norm.length < 5) return null;
  if (word.norm.endsWith(ya + nun)) return 'oblique';
  if (!word.norm.endsWith(waw + nun) && !word.norm.endsWith(alef + nun)) return null;
  return word.readings[0]?.enclitic === '' ? 'nominative' : null;
}

function isCountedGroup(doc: EventDoc, mention: Mention): boolean {
  return doc.words[mention.first]!.kind === 'number' || doc.tags[mention.first]?.pos === 'number';
}
