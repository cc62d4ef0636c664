import type { StoryWhole } from '../../../src/server/routes/stories.ts';
import type { EventAnswer } from '../../../src/server/shapes/told.ts';

/** A number of people as one event of one account gives it. */
export interface Given {
  readonly low: number;
  readonly high: number;
  /** Which independent account of the story, from 1. */
  readonly account: number;
  readonly event: EventAnswer;
}

/** What a story's accounts say of how many, by what became of them; the largest numbers first. */
export function numbersOf(
  story: Pick<StoryWhole, 'events' | 'independent'>,
): { readonly kind: string; readonly given: readonly Given[]; readonly most: number }[] {
  const accounts = new Map(
    story.independent.flatMap((ids, i) => ids.map((id) => [id, i + 1] as const)),
  );
  const kinds = new Map<string, Given[]>();
  for (const event of story.events) {
    for (const { kind, low, best, high } of event.counts) {
      const [from, to] = [low ?? best ?? high, high ?? best ?? low];
      if (from === null || to === null) continue;
      const given = { low: from, high: to, account: accounts.get(event.article.id) ?? 0, event };
      const others = kinds.get(kind) ?? [];
      // The same number told twice in one account is one piece of news.
      const isKnown = others.some(
        (one) => one.low === from && one.high === to && one.account === given.account,
      );
      if (!isKnown) kinds.set(kind, [...others, given]);
    }
  }
  return [...kinds].map(([kind, given]) => ({
    kind,
    given: given.sort((a, b) => b.high - a.high || a.account - b.account),
    most: Math.max(...given.map(({ high }) => high), 1),
  }));
}
