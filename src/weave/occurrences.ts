import { averageLink } from './average-link.ts';
import { components } from './components.ts';
import { type Digest, daysBetween } from './digest.ts';
import { cosine } from './sentences.ts';
import { storyLikeness } from './stories.ts';
import type { Telling } from './tellings.ts';

/** Two tellings of two articles that are of the same occurrence; tellings are named `article#event`. */
export interface TellingLink {
  readonly a: string;
  readonly b: string;
  readonly rule:
    | 'weave/one-story'
    | 'weave/same-place'
    | 'weave/same-parties'
    | 'weave/same-sentence';
  readonly likeness: number;
}

/** One real-world event: every telling of it. */
export interface Occurrence {
  readonly id: string;
  readonly tellings: readonly string[];
}

/** Articles further apart tell of the next one of its kind. */
const OCCURRENCE_DAYS = 2;
/** Articles that surely tell of one occurrence; what they both tell in it is the same more easily. */
const ONE_STORY = 0.28;
/** What two sentences must have in common, by what else they share. */
const LEAST = { story: 0.15, place: 0.3, parties: 0.3, sentence: 0.6, copy: 0.9 } as const;

/** How a telling is named across articles: by its first event. */
export function tellingName({ article }: Pick<Digest, 'article'>, { events }: Telling): string {
  return `${article}#${events[0]}`;
}

/** All pairs of tellings of two articles that are of one occurrence. Symmetric. */
export function linkTellings(a: Digest, b: Digest): TellingLink[] {
  if (a.article > b.article) return linkTellings(b, a);
  if (a.article === b.article || daysBetween(a, b) > OCCURRENCE_DAYS) return [];
  const isStory = storyLikeness(a, b) >= ONE_STORY;
  return a.tellings.flatMap((left) =>
    b.tellings.flatMap((right): TellingLink[] => {
      if (!isCompatible(left, right)) return [];
      const likeness = cosine(left.terms, right.terms);
      const rule = ruleFor(left, right, { likeness, isStory });
      if (rule === null) return [];
      return [{ a: tellingName(a, left), b: tellingName(b, right), rule, likeness }];
    }),
  );
}

/**
 * Nothing says that they are two: the same type, no other mode, no other day, no other place.
 *
 * Counterexample: قصف حلب and قصف إدلب; اعتقال يوم الأحد and اعتقال يوم الاثنين.
 */
function isCompatible(a: Telling, b: Telling): boolean {
  if (a.type !== b.type || (a.mode && b.mode && a.mode !== b.mode)) return false;
  return !isOther(a.days, b.days) && !isOther(a.places, b.places);
}

function isOther(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));
}

function ruleFor(
  a: Telling,
  b: Telling,
  { likeness, isStory }: { readonly likeness: number; readonly isStory: boolean },
): TellingLink['rule'] | null {
  const isSameWord = shares(a.stems, b.stems) || (a.mode !== null && a.mode === b.mode);
  if (likeness >= (isSameWord ? LEAST.sentence : LEAST.copy)) return 'weave/same-sentence';
  if (!isSameWord) return null;
  if (isStory && likeness >= LEAST.story) return 'weave/one-story';
  if (shares(a.places, b.places) && likeness >= LEAST.place) return 'weave/same-place';
  const parties = a.parties.filter((one) => b.parties.includes(one)).length;
  return parties > 1 && likeness >= LEAST.parties ? 'weave/same-parties' : null;
}

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.includes(one));
}

/** Two tellings that a person decided are of one occurrence, or are not. */
export interface DecidedPair {
  readonly a: string;
  readonly b: string;
  readonly kind: 'merge' | 'split';
}

/**
 * Occurrences of more than one telling. Average link inside what links join, so that a chain of reports
 * on a day's fighting is not one event; two tellings of one article are never joined: its author told two. What a person decided of two tellings
 * holds over all that, the latest decision of a pair last.
 */
export function findOccurrences(
  links: readonly TellingLink[],
  decided: readonly DecidedPair[] = [],
): Occurrence[] {
  const names = new Set([...links, ...decided].flatMap(({ a, b }) => [a, b]));
  const likeness = new Map(links.map((link) => [`${link.a} ${link.b}`, link.likeness]));
  const latest = new Map(decided.map((pair) => [[pair.a, pair.b].sort().join(' '), pair]));
  for (const { a, b, kind } of latest.values())
    if (kind === 'split') for (const pair of [`${a} ${b}`, `${b} ${a}`]) likeness.set(pair, APART);
  const edges = links.map(({ a, b }) => [a, b] as const);
  const found = components(names, edges).flatMap((group) => {
    const alike = (i: number, j: number) => {
      const [a, b] = [group[i]!, group[j]!];
      if (articleOf(a) === articleOf(b)) return APART;
      return likeness.get(`${a} ${b}`) ?? likeness.get(`${b} ${a}`) ?? 0;
    };
    const clusters = averageLink(group.length, alike, LEAST.story);
    return clusters.map((members) => members.map((i) => group[i]!));
  });
  const merged = [...latest.values()].filter(({ kind }) => kind === 'merge');
  return joinDecided(found, merged)
    .filter((members) => members.length > 1)
    .map(toOccurrence);
}

/** Groups with a decided pair across them are one, whole. */
function joinDecided(
  groups: readonly (readonly string[])[],
  merged: readonly DecidedPair[],
): string[][] {
  const pairs = merged.map(({ a, b }): [string, string] => [a, b]);
  const within = groups.flatMap(([first = '', ...rest]) =>
    rest.map((other): [string, string] => [first, other]),
  );
  return components(groups.flat(), [...within, ...pairs]);
}

/** Of two tellings of one article: no average with others makes up for it. */
const APART = -1000;

function articleOf(telling: string): string {
  return telling.slice(0, telling.indexOf('#'));
}

function toOccurrence(tellings: readonly string[]): Occurrence {
  const sorted = [...tellings].sort();
  return { id: sorted[0]!, tellings: sorted };
}
