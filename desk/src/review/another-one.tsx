import type { RecordEntity } from '../../../src/record/shape.ts';
import { nameKey } from '../../../src/store/names.ts';
import { Refused } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';
import { refOf } from './ref-of.ts';
import { useJoin } from './use-decide.ts';

/** Says that somebody in this article is not whom other articles mean by the same name. */
export function AnotherOne({
  entity,
  about,
}: {
  readonly entity: RecordEntity;
  readonly about: string;
}) {
  const { t } = useWords();
  const join = useJoin();
  if (entity.form !== 'named') return null;
  const { type, known = null, name_ar } = entity;
  const all = refOf({ type, known, name_key: nameKey(name_ar) });
  return (
    <div className="review-buttons">
      {join.isError && <Refused error={join.error} what={t('event.review')} />}
      <button
        type="button"
        className="button quiet"
        disabled={join.isPending || join.isSuccess}
        onClick={() => join.mutate({ kind: 'split', about: all, others: [about], note: '' })}
      >
        {t('edit.another')}
      </button>
    </div>
  );
}
