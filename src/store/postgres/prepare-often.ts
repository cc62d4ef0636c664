import type pg from 'pg';

/** Statements that a connection keeps prepared; an article takes some fifty different ones. */
const MOST_PREPARED = 200;
/** Texts that are counted; most of the others are lists of another length. */
const MOST_SEEN = 2000;
const OFTEN = 3;

/**
 * Has the server read and plan the statements of a writer once instead of for every article: in a transaction, whatever
 * comes for the third time with other values gets a name. Questions of readers stay as they are, since what the best
 * plan is depends on what they ask for.
 */
export function prepareOften(client: pg.PoolClient): void {
  const send = client.query.bind(client) as (...args: unknown[]) => unknown;
  const seen = new Map<string, number>();
  const names = new Map<string, string>();
  let isWriting = false;
  const nameOf = (text: string): string | null => {
    const known = names.get(text);
    if (known) return known;
    if (names.size >= MOST_PREPARED) return null;
    if (seen.size >= MOST_SEEN) seen.clear();
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    if (times < OFTEN) return null;
    names.set(text, `isnad_${names.size}`);
    return names.get(text)!;
  };
  client.query = ((...args: unknown[]) => {
    const [text, values] = args;
    if (typeof text !== 'string') return send(...args);
    if (text === 'begin') isWriting = true;
    else if (text === 'commit' || text === 'rollback') isWriting = false;
    const name = isWriting && Array.isArray(values) && values.length > 0 ? nameOf(text) : null;
    return name ? send({ name, text, values }) : send(...args);
  }) as typeof client.query;
}
