import type { ArticleRecord } from '../record/shape.ts';

type Event = ArticleRecord['events'][number];

/** What reading articles without gold shows of the events layer. */
export interface EventCoverage {
  readonly articles: number;
  readonly events: number;
  /** Events with nobody and no place in them, and with nobody. */
  readonly empty: number;
  readonly unpeopled: number;
  /** Events that stand neither under an attribution of the record nor under the author. */
  readonly unheld: number;
  /** Triggers by type, as they stand in the text. */
  readonly triggers: readonly { readonly key: string; readonly example: string }[];
}

/** Counts the events of records. */
export function countEvents(records: readonly ArticleRecord[]): EventCoverage {
  const events = records.flatMap((record) => record.events);
  const isUnpeopled = ({ actors, recipients, others }: Event) =>
    actors.length + recipients.length + others.length === 0;
  return {
    articles: records.length,
    events: events.length,
    empty: events.filter((event) => isUnpeopled(event) && event.places.length === 0).length,
    unpeopled: events.filter(isUnpeopled).length,
    unheld: records.flatMap(unheldIn).length,
    triggers: events.map(({ trigger, type, rule }) => ({
      key: `${trigger.text} ${type}`,
      example: rule,
    })),
  };
}

function unheldIn({ events, attributions }: ArticleRecord): Event[] {
  const ids = new Set(attributions.map(({ id }) => id));
  return events.filter(({ attribution }) => attribution !== null && !ids.has(attribution));
}
