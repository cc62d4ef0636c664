import { z } from 'zod';
import { ENGINE_VERSION } from '../record/version.ts';
import type { Route } from './route.ts';

type Json = Record<string, unknown>;

/** The API as OpenAPI 3.1, made from the routes themselves, so that neither can say what the other does not. */
export function describeApi(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = `/api${route.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: describeRoute(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Isnad',
      version: ENGINE_VERSION,
      description:
        'A sourced record of events from Arabic news: who did what to whom, and on whose word. It reports who says what and never rates truth.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: schemaOf(PROBLEM) },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'isnad-session' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

const PROBLEM = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    hint: z.string(),
    errors: z.array(z.object({ at: z.string(), message: z.string() })).optional(),
  })
  .describe('RFC 9457 problem details, in Arabic or English by Accept-Language');

function describeRoute(route: Route): Json {
  const { summary, needs, params, query, body, reply } = route;
  return {
    summary,
    operationId: `${route.method.toLowerCase()}${route.path.replace(/[/:-]+(\w)/g, (_, first: string) => first.toUpperCase())}`,
    ...(needs
      ? { security: [{ session: [] }, { token: [] }], 'x-needs-role': needs }
      : { security: [] }),
    parameters: [...parameters(params, 'path'), ...parameters(query, 'query')],
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(body) } },
          },
        }
      : {}),
    responses: {
      200: {
        description: 'OK',
        ...(reply ? { content: { 'application/json': { schema: schemaOf(reply) } } } : {}),
      },
      default: {
        description: 'What went wrong, and what to do',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  };
}

function parameters(schema: z.ZodObject | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description ? { description } : {}),
    schema: rest,
  }));
}

function schemaOf(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}
