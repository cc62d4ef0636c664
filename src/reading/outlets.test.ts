import { expect, test } from 'vitest';
import { loadTables } from '../lexicon/load.ts';
import { readOutlets } from './outlets.ts';

const outlets = readOutlets(loadTables());

test('an outlet is known by its URL, sub-domains included, and by nothing that only looks like it', () => {
  expect(outlets.ofUrl('https://www.bbc.com/arabic/middleeast-1')?.id).toBe('bbc');
  expect(outlets.ofUrl('http://gate.ahram.org.eg/News/1.aspx')?.id).toBe('ahram');
  expect(outlets.ofUrl('https://notbbc.com/')).toBeNull();
  expect(outlets.ofUrl('not a url')).toBeNull();
});

test('an outlet is known by its names and by its credits', () => {
  expect(outlets.ofName('سكاي نيوز عربيّة')?.id).toBe('skynews-arabia');
  expect(outlets.ofName('BBC')?.id).toBe('bbc');
  expect(outlets.ofCredit('ا. ف. ب')?.id).toBe('afp');
  expect(outlets.ofCredit('الشرطة')).toBeNull();
});

test('no two outlets share a domain, a name or a credit', () => {
  for (const key of ['domains', 'credits'] as const) {
    const all = outlets.all.flatMap((outlet) => outlet[key]);
    expect(new Set(all).size, key).toBe(all.length);
  }
  const names = outlets.all.map(({ name }) => name.ar);
  expect(new Set(names).size).toBe(names.length);
});

test.each(outlets.all)('$id is found by each of its names and domains', (outlet) => {
  const { name, aliases, domains } = outlet;
  for (const known of [name.ar, name.en, ...aliases]) expect(outlets.ofName(known)).toBe(outlet);
  for (const domain of domains) expect(outlets.ofUrl(`https://${domain}/a`)).toBe(outlet);
});
