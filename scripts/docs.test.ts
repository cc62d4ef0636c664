import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ERRORS } from '../src/errors.ts';
import { loadTables } from '../src/lexicon/load.ts';
import { commandsOf, eventTypesOf, readDoc, renderDocs } from './docs.ts';

const SRC = new URL('../src/', import.meta.url);

/** Second-level headings of a page. */
function headingsOf(name: string): string[] {
  return [...readDoc(name).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading!);
}

describe('docs', () => {
  test.each([...renderDocs().keys()])('docs/%s is up to date (npm run docs)', (name) => {
    expect(readDoc(name)).toBe(renderDocs().get(name));
  });

  test('every command has its heading in docs/cli.md, and every heading its command', () => {
    expect(headingsOf('cli.md')).toEqual(commandsOf().map((command) => `isnad ${command.name()}`));
  });

  test('every error code has its heading in docs/errors.md, and every heading its code', () => {
    expect(headingsOf('errors.md')).toEqual(Object.keys(ERRORS));
  });

  test('every error code is used in the code', () => {
    const code = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && path !== 'errors.ts')
      .map((path) => readFileSync(new URL(path, SRC), 'utf8'))
      .join('\n');
    const unused = Object.keys(ERRORS).filter((one) => !code.includes(`'${one}'`));
    expect(unused).toEqual([]);
  });

  test('every event type has its heading in docs/event-types.md, and every heading its type', () => {
    const types = eventTypesOf(loadTables()).map(({ type }) => type);
    expect(headingsOf('event-types.md')).toEqual(types);
  });

  test('every command has examples, and every option says what it does', () => {
    for (const command of commandsOf()) {
      expect(readDoc('cli.md'), command.name()).toContain(`isnad ${command.name()} `);
      for (const option of command.options) expect(option.description, option.long).not.toBe('');
    }
  });
});
