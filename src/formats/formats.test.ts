import { readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IsnadError } from '../errors.ts';
import { loadTables } from '../lexicon/load.ts';
import type { Article } from '../model/article.ts';
import { encodeAs } from './encode.test-help.ts';
import { createFormats } from './formats.ts';
import { LIMITS } from './limits.ts';
import { openBytes } from './open.ts';

const formats = createFormats(loadTables());
const TEXT = 'مدارس الجنوب تفتح أبوابها\nفتحت المدارس في بلدات الجنوب أبوابها صباح اليوم.\n';

interface Result {
  readonly articles: Article[];
  /** `code` or `code@line`. */
  readonly errors: string[];
}

async function read(
  bytes: Uint8Array | string | AsyncIterable<Uint8Array>,
  name: string,
  told: { date?: string; outlet?: string; url?: string } = {},
): Promise<Result> {
  const result: Result = { articles: [], errors: [] };
  const note = (error: unknown, line?: number) => {
    if (!(error instanceof IsnadError)) throw error;
    expect(error.message).toMatch(/^Cannot .+: .+/);
    result.errors.push(line === undefined ? error.code : `${error.code}@${line}`);
  };
  try {
    const given = typeof bytes === 'string' ? encodeAs(bytes, 'utf-8') : bytes;
    for await (const item of openBytes(formats, given, { name, ...told })) {
      if ('article' in item) result.articles.push(item.article);
      else note(item.error, item.line);
    }
  } catch (error) {
    note(error);
  }
  return result;
}

test('every format of the folder is in the list, plain text last', () => {
  const notFormats = /^(html-|split-|formats|format|open|bytes|decode|encode|gzip|inspect|limits)/;
  const files = readdirSync(new URL('.', import.meta.url))
    .filter((name) => /^[a-z-]+\.ts$/.test(name) && !notFormats.test(name))
    .map((name) => name.replace('.ts', ''));
  const listed = formats.map(({ name }) => name);
  for (const file of files) {
    const hint = `Cannot find "${file}.ts" in the list of formats: add it to src/formats/formats.ts`;
    expect(listed, hint).toContain(file);
  }
  expect(listed.at(-1)).toBe('text');
});

describe('text', () => {
  test('is kept exactly as decoded, carriage returns too', async () => {
    const given = `${TEXT}\r\n \r\nوقال المدير.\r\n`;
    const { articles } = await read(`\ufeff${given}`, 'a.txt');
    expect(articles[0]).toMatchObject({ id: 'a', file: 'a.txt', text: given, format: 'text' });
  });

  test('takes its date from the user, else from a line, else from the name', async () => {
    const dated = `${TEXT}نشر في 22 يونيو 2020\n`;
    const dateOf = async (text: string, name: string, date?: string) => {
      const { articles } = await read(text, name, date ? { date } : {});
      return [articles[0]!.date, articles[0]!.dateBasis];
    };
    expect(await dateOf(dated, '2019-01-01.txt', '2021-03-04')).toEqual(['2021-03-04', 'metadata']);
    expect(await dateOf(dated, '2019-01-01.txt')).toEqual(['2020-06-22', 'text']);
    expect(await dateOf(TEXT, '2019-01-01.txt')).toEqual(['2019-01-01', 'inferred']);
    expect(await dateOf(TEXT, 'a.txt')).toEqual([null, null]);
  });

  test.each([
    ['empty', '', 'empty-input'],
    ['white space', ' \n\t\n', 'empty-input'],
    ['binary', `${TEXT}\0\0`, 'binary-input'],
    ['a PDF', '%PDF-1.7 ...', 'binary-input'],
    ['English', 'The ministry said that the road was closed.', 'not-arabic'],
    ['Hebrew', 'הממשלה הודיעה היום כי הכביש נסגר', 'not-arabic'],
    [
      'Persian',
      'وزیر گفت که پنج نفر در این گزارش چاپ شده پیدا شدند و پلیس گزارش گرفت',
      'not-arabic',
    ],
    ['numbers', '12345 678', 'not-arabic'],
  ])('%s is refused', async (_, text, code) => {
    expect((await read(text, 'a.txt')).errors).toEqual([code]);
  });

  test('the script found is named', async () => {
    const bytes = encodeAs('Правительство сообщило', 'utf-8');
    await expect(openBytes(formats, bytes, { name: 'a.txt' }).next()).rejects.toThrow(/Cyrillic/);
  });

  test('more than one article can have is refused before it is held', async () => {
    let given = 0;
    const endless = async function* () {
      for (;;) {
        given += 1024 * 1024;
        yield Buffer.alloc(1024 * 1024, 'ا');
      }
    };
    expect((await read(endless(), 'a.txt')).errors).toEqual(['too-large']);
    expect(given).toBeLessThan(LIMITS.article + 3 * 1024 * 1024);
  });

  test('undecodable bytes are refused', async () => {
    const noise = Uint8Array.from({ length: 400 }, (_, i) => 0x80 + ((i * 37) % 64));
    expect((await read(noise, 'a.txt')).errors).toEqual(['undecodable']);
  });
});

