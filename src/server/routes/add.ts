import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { IsnadError } from '../../errors.ts';
import { LIMITS } from '../../formats/limits.ts';
import { isDate, type Opened, openAll, openBytes } from '../../formats/open.ts';
import { openPages } from '../../ingest/pages.ts';
import { readRefusals } from '../../store/read/refusals.ts';
import { defineRoute, Written } from '../route.ts';
import type { Services } from '../services.ts';

const file = z.object({
  name: z.string().min(1).max(300).describe('its ending tells text, HTML or JSONL'),
  base64: z.base64(),
});

const MOST_ADDRESSES = 50;

const body = z.object({
  text: z.string().max(LIMITS.article).optional().describe('one pasted article'),
  files: z.array(file).max(500).default([]),
  outlet: z.string().max(200).optional(),
  date: z.string().refine(isDate, 'is no day written YYYY-MM-DD').optional(),
  sample: z.boolean().default(false).describe('the days of made-up news that come with Isnad'),
  url: z.string().max(2000).optional().describe('where the pasted text was published'),
  addresses: z
    .array(z.string().max(2000))
    .max(MOST_ADDRESSES)
    .default([])
    .describe('pages that this server fetches: public addresses only, whatever they lead on to'),
});

// Both src/ and dist/ are beside examples/.
const SAMPLE = fileURLToPath(new URL('../../../examples/sample-day.jsonl', import.meta.url));

/** Four thirds of an article in base 64, and room for a few. */
const BODY_LIMIT = 64 * 1024 * 1024;

export const addArticles = defineRoute({
  method: 'POST',
  path: '/add',
  needs: 'reviewer',
  summary: 'Put articles into the record; what becomes of them is told under `/add/{job}`.',
  body,
  reply: z.object({ job: z.string() }),
  bodyLimit: BODY_LIMIT,
  handle: async (services, { body: given }) => {
    return { job: services.jobs.begin(services, inputsOf(services, given)) };
  },
});

async function* inputsOf(
  { formats, fetchPage }: Services,
  { text, files, outlet, date, url, sample, addresses }: z.output<typeof body>,
): AsyncGenerator<Opened> {
  if (sample) yield* openAll(formats(), [SAMPLE]);
  const told = { outlet: outlet?.trim() || null, date: date ?? null };
  const given = [
    ...(text?.trim()
      ? [{ name: 'pasted.txt', bytes: Buffer.from(text), url: url?.trim() || null }]
      : []),
    ...files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64'), url: null })),
  ];
  for (const { name, bytes, ...at } of given) {
    try {
      for await (const item of openBytes(formats(), bytes, { name, ...told, ...at })) {
        const origin = item.line === undefined ? name : `${name}:${item.line}`;
        yield 'article' in item
          ? { article: item.article, bytes: item.bytes, origin }
          : { error: item.error, origin };
      }
    } catch (error) {
      yield { error, origin: name };
    }
  }
  yield* openPages(formats(), addresses, told, fetchPage);
}

export const followAdding = defineRoute({
  method: 'GET',
  path: '/add/:job',
  needs: 'reviewer',
  summary:
    'Server-sent events of a run of adding: `article`, `refused`, at last `end` or `failed`.',
  params: z.object({ job: z.string().max(60) }),
  reply: null,
  handle: async ({ jobs, arabic }, { params: { job }, language }) => {
    const events = jobs.follow(job);
    if (!events)
      throw new IsnadError('unknown-id', `Cannot follow ${job}: no such run goes on here`);
    async function* lines() {
      for await (const { kind, ...event } of events!) {
        const said = 'code' in event && language === 'ar' ? arabic(event.code) : null;
        const told = said ? { ...event, message: said.means, hint: said.todo } : event;
        yield `event: ${kind}\ndata: ${JSON.stringify(told)}\n\n`;
      }
    }
    return new Written('text/event-stream; charset=utf-8', Readable.from(lines()));
  },
});

const refusals = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      origin: z.string().describe('file, line or address'),
      code: z.string(),
      message: z.string(),
      at: z.string().describe('when the run began'),
    }),
  ),
});
export type RefusalsAnswer = z.output<typeof refusals>;

export const listRefusals = defineRoute({
  method: 'GET',
  path: '/refusals',
  needs: 'reviewer',
  summary: 'What was refused when articles were added, and why; the latest first.',
  query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
  reply: refusals,
  handle: async ({ store, arabic }, { query: { limit }, language }) => {
    const rows = await readRefusals(store, limit);
    const said = (code: string) => (language === 'ar' ? arabic(code)?.means : undefined);
    return { items: rows.map((row) => ({ ...row, message: said(row.code) ?? row.message })) };
  },
});
