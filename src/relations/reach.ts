import { letters } from '../arabic/letters.ts';
import { cliticPreposition } from '../events/word-tests.ts';
import type { Mention } from '../model/entity.ts';
import type { View } from './rule.ts';

/** What a word governs: the folded preposition that it is or bears, and the word where the governed begins. */
export interface Governed {
  readonly preposition: string;
  readonly at: number;
}

/** The preposition that the word at `i` is or bears, with an agent's قبل looked through (من قبل); null when none. */
export function governedAt(view: View, i: number): Governed | null {
  const reading = view.doc.words[i]?.readings[0];
  if (!reading) return null;
  if (reading.forms.some((form) => form.class === 'preposition') && reading.enclitic === '') {
    const isAgent = view.uses('agent', i + 1).length > 0;
    return { preposition: reading.stem, at: isAgent ? i + 2 : i + 1 };
  }
  const clitic = cliticPreposition(view.doc.words[i]!);
  return clitic === null ? null : { preposition: clitic, at: i };
}

/** How many words adjectives may stand between a mention and the word that speaks of it. */
const ADJECTIVES = 3;

/**
 * The mention that ends just before word `i`, adjectives, brackets, marks and كان aside; or that the word itself
 * closes, for a mention takes in its adjectives (القوات الموالية).
 */
export function mentionBefore(view: View, i: number): Mention | null {
  const { words, tags } = view.doc;
  const own = view.endingAt(i).find((mention) => mention.first < i);
  if (own && tags[i]?.pos !== 'preposition') return own;
  for (let k = i - 1; k >= Math.max(0, i - ADJECTIVES); k -= 1) {
    if (words[k]!.line !== words[i]?.line) return null;
    const mention = view.endsAt(k);
    if (mention) return mention;
    const isPassed = tags[k]?.pos === 'adjective' || view.uses('copula', k).length > 0;
    if (words[k]!.kind === 'word' && !isPassed) return null;
  }
  return null;
}

/** The mention that a relative pronoun before the verb at `i` speaks of: الحوثيين، الذين تدعمهم إيران. */
export function antecedentOf(view: View, i: number): Mention | null {
  const before = view.doc.words[i - 1];
  const own = view.endsAt(i - 1);
  if (own && !own.definite && hasPronoun(view, i)) return own;
  const isRelative = before?.readings[0]?.forms.some((form) => form.class === 'relative') ?? false;
  return isRelative && before!.norm.length > 2 ? mentionBefore(view, i - 1) : null;
}

/** The verb bears a pronoun, or the preposition behind it does: تدعمها, يسيطر عليها. */
export function hasPronoun({ doc }: View, i: number): boolean {
  if (doc.words[i]!.readings[0]?.enclitic) return true;
  const isPreposition = doc.tags[i + 1]?.pos === 'preposition';
  return isPreposition && Boolean(doc.words[i + 1]?.readings[0]?.enclitic);
}

/** Classifiers before a name: وسط مدينة درنة. */
const CLASSIFIERS = 2;

/** The mention that begins at word `i`, quotation marks and classifiers (مدينة، تنظيم) aside. */
export function mentionFrom(view: View, i: number): Mention | null {
  const { words, tags } = view.doc;
  let classifiers = 0;
  for (let at = i; words[at] && words[at]!.line === words[i]!.line; at += 1) {
    if (isQuote(view, at)) continue;
    const found = view.beginsAt(at);
    if (found) return found;
    classifiers += 1;
    const isClassifier = tags[at]?.pos === 'noun' || view.uses('direction', at).length > 0;
    if (!isClassifier || classifiers > CLASSIFIERS) return null;
  }
  return null;
}

export function isQuote({ doc }: View, i: number): boolean {
  const word = doc.words[i];
  return word?.kind === 'punctuation' && /^["\u00ab\u00bb\u201c\u201d]$/.test(word.raw);
}

/** The mention and those joined to it by و, of the same kind of thing: سوريا والعراق. */
export function withJoined(view: View, first: Mention): Mention[] {
  const found = [first];
  for (let next = nextJoined(view, first); next; next = nextJoined(view, found.at(-1)!)) {
    const isAlike = next.type === first.type || (isBody(next) && isBody(first));
    if (!isAlike || found.includes(next)) break;
    found.push(next);
  }
  return found;
}

const isBody = ({ type }: Mention) => type === 'ORG' || type === 'PER' || type === 'GRP';

/** The mention joined by و to the one given. */
export function nextJoined(view: View, first: Mention): Mention | null {
  for (let k = first.last + 1; k <= first.last + ADJECTIVES; k += 1) {
    const word = view.doc.words[k];
    if (!word || word.line !== view.doc.words[first.last]!.line) return null;
    const joined = word.readings[0]?.proclitics.startsWith(letters.waw) ?? false;
    if (joined || word.norm === letters.waw) return mentionFrom(view, joined ? k : k + 1);
    if (word.kind === 'word' && view.doc.tags[k]?.pos !== 'adjective') return null;
  }
  return null;
}