describe('jsonl', () => {
  const line = (fields: object) => `${JSON.stringify(fields)}\n`;
  const good = line({ id: '1', text: TEXT, date: '2020-06-22', url: 'https://www.okaz.com.sa/a' });

  test('reads its fields; the outlet is known by the URL', async () => {
    const { articles } = await read(good, 'a.jsonl');
    expect(articles[0]).toMatchObject({
      ...{ id: '1', text: TEXT, date: '2020-06-22', dateBasis: 'metadata', outlet: 'عكاظ' },
      ...{ title: null, format: 'jsonl', encoding: 'utf-8' },
    });
  });

  test('a bad line is an error with its number, and the others go on', async () => {
    const text = [
      good,
      '{"id": "2", "text": \n',
      '[1]\n',
      line({ id: '4' }),
      line({ text: TEXT }),
      line({ id: '6', text: 6 }),
      line({ id: '7', text: TEXT, title: ['x'] }),
      line({ id: '8', text: TEXT, date: '2020-02-30' }),
      line({ id: '9', text: TEXT, date: 'yesterday' }),
      line({ id: '10', text: '' }),
      line({ id: '11', text: 'English only' }),
      '\n',
      line({ id: 13, text: TEXT, title: null }),
      line({ id: '14', text: TEXT }).trim(),
    ].join('');
    const { articles, errors } = await read(text, 'a.jsonl');
    expect(articles.map(({ id }) => id)).toEqual(['1', '13', '14']);
    expect(errors).toEqual([
      'broken-json-line@2',
      'broken-json-line@3',
      'missing-field@4',
      'missing-field@5',
      'bad-field@6',
      'bad-field@7',
      'bad-date@8',
      'bad-date@9',
      'empty-input@10',
      'not-arabic@11',
    ]);
  });

  test('a line of 1 MB is read, one over the limit is refused with its number', async () => {
    const long = TEXT.repeat(Math.ceil(1e6 / TEXT.length));
    const tooLong = `{"id": "2", "text": "${'ا'.repeat(LIMITS.line / 2)}"}\n`;
    const text = line({ id: '1', text: long }) + tooLong + line({ id: '3', text: TEXT });
    const { articles, errors } = await read(text, 'a.jsonl');
    expect(articles.map(({ id }) => id)).toEqual(['1', '3']);
    expect(errors).toEqual(['line-too-long@2']);
  });

  test.each(['windows-1256', 'utf-16le', 'utf-16be'] as const)(
    'is read in %s',
    async (encoding) => {
      const text = good + line({ id: '2', text: TEXT });
      const whole = encodeAs(text, encoding);
      // Chunks of odd length cut the two bytes of UTF-16 apart.
      const chunks = async function* () {
        for (let at = 0; at < whole.length; at += 7) yield whole.subarray(at, at + 7);
      };
      const { articles, errors } = await read(chunks(), 'a.jsonl');
      expect(errors).toEqual([]);
      expect(articles.map(({ id, text: words }) => [id, words])).toEqual([
        ['1', TEXT],
        ['2', TEXT],
      ]);
      expect(articles[0]!.encoding).toBe(encoding);
    },
  );

  test('is told by its first line on standard input', async () => {
    expect((await read(good, 'stdin')).articles[0]!.format).toBe('jsonl');
    expect((await read(`{ ${TEXT}`, 'stdin')).articles[0]!.format).toBe('text');
  });

  test('any line is an article or an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.json(), fc.string())), async (lines) => {
        const { articles, errors } = await read(`${good}${lines.join('\n')}`, 'a.jsonl');
        expect(articles.length).toBeGreaterThan(0);
        expect(errors.every((error) => /@\d+$/.test(error))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('gzip', () => {
  test('is unpacked whatever the name', async () => {
    for (const name of ['a.txt.gz', 'a.txt']) {
      const { articles } = await read(gzipSync(TEXT), name);
      expect(articles[0]).toMatchObject({ id: 'a', text: TEXT });
    }
  });

  test('a damaged, cut or exploding file is refused', async () => {
    const packed = gzipSync(TEXT);
    expect((await read(packed.subarray(0, -12), 'a.gz')).errors).toEqual(['damaged-archive']);
    const bomb = gzipSync(Buffer.alloc(LIMITS.gzip + 2 ** 22, '{"text": '));
    expect((await read(bomb, 'a.jsonl.gz')).errors).toEqual(['damaged-archive']);
  });
});

test('nothing but errors of ours comes out of any bytes', async () => {
  const names = fc.constantFrom('a.txt', 'a.html', 'a.jsonl', 'a.gz', 'stdin');
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), names, async (bytes, name) => {
      const { articles, errors } = await read(bytes, name);
      expect(articles.length + errors.length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});
