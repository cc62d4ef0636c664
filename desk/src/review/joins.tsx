import { useQuery } from '@tanstack/react-query';
import type { JoinAnswer } from '../../../src/server/routes/joins.ts';
import { call } from '../api/call.ts';
import { useWords } from '../words.ts';
import { Ruled } from './ruled.tsx';

/** What people said is one across articles, or is not; the latest first. */
export function Joins() {
  const { t } = useWords();
  const joins = useQuery({
    queryKey: ['joins'],
    queryFn: () => call<{ items: JoinAnswer[] }>('/joins?limit=20'),
  });
  const items = joins.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="card">
      <h3>{t('event.joined')}</h3>
      <ul className="history">
        {items.map((join) => (
          <Ruled
            key={join.id}
            decision={join}
            between={join.kind === 'merge' ? ' = ' : ' ≠ '}
            verb={t(`join.${join.kind}`)}
          />
        ))}
      </ul>
    </section>
  );
}
