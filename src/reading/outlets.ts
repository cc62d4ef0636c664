import { fold } from '../arabic/fold.ts';
import { IsnadError } from '../errors.ts';
import type { Tables } from '../lexicon/load.ts';

const KINDS = ['agency', 'broadcaster', 'newspaper', 'site'] as const;
const HABITS = ['related-headlines'] as const;

/** Somebody who publishes news: one file of outlets/. */
interface Outlet {
  /** Name of its file. */
  readonly id: string;
  readonly name: { readonly ar: string; readonly en: string };
  readonly kind: (typeof KINDS)[number];
  /** ISO alpha-3 of the country it answers to. */
  readonly country: string;
  readonly aliases: readonly string[];
  /** Without `www`; sub-domains count as theirs. */
  readonly domains: readonly string[];
  /** How articles of others sign for it: `(رويترز)`. */
  readonly credits: readonly string[];
  /** Peculiarities of its pages that rules may rely on. */
  readonly habits: readonly (typeof HABITS)[number][];
}

/** The known outlets, found by what pages say of themselves. */
export interface Outlets {
  readonly all: readonly Outlet[];
  /** By a URL's host. */
  readonly ofUrl: (url: string) => Outlet | null;
  /** By a name or alias, folded. */
  readonly ofName: (name: string) => Outlet | null;
  /** By a credit such as `أ ف ب`, folded, dots and spaces left out. */
  readonly ofCredit: (credit: string) => Outlet | null;
}

/**
 * The outlets of outlets/, read when one is first asked for: most articles name none, and the files take
 * 50 ms. Throws `bad-lexicon` with the file's name when one lacks something.
 */
export function readOutlets(tables: Tables): Outlets {
  let known: Outlets | null = null;
  const load = () => {
    if (known) return known;
    const files = tables.list('../outlets/').filter((name) => name.endsWith('.yaml'));
    known = indexOutlets(files.map((file) => checkOutlet(file, tables.yaml(`../outlets/${file}`))));
    return known;
  };
  return {
    get all() {
      return load().all;
    },
    ofUrl: (url) => load().ofUrl(url),
    ofName: (name) => load().ofName(name),
    ofCredit: (credit) => load().ofCredit(credit),
  };
}

/** Finds outlets in a list; for tests and for callers with outlets of their own. */
function indexOutlets(all: readonly Outlet[]): Outlets {
  const domains = new Map<string, Outlet>();
  const names = new Map<string, Outlet>();
  const credits = new Map<string, Outlet>();
  for (const outlet of all) {
    const { name, aliases } = outlet;
    for (const domain of outlet.domains) domains.set(domain, outlet);
    for (const known of [name.ar, name.en, ...aliases]) names.set(foldName(known), outlet);
    for (const credit of outlet.credits) credits.set(foldCredit(credit), outlet);
  }
  return {
    all,
    ofUrl: (url) => findHost(hostOf(url), domains),
    ofName: (name) => names.get(foldName(name)) ?? null,
    ofCredit: (credit) => credits.get(foldCredit(credit)) ?? null,
  };
}

function findHost(host: string | null, domains: ReadonlyMap<string, Outlet>): Outlet | null {
  for (let rest = host ?? ''; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const found = domains.get(rest);
    if (found) return found;
  }
  return null;
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.toLowerCase() : null;
}

function foldName(name: string): string {
  return fold(name).replace(/\s+/g, ' ').trim();
}

function foldCredit(credit: string): string {
  return fold(credit).replace(/[\s.]+/g, '');
}

function checkOutlet(file: string, parsed: unknown): Outlet {
  const given = (parsed ?? {}) as Partial<Outlet>;
  const refuse = (why: string): never => {
    throw new IsnadError('bad-lexicon', `Cannot read outlet: ${why}`, {
      at: { file: `outlets/${file}` },
    });
  };
  const list = <T extends string>(key: 'aliases' | 'domains' | 'credits' | 'habits'): T[] => {
    const value: unknown = given[key] ?? [];
    const isList = Array.isArray(value) && value.every((one) => typeof one === 'string');
    return isList ? (value as T[]) : refuse(`"${key}" is no list of strings`);
  };
  const { name, kind, country } = given;
  if (!name?.ar || !name.en) return refuse('it has no name in Arabic and English');
  if (!kind || !KINDS.includes(kind)) return refuse(`its kind is none of ${KINDS.join(', ')}`);
  if (!country || !/^[A-Z]{3}$/.test(country)) return refuse('its country is no ISO alpha-3 code');
  const habits = list<Outlet['habits'][number]>('habits');
  if (!habits.every((habit) => HABITS.includes(habit))) return refuse('it has an unknown habit');
  return {
    ...{ id: file.replace(/\.yaml$/, ''), name, kind, country, habits },
    ...{ aliases: list('aliases'), domains: list('domains'), credits: list('credits') },
  };
}
