import { fromDays } from '../times/calendar.ts';
import { contradictWounds, PEOPLE } from './contradict-inside.ts';
import { type Digest, daysBetween } from './digest.ts';
import { cosine } from './sentences.ts';
import { type Contradiction, contradiction, type Statement } from './sides.ts';
import type { FigureStatement } from './statements.ts';
import { storyLikeness } from './stories.ts';

/** Accounts further apart are of other occurrences, or the later one corrects the earlier. */
export const CONTRADICTION_DAYS = 3;
/** How alike two articles must be to tell of one occurrence: surely, or so that a sentence must bear it out. */
const STORY = { sure: 0.28, likely: 0.2 } as const;
/** Articles less alike may tell of two fights of one day: sentences that name other places then are of two. */
const ONE_PLACE = 0.28;
/** Numbers given as about, at least or more than must be this far apart. */
const APART = 0.1;
/** Numbers further apart than this many times are of different things: of an attack and of the whole war. */
const RATIO = 50;
/** What two sentences must have in common to give a number of the same: with a place in common, and in one story. */
const LEAST = {
  placeAndDay: 0.06,
  place: 0.12,
  story: 0.01,
  likelyStory: 0.12,
  things: 0.15,
} as const;
/** Days back that a piece still tells as news. */
const NEWS_DAYS = 7;
/** What a denial and an account of another article must have in common. */
const LEAST_DENIED = 0.2;

/** How two articles contradict each other: at most one matter of each kind. Symmetric. */
export function contradictBetween(a: Digest, b: Digest): Contradiction[] {
  if (a.article > b.article) return contradictBetween(b, a);
  if (a.article === b.article || daysBetween(a, b) > CONTRADICTION_DAYS) return [];
  const likeness = storyLikeness(a, b);
  const isStory = likeness >= STORY.likely;
  return [
    ...numbersBetween(a, b, likeness),
    ...(isStory ? contradictWounds(a.wounds, b.wounds) : []),
    ...denialsBetween(a, b, isStory),
  ];
}

function numbersBetween(a: Digest, b: Digest, likeness: number): Contradiction[] {
  const best = new Map<string, { left: FigureStatement; right: FigureStatement; score: number }>();
  const others = figuresOfNews(b);
  for (const left of figuresOfNews(a)) {
    for (const right of others) {
      if (left.what !== right.what || !isApart(left, right)) continue;
      const score = sameMatter(left, right, { a, b, likeness });
      if (score > (best.get(left.what)?.score ?? 0)) best.set(left.what, { left, right, score });
    }
  }
  return [...best.values()].map(({ left, right }) =>
    contradiction(
      { type: 'number', rule: 'weave/other-number', proposition: left.what },
      left,
      right,
    ),
  );
}

/**
 * Example: مقتل 40 شخصا على الأقل and مقتل 60; أكثر من 100 and أكثر من ألف.
 * Counterexample: نحو 500 and أكثر من 490.
 */
function isApart(a: FigureStatement, b: FigureStatement): boolean {
  if (Math.max(a.value, b.value) > RATIO * Math.min(a.value, b.value)) return false;
  const apart = Math.abs(a.value - b.value) / Math.max(a.value, b.value);
  return (a.bound ?? b.bound) ? apart >= APART : apart > 0;
}

/**
 * The figures that an article gives as news, of each kind only where there is one number: a round-up of
 * a day's fighting gives many, and which of them is of the same as another article's nobody can tell.
 */
function figuresOfNews(digest: Digest): readonly FigureStatement[] {
  const known = newsOf.get(digest);
  if (known) return known;
  const news = digest.figures.filter((figure) => isOfNews(figure, digest));
  const single = news.filter(({ what, value }) =>
    news.every((other) => other.what !== what || other.value === value),
  );
  newsOf.set(digest, single);
  return single;
}
/** A digest is compared with many. */
const newsOf = new WeakMap<Digest, readonly FigureStatement[]>();

interface Pair {
  readonly a: Digest;
  readonly b: Digest;
  readonly likeness: number;
}

/** How surely two numbers are of the same; 0 when they are not. */
function sameMatter(left: FigureStatement, right: FigureStatement, pair: Pair): number {
  const common = cosine(left.terms, right.terms);
  const isSure = pair.likeness >= STORY.sure;
  const isStory = isSure
    ? common >= LEAST.story
    : pair.likeness >= STORY.likely && common >= LEAST.likelyStory;
  const hasPlace = left.places.some((place) => right.places.includes(place));
  const isSameDay = left.days.some((day) => right.days.includes(day));
  const isOtherDay = left.days.length > 0 && right.days.length > 0 && !isSameDay;
  const isNear = isSameDay || daysBetween(pair.a, pair.b) <= 1;
  const least = isSameDay ? LEAST.placeAndDay : LEAST.place;
  const isElsewhere =
    pair.likeness < ONE_PLACE && left.places.length > 0 && right.places.length > 0 && !hasPlace;
  if (isOtherDay || !isNear || isElsewhere) return 0;
  if (!PEOPLE.has(left.what)) return isSure && common >= LEAST.things ? common : 0;
  if (isStory) return common + 1;
  return hasPlace && common >= least ? common : 0;
}

/** The sentence names no day, month or year but those around the article's: it tells the news, not what was before. */
function isOfNews({ days }: FigureStatement, { day }: Digest): boolean {
  if (day === null) return days.length === 0;
  const near = Array.from({ length: NEWS_DAYS + 2 }, (_, back) => fromDays(day + 1 - back));
  return days.every((found) => near.some((one) => one.startsWith(found)));
}

function denialsBetween(a: Digest, b: Digest, isStory: boolean): Contradiction[] {
  const pairs = [
    ...a.denials.flatMap((denial) => b.accounts.map((account) => ({ denial, account }))),
    ...b.denials.flatMap((denial) => a.accounts.map((account) => ({ denial, account }))),
  ];
  let best: ((typeof pairs)[number] & { score: number }) | null = null;
  for (const pair of pairs) {
    const score = answers(pair.denial, pair.account, isStory);
    if (score > (best?.score ?? 0)) best = { ...pair, score };
  }
  if (!best) return [];
  const { denial, account } = best;
  const type = denial.isOfPart ? 'who' : 'whether';
  const rule = 'weave/denied-elsewhere';
  return [contradiction({ type, rule, proposition: denial.quote }, account, denial)];
}

/** How surely a denial is of what an account of another article tells; 0 when it is not. */
function answers(denial: Statement, account: Statement, isStory: boolean): number {
  if (denial.speaker !== null && denial.speaker === account.speaker) return 0;
  const hasPlace = denial.places.some((place) => account.places.includes(place));
  if (!isStory && !hasPlace) return 0;
  const common = cosine(denial.terms, account.terms);
  return common >= LEAST_DENIED ? common : 0;
}
