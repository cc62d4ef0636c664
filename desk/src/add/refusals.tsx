import { useQuery } from '@tanstack/react-query';
import type { RefusalsAnswer } from '../../../src/server/routes/add.ts';
import { call } from '../api/call.ts';
import { useWords } from '../words.ts';

/** What was refused in earlier runs, and why; folded, for most readers never need it. */
export function Refusals() {
  const { t, time, language } = useWords();
  const refusals = useQuery({
    queryKey: ['refusals', language],
    queryFn: () => call<RefusalsAnswer>('/refusals?limit=50'),
  });
  const items = refusals.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <details className="refusals">
      <summary>{t('add.refused')}</summary>
      <ul className="tellings">
        {items.map(({ id, origin, code, message, at }) => (
          <li key={id}>
            <bdi dir="auto">{origin}</bdi>{' '}
            <time className="dim" dateTime={at}>
              {time(at)}
            </time>
            <div>
              <bdi>{message}</bdi> <code dir="ltr">{code}</code>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
