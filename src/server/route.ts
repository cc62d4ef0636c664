import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Person, Role } from '../people/people.ts';
import type { Services } from './services.ts';

/** An answer that is no JSON, or that says something in its headers: written as it is. */
export class Written {
  readonly type: string;
  readonly body: Readable | string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    type: string,
    body: Readable | string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    this.type = type;
    this.body = body;
    this.headers = headers;
  }
}

/** One operation of the API: what it takes, what it gives, who may ask, what it does. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api`; parameters as `:name`. */
  readonly path: string;
  /** Role that it takes; null: anybody, signed in or not. */
  readonly needs: Role | null;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Shape of the answer; null when it is `Written` or empty. */
  readonly reply: z.ZodType | null;
  /** Largest body in bytes, where the usual megabyte is too small. */
  readonly bodyLimit?: number;
  /** Times a minute that one address may ask, where the usual number is too much. */
  readonly mostAMinute?: number;
  readonly handle: (services: Services, asked: Asked) => Promise<unknown>;
}

/** A request whose parts have passed the schemas of its route. */
export interface Asked {
  // Typed by `defineRoute`; here they may be anything.
  readonly params: never;
  readonly query: never;
  readonly body: never;
  readonly person: Person;
  readonly language: 'ar' | 'en';
  readonly session: SessionAnswer;
}

/** What a route may do about who is signed in. */
export interface SessionAnswer {
  readonly address: string;
  readonly token: string | null;
  /** Gives the browser a session, or takes it away. */
  readonly set: (token: string | null) => void;
}

type Typed<P, Q, B> = Omit<Asked, 'params' | 'query' | 'body'> & {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
};
type Of<T> = T extends z.ZodType ? z.output<T> : undefined;

/** A route whose `handle` sees the types of its schemas and must give what `reply` says. */
export function defineRoute<
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
  R extends z.ZodType | null = null,
>(
  spec: Omit<Route, 'params' | 'query' | 'body' | 'reply' | 'handle'> & {
    readonly params?: P;
    readonly query?: Q;
    readonly body?: B;
    readonly reply: R;
    readonly handle: (
      services: Services,
      asked: Typed<Of<P>, Of<Q>, Of<B>>,
    ) => Promise<R extends z.ZodType ? z.output<R> | Written : Written | undefined>;
  },
): Route {
  return spec as unknown as Route;
}
