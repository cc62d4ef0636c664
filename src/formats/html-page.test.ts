import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadTables } from '../lexicon/load.ts';
import { readDateWords } from '../reading/dates.ts';
import { readOutlets } from '../reading/outlets.ts';
import { readBlocks } from './html-blocks.ts';
import { readPage } from './html-page.ts';
import { LIMITS } from './limits.ts';

const tables = loadTables();
const knowledge = { outlets: readOutlets(tables), dateWords: readDateWords(tables) };
const read = (html: string, url: string | null = null) => readPage(html, url, knowledge);
const SENTENCE = 'قال مدير المدرسة إن التسجيل بدأ صباح اليوم في البلدة.';
const BODY = `<p>${SENTENCE}</p>`.repeat(10);

describe('metadata', () => {
  const page = (head: string) => read(`<html><head>${head}</head><body>${BODY}</body></html>`);

  test('the outlet and the date are told by the URL when the page does not say them', () => {
    const { date, dateBasis } = read(`<html><body>${BODY}`, 'https://www.okaz.com.sa/2020/06/22/a');
    expect([date, dateBasis]).toEqual(['2020-06-22', 'inferred']);
  });

  test('broken JSON-LD is passed over', () => {
    const { date } = page(
      `<script type="application/ld+json">{"@type": "NewsArticle", </script>
       <meta property="article:published_time" content="2019-02-03T10:00:00Z">`,
    );
    expect(date).toBe('2019-02-03');
  });

  test('a date that is none is not taken', () => {
    expect(page('<meta name="date" content="2019-02-31">').date).toBeNull();
  });

  test('the name of the site is cut off the title', () => {
    expect(page('<title>المدرسة تفتح أبوابها غدا | سكاي نيوز عربية</title>').title).toBe(
      'المدرسة تفتح أبوابها غدا',
    );
    expect(page('<title>ليبيا - المدرسة تفتح أبوابها</title>').title).toBe(
      'ليبيا - المدرسة تفتح أبوابها',
    );
  });

  test('the date printed under the headline is taken, today in the header is not', () => {
    const { date, dateBasis } = read(
      `<html><body><div>الثلاثاء 24 نوفمبر 2020</div><h1>المدرسة تفتح أبوابها غدا</h1>
       <div>الأحد 3 مايو 2020</div>${BODY}`,
    );
    expect([date, dateBasis]).toEqual(['2020-05-03', 'text']);
  });
});

describe('hostile pages', () => {
  const isRead = (html: string) => expect(read(html).text).toContain(SENTENCE);

  test('scripts are neither run nor read', () => {
    const { text } = read(`<body>${BODY}<script>globalThis.hit = 1; "<p>نص السكربت</p>"</script>`);
    expect(text).not.toContain('السكربت');
    expect('hit' in globalThis).toBe(false);
  });

  test.each([
    ['a hundred thousand open elements', `<html><body>${'<div>'.repeat(100_000)}${BODY}`],
    ['nesting that Readability cannot take', `<html><body>${'<div>'.repeat(2000)}${BODY}`],
    ['more tags than a tree may have', `<html><body>${BODY}${'<b>'.repeat(LIMITS.tags)}`],
    ['more references than a tree may have', `<body>${BODY}${'&amp;'.repeat(LIMITS.references)}`],
    ['an unclosed comment', `<html><body>${BODY}${'<!-- '.repeat(1000)}`],
    ['unclosed quotes', `<html><body>${BODY}${'<a href="x>'.repeat(1000)}`],
    ['unclosed scripts', `<html><body>${BODY}${'<script>'.repeat(1000)}`],
    ['no root element', BODY],
    ['lines instead of paragraphs', `<body>${`${SENTENCE}<br>`.repeat(50)}`],
  ])('%s', (_, html) => isRead(html));

  test('nothing throws, whatever tags come', () => {
    const parts = fc.constantFrom(
      ...['<p>', '</p>', '<div class="ad">', '</div>', '<a href="/x">', '</a>', '<script>', '<!--'],
      ...[
        '-->',
        '<table>',
        '<td',
        '&#1575;',
        '&#xffffff;',
        '&',
        '<',
        '"',
        "='",
        SENTENCE,
        '<html>',
      ],
      ...['<body>', '<head>', '</html>', '<svg>', '<br>', '<![CDATA[', '<?xml', '</body>', '\0'],
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (list) => {
        const { text, links } = read(list.join(''));
        expect(text.split('\n').every((line) => line.trim() === line)).toBe(true);
        expect(Array.isArray(links)).toBe(true);
      }),
    );
  });
});

test('blocks keep every word of text that stands outside scripts', () => {
  const word = fc.constantFrom('خبر', 'نص', 'a', 'جملة');
  const piece = fc.tuple(word, fc.constantFrom('<p>', '</p>', ' ', '<b>', '<br/>', '<li>', '</x>'));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const html = pieces.map(([text, tag]) => `${text} ${tag}`).join('');
      const words = readBlocks(html).flatMap(({ text }) => text.split(' '));
      expect(words).toEqual(pieces.map(([text]) => text));
    }),
  );
});
