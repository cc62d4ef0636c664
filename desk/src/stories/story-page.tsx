import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { askStory } from '../api/asked.ts';
import { EventCard } from '../claims/told-event.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';
import { Contradiction } from './contradiction.tsx';
import { OriginTree } from './origin-tree.tsx';
import { Ranges } from './ranges.tsx';
import { Accounts, headline } from './stories-page.tsx';

/** One story: who tells it and from whom they have it, the numbers by account, what is told, where they disagree. */
export default function StoryPage() {
  const { id = '' } = useParams();
  const { t, label, number } = useWords();
  const query = useQuery(askStory(id));
  if (!query.data) return <Waiting query={query} what={t('stories.one')} />;
  const story = query.data;
  const groups = Object.entries(Object.groupBy(story.events, ({ type }) => type));
  return (
    <>
      <PageTitle lang="ar">{headline(story)}</PageTitle>
      <p className="dim">
        <Accounts story={story} />
      </p>
      <div className="event-columns">
        <section className="card">
          <h2>{t('stories.tree')}</h2>
          <OriginTree story={story} />
        </section>
        <Ranges story={story} />
      </div>
      {story.contradictions.length > 0 && (
        <section>
          <h2>{t('contradictions.title')}</h2>
          <ul className="cards">
            {story.contradictions.map((one) => (
              <Contradiction key={one.id} contradiction={one} />
            ))}
          </ul>
        </section>
      )}
      <h2>{t('stories.told')}</h2>
      {groups.map(([type, events = []]) => (
        <details key={type} className="type-group" open={groups.length < 4}>
          <summary>
            {label('event', type)} <span className="dim">{number(events.length)}</span>
          </summary>
          <ul className="cards">
            {events.map((event) => (
              <EventCard key={event.id} event={event} />
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
