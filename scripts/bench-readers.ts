/**
 * `npm run bench:readers`: many readers at once on the built server, over the days of made-up news that come with
 * Isnad. Each reader asks for one thing after another, as pages of the desk do, with its own connection. Prints
 * how long answers took and what went wrong; exit code 1 when anything did.
 */
import { Command } from 'commander';
import { Agent, request } from 'undici';
import { startDesk } from './desk/server.ts';

const options = new Command('bench:readers')
  .description('How the built server stands many readers at once.')
  .option('--readers <n>', 'readers at once', '200')
  .option('--seconds <n>', 'how long they read', '60')
  .option('--pause <ms>', 'how long each looks at what it got', '0')
  .parse()
  .opts<{ readers: string; seconds: string; pause: string }>();

const PORT = 4297;
const desk = await startDesk(PORT);
const counts = { wrong: new Map<string, number>(), bytes: 0 };
const times = new Map<string, number[]>();
try {
  await addSample();
  const paths = await pathsOf();
  const end = performance.now() + Number(options.seconds) * 1000;
  await Promise.all(Array.from({ length: Number(options.readers) }, (_, i) => read(i, paths, end)));
  report(paths);
} finally {
  await desk.close();
}
process.exitCode = counts.wrong.size > 0 ? 1 : 0;

/** The days of made-up news that come with Isnad. */
async function addSample(): Promise<void> {
  const page = await request(`${desk.base}/api/me`);
  await page.body.dump();
  const csrf = /isnad-csrf=([^;]*)/.exec(String(page.headers['set-cookie']))![1]!;
  const answer = await request(`${desk.base}/api/add`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', 'x-csrf-token': csrf },
      cookie: `isnad-csrf=${csrf}`,
    },
    body: JSON.stringify({ sample: true }),
  });
  const { job } = (await answer.body.json()) as { job: string };
  const told = await request(`${desk.base}/api/add/${job}`);
  await told.body.dump({ limit: 64 * 1024 * 1024 });
}

interface Asked {
  readonly kind: string;
  readonly path: string;
}

/** What readers ask for: the page itself, lists, searches, articles, events. */
async function pathsOf(): Promise<Asked[]> {
  const ask = async <T>(path: string) => {
    const { body } = await request(`${desk.base}/api${path}`);
    return (await body.json()) as { items: T[] };
  };
  const articles = await ask<{ id: string }>('/articles?limit=20');
  const events = await ask<{ id: string }>('/claims?limit=20');
  return [
    { kind: 'page', path: '/' },
    { kind: 'list of events', path: '/api/claims?limit=25' },
    { kind: 'search', path: `/api/claims?limit=25&q=${encodeURIComponent('تحقيق')}` },
    { kind: 'facets', path: '/api/claims/facets' },
    { kind: 'stories', path: '/api/stories?least=2' },
    { kind: 'contradictions', path: '/api/contradictions' },
    ...articles.items.map(({ id }) => ({ kind: 'article', path: `/api/articles/${id}` })),
    ...events.items.map(({ id }) => ({ kind: 'event', path: `/api/claims/${id}` })),
  ];
}

async function read(reader: number, paths: readonly Asked[], end: number): Promise<void> {
  const own = new Agent({ connections: 1, pipelining: 1 });
  for (let i = reader; performance.now() < end; i++) {
    const { kind, path } = paths[(i * 7 + reader) % paths.length]!;
    const begun = performance.now();
    try {
      const answer = await request(desk.base + path, {
        dispatcher: own,
        headers: { 'accept-encoding': 'gzip, br' },
      });
      const body = await answer.body.arrayBuffer();
      counts.bytes += body.byteLength;
      if (answer.statusCode !== 200) note(`${kind}: ${answer.statusCode}`);
    } catch (error) {
      note(`${kind}: ${(error as Error).message}`);
    }
    const all = times.get(kind) ?? [];
    all.push(performance.now() - begun);
    times.set(kind, all);
    if (Number(options.pause) > 0)
      await new Promise((resolve) => setTimeout(resolve, Number(options.pause)));
  }
  await own.close();
}

function note(what: string): void {
  counts.wrong.set(what, (counts.wrong.get(what) ?? 0) + 1);
}

function report(paths: readonly Asked[]): void {
  const all = [...times.values()].flat();
  const line = (name: string, some: readonly number[]) => {
    const sorted = [...some].sort((a, b) => a - b);
    const at = (part: number) => `${Math.round(sorted[Math.floor(sorted.length * part)] ?? 0)} ms`;
    return `${name.padEnd(16)}${String(some.length).padStart(8)}  p50 ${at(0.5)}  p95 ${at(0.95)}  max ${at(0.9999)}`;
  };
  const { readers, seconds, pause } = options;
  console.log(
    `${readers} readers for ${seconds} s, ${pause} ms between, ${paths.length} things to read`,
  );
  console.log(line('all', all));
  for (const [kind, some] of times) console.log(line(kind, some));
  const rate = Math.round(all.length / Number(seconds));
  const mib = (counts.bytes / 1024 / 1024).toFixed(1);
  console.log(`${rate} answers a second, ${mib} MiB in all, packed`);
  const wrong = [...counts.wrong].map(([what, n]) => `${n} × ${what}`);
  console.log(wrong.length > 0 ? `WRONG: ${wrong.join('; ')}` : 'no error');
}
