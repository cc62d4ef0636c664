import { Loader } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { Problem } from '../api/call.ts';
import { useWords } from '../words.ts';

/** While an answer is not there: that it is loading, or why it will not come and what to do. */
export function Waiting({
  query,
  what,
}: {
  readonly query: UseQueryResult;
  readonly what: string;
}) {
  const { t } = useWords();
  if (!query.isError) {
    return (
      <div className="waiting" role="status">
        <Loader size="sm" /> <span>{t('loading', { what })}</span>
      </div>
    );
  }
  return <Refused error={query.error} what={what} again={() => void query.refetch()} />;
}

/** Why something could not be opened (and may be tried `again`), or done, and what to do about it. */
export function Refused({
  error,
  what,
  again,
}: {
  readonly error: Error;
  readonly what: string;
  readonly again?: () => void;
}) {
  const { t } = useWords();
  const problem = error instanceof Problem ? error : null;
  return (
    <div className="card problem" role="alert">
      <h2>{t(again ? 'problem.title' : 'problem.notDone', { what })}</h2>
      <p>
        <bdi>{problem ? problem.message : t('problem.offline')}</bdi>
      </p>
      {problem?.hint && (
        <p className="dim">
          <bdi>{problem.hint}</bdi>
        </p>
      )}
      {again && (
        <button type="button" className="button" onClick={again}>
          {t('problem.again')}
        </button>
      )}
    </div>
  );
}
