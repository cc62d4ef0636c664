import { useMe } from '../account/me.tsx';
import { useWords } from '../words.ts';
import { useConfirm, useUndo } from './use-decide.ts';

interface ActsProps {
  readonly id: string;
  readonly by: string;
  readonly withdrawnAt: string | null;
  /** It counts only when a second person says the same. */
  readonly isWaiting: boolean;
}

/** What may be done about a decision of whatever kind: confirm it, undo it; or when it was undone. */
export function Acts({ id, by, withdrawnAt, isWaiting }: ActsProps) {
  const { t, time } = useWords();
  const { me } = useMe();
  const [undo, confirm] = [useUndo(), useConfirm()];
  if (withdrawnAt) {
    return (
      <span className="dim">
        {t('review.undone')} {time(withdrawnAt)}
      </span>
    );
  }
  if (!me || me.role === 'reader') return null;
  return (
    <>
      {isWaiting && me.name !== by && (
        <button
          type="button"
          className="button quiet"
          disabled={confirm.isPending}
          onClick={() => confirm.mutate(id)}
        >
          {t('state.confirm')}
        </button>
      )}{' '}
      <button
        type="button"
        className="plain"
        disabled={undo.isPending}
        onClick={() => undo.mutate(id)}
      >
        {t('review.undo')}
      </button>
    </>
  );
}
