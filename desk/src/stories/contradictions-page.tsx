import type { ContradictionAnswer } from '../../../src/server/shapes/woven.ts';
import { Rulings } from '../review/rulings.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { More, useList } from '../shell/pages.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';
import { Contradiction } from './contradiction.tsx';

/** Where accounts disagree: whether, how many, who, where, when. */
export default function ContradictionsPage() {
  const { t } = useWords();
  const list = useList<ContradictionAnswer>(['contradictions'], '/contradictions', { limit: '25' });
  const all = list.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <PageTitle>{t('contradictions.title')}</PageTitle>
      <p className="dim">{t('contradictions.what')}</p>
      {!all && <Waiting query={list} what={t('contradictions.title')} />}
      {all?.length === 0 && <p className="empty">{t('contradictions.none')}</p>}
      <ul className="cards">
        {all?.map((one) => (
          <Contradiction key={one.id} contradiction={one} />
        ))}
      </ul>
      <More list={list} />
      <Rulings kind="dismiss" title={t('ruling.dismissed')} />
    </>
  );
}
