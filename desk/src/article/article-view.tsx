import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { indexRecord, type RecordIndex } from '../../../src/record/chain.ts';
import type { ArticleAnswer } from '../../../src/server/routes/articles.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { useWords } from '../words.ts';
import { ArticleFacts } from './article-facts.tsx';
import { chainOver } from './chains.ts';
import { ClaimsPanel } from './claims-panel.tsx';
import { DecidedContext, decidedOf } from './decided.ts';
import { FindPanel } from './find-panel.tsx';
import { Legend } from './legend.tsx';
import { MarkedText, markKey } from './marked-text.tsx';
import { LAYERS, type Layer, type Mark, marksOf, POINTED, pointedMark } from './marks.ts';
import { Peek, type Peeked } from './peek.tsx';

/** Text on one side, claims by their chains on the other; what is chosen and shown is in the address. */
export function ArticleView({ article }: { readonly article: ArticleAnswer }) {
  const decided = useMemo(() => decidedOf(article), [article]);
  const index = useMemo(() => indexRecord(article.record), [article.record]);
  const { chosen, choose, shown, toggle, words } = useArticleAddress(article);
  const marks = useMemo(() => {
    const pointed = pointedMark(words);
    return [...(pointed ? [pointed] : []), ...marksOf(article.record)];
  }, [article.record, words]);
  const text = useRef<HTMLDivElement>(null);
  useScrollTo(text, chosen);
  const [peeked, setPeeked] = useState<Peeked | null>(null);
  const lit = useMemo(() => litBy(index, chosen), [index, chosen]);
  const first = marks.find(({ layer }) => layer !== 'say' && layer !== POINTED && shown.has(layer));
  const stop = marks.find(({ id, layer }) => id === chosen && layer !== 'say') ?? first;
  const peek = useCallback((mark: Mark | null, element: HTMLElement | null) => {
    setPeeked(mark && element ? { mark, box: element.getBoundingClientRect() } : null);
  }, []);
  const chooseMark = useCallback((mark: Mark) => choose(mark.id), [choose]);
  return (
    <DecidedContext value={decided}>
      <article className="article-page">
        <header>
          <PageTitle lang="ar">{article.title ?? article.id}</PageTitle>
          <ArticleFacts article={article} />
        </header>
        <Legend shown={shown} toggle={toggle} marks={marks} />
        <div className="article-columns" ref={text}>
          <MarkedText
            record={article.record}
            marks={marks}
            shown={shown}
            lit={lit}
            chosen={chosen}
            stop={stop ? markKey(stop) : null}
            peek={peek}
            choose={chooseMark}
          />
          <Side index={index} finds={article.finds} chosen={chosen} choose={choose} />
        </div>
        {peeked && <Peek index={index} peeked={peeked} />}
      </article>
    </DecidedContext>
  );
}

/** Brings what the address names into sight, once. */
function useScrollTo(text: RefObject<HTMLDivElement | null>, chosen: string | null) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where a visit begins; later choices are in sight
  useEffect(() => {
    const named = chosen ? `[data-mark="${CSS.escape(chosen)}"]` : '.mark-quote';
    text.current?.querySelector(named)?.scrollIntoView({ block: 'center' });
  }, []);
}

interface SideProps {
  readonly index: RecordIndex;
  readonly finds: ArticleAnswer['finds'];
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
}

/** Beside the text where there is room for it; on a narrow screen what is chosen rises from below. */
function Side({ index, finds, chosen, choose }: SideProps) {
  const { t } = useWords();
  const isNarrow = useMediaQuery('(max-width: 62em)');
  const find = chosen && (
    <FindPanel index={index} id={chosen} page={finds[chosen]} choose={choose} />
  );
  return (
    <aside className="article-side" aria-label={t('article.claims')}>
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
      <section className="card">
        <h2>{t('article.claims')}</h2>
        <ClaimsPanel index={index} chosen={chosen} choose={choose} />
      </section>
    </aside>
  );
}

/** What is chosen and which layers are shown, kept in the address. */
function useArticleAddress({ finds }: ArticleAnswer) {
  const [params, setParams] = useSearchParams();
  const hidden = params.get('hide') ?? '';
  // Other pages name a claim by its id across articles.
  const at = params.get('at');
  const chosen = params.get('find') ?? Object.keys(finds).find((id) => finds[id] === at) ?? null;
  const shown = useMemo(() => {
    const off = new Set(hidden.split(','));
    return new Set<Layer>([...LAYERS, POINTED].filter((layer) => !off.has(layer)));
  }, [hidden]);
  const choose = useCallback(
    (id: string | null) =>
      setParams(
        (now) => {
          now.delete('at');
          if (id === null || id === chosen) now.delete('find');
          else now.set('find', id);
          return now;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams, chosen],
  );
  const toggle = (layer: Layer) =>
    setParams(
      (now) => {
        const off = LAYERS.filter((one) => (one === layer ? shown.has(one) : !shown.has(one)));
        if (off.length > 0) now.set('hide', off.join(','));
        else now.delete('hide');
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  return { chosen, choose, shown, toggle, words: params.get('words') };
}

/** Ids lit up with a find: itself, its chain, its participants' mentions, or what an attribution holds. */
function litBy(index: RecordIndex, chosen: string | null): ReadonlySet<string> {
  if (!chosen) return new Set();
  const lit = new Set([chosen]);
  const { record } = index;
  const event = record.events.find(({ id }) => id === chosen);
  const relation = record.relations.find(({ id }) => id === chosen);
  const mention = record.mentions.find(({ id }) => id === chosen);
  const entities = event
    ? [...event.actors, ...event.recipients, ...event.others, ...event.places]
    : relation
      ? [relation.from, relation.to]
      : mention
        ? [mention.entity]
        : chosen.startsWith('E')
          ? [chosen]
          : [];
  for (const { id, entity } of record.mentions) if (entities.includes(entity)) lit.add(id);
  if (event?.time) lit.add(event.time);
  const claim = event ?? relation;
  if (claim?.attribution) {
    for (const { id } of chainOver(index, { id: chosen, layer: 'event', start: 0, end: 0 }))
      lit.add(id);
  }
  return lit;
}
