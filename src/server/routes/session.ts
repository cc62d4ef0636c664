import { z } from 'zod';
import { noteAct, ROLES, readActs, signIn, signOut } from '../../people/people.ts';
import { defineRoute } from '../route.ts';

const person = z.object({
  name: z.string(),
  role: z.enum(ROLES),
  hasAccounts: z.boolean().describe('whether this server asks people to sign in'),
});
export type PersonAnswer = z.output<typeof person>;

export const showMe = defineRoute({
  method: 'GET',
  path: '/me',
  needs: 'reader',
  summary: 'Who is signed in.',
  reply: person,
  handle: async ({ hasAccounts }, { person: { name, role } }) => ({ name, role, hasAccounts }),
});

/** Attempts to sign in that one address has a minute. */
const MOST_ATTEMPTS = 10;

export const beginSession = defineRoute({
  method: 'POST',
  path: '/session',
  needs: null,
  summary: 'Sign in; the browser gets a cookie that scripts cannot read.',
  body: z.object({ name: z.string().min(1).max(100), password: z.string().max(1000) }),
  reply: null,
  mostAMinute: MOST_ATTEMPTS,
  handle: async ({ store, now }, { body, session: { set, address } }) => {
    const note = (action: string) =>
      store.write((writing) =>
        noteAct(writing, { at: now(), person: body.name, action, about: '', address }),
      );
    try {
      set(await signIn(store, body, now()));
    } catch (error) {
      await note('sign-in-refused');
      throw error;
    }
    await note('sign-in');
    return undefined;
  },
});

export const endSession = defineRoute({
  method: 'DELETE',
  path: '/session',
  needs: null,
  summary: 'Sign out.',
  reply: null,
  handle: async ({ store }, { session: { token, set } }) => {
    if (token) await store.write((writing) => signOut(writing, token));
    set(null);
    return undefined;
  },
});

export const listActs = defineRoute({
  method: 'GET',
  path: '/audit',
  needs: 'admin',
  summary: 'Who signed in, added and decided what, from where; the latest first.',
  query: z.object({ limit: z.coerce.number().int().min(1).max(1000).default(100) }),
  reply: z.object({
    items: z.array(
      z.object({
        n: z.number().int(),
        at: z.string(),
        person: z.string(),
        action: z.string(),
        about: z.string(),
        address: z.string(),
      }),
    ),
  }),
  handle: async ({ store }, { query: { limit } }) => ({ items: await readActs(store, limit) }),
});
