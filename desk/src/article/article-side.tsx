import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { Span } from '../../../src/model/span.ts';
import type { RecordIndex } from '../../../src/record/chain.ts';
import type { TextSpan } from '../../../src/record/shape.ts';
import type { ArticleAnswer } from '../../../src/server/routes/articles.ts';
import { useMe } from '../account/me.tsx';
import { AddFind } from '../review/add-find.tsx';
import { DecisionHistory } from '../review/decision-history.tsx';
import { ReviewFind } from '../review/review-find.tsx';
import { Rule, Rulings } from '../review/rulings.tsx';
import { useWords } from '../words.ts';
import { ClaimsPanel } from './claims-panel.tsx';
import { FindPanel } from './find-panel.tsx';

interface SideProps {
  readonly article: ArticleAnswer;
  readonly index: RecordIndex;
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
  readonly picked: TextSpan | null;
  readonly pick: (span: Span | null) => void;
}

/** Beside the text where there is room for it; on a narrow screen what is chosen rises from below. */
export function ArticleSide({ article, index, chosen, choose, picked, pick }: SideProps) {
  const { t } = useWords();
  const { me } = useMe();
  const isNarrow = useMediaQuery('(max-width: 62em)');
  const mayDecide = me !== null && me.role !== 'reader';
  const open = article.decisions.filter(({ state }) => state === 'open');
  const find = chosen && <Chosen {...{ article, index, chosen, choose, mayDecide }} />;
  return (
    <aside className="article-side" aria-label={t('article.claims')}>
      {mayDecide && (
        <AddFind {...{ index, version: article.version, picked, choose }} drop={() => pick(null)} />
      )}
      {isNarrow ? (
        <Drawer
          opened={chosen !== null}
          onClose={() => choose(null)}
          position="bottom"
          size="70%"
          title={t('find.title')}
          closeButtonProps={{ 'aria-label': t('close') }}
        >
          {find}
        </Drawer>
      ) : (
        find && (
          <section className="card find-card" aria-live="polite">
            <div className="card-head">
              <h2>{t('find.title')}</h2>
              <button type="button" className="plain" onClick={() => choose(null)}>
                {t('close')}
              </button>
            </div>
            {find}
          </section>
        )
      )}
      {open.length > 0 && (
        <section className="card">
          <DecisionHistory decisions={open} title={t('state.openTitle')} />
        </section>
      )}
      <section className="card">
        <h2>{t('article.claims')}</h2>
        <ClaimsPanel index={index} chosen={chosen} choose={choose} />
      </section>
      <Rulings about={article.id} title={t('ruling.ofArticle')} />
      {mayDecide && !article.isWithdrawn && (
        <section className="card">
          <Rule kind="withdraw" about={article.id} />
        </section>
      )}
    </aside>
  );
}

/** What is chosen: where it comes from, what people decided about it, and the form to set it right. */
function Chosen({
  article,
  index,
  chosen,
  choose,
  mayDecide,
}: Pick<SideProps, 'article' | 'index' | 'choose'> & {
  readonly chosen: string;
  readonly mayDecide: boolean;
}) {
  const { t } = useWords();
  const about = article.finds[chosen];
  const mention = index.record.mentions.find(({ id }) => id === chosen);
  const entity = mention && article.finds[mention.entity] ? mention.entity : null;
  const own = article.decisions.filter(
    (one) => one.state !== 'open' && (one.about === about || one.other === about),
  );
  return (
    <>
      <FindPanel index={index} id={chosen} page={about} choose={choose} />
      <DecisionHistory decisions={own} />
      {mayDecide && about && (
        <details className="review-fold">
          <summary>{t('edit.this')}</summary>
          <ReviewFind index={index} id={chosen} about={about} />
        </details>
      )}
      {mayDecide && entity && (
        <details className="review-fold">
          <summary>{t('edit.whoItIs')}</summary>
          <ReviewFind index={index} id={entity} about={article.finds[entity]!} />
        </details>
      )}
    </>
  );
}
