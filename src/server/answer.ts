import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Written } from './route.ts';

/** Sends what a route gave; a reader who has the same already gets 304. */
export function answerWith(
  request: FastifyRequest,
  reply: FastifyReply,
  given: unknown,
): FastifyReply {
  if (given === undefined) return reply.code(204).send();
  if (given instanceof Written) {
    return reply
      .headers(given.headers)
      .header('cache-control', 'no-store')
      .type(given.type)
      .send(given.body);
  }
  const body = JSON.stringify(given);
  reply.header('cache-control', 'private, no-cache').type('application/json; charset=utf-8');
  if (request.method !== 'GET') return reply.send(body);
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  reply.header('etag', tag);
  if (request.headers['if-none-match'] === tag) return reply.code(304).send();
  return reply.send(body);
}
