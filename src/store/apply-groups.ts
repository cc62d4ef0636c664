import { addRevision } from './revisions.ts';
import type { Writing } from './store.ts';

/** Groups as they were and as they are now, and how to write the difference. */
export interface Regrouping<
  T extends { readonly id: string; readonly members: readonly string[] },
> {
  /** What the feed calls them. */
  readonly kind: string;
  /** Members of the groups that were, joined by spaces, by id. */
  readonly before: ReadonlyMap<string, string>;
  readonly now: readonly T[];
  readonly drop: (ids: readonly string[]) => Promise<void>;
  readonly put: (groups: readonly T[]) => Promise<void>;
}

/** Writes only what changed, and tells the feed. */
export async function applyGroups<
  T extends { readonly id: string; readonly members: readonly string[] },
>(writing: Writing, { kind, before, now, drop, put }: Regrouping<T>, at: string): Promise<void> {
  const changed = now.filter(({ id, members }) => before.get(id) !== members.join(' '));
  const gone = [...before.keys()].filter((id) => !now.some((group) => group.id === id));
  const stale = [...gone, ...changed.map(({ id }) => id).filter((id) => before.has(id))];
  if (stale.length > 0) await drop(stale);
  if (changed.length > 0) await put(changed);
  for (const about of gone) await addRevision(writing, { at, change: 'withdrawn', kind, about });
  for (const { id } of changed) {
    const change = before.has(id) ? 'changed' : 'added';
    await addRevision(writing, { at, change, kind, about: id });
  }
}

/** Members by group, joined by spaces in the order in which they come. */
export function joinMembers(
  rows: readonly { readonly group: string; readonly member: string }[],
): Map<string, string> {
  const members = new Map<string, string>();
  for (const { group, member } of rows)
    members.set(group, members.has(group) ? `${members.get(group)} ${member}` : member);
  return members;
}
