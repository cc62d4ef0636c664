import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMe } from '../account/me.tsx';
import { call } from '../api/call.ts';
import { useWords } from '../words.ts';

/** Whether a decision takes a second person; admins may change it, where there are several people. */
export function TwoPeople() {
  const { t } = useWords();
  const { me } = useMe();
  const queries = useQueryClient();
  const settings = useQuery({
    queryKey: ['settings'],
    queryFn: () => call<{ twoPeople: boolean }>('/settings'),
  });
  const change = useMutation({
    mutationFn: (twoPeople: boolean) => call('/settings', { method: 'PUT', body: { twoPeople } }),
    onSuccess: () => void queries.invalidateQueries(),
  });
  const isOn = settings.data?.twoPeople ?? false;
  if (!me || (!me.hasAccounts && !isOn)) return null;
  return (
    <label className="two-people">
      <input
        type="checkbox"
        checked={isOn}
        disabled={me.role !== 'admin' || change.isPending}
        onChange={(event) => change.mutate(event.target.checked)}
      />{' '}
      {t('review.twoPeople')}
    </label>
  );
}
