import type { Page } from '../fetch/fetch-page.ts';
import type { Format } from '../formats/format.ts';
import type { Analysts } from '../ingest/analysts.ts';
import type { Person } from '../people/people.ts';
import type { Store } from '../store/store.ts';
import type { TermFinder } from '../store/terms.ts';
import type { Jobs } from './jobs.ts';

/** What routes work with. */
export interface Services {
  readonly store: Store;
  /** Those who analyse what is added; hired when first needed. */
  readonly analysts: () => Promise<Analysts>;
  readonly formats: () => readonly Format[];
  readonly terms: () => TermFinder;
  /** Fetches a page, from a public address only. */
  readonly fetchPage: (address: string) => Promise<Page>;
  /** The time, ISO. */
  readonly now: () => string;
  /** True when people must sign in; false on a machine of one's own. */
  readonly hasAccounts: boolean;
  /** True when it is reached over HTTPS: cookies then never go another way. */
  readonly isSecure: boolean;
  readonly people: People;
  readonly jobs: Jobs;
  /** Messages of errors in Arabic, by code. */
  readonly arabic: (code: string) => { readonly means: string; readonly todo: string } | null;
  /** Tells a fault of ours to whoever runs the server. */
  readonly tellFault: (error: unknown) => void;
}

/** Who is behind a request. */
export interface People {
  readonly find: (shown: {
    readonly bearer: string | null;
    readonly session: string | null;
  }) => Promise<Person | null>;
}
