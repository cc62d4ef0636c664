import type { Tables } from '../lexicon/load.ts';
import type { Stage } from '../model/doc.ts';
import type { Form, Pos, Tag, Word } from '../model/word.ts';
import { createWordClassifier } from '../tagger/word-classes.ts';
import { rememberBySpelling } from './remember.ts';

/**
 * Stage: the word class of every word in its sentence, by the word-class model; closed classes by the
 * lexicon. With it the reading of the word that fits the class.
 *
 * Example: بحث الرئيس → verb; بحث علمي → noun, though both are written alike.
 * Counterexample: في is a preposition whatever stands around it.
 */
export function tagWords(tables: Tables): Stage<'words' | 'sentences', 'tags'> {
  const classify = createWordClassifier(tables);
  const tagOf = createTagger();
  return {
    adds: 'tags',
    run: ({ words, sentences }) => {
      const tags: Tag[] = [];
      for (const sentence of sentences) {
        const { names } = classify(words, sentence);
        for (let i = 0; i < names.length; i += 1)
          tags.push(tagOf(words[sentence.first + i]!, names[i]!));
      }
      return tags;
    },
  };
}

/** A tag depends on the spelling and its class alone: words that are alike share one. */
function createTagger(): (word: Word, modelled: Pos) => Tag {
  const tagsOf = rememberBySpelling(() => new Map<Pos, Tag>());
  return (word, modelled) => {
    const tags = tagsOf(word);
    const known = tags.get(modelled);
    if (known) return known;
    const made = toTag(word, modelled);
    tags.set(modelled, made);
    return made;
  };
}

const CLOSED: Readonly<Record<string, Pos>> = {
  preposition: 'preposition',
  conjunction: 'conjunction',
  subordinator: 'conjunction',
  conditional: 'conjunction',
  relative: 'pronoun',
  demonstrative: 'pronoun',
  pronoun: 'pronoun',
  negation: 'particle',
  adverb: 'adverb',
};

function toTag(word: Word, modelled: Pos): Tag {
  if (word.kind !== 'word') return { pos: word.kind, reading: 0, rule: `arabic/tag-${word.kind}` };
  const classes = (word.readings[0]?.forms ?? [])
    .filter((form) => form.pos === 'particle')
    .map((form) => form.class ?? '');
  // من is a preposition long before it is "who".
  const closed =
    CLOSED[
      classes.includes('preposition') ? 'preposition' : (classes.find((c) => c in CLOSED) ?? '')
    ];
  if (closed) return { pos: closed, reading: 0, rule: 'arabic/tag-closed-class' };
  const reading = word.readings.findIndex((candidate) =>
    candidate.forms.some((form) => fits(form, modelled)),
  );
  return { pos: modelled, reading: Math.max(0, reading), rule: 'model/word-classes' };
}

function fits(form: Form, pos: Pos): boolean {
  if (pos === 'verb') return form.pos === 'verb';
  if (pos === 'adjective')
    return form.pos === 'adjective' || form.pos === 'active' || form.pos === 'passive';
  return pos === 'noun' ? form.pos !== 'verb' && form.pos !== 'particle' : false;
}
