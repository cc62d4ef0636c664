import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

// dist/ mirrors src/: from either the built desk is two folders up, in dist/desk.
const DESK = fileURLToPath(new URL('../../dist/desk/', import.meta.url));
const YEAR_SECONDS = 31_536_000;

/**
 * Serves the built desk: files with their hash in the name for a year, the page for every other address,
 * each time with a fresh nonce for its styles. Nothing from elsewhere is ever loaded, and no script but ours.
 */
export async function serveDesk(server: FastifyInstance): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: false,
    // Set by hand below, together with the nonce; HSTS is the business of whoever gives this a certificate.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  });
  server.addHook('onSend', async (_, reply, payload) => {
    if (!reply.hasHeader('content-security-policy')) setPolicy(reply, null);
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()');
    return payload;
  });
  if (!existsSync(DESK)) return;
  await server.register(fastifyStatic, {
    root: `${DESK}assets/`,
    prefix: '/assets/',
    immutable: true,
    // Packed once, when the desk is built, as small as they get.
    preCompressed: true,
    maxAge: YEAR_SECONDS * 1000,
  });
  const icon = readFileSync(`${DESK}icon.svg`);
  server.get('/icon.svg', (_, reply) => reply.type('image/svg+xml').send(icon));
  const page = readFileSync(`${DESK}index.html`, 'utf8');
  server.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/')) return reply.callNotFound();
    const nonce = randomBytes(16).toString('base64url');
    setPolicy(reply, nonce);
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(page.replace('%NONCE%', nonce));
  });
}

function setPolicy(reply: FastifyReply, nonce: string | null): void {
  const style = nonce ? `'self' 'nonce-${nonce}'` : "'none'";
  const own = nonce ? "'self'" : "'none'";
  reply.header(
    'content-security-policy',
    [
      "default-src 'none'",
      ...[`script-src ${own}`, `style-src ${style}`, `font-src ${own}`, `connect-src ${own}`],
      `img-src ${nonce ? "'self' data: blob:" : "'none'"}`,
      ...["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "object-src 'none'"],
    ].join('; '),
  );
}
