import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryDoc } from './arbitrary.test-help.ts';
import { toRecord } from './record.ts';
import { RECORD_SCHEMA, type Schema } from './schema.ts';

/** Breaches of a schema, as far as ours uses JSON Schema. */
function breaches(schema: Schema, value: unknown, path = '$'): string[] {
  const wrong = (what: string) => [`${path}: ${what}`];
  if (schema.anyOf) {
    const all = (schema.anyOf as Schema[]).map((one) => breaches(one, value, path));
    return all.some((found) => found.length === 0) ? [] : all[0]!;
  }
  if ('const' in schema) return value === schema.const ? [] : wrong(`is not ${schema.const}`);
  if (schema.enum) return (schema.enum as unknown[]).includes(value) ? [] : wrong(`enum: ${value}`);
  switch (schema.type) {
    case 'null':
      return value === null ? [] : wrong('not null');
    case 'string':
      if (typeof value !== 'string') return wrong('not a string');
      if (value.length < ((schema.minLength as number) ?? 0)) return wrong('too short');
      return !schema.pattern || new RegExp(schema.pattern as string).test(value)
        ? []
        : wrong(`pattern: ${value}`);
    case 'integer':
      return Number.isInteger(value) && (value as number) >= 0
        ? []
        : wrong('not an integer from 0');
    case 'number':
      return typeof value === 'number' ? [] : wrong('not a number');
    case 'array': {
      if (!Array.isArray(value)) return wrong('not a list');
      if (value.length < ((schema.minItems as number) ?? 0)) return wrong('too few');
      return value.flatMap((one, i) => breaches(schema.items as Schema, one, `${path}[${i}]`));
    }
    case 'object':
      return objectBreaches(schema, value as Record<string, unknown>, path);
    default:
      return wrong(`schema of unknown kind ${JSON.stringify(schema)}`);
  }
}

function objectBreaches(schema: Schema, value: Record<string, unknown>, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: not an object`];
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  const missing = ((schema.required ?? []) as string[]).filter((key) => !(key in value));
  return [
    ...missing.map((key) => `${path}: no ${key}`),
    ...Object.entries(value).flatMap(([key, one]) => {
      const inner = properties[key] ?? schema.additionalProperties;
      return inner ? breaches(inner as Schema, one, `${path}.${key}`) : [`${path}: extra ${key}`];
    }),
  ];
}

describe('the schema of a record', () => {
  test('accepts whatever toRecord() makes', () => {
    fc.assert(
      fc.property(arbitraryDoc, (doc) => {
        const json = JSON.parse(JSON.stringify(toRecord(doc)));
        expect(breaches(RECORD_SCHEMA, json)).toEqual([]);
      }),
      { numRuns: 500, seed: 11 },
    );
  });

  test('refuses a missing key, an extra key and a wrong value', () => {
    const record = toRecord(fc.sample(arbitraryDoc, { numRuns: 1, seed: 1 })[0]!);
    const { text, ...without } = record;
    expect(breaches(RECORD_SCHEMA, without)).toEqual(['$: no text']);
    expect(breaches(RECORD_SCHEMA, { ...record, more: 1 })).toEqual(['$: extra more']);
    expect(breaches(RECORD_SCHEMA, { ...record, format: 'x' })).toHaveLength(1);
    expect(text.length).toBe(record.doc.length);
  });

  test('has every key of every layer that gold has', () => {
    const properties = RECORD_SCHEMA.properties as Record<string, Schema>;
    const gold = [
      'format',
      'doc',
      'lines',
      'entities',
      'mentions',
      'attributions',
      'events',
      'relations',
      'times',
    ];
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(gold));
  });

  test('stands in docs/record.schema.json as it is (npm run docs writes it)', () => {
    const file = new URL('../../docs/record.schema.json', import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(RECORD_SCHEMA)),
    );
  });
});
