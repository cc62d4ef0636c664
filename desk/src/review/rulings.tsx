import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import type { RulingAnswer } from '../../../src/server/routes/rulings.ts';
import { useMe } from '../account/me.tsx';
import { call } from '../api/call.ts';
import { Refused } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';
import { Ruled } from './ruled.tsx';
import { useRule } from './use-decide.ts';

type Kind = RulingAnswer['kind'];

interface RulingsProps {
  readonly title: string;
  readonly kind?: Kind;
  /** Those about one article or contradiction alone. */
  readonly about?: string;
}

/** Contradictions that are none and articles that are withdrawn, as people said; the latest first. */
export function Rulings({ title, kind, about }: RulingsProps) {
  const { t } = useWords();
  const asked = { limit: '20', ...(kind && { kind }), ...(about && { about }) };
  const rulings = useQuery({
    queryKey: ['rulings', asked],
    queryFn: () => call<{ items: RulingAnswer[] }>(`/rulings?${new URLSearchParams(asked)}`),
  });
  const items = rulings.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="card">
      <h3>{title}</h3>
      <ul className="history">
        {items.map((one) => (
          <Ruled key={one.id} decision={one} between=" ↔ " verb={t(`ruling.${one.kind}`)}>
            {one.kind === 'withdraw' && !about && (
              <Link to={`/articles/${one.about}`}>{t('article.one')}</Link>
            )}
          </Ruled>
        ))}
      </ul>
    </section>
  );
}

/** A reviewer's word, with a reason, that a contradiction is none or that an article is to be withdrawn. */
export function Rule({ kind, about }: { readonly kind: Kind; readonly about: string }) {
  const { t } = useWords();
  const { me } = useMe();
  const [note, setNote] = useState('');
  const rule = useRule();
  if (!me || me.role === 'reader') return null;
  const needsReason = kind === 'withdraw';
  const submit = (form: FormEvent) => {
    form.preventDefault();
    rule.mutate({ kind, about, note });
  };
  return (
    <details className="rule">
      <summary>{t(`ruling.${kind}Ask`)}</summary>
      {rule.isError && <Refused error={rule.error} what={t(`ruling.${kind}Ask`)} />}
      <form className="review" onSubmit={submit}>
        <p className="wide dim">{t(`ruling.${kind}What`)}</p>
        <label className="wide">
          {t('review.note')}
          <input
            value={note}
            dir="auto"
            maxLength={2000}
            required={needsReason}
            onChange={({ target }) => setNote(target.value)}
          />
        </label>
        <div className="review-buttons">
          <button
            type="submit"
            className="button quiet"
            disabled={rule.isPending || (needsReason && !note.trim())}
          >
            {t(`ruling.${kind}Do`)}
          </button>
        </div>
      </form>
    </details>
  );
}
