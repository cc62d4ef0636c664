import type { ComponentProps } from 'react';
import { Link } from 'react-router';
import type { EventAnswer } from '../../../src/server/shapes/told.ts';
import { Standing } from '../article/describe-find.tsx';
import { SizeTags } from '../article/size-tags.tsx';
import { useWords } from '../words.ts';
import { DecisionTag } from './decision-tag.tsx';
import { ToldChain } from './told-chain.tsx';
import { ToldNames } from './told-name.tsx';

/** What an event is, in one line: type, by whom, towards whom, where, how many, how real. */
export function EventLine({ event }: { readonly event: EventAnswer }) {
  const { t, label } = useWords();
  const { actors, recipients, places } = event;
  const roles = [
    ['role.actor', actors],
    ['role.recipient', recipients],
    ['role.place', places],
  ] as const;
  return (
    <span className="claim-line">
      <span className="tag event-tag">
        {label('event', event.type)}
        {event.mode && ` · ${label('mode', event.mode)}`}
      </span>
      {roles.map(
        ([role, entities]) =>
          entities.length > 0 && (
            <span key={role}>
              <span className="dim">{t(role)} </span>
              <ToldNames entities={entities} />
            </span>
          ),
      )}
      <SizeTags size={Object.fromEntries(event.counts.map((count) => [count.kind, count]))} />
      <Standing modality={event.modality} polarity={event.polarity} />
      <DecisionTag decision={event.decision} />
    </span>
  );
}

/** Days of an event; in brackets where only the article's own date is known. */
export function EventDay({ days }: { readonly days: EventAnswer['days'] }) {
  const { t, day } = useWords();
  const { start, end, basis } = days;
  if (!start) return <span className="dim">{day(null)}</span>;
  const said = end && end !== start ? `${day(start)} – ${day(end)}` : day(start);
  return basis === 'article' ? (
    <span className="dim" title={t('day.ofArticle')}>
      ({said})
    </span>
  ) : (
    <time dateTime={start}>{said}</time>
  );
}

type Row = Pick<ComponentProps<'li'>, 'ref' | 'style'> & { readonly 'data-index'?: number };

/** An event as lists show it: what, the words that say so, on whose word, when. */
export function EventCard({ event, row }: { readonly event: EventAnswer; readonly row?: Row }) {
  return (
    <li {...row} className="card event-card">
      <div className="event-head">
        <EventLine event={event} />
        <EventDay days={event.days} />
      </div>
      <p className="line" lang="ar" dir="rtl">
        <Link to={`/events/${event.id}`}>
          <LineWithWords event={event} />
        </Link>
      </p>
      <ToldChain claim={event} find={event.id} />
    </li>
  );
}

const BEFORE = 90;
const AFTER = 170;

/** The line that tells the event, shortened around its words, which stand out. */
function LineWithWords({ event }: { readonly event: EventAnswer }) {
  const { line, words } = event;
  const at = line.indexOf(words);
  if (at < 0) return <bdi>{line}</bdi>;
  const from = at > BEFORE ? line.indexOf(' ', at - BEFORE) + 1 : 0;
  const end = at + words.length;
  const to = line.length - end > AFTER ? line.lastIndexOf(' ', end + AFTER) : line.length;
  return (
    <bdi>
      {from > 0 && '… '}
      {line.slice(from, at)}
      <mark>{words}</mark>
      {line.slice(end, to)}
      {to < line.length && ' …'}
    </bdi>
  );
}
