import { use, useState } from 'react';
import type { RecordIndex } from '../../../src/record/chain.ts';
import { FindsContext } from '../article/decided.ts';
import { Refused } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';
import { PickOne } from './pick-one.tsx';
import { useDecide } from './use-decide.ts';

/** Says that two names of an article mean one. */
export function Unite({
  index,
  id,
  about,
}: {
  readonly index: RecordIndex;
  readonly id: string;
  readonly about: string;
}) {
  const { t, language } = useWords();
  const finds = use(FindsContext);
  const [other, setOther] = useState('');
  const decide = useDecide(() => setOther(''));
  const { type } = index.entities.get(id)!;
  const others = index.record.entities.filter((one) => one.id !== id && one.type === type);
  if (others.length === 0) return null;
  const nameOf = ({ name_ar, name_en }: (typeof others)[number]) =>
    language === 'en' && name_en ? name_en : name_ar;
  return (
    <div className="review">
      {decide.isError && <Refused error={decide.error} what={t('event.review')} />}
      <PickOne
        name={t('edit.sameAs')}
        value={other}
        options={others.map((one) => [one.id, nameOf(one)] as const)}
        choose={setOther}
        verb={t('edit.unite')}
        isBusy={decide.isPending}
        act={(one) => decide.mutate({ about, kind: 'unite', other: finds[one]!, note: '' })}
      />
    </div>
  );
}
