import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Texts = { readonly [key: string]: string | Texts };

const read = (language: string): Texts =>
  JSON.parse(readFileSync(new URL(`../locales/${language}.json`, import.meta.url), 'utf8'));

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Keys with their values, flat: `article.debris_one`. */
function flatten(texts: Texts, before = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value]] : flatten(value, `${before}${key}.`),
  ) as [string, string][];
}

describe('texts of the desk', () => {
  const [ar, en] = [new Map(flatten(read('ar'))), new Map(flatten(read('en')))];
  const plain = (texts: ReadonlyMap<string, string>) =>
    [...new Set([...texts.keys()].map((key) => key.replace(PLURAL, '')))].sort();

  test('say the same things in both languages', () => {
    expect(plain(ar)).toEqual(plain(en));
  });

  test('Arabic has all six forms of what is counted', () => {
    const counted = [...ar.keys()]
      .filter((key) => PLURAL.test(key))
      .map((key) => key.replace(PLURAL, ''));
    const missing = [...new Set(counted)].flatMap((key) =>
      ['zero', 'one', 'two', 'few', 'many', 'other']
        .map((form) => `${key}_${form}`)
        .filter((form) => !ar.has(form)),
    );
    expect(missing).toEqual([]);
  });

  test('have the same places to fill in', () => {
    const holes = (text: string) =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
    const plainKeys = [...ar.keys()].filter((key) => !PLURAL.test(key));
    expect(
      plainKeys.filter((key) => String(holes(ar.get(key)!)) !== String(holes(en.get(key)!))),
    ).toEqual([]);
  });

  test('every text that the desk asks for is there', async () => {
    const { globSync } = await import('node:fs');
    const folder = new URL('.', import.meta.url).pathname;
    const files = globSync('**/*.{ts,tsx}', { cwd: folder }).filter(
      (file) => !/\.test\.ts$/.test(file),
    );
    const asked = files.flatMap((file) =>
      [...readFileSync(`${folder}${file}`, 'utf8').matchAll(/\bt\('([\w.]+)'/g)].map(
        ([, key]) => key!,
      ),
    );
    const there = new Set(plain(ar));
    expect(asked.filter((key) => !there.has(key))).toEqual([]);
  });
});
