import { useQuery } from '@tanstack/react-query';
import type { VoicesAnswer } from '../../../src/server/routes/as-of.ts';
import { call } from '../api/call.ts';
import { ToldName } from '../claims/told-name.tsx';
import { useWords } from '../words.ts';

/** Who is quoted with a title of this body; nothing where nobody is. */
export function Voices({ name }: { readonly name: string }) {
  const { t, number } = useWords();
  const answer = useQuery({
    queryKey: ['voices', name],
    queryFn: () => call<VoicesAnswer>(`/names/voices?${name}`),
  });
  const voices = answer.data?.items ?? [];
  if (voices.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('name.voices')}</h2>
      <ul className="plain-list">
        {voices.map((voice) => (
          <li key={`${voice.type}${voice.known}${voice.name}`}>
            <ToldName entity={voice} />
            {voice.titles.map((title) => (
              <span key={title} className="dim">
                {t('comma')}
                <bdi lang="ar">{title}</bdi>
              </span>
            ))}{' '}
            <span className="small dim">
              {t('name.said', { count: voice.statements, number: number(voice.statements) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
