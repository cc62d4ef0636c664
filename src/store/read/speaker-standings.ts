import { sql } from 'kysely';
import type { Side } from '../../weave/sides.ts';
import { inSteps } from '../digests.ts';
import type { Reading } from '../store.ts';

/** How a speaker stands beside other voices in the occurrences and contradictions that he has a part in. */
export interface SpeakerStanding {
  /** Occurrences that are told on his word and by another voice too: another named speaker, or an article itself. */
  readonly occurrences: number;
  /** Of those, the ones that were told on his word a day or more before any other voice told them. */
  readonly leads: number;
  /** Contradictions in which one side stands on his word. Which side is right is not asked. */
  readonly contradicted: number;
}

export const NO_STANDING: SpeakerStanding = { occurrences: 0, leads: 0, contradicted: 0 };

/** How standings are kept: by known id, else by folded name. */
export function speakerKey(known: string | null, type: string, nameKey: string): string {
  return known === null ? `name ${type} ${nameKey}` : `known ${type} ${known}`;
}

/** The standing of every speaker that has one, by `speakerKey`. */
export async function readSpeakerStandings(
  reading: Reading,
): Promise<Map<string, SpeakerStanding>> {
  const standings = new Map<string, SpeakerStanding>();
  for (const { known, type, name_key, occurrences, leads } of await readLeads(reading)) {
    const key = speakerKey(known, type, name_key);
    const so = standings.get(key) ?? NO_STANDING;
    standings.set(key, {
      ...so,
      occurrences: so.occurrences + Number(occurrences),
      leads: so.leads + Number(leads),
    });
  }
  for (const [key, contradicted] of await countContradicted(reading))
    standings.set(key, { ...(standings.get(key) ?? NO_STANDING), contradicted });
  return standings;
}

interface Leads {
  readonly known: string | null;
  readonly type: string;
  readonly name_key: string;
  readonly occurrences: number;
  readonly leads: number;
}

/** A telling on nobody's word is a voice of its own, its article's; whom nobody names is no voice. */
async function readLeads({ db }: Reading): Promise<readonly Leads[]> {
  const { rows } = await sql<Leads>`
    with told as (
      select occurrence, versions.date as day, entities.known, entities.type,
        case when entities.known is null then entities.name_key else '' end as name_key,
        case when events.attribution is null then occurrence_tellings.article
          else coalesce(entities.known, entities.type || ' ' || entities.name_key) end as voice
      from occurrence_tellings
      join articles on articles.id = occurrence_tellings.article
      join versions on versions.n = articles.current
      join events on events.version = articles.current
        and events.local = substr(telling, length(occurrence_tellings.article) + 2)
      left join attributions on attributions.version = events.version
        and attributions.key = events.attribution
      left join entities on entities.version = attributions.version
        and entities.key = attributions.speaker and entities.form = 'named'),
    voices as (
      select occurrence, voice, known, type, name_key, min(day) as day
      from told where voice is not null
      group by occurrence, voice, known, type, name_key),
    firsts as (
      select occurrence, min(day) as day from voices group by occurrence having count(*) > 1),
    sharing as (
      select voices.occurrence, count(*) as leaders from voices
      join firsts on firsts.occurrence = voices.occurrence and firsts.day = voices.day
      group by voices.occurrence)
    select known, type, name_key, count(*) as occurrences,
      sum(case when voices.day = firsts.day and leaders = 1 then 1 else 0 end) as leads
    from voices
    join firsts on firsts.occurrence = voices.occurrence
    left join sharing on sharing.occurrence = voices.occurrence
    where type is not null
    group by known, type, name_key`.execute(db);
  return rows;
}

async function countContradicted(reading: Reading): Promise<Map<string, number>> {
  const rows = await reading.db
    .selectFrom('contradictions')
    .select(['id', 'a_side', 'b_side'])
    .execute();
  const sides = rows.flatMap(({ id, a_side, b_side }) =>
    [a_side, b_side].flatMap((side) => {
      const { article, speaker, isNamed } = JSON.parse(side) as Side;
      return speaker !== null && isNamed ? [{ id, article, speaker }] : [];
    }),
  );
  const keys = await keysOfNames(reading, sides);
  const found = new Map<string, Set<string>>();
  for (const { id, article, speaker } of sides) {
    const key = keys.get(`${article} ${speaker}`);
    if (key) found.set(key, (found.get(key) ?? new Set()).add(id));
  }
  return new Map([...found].map(([key, ids]) => [key, ids.size]));
}

/** Who is meant by a name in an article. */
async function keysOfNames(
  { db }: Reading,
  sides: readonly { readonly article: string; readonly speaker: string }[],
): Promise<Map<string, string>> {
  const keys = new Map<string, string>();
  for (const some of inSteps([...new Set(sides.map(({ article }) => article))])) {
    const rows = await db
      .selectFrom('articles')
      .innerJoin('entities', 'entities.version', 'articles.current')
      .select(['articles.id', 'name_ar', 'known', 'type', 'name_key'])
      .where('articles.id', 'in', some)
      .where('form', '=', 'named')
      .execute();
    for (const { id, name_ar, known, type, name_key } of rows)
      keys.set(`${id} ${name_ar}`, speakerKey(known, type, name_key));
  }
  return keys;
}
