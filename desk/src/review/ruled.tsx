import { useWords } from '../words.ts';
import { Acts } from './acts.tsx';

interface RuledProps {
  readonly decision: {
    readonly id: string;
    readonly names: readonly string[];
    readonly note: string;
    readonly by: string;
    readonly at: string;
    readonly withdrawnAt: string | null;
    readonly isWaiting: boolean;
  };
  /** What stands between the names. */
  readonly between: string;
  /** What was decided about them. */
  readonly verb: string;
  readonly children?: React.ReactNode;
}

/** A decision about more than one find: about what, by whom, when and why; it can be confirmed and undone. */
export function Ruled({ decision, between, verb, children }: RuledProps) {
  const { t, time } = useWords();
  const { names, note, by, at, withdrawnAt, isWaiting } = decision;
  return (
    <li className={withdrawnAt ? 'withdrawn' : ''}>
      {names.map((name, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same name may stand twice, and the list never changes
        <span key={i}>
          {i > 0 && between}
          <bdi lang="ar">{name}</bdi>
        </span>
      ))}{' '}
      <span className="tag">{verb}</span> <bdi>{by}</bdi>{' '}
      <time className="dim" dateTime={at}>
        {time(at)}
      </time>{' '}
      {isWaiting && <span className="tag state-waiting">{t('state.waiting')}</span>}
      {note && (
        <div>
          <bdi>{note}</bdi>
        </div>
      )}
      {children} <Acts {...decision} />
    </li>
  );
}
