import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { NameAnswer } from '../../../src/server/routes/names.ts';
import { useMe } from '../account/me.tsx';
import { call } from '../api/call.ts';
import { Refused } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';
import { PickOne } from './pick-one.tsx';
import { refOf } from './ref-of.ts';
import { useJoin } from './use-decide.ts';

type Named = NameAnswer['named'];

/** A reviewer's word that another name, too, means this person, body or place, in all that the record has and will have. */
export function SameThing({ named }: { readonly named: Named }) {
  const { t, number } = useWords();
  const { me } = useMe();
  const [sought, setSought] = useState('');
  const [other, setOther] = useState('');
  const join = useJoin(() => setOther(''));
  const found = useQuery({
    queryKey: ['names', sought],
    queryFn: () => call<{ items: Named[] }>(`/names?${new URLSearchParams({ name: sought })}`),
    enabled: sought !== '',
  });
  if (!me || me.role === 'reader') return null;
  const own = refOf(named);
  const others = (found.data?.items ?? []).filter(
    (one) => one.type === named.type && refOf(one) !== own,
  );
  const seek = (form: FormEvent<HTMLFormElement>) => {
    form.preventDefault();
    setSought(String(new FormData(form.currentTarget).get('sought') ?? '').trim());
  };
  return (
    <details className="card same-thing">
      <summary>{t('edit.alsoCalled')}</summary>
      {join.isError && <Refused error={join.error} what={t('edit.alsoCalled')} />}
      <form className="review" onSubmit={seek}>
        <label className="wide">
          {t('edit.otherName')}
          <input name="sought" dir="auto" maxLength={300} />
        </label>
        <div className="review-buttons">
          <button type="submit" className="button quiet">
            {t('search.do')}
          </button>
        </div>
        {found.data && others.length === 0 && <p className="dim wide">{t('today.none')}</p>}
        {others.length > 0 && (
          <PickOne
            name={t('edit.sameAs')}
            value={other}
            options={others.map(
              (one) =>
                [
                  refOf(one),
                  `${one.name} · ${t('name.articles', { count: one.articles, number: number(one.articles) })}`,
                ] as const,
            )}
            choose={setOther}
            verb={t('edit.unite')}
            isMain
            isBusy={join.isPending}
            act={(one) => join.mutate({ kind: 'merge', about: own, others: [one], note: '' })}
          />
        )}
      </form>
    </details>
  );
}
