import type { Mention } from '../model/entity.ts';
import { firstOf, type Ground } from './ground.ts';
import { deedOf, type Link, type Phrase, toPhrase } from './phrases.ts';
import {
  cliticPreposition,
  freePreposition,
  isClassifier,
  isClauseStart,
  isComma,
  isConstruct,
  isJoined,
  isMasdar,
  isNounLike,
  isRelative,
  isVerb,
} from './word-tests.ts';

/** What stands before a trigger in its clause. */
export interface Before {
  /** First word of the clause as scanned. */
  readonly from: number;
  /** Mention that a relative clause with this trigger describes. */
  readonly antecedent: Mention | null;
  /** The finite verb whose clause it is, when scanning met one. */
  readonly verb: number | null;
}

/** Phrases before word `i` back to the start of its clause, in text order. */
export function scanBefore(ground: Ground, i: number, limit: number, out: Phrase[]): Before {
  const { doc } = ground;
  let at = i - 1;
  while (at >= limit) {
    const word = doc.words[at]!;
    const held = ground.holds.get(at);
    if (held) {
      const first = firstOf(ground, at, held);
      out.unshift(toPhrase(doc, held, { first, ...linkBefore(ground, first) }));
      at = first - 1;
      continue;
    }
    if (isRelative(word)) return { from: at + 1, antecedent: antecedentOf(ground, at), verb: null };
    if (isVerb(doc, at) && !ground.timeAt.has(at))
      return { from: at + 1, antecedent: null, verb: at };
    if (isClauseStart(doc, at)) break;
    at -= 1;
  }
  return { from: at + 1, antecedent: null, verb: null };
}

/** How the mention that begins at `first` hangs on the words before it. */
function linkBefore(ground: Ground, first: number): Link {
  const { words } = ground.doc;
  const word = words[first]!;
  const joined = isJoined(word, words[first - 1]);
  const clitic = cliticPreposition(word);
  const plain = { joined, via: null, inside: false, deed: null };
  if (clitic) return { preposition: clitic, ...plain };
  const noun = words[first - 1];
  if (!noun || joined) return { preposition: null, ...plain };
  const free = freePreposition(noun);
  if (free) return { preposition: free, ...plain };
  if (!isNounLike(noun) || !isConstruct(noun) || isVerb(ground.doc, noun.i)) {
    return { preposition: null, ...plain };
  }
  const further = words[first - 2];
  const governs = cliticPreposition(noun) ?? (further ? freePreposition(further) : null);
  if (isClassifier(noun)) return { preposition: governs, ...plain };
  return {
    preposition: governs,
    joined: isJoined(noun, further),
    via: noun.readings[0]?.stem ?? noun.norm,
    inside: isMasdar(noun),
    deed: deedOf(noun),
  };
}

/** The mention right before a relative pronoun, a comma aside. */
function antecedentOf(ground: Ground, relative: number): Mention | null {
  for (let k = relative - 1; k >= Math.max(0, relative - 3); k -= 1) {
    const held = ground.holds.get(k);
    if (held) return held;
    const word = ground.doc.words[k]!;
    if (!isComma(word) && !/^["\u00bb\u201d)]$/.test(word.raw)) return null;
  }
  return null;
}
