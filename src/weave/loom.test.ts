import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Digest } from './digest.ts';
import { digestOf, wordsLike } from './fixtures.test-help.ts';
import { createLoom } from './loom.ts';
import { linkPassages } from './passages.ts';
import { linkStory, storyLikeness } from './stories.ts';

function weave(digests: readonly Digest[]) {
  const loom = createLoom();
  const compared = digests.map((digest) => loom.add(digest).compared);
  return { stories: loom.stories(), origins: loom.origins(), compared };
}

const dispatch = wordsLike('خبر', 60);

describe('story links', () => {
  const title = 'تحطم طائرة عسكرية غربي العاصمة';
  const one = digestOf({
    article: 'a',
    outlet: 'x',
    title,
    text: 'تحطمت طائرة عسكرية غربي العاصمة صباح اليوم',
  });

  test('two outlets on one occurrence, in other words', () => {
    const text = 'قالت السلطات إن طائرة عسكرية تحطمت غربي العاصمة';
    const other = digestOf({ article: 'b', outlet: 'y', title: 'سقوط طائرة عسكرية', text });
    expect(linkStory(other, one)).toMatchObject({ a: 'a', b: 'b', rule: 'weave/same-occurrence' });
  });

  test('likeness fades with days and is less within one outlet', () => {
    const at = (date: string | null, outlet: string) =>
      storyLikeness(one, digestOf({ article: 'b', outlet, title, text: title, date }));
    expect(at('2021-05-04', 'y')).toBeGreaterThan(at('2021-05-04', 'x'));
    expect(at('2021-05-04', 'y')).toBeGreaterThan(at('2021-05-05', 'y'));
    expect(at('2021-05-09', 'y')).toBe(0);
    expect(at(null, 'y')).toBe(0);
  });

  test('a chain of articles is not one story', () => {
    const part = ['ا', 'ب', 'ج', 'د', 'ه', 'و', 'ز'].map((letter) => wordsLike(`قصة${letter}`, 10));
    const chain = part
      .slice(1)
      .map((words, i) =>
        digestOf({ article: `a${i}`, outlet: `o${i}`, text: `${part[i]} ${words}` }),
      );
    const { stories } = weave(chain);
    expect(stories.length).toBeGreaterThan(1);
    expect(stories.flatMap(({ articles }) => articles)).toHaveLength(chain.length);
  });
});

describe('passages and origins', () => {
  const at = (article: string, outlet: string, text: string) => digestOf({ article, outlet, text });

  test('a dispatch that another outlet shortened', () => {
    const whole = at('a', 'x', `${dispatch} ${wordsLike('ذيل', 30)}`);
    const short = at(
      'b',
      'y',
      `${wordsLike('رأس', 40)} ${dispatch.split(' ').slice(0, 30).join(' ')}`,
    );
    const link = linkPassages(short, whole);
    expect(link).toMatchObject({ a: 'a', b: 'b', rule: 'weave/same-wording' });
    expect(link?.runs).toHaveLength(1);
    const { start, end } = link!.runs[0]!.b;
    expect(end - start).toBeGreaterThan(100);
  });

  test('one quoted sentence in common is no origin', () => {
    const quoted = wordsLike('قول', 9);
    const one = at('a', 'x', `${wordsLike('رأس', 40)} ${quoted} ${wordsLike('ذيل', 40)}`);
    const two = at('b', 'y', `${wordsLike('بدء', 40)} ${quoted} ${wordsLike('ختم', 40)}`);
    expect(linkPassages(one, two)).toBeNull();
  });

  test("an outlet's standing background does not make two of its pieces one, but two outlets that share it are", () => {
    const background = wordsLike('خلف', 25);
    const one = at('a', 'x', `${wordsLike('رأس', 160)} ${background}`);
    const two = (outlet: string) => at('b', outlet, `${wordsLike('بدء', 160)} ${background}`);
    expect(linkPassages(one, two('x'))).toBeNull();
    expect(linkPassages(one, two('y'))).not.toBeNull();
  });

  test('an article made of two dispatches belongs to both and does not join them', () => {
    const [first, second] = [wordsLike('اول', 40), wordsLike('ثان', 40)];
    const { origins } = weave([
      at('a', 'x', first),
      at('b', 'y', `${first} ${second}`),
      at('c', 'z', second),
    ]);
    expect(origins.map(({ articles }) => articles)).toEqual([
      ['a', 'b'],
      ['b', 'c'],
    ]);
  });
});

describe('any order', () => {
  const word = fc.constantFrom(...dispatch.split(' ').slice(0, 30));
  const text = fc.array(word, { minLength: 4, maxLength: 40 }).map((words) => words.join(' '));
  const told = fc.record({
    outlet: fc.constantFrom('x', 'y', 'z'),
    title: text,
    text: fc.oneof(
      text,
      fc.constant(dispatch),
      text.map((own) => `${own} ${dispatch.slice(0, 200)}`),
    ),
    date: fc.constantFrom('2021-05-04', '2021-05-05', '2021-05-09', null),
  });

  test('the same stories and origins, with the same ids', () => {
    fc.assert(
      fc.property(
        fc.array(told, { maxLength: 14 }),
        fc.infiniteStream(fc.nat(1000)),
        (all, ranks) => {
          const digests = all.map((one, i) => digestOf({ ...one, article: `a${i}` }));
          const shuffled = digests
            .map((digest) => ({ digest, rank: ranks.next().value }))
            .sort((a, b) => a.rank - b.rank)
            .map(({ digest }) => digest);
          const [one, two] = [weave(digests), weave(shuffled)];
          expect(two.stories).toEqual(one.stories);
          expect(two.origins).toEqual(one.origins);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('the work for an article does not grow with the record: it is compared with those of a few days', () => {
  const days = Array.from({ length: 40 }, (_, day) =>
    new Date(Date.UTC(2021, 0, 1 + day)).toISOString().slice(0, 10),
  );
  const digests = days.flatMap((date, day) =>
    [0, 1, 2].map((i) =>
      digestOf({
        article: `${day}-${i}`,
        outlet: `o${i}`,
        date,
        title: 'قصف المدينة',
        text: dispatch,
      }),
    ),
  );
  const { compared } = weave(digests);
  expect(Math.max(...compared.slice(-30))).toBeLessThanOrEqual(Math.max(...compared.slice(30, 60)));
});
