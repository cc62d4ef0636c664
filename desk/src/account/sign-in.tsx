import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { call } from '../api/call.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Refused } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';

/** Name and password, on a server that asks for them. */
export function SignIn() {
  const { t } = useWords();
  const queries = useQueryClient();
  const enter = useMutation({
    mutationFn: (body: { name: string; password: string }) => call<void>('/session', { body }),
    onSuccess: () => void queries.resetQueries(),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    enter.mutate({ name: String(given.get('name')), password: String(given.get('password')) });
  };
  return (
    <form className="first add" onSubmit={submit}>
      <PageTitle>{t('account.signIn')}</PageTitle>
      {enter.isError && <Refused error={enter.error} what={t('account.signIn')} />}
      <label>
        {t('account.name')}
        <input name="name" autoComplete="username" required dir="auto" />
      </label>
      <label>
        {t('account.password')}
        <input name="password" type="password" autoComplete="current-password" required />
      </label>
      <button type="submit" className="button" disabled={enter.isPending}>
        {t('account.signIn')}
      </button>
    </form>
  );
}
