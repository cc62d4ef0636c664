import type { Digest } from '../weave/digest.ts';
import {
  findOccurrences,
  type Occurrence,
  type TellingLink,
  tellingName,
} from '../weave/occurrences.ts';
import { applyGroups, joinMembers } from './apply-groups.ts';
import { readDigests } from './digests.ts';
import { hashOf } from './ids.ts';
import { insertRows } from './insert.ts';
import { spreadDecided } from './join-tellings.ts';
import { isoDay } from './regroup-stories.ts';

import type { Writing } from './store.ts';

/** Makes the occurrences of some tellings, and of all that links lead to from them, anew. */
export async function regroupOccurrences(
  writing: Writing,
  tellings: readonly string[],
  at: string,
): Promise<void> {
  if (tellings.length === 0) return;
  const { touched, decided } = await spreadDecided(writing, tellings);
  const links = await linksAmong(writing, touched);
  const digests = await readDigests(writing, [...new Set(touched.map(articleOf))]);
  const now = findOccurrences(links, decided).map((one) => toRow(one, digests));
  await applyGroups(
    writing,
    {
      kind: 'occurrence',
      before: await readMembers(writing, touched),
      now,
      drop: async (ids) => {
        await writing.db.deleteFrom('occurrences').where('id', 'in', ids).execute();
        await writing.db.deleteFrom('occurrence_tellings').where('occurrence', 'in', ids).execute();
      },
      put: async (changed) => {
        const rows = changed.map(({ members, ...row }) => ({ ...row, size: members.length }));
        await insertRows(writing, 'occurrences', rows);
        const inside = changed.flatMap(({ id, members }) =>
          members.map((telling) => ({ telling, occurrence: id, article: articleOf(telling) })),
        );
        await insertRows(writing, 'occurrence_tellings', inside);
      },
    },
    at,
  );
}

function articleOf(telling: string): string {
  return telling.slice(0, telling.indexOf('#'));
}

/** `occ_…`, with the days that its tellings name, or else those of their articles. */
function toRow({ tellings }: Occurrence, digests: ReadonlyMap<string, Digest>) {
  const told = tellings.flatMap((name) => {
    const digest = digests.get(articleOf(name));
    const telling = digest?.tellings.find((one) => tellingName(digest, one) === name);
    return digest && telling ? [{ digest, telling }] : [];
  });
  const named = told.flatMap(({ telling }) => telling.days).sort();
  const days = told.flatMap(({ digest }) => isoDay(digest.day) ?? []).sort();
  const [start, end] = named.length > 0 ? [named[0], named.at(-1)] : [days[0], days.at(-1)];
  const first = tellings.find((name) => isoDay(digests.get(articleOf(name))?.day) === days[0]);
  return {
    id: `occ_${hashOf(['occurrence', first ?? tellings[0]!])}`,
    members: tellings,
    type: told[0]!.telling.type,
    mode: told.find(({ telling }) => telling.mode !== null)?.telling.mode ?? null,
    date_start: start ?? null,
    date_end: end ?? null,
  };
}

async function linksAmong({ db }: Writing, tellings: readonly string[]): Promise<TellingLink[]> {
  const rows = await db
    .selectFrom('telling_links')
    .select(['a', 'b', 'rule', 'likeness'])
    .where('a', 'in', tellings)
    .execute();
  return rows.map((row) => ({ ...row, rule: row.rule as TellingLink['rule'] }));
}

async function readMembers(
  { db }: Writing,
  tellings: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('occurrence_tellings')
    .select(['occurrence as group', 'telling as member'])
    .where('occurrence', 'in', (of) =>
      of.selectFrom('occurrence_tellings').select('occurrence').where('telling', 'in', tellings),
    )
    .orderBy('telling')
    .execute();
  return joinMembers(rows);
}
