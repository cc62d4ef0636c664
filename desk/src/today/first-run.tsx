import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { AddProgress } from '../add/add-progress.tsx';
import { call } from '../api/call.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Refused } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';

/** What a newcomer sees while the record is empty: what this is, and two ways to begin. */
export function FirstRun() {
  const { t } = useWords();
  const queries = useQueryClient();
  const [job, setJob] = useState<string | null>(null);
  const sample = useMutation({
    mutationFn: () => call<{ job: string }>('/add', { body: { sample: true } }),
    onSuccess: ({ job: begun }) => setJob(begun),
  });
  return (
    <div className="first">
      <PageTitle>{t('first.title')}</PageTitle>
      <p>{t('first.what')}</p>
      {sample.isError && <Refused error={sample.error} what={t('first.sample')} />}
      {job ? (
        <AddProgress
          job={job}
          again={() => setJob(null)}
          ended={() => void queries.invalidateQueries()}
        />
      ) : (
        <p className="first-ways">
          <Link className="button" to="/add">
            {t('first.add')}
          </Link>{' '}
          <button
            type="button"
            className="button quiet"
            disabled={sample.isPending}
            onClick={() => sample.mutate()}
          >
            {t('first.sample')}
          </button>
        </p>
      )}
      <p className="dim">{t('first.sampleWhat')}</p>
    </div>
  );
}
