import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../words.ts';

interface Told {
  /** Place in the order of what was told. */
  readonly n: number;
  readonly kind: 'article' | 'refused' | 'end' | 'failed';
  readonly origin?: string;
  readonly outcome?: string;
  readonly version?: string;
  readonly message?: string;
  readonly hint?: string;
  readonly added?: number;
  readonly changed?: number;
  readonly unchanged?: number;
  readonly refused?: number;
}

const OUTCOMES = ['added', 'changed', 'unchanged', 'refused'] as const;
const KINDS = ['article', 'refused', 'end', 'failed'] as const;
/** What the server calls a text that was pasted. */
const PASTED = 'pasted.txt';
/** Lines shown at once; a large run tells thousands. */
const SHOWN = 200;

/** What becomes of what was added, as it happens. */
export function AddProgress({
  job,
  again,
  ended,
}: {
  readonly job: string;
  readonly again: () => void;
  readonly ended: () => void;
}) {
  const { t, number } = useWords();
  const told = useJob(job, ended);
  const end = told.find(({ kind }) => kind === 'end' || kind === 'failed');
  const lines = told.filter(({ kind }) => kind !== 'end').slice(-SHOWN);
  return (
    <section className="card" aria-live="polite">
      <h2>{end ? t('add.ended') : t('add.going')}</h2>
      {!end && <progress aria-label={t('add.going')} />}
      {end?.kind === 'end' && (
        <p>
          {OUTCOMES.filter((what) => end[what]).map((what) => (
            <span key={what} className="tag">
              {t(`outcome.${what}`)}: {number(end[what]!)}
            </span>
          ))}
        </p>
      )}
      <ul className="cards">
        {lines.map((line) => (
          <Line key={line.n} line={line} />
        ))}
      </ul>
      {end && (
        <p>
          <button type="button" className="button quiet" onClick={again}>
            {t('add.more')}
          </button>{' '}
          <Link to="/" className="button">
            {t('add.see')}
          </Link>
        </p>
      )}
    </section>
  );
}

function Line({ line }: { readonly line: Told }) {
  const { t } = useWords();
  const { kind, origin, outcome, version, message, hint } = line;
  return (
    <li className={kind === 'article' ? '' : 'problem'}>
      <bdi>{origin === PASTED ? t('add.pasted') : origin}</bdi>{' '}
      {kind === 'article' ? (
        <>
          <span className="tag">{t(`outcome.${outcome}`)}</span>{' '}
          <Link to={`/articles/${version}`}>{t('add.open')}</Link>
        </>
      ) : (
        <>
          <bdi>{message}</bdi> <bdi className="dim">{hint}</bdi>
        </>
      )}
    </li>
  );
}

/** Follows a run to its end. */
function useJob(job: string, ended: () => void): readonly Told[] {
  const [told, setTold] = useState<readonly Told[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a run is followed once, whoever waits for its end
  useEffect(() => {
    const events = new EventSource(`/api/add/${job}`);
    setTold([]);
    for (const kind of KINDS) {
      events.addEventListener(kind, ({ data }: MessageEvent<string>) => {
        setTold((before) => [...before, { n: before.length, kind, ...JSON.parse(data) }]);
        if (kind !== 'end' && kind !== 'failed') return;
        events.close();
        ended();
      });
    }
    return () => events.close();
  }, [job]);
  return told;
}
