import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { packingFor, packStream, packText } from './compress.ts';
import { Written } from './route.ts';

/**
 * Sends what a route gave, packed where the reader takes it; a reader who has the same already gets 304. Answers belong
 * to who asked and are asked for again each time: what people decide shows at once.
 */
export async function answerWith(
  request: FastifyRequest,
  reply: FastifyReply,
  given: unknown,
): Promise<FastifyReply> {
  if (given === undefined) return reply.code(204).send();
  reply.header('vary', 'accept-encoding, accept-language');
  const asked = packingFor(request.headers['accept-encoding']);
  if (given instanceof Written) return sendWritten(reply, given, asked !== null);
  const json = JSON.stringify(given);
  reply.header('cache-control', 'private, no-cache').type('application/json; charset=utf-8');
  const hash = createHash('sha256').update(json).digest('base64url').slice(0, 22);
  if (request.method === 'GET') {
    // One tag for one answer, however packed: weak, as RFC 9110 asks of a tag that other bytes share.
    reply.header('etag', `W/"${hash}"`);
    if (hasTag(request.headers['if-none-match'], hash)) return reply.code(304).send();
  }
  const { body, packing } = await packText(json, asked);
  if (packing) reply.header('content-encoding', packing);
  return reply.send(body);
}

function hasTag(shown: string | undefined, hash: string): boolean {
  return (shown ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === `"${hash}"`);
}

/** Events must arrive as they happen, so only files are packed. */
function sendWritten(
  reply: FastifyReply,
  { headers, type, body }: Written,
  isPacked: boolean,
): FastifyReply {
  reply.headers(headers).header('cache-control', 'no-store').type(type);
  if (!isPacked || !(body instanceof Readable) || /^text\/event-stream/.test(type))
    return reply.send(body);
  return reply.header('content-encoding', 'gzip').send(packStream(body));
}
