import type { Stage } from '../model/doc.ts';
import type { Form, Pos, Reading, Tag, Word } from '../model/word.ts';
import { letters } from './letters.ts';

/**
 * Stage: the word class of every word, from the lexicons and the words before it. A first choice for
 * the later stages; a word that they know better they read by its forms.
 */
export function tagWords(): Stage<'words' | 'sentences', 'tags'> {
  return {
    adds: 'tags',
    run: ({ words, sentences }) => {
      const tags: Tag[] = [];
      for (const { first, last } of sentences) {
        for (let i = first; i <= last; i += 1)
          tags.push(tagWord(words[i]!, i > first ? words[i - 1] : undefined, tags[i - 1]));
      }
      return tags;
    },
  };
}

const PREPOSED: ReadonlySet<string> = new Set([letters.ba, letters.lam, letters.kaf]);

const PARTICLES: Readonly<Record<string, Pos>> = {
  preposition: 'preposition',
  conjunction: 'conjunction',
  subordinator: 'conjunction',
  pronoun: 'pronoun',
  demonstrative: 'pronoun',
  relative: 'pronoun',
  adverb: 'adverb',
};

function tagWord(word: Word, before: Word | undefined, beforeTag: Tag | undefined): Tag {
  if (word.kind === 'number') return { pos: 'number', reading: 0, rule: 'arabic/tag-number' };
  if (word.kind === 'punctuation')
    return { pos: 'punctuation', reading: 0, rule: 'arabic/tag-punctuation' };
  const reading = word.readings[0];
  if (!reading) return { pos: 'other', reading: 0, rule: 'arabic/tag-unknown' };
  return {
    pos: classOf(reading, isNominalPlace(before, beforeTag)),
    reading: 0,
    rule: 'arabic/tag-lexicon',
  };
}

/** After a preposition, and inside a definite phrase, no finite verb stands. */
function isNominalPlace(before: Word | undefined, tag: Tag | undefined): boolean {
  return before !== undefined && tag?.pos === 'preposition';
}

function classOf(reading: Reading, nominal: boolean): Pos {
  const has = (test: (form: Form) => boolean) => reading.forms.some(test);
  const particle = reading.forms.find((form) => form.pos === 'particle');
  if (particle) return PARTICLES[particle.class ?? ''] ?? 'particle';
  if (reading.article) return has((form) => form.pos === 'adjective') ? 'adjective' : 'noun';
  if (PREPOSED.has(reading.proclitics.at(-1) ?? '')) return 'noun';
  const verb = has((form) => form.pos === 'verb');
  const noun = has((form) => form.pos !== 'verb');
  if (verb && !(noun && nominal)) return 'verb';
  if (has((form) => form.pos === 'adjective')) return 'adjective';
  return 'noun';
}
