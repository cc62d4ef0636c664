import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PersonAnswer } from '../../../src/server/routes/session.ts';
import { call, Problem } from '../api/call.ts';
import { useWords } from '../words.ts';

/** Who is signed in, and whether somebody must first. */
export function useMe() {
  const me = useQuery({ queryKey: ['me'], queryFn: () => call<PersonAnswer>('/me') });
  const mustSignIn = me.error instanceof Problem && me.error.code === 'not-signed-in';
  return { me: me.data ?? null, mustSignIn };
}

/** The name of whoever is signed in, and the way out; nothing on a machine of one's own. */
export function Account({ me }: { readonly me: PersonAnswer | null }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const leave = useMutation({
    mutationFn: () => call<void>('/session', { method: 'DELETE' }),
    onSuccess: () => void queries.resetQueries(),
  });
  if (!me?.hasAccounts) return null;
  return (
    <button type="button" className="plain" onClick={() => leave.mutate()}>
      <bdi>{me.name}</bdi> · {t('account.signOut')}
    </button>
  );
}
