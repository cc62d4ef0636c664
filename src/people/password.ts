import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/** What OWASP names as least for argon2id: 19 MiB, two passes, one lane. Some 40 ms. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const SALT_BYTES = 16;

/** Shortest password that is taken. */
export const LEAST_LETTERS = 12;

function hash(password: string, nonce: Buffer): Promise<Buffer> {
  const message = password.normalize('NFKC');
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message, nonce, ...COST }, (error, tag) =>
      error ? reject(error) : resolve(tag),
    );
  });
}

/** A password as it is kept: `argon2id$m=…,t=…,p=…$salt$hash`. The same never twice. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await hash(password, salt);
  const { memory, passes, parallelism } = COST;
  return [
    'argon2id',
    `m=${memory},t=${passes},p=${parallelism}`,
    salt.toString('base64'),
    tag.toString('base64'),
  ].join('$');
}

/** True when `password` is the one kept. Takes as long for a name that there is not (`kept` null). */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [, , salt = '', expected = ''] = (kept ?? '').split('$');
  const tag = await hash(password, kept ? Buffer.from(salt, 'base64') : Buffer.alloc(SALT_BYTES));
  const right = Buffer.from(expected, 'base64');
  return right.length === tag.length && timingSafeEqual(right, tag);
}
