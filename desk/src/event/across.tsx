import { useQuery } from '@tanstack/react-query';
import type { EventAnswer } from '../../../src/server/shapes/told.ts';
import { askOccurrence, askStory } from '../api/asked.ts';
import { Contradiction } from '../stories/contradiction.tsx';
import { Ranges } from '../stories/ranges.tsx';
import { useWords } from '../words.ts';
import { against } from './against.ts';

/** An event beside what other articles say of it: how many by each account, and what excludes it. */
export function Across({ event }: { readonly event: EventAnswer }) {
  const { t } = useWords();
  const same = useQuery(askOccurrence(event.id));
  const story = useQuery(askStory(event.article.id));
  if (!same.data || !story.data) return null;
  const tellings = [event, ...same.data.events];
  const { independent, contradictions } = story.data;
  const disputed = against(contradictions, tellings);
  const counted = tellings.filter(({ counts }) => counts.length > 0);
  return (
    <>
      {counted.length > 1 && <Ranges story={{ events: tellings, independent }} />}
      {disputed.length > 0 && (
        <section>
          <h2>{t('event.against')}</h2>
          <ul className="cards">
            {disputed.map((one) => (
              <Contradiction key={one.id} contradiction={one} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
