import { sql } from 'kysely';
import type { Reading } from '../store.ts';

/** How an outlet stands beside others in the stories and contradictions that it has a part in. */
export interface OutletStanding {
  /** Stories that more than one outlet tells, this one among them. */
  readonly stories: number;
  /** Of those, the ones that it told a day or more before every other. Days are all that articles say. */
  readonly leads: number;
  /** Contradictions in which an article of it is a side. Which side is right is not asked. */
  readonly contradicted: number;
}

/** By outlet; the empty name stands for articles of which no outlet is known. */
export async function readStandings({ db }: Reading): Promise<Map<string, OutletStanding>> {
  const { rows: told } = await sql<{ outlet: string; stories: number; leads: number }>`
    with days as (
      select story, coalesce(outlet, '') as outlet, min(date) as day
      from story_articles
      join articles on articles.id = story_articles.article
      join versions on versions.n = articles.current
      group by story, coalesce(outlet, '')),
    firsts as (
      select story, min(day) as day from days group by story having count(*) > 1),
    leaders as (
      select days.story, count(*) as sharing from days
      join firsts on firsts.story = days.story and firsts.day = days.day
      group by days.story)
    select days.outlet, count(*) as stories,
      sum(case when days.day = firsts.day and leaders.sharing = 1 then 1 else 0 end) as leads
    from days
    join firsts on firsts.story = days.story
    left join leaders on leaders.story = days.story
    group by days.outlet`.execute(db);
  const { rows: sides } = await sql<{ outlet: string; contradicted: number }>`
    with sides as (
      select id, a as article from contradictions union select id, b from contradictions)
    select coalesce(outlet, '') as outlet, count(distinct sides.id) as contradicted
    from sides
    join articles on articles.id = sides.article
    join versions on versions.n = articles.current
    group by coalesce(outlet, '')`.execute(db);
  const standings = new Map<string, OutletStanding>();
  for (const { outlet, stories, leads } of told) {
    standings.set(outlet, { stories, leads: Number(leads), contradicted: 0 });
  }
  for (const { outlet, contradicted } of sides) {
    standings.set(outlet, { stories: 0, leads: 0, ...standings.get(outlet), contradicted });
  }
  return standings;
}
