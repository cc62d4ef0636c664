import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { AsOfAnswer } from '../../../src/server/routes/as-of.ts';
import { call } from '../api/call.ts';
import { ToldChain } from '../claims/told-chain.tsx';
import { ToldName } from '../claims/told-name.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';

/** Offices and relations of somebody as articles up to a day tell them; the day stands in the address. */
export function AsOf({ name }: { readonly name: string }) {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const day = params.get('day') ?? new Date().toISOString().slice(0, 10);
  const query = `${name}&${new URLSearchParams({ day })}`;
  const answer = useQuery({
    queryKey: ['as-of', query],
    queryFn: () => call<AsOfAnswer>(`/names/as-of?${query}`),
    placeholderData: (before) => before,
  });
  const choose = (chosen: string) =>
    setParams(
      (now) => {
        if (chosen) now.set('day', chosen);
        else now.delete('day');
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  const isEmpty = answer.data && answer.data.offices.length + answer.data.standings.length === 0;
  return (
    <section className="card">
      <h2>{t('asOf.title')}</h2>
      <label className="as-of-day">
        {t('asOf.day')}{' '}
        <input type="date" value={day} onChange={(event) => choose(event.target.value)} />
      </label>
      {!answer.data && <Waiting query={answer} what={t('asOf.title')} />}
      {isEmpty && <p className="dim">{t('asOf.none')}</p>}
      {answer.data && <Offices offices={answer.data.offices} />}
      {answer.data && <Standings standings={answer.data.standings} />}
    </section>
  );
}

function Offices({ offices }: { readonly offices: AsOfAnswer['offices'] }) {
  const { t, label, number, day } = useWords();
  if (offices.length === 0) return null;
  return (
    <ul className="plain-list">
      {offices.map(({ words, held, former, last, isFormer }) => (
        <li key={words}>
          <bdi lang="ar">{words}</bdi> {isFormer && <span className="tag">{t('name.former')}</span>}
          <div className="small dim">
            {t('asOf.held', { count: held, number: number(held) })}
            {former > 0 && ` · ${t('asOf.former', { count: former, number: number(former) })}`} ·{' '}
            {t('asOf.last')}{' '}
            <Link to={`/articles/${last.version}`}>
              <bdi>{last.outlet ?? label('word', 'outlet')}</bdi>
            </Link>{' '}
            {day(last.date)}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Standings({ standings }: { readonly standings: AsOfAnswer['standings'] }) {
  const { t, label, number } = useWords();
  return (
    <ul className="plain-list">
      {standings.map(({ type, from, to, claimsFor, against }) => {
        const [first] = [...claimsFor, ...against];
        return (
          <li key={`${type} ${from} ${to}`}>
            <span className="claim-line">
              <ToldName entity={first!.from} />
              <span className="tag relation-tag">{label('relation', type)}</span>
              <ToldName entity={first!.to} />
            </span>
            <div className="small dim">
              {t('asOf.for', { count: claimsFor.length, number: number(claimsFor.length) })}
              {against.length > 0 &&
                ` · ${t('asOf.against', { count: against.length, number: number(against.length) })}`}
            </div>
            <div className="small">
              <ToldChain claim={first!} find={first!.id} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
