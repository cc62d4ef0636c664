import { useQuery } from '@tanstack/react-query';
import type { JoinAnswer } from '../../../src/server/routes/joins.ts';
import { call } from '../api/call.ts';
import { useWords } from '../words.ts';
import { Acts } from './acts.tsx';

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
          <Join key={join.id} join={join} />
        ))}
      </ul>
    </section>
  );
}

function Join({ join }: { readonly join: JoinAnswer }) {
  const { t, time } = useWords();
  const { kind, names, note, by, at, withdrawnAt, isWaiting } = join;
  return (
    <li className={withdrawnAt ? 'withdrawn' : ''}>
      {names.map((name, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same name may stand twice, and the list never changes
        <span key={i}>
          {i > 0 && (kind === 'merge' ? ' = ' : ' ≠ ')}
          <bdi lang="ar">{name}</bdi>
        </span>
      ))}{' '}
      <span className="tag">{t(`join.${kind}`)}</span> <bdi>{by}</bdi>{' '}
      <time className="dim" dateTime={at}>
        {time(at)}
      </time>{' '}
      {isWaiting && <span className="tag state-waiting">{t('state.waiting')}</span>}
      {note && (
        <div>
          <bdi>{note}</bdi>
        </div>
      )}
      <Acts {...join} />
    </li>
  );
}
