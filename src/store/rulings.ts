import { IsnadError } from '../errors.ts';
import { DISMISS, type Dismissed, disputeIn, sidesKey } from './dismissed.ts';
import { keepDecision } from './keep-decision.ts';
import { type DecisionRow, isWaiting, selectDecisions, selectLatest } from './made.ts';
import { reweave } from './reweave.ts';
import { needsTwoPeople } from './settings.ts';
import type { Reading, Writing } from './store.ts';
import { putWithdrawal, WITHDRAW, withdrawArticle } from './withdraw-article.ts';
import { readContradiction } from './woven.ts';

/**
 * What people decide about what is no find of one article. `dismiss`: what is taken for a contradiction is none.
 * `withdraw`: an article is out of the record. Both hold after every analysis, and until they are undone.
 */
export const RULING_KINDS = [DISMISS, WITHDRAW] as const;
export type RulingKind = (typeof RULING_KINDS)[number];

export interface Ruling {
  readonly id: string;
  readonly kind: RulingKind;
  /** `con_…` or `art_…`. */
  readonly about: string;
  /** Words by which people know it: both quotes, or the title of the article. */
  readonly names: readonly string[];
  readonly note: string;
  readonly by: string;
  readonly at: string;
  readonly confirmedBy: string | null;
  readonly withdrawnAt: string | null;
  /** True while it waits for a second person, where two are asked for. */
  readonly isWaiting: boolean;
}

export interface NewRuling {
  readonly kind: RulingKind;
  readonly about: string;
  readonly note: string;
  readonly by: string;
}

/** Keeps a ruling and puts it into effect, where two people are asked for once the second one confirms it. Throws `unknown-id`. */
export async function decideRuling(
  writing: Writing,
  given: NewRuling,
  at: string,
): Promise<Ruling> {
  const needsSecond = await needsTwoPeople(writing);
  const id = await (given.kind === WITHDRAW ? withdraw : dismiss)(
    writing,
    { ...given, needsSecond },
    at,
  );
  const row = await selectDecisions(writing)
    .where('decisions.id', '=', id)
    .executeTakeFirstOrThrow();
  const [ruling] = await tell(writing, [row]);
  return ruling!;
}

type Given = NewRuling & { readonly needsSecond: boolean };

async function withdraw(writing: Writing, given: Given, at: string): Promise<string> {
  const { about: id, note: reason, by, needsSecond } = given;
  return (await withdrawArticle(writing, { id, reason, by, needsSecond }, at)).decision;
}

async function dismiss(
  writing: Writing,
  { about, note, by, needsSecond }: Given,
  at: string,
): Promise<string> {
  const found = await readContradiction(writing, about);
  if (!found)
    throw new IsnadError('unknown-id', `Cannot decide about ${about}: there is no contradiction`);
  const { type, a, b } = found;
  const sideOf = ({ article, quote }: typeof a) => ({ article, quote });
  const dispute = { type, a: sideOf(a), b: sideOf(b) };
  const value: Dismissed = { dispute, ...(needsSecond ? { needsSecond } : {}) };
  const row = await keepDecision(
    writing,
    { kind: DISMISS, about, other: sidesKey(dispute), note, by, value },
    at,
  );
  await takeEffect(writing, row, at);
  return row.id;
}

/** Puts a ruling that was made, confirmed or undone into effect. */
export async function takeEffect(
  writing: Writing,
  row: Pick<DecisionRow, 'kind' | 'about' | 'value'>,
  at: string,
): Promise<void> {
  if (row.kind === WITHDRAW) return putWithdrawal(writing, row.about, at);
  // What the two articles say against each other is found anew, without what is dismissed now.
  const { current } = await writing.db
    .selectFrom('articles')
    .select('current')
    .where('id', '=', disputeIn(row).a.article)
    .executeTakeFirstOrThrow();
  await reweave(writing, current, at);
}

export function isRuling({ kind }: Pick<DecisionRow, 'kind'>): boolean {
  return (RULING_KINDS as readonly string[]).includes(kind);
}

/** Rulings, undone ones too, the latest first; of one kind, or about one thing, when named. */
export async function readRulings(
  reading: Reading,
  {
    limit,
    kind,
    about,
  }: {
    readonly limit: number;
    readonly kind?: RulingKind | undefined;
    readonly about?: string | undefined;
  },
): Promise<Ruling[]> {
  let query = selectLatest(reading, kind ? [kind] : RULING_KINDS).limit(limit);
  if (about) query = query.where('about', '=', about);
  return tell(reading, await query.execute());
}

async function tell({ db }: Reading, rows: readonly DecisionRow[]): Promise<Ruling[]> {
  const articles = rows.flatMap(({ kind, about }) => (kind === WITHDRAW ? [about] : []));
  const titled = await db
    .selectFrom('versions')
    .select(['article', 'title'])
    .where('article', 'in', ['', ...articles])
    .orderBy('n')
    .execute();
  const titles = new Map(titled.map(({ article, title }) => [article, title]));
  return rows.map((row) => {
    const { id, about, note, made_by: by, made_at: at, withdrawn_at: withdrawnAt } = row;
    const { a, b } = row.kind === DISMISS ? disputeIn(row) : { a: null, b: null };
    return {
      ...{ id, kind: row.kind as RulingKind, about, note, by, at, withdrawnAt },
      names: a && b ? [a.quote, b.quote] : [titles.get(about) ?? about],
      confirmedBy: row.confirmed_by,
      isWaiting: isWaiting(row),
    };
  });
}
