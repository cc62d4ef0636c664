import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { IsnadError } from '../errors.ts';
import { noteAct } from '../people/people.ts';
import { answerWith } from './answer.ts';
import { type Guard, guardRequests } from './guard.ts';
import { describeApi } from './openapi.ts';
import { BadRequest, problemOf } from './problem.ts';
import { type Asked, type Route, Written } from './route.ts';
import { ROUTES } from './routes/routes.ts';
import type { Services } from './services.ts';
import { serveDesk } from './static.ts';

const BODY_LIMIT = 1024 * 1024;
/** Requests a minute from one address; a page asks for some ten. */
const MOST_A_MINUTE = 1200;

/** The server, not yet listening: the API under `/api`, the desk for everything else. */
export async function createServer(services: Services): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: BODY_LIMIT,
    trustProxy: services.isSecure,
    return503OnClosing: true,
  });
  server.setErrorHandler((error, request, reply) => tellProblem(services, error, request, reply));
  await server.register(cookie);
  if (services.hasAccounts) {
    await server.register(rateLimit, { max: MOST_A_MINUTE, timeWindow: '1 minute' });
  }
  const guard = guardRequests(server, services);
  for (const route of ROUTES) addRoute(server, services, guard, route);
  const description = JSON.stringify(describeApi(ROUTES));
  const openapi = new Written('application/json', description);
  server.get('/api/openapi.json', (request, reply) => answerWith(request, reply, openapi));
  await serveDesk(server);
  server.setNotFoundHandler((request, reply) => {
    const error = new IsnadError(
      'no-such-route',
      `Cannot answer: ${request.method} ${request.url} is nothing here`,
    );
    return tellProblem(services, error, request, reply);
  });
  return server;
}

function addRoute(server: FastifyInstance, services: Services, guard: Guard, route: Route): void {
  server.route({
    method: route.method,
    url: `/api${route.path}`,
    ...(route.bodyLimit ? { bodyLimit: route.bodyLimit } : {}),
    ...(route.mostAMinute
      ? { config: { rateLimit: { max: route.mostAMinute, timeWindow: '1 minute' } } }
      : {}),
    handler: async (request, reply) => {
      const person = await guard.admit(request, route.needs);
      const asked: Asked = {
        person,
        language: languageOf(request),
        session: guard.session(request, reply),
        params: check(route.params, request.params, 'path') as never,
        query: check(route.query, request.query, 'query') as never,
        body: check(route.body, request.body, 'body') as never,
      };
      const given = await route.handle(services, asked);
      // Signing in and out writes down itself: there is nobody yet, or nobody any more.
      if (route.method !== 'GET' && route.needs !== null) await note(services, route, asked);
      return answerWith(request, reply, given);
    },
  });
}

/** Writes down who wrote what, where people sign in. */
async function note(
  { store, now, hasAccounts }: Services,
  { method, path }: Route,
  { person, params, body, session }: Asked,
): Promise<void> {
  if (!hasAccounts) return;
  const { about, id } = { ...(body as object), ...(params as object) } as Partial<
    Record<'about' | 'id', string>
  >;
  const act = { person: person.name, action: `${method} ${path}`, about: about ?? id ?? '' };
  await store.write((writing) => noteAct(writing, { at: now(), ...act, address: session.address }));
}

function check(schema: Route['body'], value: unknown, place: string): unknown {
  if (!schema) return undefined;
  const checked = schema.safeParse(value ?? {});
  if (checked.success) return checked.data;
  throw new BadRequest(
    checked.error.issues.map(({ path, message }) => ({ at: [place, ...path].join('.'), message })),
  );
}

function languageOf(request: FastifyRequest): 'ar' | 'en' {
  return /^\s*ar\b/i.test(request.headers['accept-language'] ?? '') ? 'ar' : 'en';
}

function tellProblem(
  services: Services,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const problem = problemOf(error, languageOf(request), services.arabic);
  if (problem.status >= 500) services.tellFault(error);
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
}
