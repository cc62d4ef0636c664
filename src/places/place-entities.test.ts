import { expect, test } from 'vitest';
import { fold } from '../arabic/fold.ts';
import { loadTables } from '../lexicon/load.ts';
import type { Article } from '../model/article.ts';
import type { Entity, Mention } from '../model/entity.ts';
import type { Word } from '../model/word.ts';
import { placeEntities } from './place-entities.ts';
import { createPlaceFinder } from './places.ts';

const finder = createPlaceFinder(loadTables());

/** A document of one line in which each of `names` (one word each) is a place of its own. */
function read(text: string, names: readonly string[], given: Partial<Entity> = {}) {
  const words = [...text.matchAll(/\S+/g)].map(({ 0: raw, index: start }, i) => {
    const end = start + raw.length;
    const reading = { start, end, proclitics: raw.startsWith('و') ? 'و' : '' };
    return { i, raw, norm: fold(raw), line: 0, start, end, readings: [reading] } as unknown as Word;
  });
  const mentions = names.map((name, i) => {
    const { start, end, i: first } = words.find(({ raw }) => raw === name)!;
    return { i, type: 'GPE', form: 'named', metonym: false, start, end, first, last: first };
  }) as unknown as Mention[];
  const entities = names.map((_, i) => {
    const bare = { i, type: 'GPE', form: 'named', known: null, country: null, place: null };
    return { ...bare, mentions: [i], ...given } as unknown as Entity;
  });
  const article = { text } as Article;
  return placeEntities({ article, words, mentions }, entities, finder);
}

test('a place gets its point, its country and its id', () => {
  const [tripoli] = read('انفجار في طرابلس شمال لبنان', ['طرابلس']);
  expect(tripoli).toMatchObject({ country: 'LBN', known: 'geo/266826', place: { precision: 1 } });
});

test('"and" before a country begins another place', () => {
  const [tripoli] = read('بين طرابلس وتونس', ['طرابلس']);
  expect(tripoli?.country).toBe('LBY');
});

test('an entity that is no place or has no name stays as it is', () => {
  const [person] = read('قال طرابلس', ['طرابلس'], { type: 'PER' });
  expect(person?.place).toBeNull();
  const [nominal] = read('قال طرابلس', ['طرابلس'], { form: 'nominal' });
  expect(nominal?.place).toBeNull();
});
