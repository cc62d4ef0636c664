import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { OutletsAnswer, SpeakersAnswer } from '../../../src/server/routes/ledger.ts';
import { askOutlets, askSpeakers } from '../api/asked.ts';
import { ToldName } from '../claims/told-name.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';
import { shareOf } from './draw-ledger.ts';
import { LedgerPlot } from './ledger-plot.tsx';

/** What outlets and speakers have in the record: counts of what they say and how, and no score of truth. */
export default function LedgerPage() {
  const { t } = useWords();
  const outlets = useQuery(askOutlets);
  const speakers = useQuery(askSpeakers);
  return (
    <>
      <PageTitle>{t('ledger.title')}</PageTitle>
      <p className="dim">{t('ledger.what')}</p>
      {outlets.data ? (
        <>
          <LedgerPlot items={outlets.data.items} />
          <Ledger title={t('ledger.outlets')} query={outlets} table={Outlets} />
          <Ledger title={t('ledger.speakers')} query={speakers} table={Speakers} />
        </>
      ) : (
        <Waiting query={outlets} what={t('ledger.outlets')} />
      )}
    </>
  );
}

/** One ledger under its title, or that it is not there yet. */
function Ledger<Item>({
  title,
  query,
  table: Table,
}: {
  readonly title: string;
  readonly query: UseQueryResult<{ readonly items: Item }>;
  readonly table: (props: { readonly items: Item }) => ReactNode;
}) {
  return (
    <section className="card scroll">
      <h2>{title}</h2>
      {query.data ? <Table items={query.data.items} /> : <Waiting query={query} what={title} />}
    </section>
  );
}

/** The heads of a ledger's columns. */
function Heads({ columns }: { readonly columns: readonly string[] }) {
  const { t } = useWords();
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {t(`ledger.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const OUTLET_COLUMNS = [
  'outlet',
  'articles',
  'claims',
  'attributed',
  'statements',
  'unnamed',
  'stories',
  'leads',
  'contradicted',
  'time',
];

function Outlets({ items }: { readonly items: OutletsAnswer['items'] }) {
  const { t, label, number, day } = useWords();
  if (items.length === 0) return <p className="empty">{t('ledger.none')}</p>;
  return (
    <table>
      <Heads columns={OUTLET_COLUMNS} />
      <tbody>
        {items.map((row) => (
          <tr key={row.outlet}>
            <th scope="row" className="whole">
              {row.outlet ? (
                <Link to={`/?${new URLSearchParams({ outlet: row.outlet })}`}>
                  <bdi>{row.outlet}</bdi>
                </Link>
              ) : (
                label('word', 'outlet')
              )}
            </th>
            <td>{number(row.articles)}</td>
            <td>{number(row.claims)}</td>
            <td>
              <Share part={row.attributed} whole={row.claims} />
            </td>
            <td>{number(row.statements)}</td>
            <td>
              <Share part={row.unnamed} whole={row.statements} />
            </td>
            <td>{number(row.stories)}</td>
            <td>
              <Share part={row.leads} whole={row.stories} />
            </td>
            <td>{number(row.contradicted)}</td>
            <td className="dim small">
              <span className="whole">{day(row.first)}</span>
              {row.first !== row.last && (
                <>
                  {' – '}
                  <span className="whole">{day(row.last)}</span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A part of a whole as a number and as a bar. */
function Share({ part, whole }: { readonly part: number; readonly whole: number }) {
  const { number } = useWords();
  const percent = Math.round(100 * shareOf(part, whole));
  return (
    <span className="share">
      <span className="share-bar" aria-hidden="true">
        <span style={{ inlineSize: `${percent}%` }} />
      </span>
      {number(part)} <span className="dim">({number(percent)}%)</span>
    </span>
  );
}

const SPEAKER_COLUMNS = ['speaker', 'type', 'statements', 'denials', 'articles', 'inOutlets'];

function Speakers({ items }: { readonly items: SpeakersAnswer['items'] }) {
  const { t, label, number } = useWords();
  if (items.length === 0) return <p className="empty">{t('ledger.none')}</p>;
  return (
    <table>
      <Heads columns={SPEAKER_COLUMNS} />
      <tbody>
        {items.map((row) => (
          <tr key={`${row.type}${row.known}${row.name}`}>
            <th scope="row" className="whole">
              <ToldName entity={row} />
            </th>
            <td>{label('one', row.type)}</td>
            <td>{number(row.statements)}</td>
            <td>{number(row.denials)}</td>
            <td>{number(row.articles)}</td>
            <td>{number(row.outlets)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
