import { ToldName } from '../claims/told-name.tsx';
import { useWords } from '../words.ts';
import { type Tie, tieKey } from './graph.ts';

interface TieTableProps {
  readonly ties: readonly Tie[];
  readonly of: 'deeds' | 'quotes';
  readonly chosen: string | null;
  readonly choose: (key: string) => void;
}

/** The network as a table: every tie with its events. */
export function TieTable({ ties, of, chosen, choose }: TieTableProps) {
  const { t, label, number } = useWords();
  return (
    <section className="card scroll" aria-label={t('network.table')}>
      <h2>{t('network.table')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t(of === 'deeds' ? 'network.who' : 'network.quoting')}</th>
            <th scope="col">{t(of === 'deeds' ? 'network.does' : 'network.force')}</th>
            <th scope="col">{t(of === 'deeds' ? 'network.whom' : 'network.quoted')}</th>
            <th scope="col">{t('today.events')}</th>
          </tr>
        </thead>
        <tbody>
          {ties.map((tie) => {
            const key = tieKey(tie);
            return (
              <tr key={key}>
                <th scope="row">
                  {tie.from.type === 'outlet' ? (
                    <bdi>{tie.from.name}</bdi>
                  ) : (
                    <ToldName entity={tie.from} />
                  )}
                </th>
                <td>{label(of === 'deeds' ? 'event' : 'force', tie.type)}</td>
                <td>
                  <ToldName entity={tie.to} />
                </td>
                <td className="whole">
                  <button
                    type="button"
                    className="link"
                    aria-pressed={key === chosen}
                    onClick={() => choose(key)}
                  >
                    {t('today.count', { count: tie.events, number: number(tie.events) })}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
