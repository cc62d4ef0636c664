import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IsnadError } from '../errors.ts';
import type { Opened } from '../formats/open.ts';
import { docWith } from '../record/fixtures.test-help.ts';
import { runFake } from './fake-io.test-help.ts';

const inputOf = (id: string, text = 'سامي حداد'): Opened => ({
  article: { ...docWith(text, []).article, id, file: `${id}.txt` },
  bytes: Buffer.from(text),
  origin: `${id}.txt`,
});
const broken: Opened = {
  error: new IsnadError('broken-json-line', 'Cannot read line: not JSON\u001b[31m', {
    hint: 'mend it',
  }),
  origin: 'news.jsonl:2',
};

describe('isnad read', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'isnad-read-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('shows one article to a reader', async () => {
    const { code, out, err } = await runFake(['read', 'a.txt'], [inputOf('a')]);
    expect(code).toBe(0);
    expect(out).toContain('People, bodies and places');
    expect(err).toBe('');
  });

  test('an article that fails is told with place, reason, code and hint; the others go on', async () => {
    const { code, out, err } = await runFake(
      ['read', 'x', '--jsonl'],
      [inputOf('a'), broken, inputOf('b')],
    );
    expect(code).toBe(1);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).doc.id),
    ).toEqual(['a', 'b']);
    expect(err).toContain(
      'isnad: news.jsonl:2: Cannot read line: not JSON\\x1b[31m [broken-json-line]\n  hint: mend it\n',
    );
    expect(err).toContain('3 articles, 1 failed');
  });

  test('an engine that throws fails one article, not the run', async () => {
    const engine = () => {
      throw new Error('boom');
    };
    const { code, err } = await runFake(
      ['read', 'a', '--quiet'],
      [inputOf('a'), inputOf('b')],
      engine,
    );
    expect(code).toBe(1);
    expect(err.match(/\[internal\]/g)).toHaveLength(2);
    expect(err).not.toContain('articles');
  });

  test('--out writes a file for each and --skip-existing leaves out what is there', async () => {
    const inputs = [inputOf('a'), inputOf('b')];
    const first = await runFake(['read', 'x', '--out', folder], inputs);
    expect(first).toMatchObject({ code: 0, out: '' });
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'b.json']);
    const engine = () => {
      throw new Error('not needed');
    };
    const args = ['read', 'x', '--out', folder, '--skip-existing'];
    expect(await runFake(args, inputs, engine)).toMatchObject({ code: 0 });
  });

  test('--out that cannot be written ends the run with its own error', async () => {
    const inputs = [inputOf('a'), inputOf('b')];
    const { code, err } = await runFake(
      ['read', 'x', '--out', join(folder, 'a.json', 'b')],
      inputs,
    );
    expect(code).toBe(1);
    expect(err.match(/\[unwritable-output\]/g)).toHaveLength(1);
  });

  test('--dry-run lists and reads nothing', async () => {
    const engine = () => {
      throw new Error('not needed');
    };
    const { code, out } = await runFake(
      ['read', 'x', '--dry-run'],
      [inputOf('a'), inputOf('b')],
      engine,
    );
    expect(code).toBe(0);
    expect(out).toBe(
      'a.txt\ta\ttext\tutf-8\t2024-03-12\t-\nb.txt\tb\ttext\tutf-8\t2024-03-12\t-\n',
    );
  });

  test('refuses a date that is none, unknown options and two outputs at once', async () => {
    const date = await runFake(['read', 'examples/article.txt', '--date', '2024-02-30']);
    expect(date.code).toBe(1);
    expect(date.err).toMatch(/2024-02-30.*\[bad-date\]\n.*hint/);
    expect((await runFake(['read', 'x', '--nope'], [])).code).toBe(1);
    expect((await runFake(['read', 'x', '--json', '--jsonl'], [])).err).toMatch(
      /cannot be used with/,
    );
  });

  test('--lang ar labels in Arabic', async () => {
    const { out } = await runFake(['read', 'a', '--lang', 'ar'], [inputOf('a')]);
    expect(out).not.toContain('People, bodies and places');
    expect(out).toMatch(/أشخاص وجهات وأماكن/);
  });

  test('--help shows examples', async () => {
    const { code, out } = await runFake(['read', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('isnad read article.txt --date 2020-06-22');
  });
});

describe('isnad explain', () => {
  test('explains by id, by words, and as JSON', async () => {
    const byId = await runFake(['explain', 'a.txt', '--id', 'E1'], [inputOf('a')]);
    expect(byId.code).toBe(0);
    expect(byId.out).toMatch(/^E1 /);
    const byWords = await runFake(['explain', 'a.txt', '--at', 'سامي', '--json'], [inputOf('a')]);
    const found = JSON.parse(byWords.out) as { id: string; outlet: null }[];
    expect(found.map(({ id }) => id)).toEqual(['M1', 'E1']);
  });

  test('says what is wrong when there is nothing to explain', async () => {
    const unknown = await runFake(['explain', 'a.txt', '--id', 'V9'], [inputOf('a')]);
    expect(unknown.code).toBe(1);
    expect(unknown.err).toContain('Cannot explain V9');
    const absent = await runFake(['explain', 'a.txt', '--at', 'غائب'], [inputOf('a')]);
    expect(absent.err).toContain('does not have these words');
    const none = await runFake(['explain', 'a.txt'], [inputOf('a')]);
    expect(none.err).toContain('no event or relation');
  });

  test('of several articles wants to know which', async () => {
    const inputs = [inputOf('a'), inputOf('b')];
    const open = await runFake(['explain', 'x', '--id', 'E1'], inputs);
    expect(open.err).toContain('several articles');
    const chosen = await runFake(['explain', 'x', '--id', 'E1', '--article', 'b'], inputs);
    expect(chosen.code).toBe(0);
    expect(chosen.out).toContain('b.txt');
    const absent = await runFake(['explain', 'x', '--article', 'c'], inputs);
    expect(absent.err).toContain('a, b');
  });

  test('fails as reading fails', async () => {
    const { code, err } = await runFake(['explain', 'x'], [broken]);
    expect(code).toBe(1);
    expect(err).toContain('[broken-json-line]');
  });
});
