import { describe, expect, test } from 'vitest';
import { loadTables } from '../src/lexicon/load.ts';
import { commandsOf, eventTypesOf, readDoc, renderDocs } from './docs.ts';

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
