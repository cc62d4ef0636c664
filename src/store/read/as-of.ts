import type { Reading } from '../store.ts';
import { readRelations } from './claims.ts';
import { loadContext } from './load.ts';
import { standingsOf, titlesOf } from './named.ts';
import type { Named } from './names.ts';
import type { ToldArticle, ToldRelation } from './told.ts';

/** An office as articles up to a day give it beside a name. */
export interface OfficeAsOf {
  readonly words: string;
  /** Articles that give it as held, and as former; the last of each. */
  readonly held: number;
  readonly former: number;
  readonly last: ToldArticle;
  /** True when the last article that gives it calls it former. */
  readonly isFormer: boolean;
}

/** What stands between two, as articles up to a day tell it. */
export interface StandingAsOf {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** Claims that it is so, and that it is not; the newest first. Nobody decides between them. */
  readonly claimsFor: readonly ToldRelation[];
  readonly against: readonly ToldRelation[];
}

const MOST = 500;

/** The offices that articles up to a day give somebody, the newest first. */
export async function readOfficesAsOf(
  reading: Reading,
  named: Named,
  day: string,
): Promise<OfficeAsOf[]> {
  const rows = await titlesOf(reading, named)
    .select(['roles.version', 'roles.words', 'roles.former', 'versions.date'])
    .where('roles.kind', '=', 'office')
    .where('versions.date', '<=', day)
    .orderBy('versions.date', 'desc')
    .orderBy('roles.version', 'desc')
    .limit(MOST)
    .execute();
  const context = await loadContext(
    reading,
    rows.map(({ version }) => version),
  );
  const offices = new Map<string, OfficeAsOf>();
  for (const { version, words, former } of rows) {
    const known = offices.get(words);
    const isFormer = former === 1;
    offices.set(words, {
      words,
      held: (known?.held ?? 0) + (isFormer ? 0 : 1),
      former: (known?.former ?? 0) + (isFormer ? 1 : 0),
      last: known?.last ?? context.article(version),
      isFormer: known?.isFormer ?? isFormer,
    });
  }
  return [...offices.values()];
}

/** What stands between something and others, as articles up to a day tell it, the newest first. */
export async function readStandingsAsOf(
  reading: Reading,
  named: Named,
  day: string,
): Promise<StandingAsOf[]> {
  const refs = await standingsOf(reading, named)
    .select(['relations.version', 'relations.key'])
    .where('versions.date', '<=', day)
    .where(({ or, eb }) =>
      or([
        eb('relations.date_start', 'is', null),
        eb('relations.date_basis', '=', 'article'),
        eb('relations.date_start', '<=', day),
      ]),
    )
    .orderBy('versions.date', 'desc')
    .orderBy('relations.version', 'desc')
    .limit(MOST)
    .execute();
  const standings = new Map<string, StandingAsOf>();
  for (const claim of await readRelations(reading, refs)) {
    const [from, to] = [claim.from, claim.to].map((one) => one.known ?? one.name);
    const key = `${claim.type} ${from} ${to}`;
    const known = standings.get(key) ?? {
      ...{ type: claim.type, from: claim.from.name, to: claim.to.name },
      ...{ claimsFor: [], against: [] },
    };
    const isAgainst = claim.polarity === 'neg' || claim.modality === 'denied';
    if (!isAgainst && claim.modality !== 'asserted' && claim.modality !== 'habitual') continue;
    standings.set(key, {
      ...known,
      claimsFor: isAgainst ? known.claimsFor : [...known.claimsFor, claim],
      against: isAgainst ? [...known.against, claim] : known.against,
    });
  }
  return [...standings.values()];
}
