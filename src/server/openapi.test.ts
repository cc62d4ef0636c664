import { expect, test } from 'vitest';
import { ERRORS } from '../errors.ts';
import { loadTables } from '../lexicon/load.ts';
import { describeApi } from './openapi.ts';
import { ROUTES } from './routes/routes.ts';

test('the description has every route, once, with its parameters', () => {
  const { paths } = describeApi(ROUTES) as { paths: Record<string, Record<string, object>> };
  const described = Object.values(paths).flatMap((methods) => Object.keys(methods));
  expect(described).toHaveLength(ROUTES.length);
  expect(paths['/api/articles/{id}']!.get).toMatchObject({
    operationId: 'getArticlesId',
    security: [{ session: [] }, { token: [] }],
  });
  const { parameters } = paths['/api/articles']!.get as { parameters: { name: string }[] };
  expect(parameters.map(({ name }) => name)).toContain('cursor');
});

test('operations have names of their own', () => {
  const { paths } = describeApi(ROUTES) as {
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  const names = Object.values(paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  expect(new Set(names).size).toBe(names.length);
});

test('every message in Arabic is of an error that there is, and has both its parts', () => {
  const rows = loadTables().rows('labels/errors.tsv');
  expect(rows.filter(({ code }) => !(code! in ERRORS))).toEqual([]);
  expect(rows.filter(({ means, todo }) => !means || !todo)).toEqual([]);
});
