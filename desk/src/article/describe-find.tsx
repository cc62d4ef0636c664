import { use } from 'react';
import type { RecordIndex } from '../../../src/record/chain.ts';
import { DecisionTag } from '../claims/decision-tag.tsx';
import { useWords } from '../words.ts';
import { DecidedContext } from './decided.ts';
import { EntityName, EntityNames } from './entity-name.tsx';
import { SizeTags } from './size-tags.tsx';

/** How real a claim is by its own words: shown unless it is plainly said as fact. */
export function Standing({
  modality,
  polarity,
}: {
  readonly modality: string;
  readonly polarity: string;
}) {
  const { label } = useWords();
  const isPlain = modality === 'asserted' && polarity === 'pos';
  if (isPlain) return null;
  return (
    <>
      {modality !== 'asserted' && (
        <span className={`tag modality-${modality}`}>{label('modality', modality)}</span>
      )}
      {polarity === 'neg' && modality !== 'denied' && (
        <span className="tag modality-denied">{label('polarity', 'neg')}</span>
      )}
    </>
  );
}

/** One claim in one line: what, by whom, to whom, where; by id of an event or relation. */
export function ClaimLine({ index, id }: { readonly index: RecordIndex; readonly id: string }) {
  const event = index.record.events.find((one) => one.id === id);
  if (event) return <EventLine index={index} event={event} />;
  const relation = index.record.relations.find((one) => one.id === id);
  return relation ? <RelationLine index={index} relation={relation} /> : null;
}

type Event = RecordIndex['record']['events'][number];
type Relation = RecordIndex['record']['relations'][number];

function EventLine({ index, event }: { readonly index: RecordIndex; readonly event: Event }) {
  const { label, t } = useWords();
  return (
    <span className="claim-line">
      <span className="tag event-tag">{label('event', event.type)}</span>
      <bdi lang="ar" className="trigger">
        {event.trigger.text}
      </bdi>
      {event.actors.length > 0 && (
        <span>
          <span className="dim">{t('role.actor')} </span>
          <EntityNames index={index} ids={event.actors} />
        </span>
      )}
      {event.recipients.length > 0 && (
        <span>
          <span className="dim">{t('role.recipient')} </span>
          <EntityNames index={index} ids={event.recipients} />
        </span>
      )}
      {event.places.length > 0 && (
        <span>
          <span className="dim">{t('role.place')} </span>
          <EntityNames index={index} ids={event.places} />
        </span>
      )}
      <SizeTags size={event.size ?? {}} />
      <Standing modality={event.modality} polarity={event.polarity} />
      <DecisionTag decision={use(DecidedContext).get(event.id) ?? null} />
    </span>
  );
}

function RelationLine({
  index,
  relation,
}: {
  readonly index: RecordIndex;
  readonly relation: Relation;
}) {
  const { label } = useWords();
  return (
    <span className="claim-line">
      <EntityName index={index} id={relation.from} />
      <span className="tag relation-tag">{label('relation', relation.type)}</span>
      <EntityName index={index} id={relation.to} />
      <Standing modality={relation.modality} polarity={relation.polarity} />
      <DecisionTag decision={use(DecidedContext).get(relation.id) ?? null} />
    </span>
  );
}
