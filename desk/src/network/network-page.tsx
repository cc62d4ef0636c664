import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { Cell } from '../../../src/store/export/csv.ts';
import { askTies } from '../api/asked.ts';
import { EventList } from '../claims/event-list.tsx';
import { ListHead } from '../claims/list-head.tsx';
import { Narrowed } from '../claims/narrowed.tsx';
import { type Filter, nameFilter, queryOf, useFilter } from '../claims/use-filter.ts';
import type { Picture } from '../picture/picture.ts';
import { Waiting } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';
import { keyOf, type Tie, tieKey } from './graph.ts';
import { Network } from './network.tsx';
import { TieTable } from './tie-table.tsx';

/** Who does what to whom, and who quotes whom: a picture, the same as a table, and the events behind each tie. */
export default function NetworkPage() {
  const { t } = useWords();
  return (
    <Narrowed title={t('network.title')} what={t('network.what')}>
      {() => <TiesOfEvents />}
    </Narrowed>
  );
}

const KINDS = ['deeds', 'quotes'] as const;
type Kind = (typeof KINDS)[number];
const MOST_TIES = '90';

function TiesOfEvents() {
  const { t, number } = useWords();
  const { filter } = useFilter();
  const { of, chosen, change } = useNetworkAddress();
  const shown = useRef<Picture | null>(null);
  const query = queryOf(filter, { of, limit: MOST_TIES });
  const answer = useQuery({
    ...askTies(query),
    placeholderData: (before) => before,
  });
  const ties = answer.data?.ties;
  const tie = ties?.find((one) => tieKey(one) === chosen);
  return (
    <>
      <fieldset className="kinds">
        <legend className="hidden-legend">{t('network.title')}</legend>
        {KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className="legend-item"
            aria-pressed={of === kind}
            onClick={() => change({ of: kind === 'deeds' ? null : kind, chosen: null })}
          >
            {t(`network.${kind}`)}
          </button>
        ))}
      </fieldset>
      {!ties && <Waiting query={answer} what={t('network.one')} />}
      {ties?.length === 0 && <p className="empty">{t('network.none')}</p>}
      {ties && ties.length > 0 && (
        <>
          <Network {...{ ties, of, chosen, shown }} choose={(key) => change({ chosen: key })} />
          <ListHead
            title={t(`network.${of}`)}
            filter={filter}
            counted={t('network.count', { count: ties.length, number: number(ties.length) })}
            table={() => tableOf(ties)}
            picture={() => shown.current}
          />
          {tie && <EventsBehind {...{ tie, of, filter }} close={() => change({ chosen: null })} />}
          <TieTable
            {...{ ties: tiesOf(ties, chosen), of, chosen }}
            choose={(key) => change({ chosen: key })}
          />
        </>
      )}
    </>
  );
}

/** The ties as rows for a spreadsheet. */
function tableOf(ties: readonly Tie[]): Cell[][] {
  const end = ({ known, type, name, name_en }: Tie['from']): Cell[] => [name, name_en, type, known];
  const columns = ['name', 'name_en', 'type', 'known'];
  return [
    [...columns.map((one) => `from_${one}`), 'tie', ...columns.map((one) => `to_${one}`), 'events'],
    ...ties.map(({ from, to, type, events }) => [...end(from), type, ...end(to), events]),
  ];
}

/** The ties of the chosen one; all of them when nobody is chosen, or a tie is. */
function tiesOf(ties: readonly Tie[], chosen: string | null): readonly Tie[] {
  const own = ties.filter(({ from, to }) => [keyOf(from), keyOf(to)].includes(chosen ?? ''));
  return own.length > 0 ? own : ties;
}

/** Which ties are drawn and what is chosen of them, in the address. */
function useNetworkAddress() {
  const [params, setParams] = useSearchParams();
  const change = (changes: { readonly of?: Kind | null; readonly chosen?: string | null }) =>
    setParams(
      (now) => {
        for (const [name, value] of Object.entries(changes)) {
          if (value) now.set(name, value);
          else now.delete(name);
        }
        return now;
      },
      { preventScrollReset: true },
    );
  const of: Kind = params.get('of') === 'quotes' ? 'quotes' : 'deeds';
  return { of, chosen: params.get('chosen'), change };
}

/** Events that a tie stands for: those that the filter leaves and in which the two have their parts. */
function behind({ from, to, type }: Tie, of: Kind): Filter {
  if (of === 'deeds') return { type, actor: nameFilter(from), recipient: nameFilter(to) };
  const speaker = nameFilter(to);
  return from.type === 'outlet'
    ? { speaker, outlet: from.name }
    : { speaker, through: nameFilter(from) };
}

function EventsBehind({
  tie,
  of,
  filter,
  close,
}: {
  readonly tie: Tie;
  readonly of: Kind;
  readonly filter: Filter;
  readonly close: () => void;
}) {
  const { t, language, label } = useWords();
  const [from, to] = [tie.from, tie.to].map(
    (one) => (language === 'en' && one.name_en) || one.name,
  );
  const what = label(of === 'deeds' ? 'event' : 'force', tie.type);
  return (
    <section className="behind" aria-live="polite">
      <div className="card-head">
        <h2>
          <bdi>{from}</bdi> ‹ {what} › <bdi>{to}</bdi>
        </h2>
        <button type="button" className="plain" onClick={close}>
          {t('close')}
        </button>
      </div>
      <EventList path="/claims" filter={{ ...filter, ...behind(tie, of) }} />
    </section>
  );
}
