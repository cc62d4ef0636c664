import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { IsnadError } from '../errors.ts';
import { type Person, ROLES, type Role } from '../people/people.ts';
import type { SessionAnswer } from './route.ts';
import type { Services } from './services.ts';

/** Who may pass. */
export interface Guard {
  /** Who asks; throws when that role, or anybody without it, may not. */
  readonly admit: (request: FastifyRequest, needs: Role | null) => Promise<Person>;
  readonly session: (request: FastifyRequest, reply: FastifyReply) => SessionAnswer;
}

const CSRF = 'isnad-csrf';
const SESSION = 'isnad-session';
const SAFE = new Set(['GET', 'HEAD']);
const OWN_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Holds off requests that other sites make a browser send: without accounts only the names of this
 * machine are served (a foreign name that leads here is refused), and whatever writes must repeat the
 * value of a cookie that only this page can read.
 */
export function guardRequests(server: FastifyInstance, services: Services): Guard {
  server.addHook('onRequest', async (request, reply) => {
    if (!services.hasAccounts && !OWN_NAMES.has(request.hostname)) {
      throw new IsnadError('foreign-request', `Cannot answer for the name ${request.hostname}`);
    }
    if (!request.cookies[CSRF]) {
      reply.setCookie(CSRF, randomBytes(18).toString('base64url'), {
        ...{ path: '/', sameSite: 'strict', secure: services.isSecure },
      });
    }
  });
  return {
    admit: async (request, needs) => {
      const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
      if (!SAFE.has(request.method) && bearer === null) checkRepeated(request);
      const person = await services.people.find({
        bearer,
        session: request.cookies[SESSION] ?? null,
      });
      if (needs === null) return person ?? NOBODY;
      if (!person) throw new IsnadError('not-signed-in', 'Cannot answer: nobody is signed in');
      if (ROLES.indexOf(person.role) >= ROLES.indexOf(needs)) return person;
      throw new IsnadError('not-allowed', `Cannot do this as ${person.role}: it takes ${needs}`);
    },
    session: (request, reply) => ({
      address: request.ip,
      token: request.cookies[SESSION] ?? null,
      set: (token) => {
        const how = {
          path: '/',
          httpOnly: true,
          sameSite: 'strict',
          secure: services.isSecure,
        } as const;
        if (token) reply.setCookie(SESSION, token, how);
        else reply.clearCookie(SESSION, how);
      },
    }),
  };
}

const NOBODY: Person = { name: '', role: 'reader' };

function checkRepeated(request: FastifyRequest): void {
  const [kept, repeated] = [
    request.cookies[CSRF] ?? '',
    String(request.headers['x-csrf-token'] ?? ''),
  ];
  const [a, b] = [Buffer.from(kept), Buffer.from(repeated)];
  if (kept && a.length === b.length && timingSafeEqual(a, b)) return;
  throw new IsnadError('foreign-request', 'Cannot take this: it does not come from a page of ours');
}
