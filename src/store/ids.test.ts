import { describe, expect, test } from 'vitest';
import { articleOf } from '../model/article.ts';
import { addressOf, articleId, createKeys, findId, hashOf, splitFindId, versionId } from './ids.ts';

describe('addressOf()', () => {
  test('makes one of the ways to write an address', () => {
    const all = [
      'HTTP://www.Example.net/a/?utm_source=x#top',
      'https://example.net/a',
      ' https://example.net/a/ ',
    ];
    expect(new Set(all.map(addressOf))).toEqual(new Set(['https://example.net/a']));
  });

  test('keeps apart what differs in a parameter, and what is no address', () => {
    expect(addressOf('https://e.net/?b=2&a=1')).toBe(addressOf('https://e.net/?a=1&b=2'));
    expect(addressOf('https://e.net/?id=1')).not.toBe(addressOf('https://e.net/?id=2'));
    expect(addressOf('no address')).toBe('no address');
  });
});

describe('ids', () => {
  test('of an article come from its address, of a version from its words too', () => {
    const [a, b] = ['قديم', 'جديد'].map((text) => articleOf(text, { url: 'https://e.net/a' }));
    expect(articleId(a!)).toBe(articleId(b!));
    expect(versionId(a!)).not.toBe(versionId(b!));
    expect(versionId(a!)).toMatch(/^ver_[0-9a-z]{13}$/);
  });

  test('of an article without an address come from its words', () => {
    expect(articleId(articleOf('قديم'))).not.toBe(articleId(articleOf('جديد')));
    expect(articleId(articleOf('خبر', { outlet: 'X' }))).not.toBe(articleId(articleOf('خبر')));
  });

  test('of finds are told from each other, and found again', () => {
    const key = createKeys();
    const [first, second] = [key('v', [1, 2, 'AID']), key('v', [1, 2, 'AID'])];
    expect(second).not.toBe(first);
    expect(createKeys()('v', [1, 2, 'AID'])).toBe(first);
    const version = versionId(articleOf('خبر'));
    expect(splitFindId(findId(version, first))).toEqual({ version, key: first });
    expect(splitFindId('V1')).toBeNull();
  });

  test('use no letter that is read as a digit', () => {
    expect(hashOf(['x'], 50)).toMatch(/^[0-9abcdefghjkmnpqrstvwxyz]{50}$/);
  });
});
