import { createHash, randomBytes } from 'node:crypto';
import { IsnadError } from '../errors.ts';
import type { Reading, Store, Writing } from '../store/store.ts';
import { hashPassword, isPassword, LEAST_LETTERS } from './password.ts';

/** What a person may do: read; also decide and add; also see what others did. Each may do what those before may. */
export const ROLES = ['reader', 'reviewer', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who asks. On a machine of one's own, without accounts, it is the one who started the server. */
export interface Person {
  readonly name: string;
  readonly role: Role;
}

const SESSION_MS = 12 * 60 * 60 * 1000;
const TOKEN_BYTES = 32;

/** Adds somebody. Throws `already-there`, `weak-password`. */
export async function addPerson(
  { db }: Writing,
  { name, role, password }: Person & { readonly password: string },
  at: string,
): Promise<void> {
  checkPassword(password);
  const hashed = await hashPassword(password);
  const added = await db
    .insertInto('people')
    .values({ name, role, password: hashed, added_at: at })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning('name')
    .executeTakeFirst();
  if (!added)
    throw new IsnadError('already-there', `Cannot add ${name}: there is one by this name`);
}

/** Gives somebody another password and signs them out everywhere. Throws `unknown-person`, `weak-password`. */
export async function changePassword(
  { db }: Writing,
  name: string,
  password: string,
): Promise<void> {
  checkPassword(password);
  const changed = await db
    .updateTable('people')
    .set({ password: await hashPassword(password) })
    .where('name', '=', name)
    .returning('name')
    .executeTakeFirst();
  if (!changed) throw unknownPerson(name);
  await db.deleteFrom('sessions').where('person', '=', name).execute();
}

/** Takes somebody's access away, sessions and tokens too; what they did stays. Throws `unknown-person`. */
export async function removePerson({ db }: Writing, name: string): Promise<void> {
  for (const table of ['sessions', 'tokens'] as const) {
    await db.deleteFrom(table).where('person', '=', name).execute();
  }
  const gone = await db
    .deleteFrom('people')
    .where('name', '=', name)
    .returning('name')
    .executeTakeFirst();
  if (!gone) throw unknownPerson(name);
}

export async function listPeople({
  db,
}: Reading): Promise<(Person & { readonly addedAt: string })[]> {
  const rows = await db.selectFrom('people').selectAll().orderBy('name').execute();
  return rows.map(({ name, role, added_at }) => ({ name, role: role as Role, addedAt: added_at }));
}

/** Signs somebody in; gives what the browser's cookie shall hold. Throws `wrong-password`. */
export async function signIn(
  store: Store,
  { name, password }: { readonly name: string; readonly password: string },
  at: string,
): Promise<string> {
  const row = await store.db
    .selectFrom('people')
    .select('password')
    .where('name', '=', name)
    .executeTakeFirst();
  // The same work whether there is somebody by this name or not.
  const isRight = await isPassword(password, row?.password ?? null);
  if (!row || !isRight) {
    throw new IsnadError('wrong-password', 'Cannot sign in: the name or the password is not right');
  }
  const token = makeToken();
  const expires_at = new Date(Date.parse(at) + SESSION_MS).toISOString();
  await store.write(async ({ db }) => {
    await db.deleteFrom('sessions').where('expires_at', '<', at).execute();
    await db
      .insertInto('sessions')
      .values({ sha256: sha256(token), person: name, made_at: at, expires_at })
      .execute();
  });
  return token;
}

export async function signOut({ db }: Writing, token: string): Promise<void> {
  await db.deleteFrom('sessions').where('sha256', '=', sha256(token)).execute();
}

/** Makes a token for a program; it is told this once. Throws `unknown-person`. */
export async function addToken({ db }: Writing, name: string, at: string): Promise<string> {
  const row = await db
    .selectFrom('people')
    .select('name')
    .where('name', '=', name)
    .executeTakeFirst();
  if (!row) throw unknownPerson(name);
  const token = `isn_${makeToken()}`;
  await db
    .insertInto('tokens')
    .values({
      sha256: sha256(token),
      id: `tok_${randomBytes(6).toString('hex')}`,
      person: name,
      made_at: at,
    })
    .execute();
  return token;
}

/** Who is behind a session or a token that holds at this time; null when nobody is. */
export async function findPerson(
  { db }: Reading,
  { bearer, session }: { readonly bearer: string | null; readonly session: string | null },
  at: string,
): Promise<Person | null> {
  const shown = bearer
    ? db.selectFrom('tokens').select('person').where('sha256', '=', sha256(bearer))
    : db
        .selectFrom('sessions')
        .select('person')
        .where('sha256', '=', sha256(session ?? ''))
        .where('expires_at', '>', at);
  const row = await db
    .selectFrom('people')
    .select(['name', 'role'])
    .where('name', 'in', shown)
    .executeTakeFirst();
  return row ? { name: row.name, role: row.role as Role } : null;
}

/** Writes down what somebody did. */
export async function noteAct(
  { db }: Writing,
  act: {
    readonly at: string;
    readonly person: string;
    readonly action: string;
    readonly about: string;
    readonly address: string;
  },
): Promise<void> {
  const last = await db
    .selectFrom('audit')
    .select('n')
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();
  await db
    .insertInto('audit')
    .values({ n: (last?.n ?? 0) + 1, ...act })
    .execute();
}

/** What was done last, the latest first. */
export async function readActs({ db }: Reading, limit: number) {
  return db.selectFrom('audit').selectAll().orderBy('n', 'desc').limit(limit).execute();
}

function makeToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}
function sha256(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function checkPassword(password: string): void {
  if ([...password].length >= LEAST_LETTERS) return;
  throw new IsnadError(
    'weak-password',
    `Cannot take this password: it has fewer than ${LEAST_LETTERS} characters`,
  );
}
function unknownPerson(name: string): IsnadError {
  return new IsnadError('unknown-person', `Cannot find ${name}: nobody has this name here`);
}
