import {
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useSearchParams } from 'react-router';
import { indexRecord } from '../../../src/record/chain.ts';
import type { TextSpan } from '../../../src/record/shape.ts';
import type { ArticleAnswer } from '../../../src/server/routes/articles.ts';
import { PickedContext, usePicked } from '../review/picked.ts';
import { Withdrawn } from '../review/withdrawn.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { ArticleFacts } from './article-facts.tsx';
import { ArticleSide } from './article-side.tsx';
import { type Decided, DecidedContext, decidedOf, FindsContext } from './decided.ts';
import { Legend } from './legend.tsx';
import { litBy } from './lit-by.ts';
import { MarkedText, markKey } from './marked-text.tsx';
import { LAYERS, type Layer, type Mark, marksOf, PICKED, POINTED, pointedMark } from './marks.ts';
import { Peek, type Peeked } from './peek.tsx';
import { Versions } from './versions.tsx';

/** Text on one side, claims by their chains on the other; what is chosen and shown is in the address. */
export function ArticleView({ article }: { readonly article: ArticleAnswer }) {
  const decided = useMemo(() => decidedOf(article), [article]);
  const index = useMemo(() => indexRecord(article.record), [article.record]);
  const { chosen, choose, shown, toggle, words } = useArticleAddress(article);
  const { picked, pick } = usePicked(article.record);
  const marks = useMemo(() => {
    const pointed = pointedMark(words);
    const chosenWords = picked && { ...picked, id: PICKED, layer: POINTED };
    return [pointed, chosenWords].flatMap((mark) => mark ?? []).concat(marksOf(article.record));
  }, [article.record, words, picked]);
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
    <ArticleContexts {...{ article, decided, picked }}>
      <article className="article-page">
        <header>
          <PageTitle lang="ar">{article.title ?? article.id}</PageTitle>
          <ArticleFacts article={article} />
          <Versions article={article} />
          {article.isWithdrawn && <Withdrawn />}
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
            picked={picked}
            pick={pick}
          />
          <ArticleSide {...{ article, index, chosen, choose, picked, pick }} />
        </div>
        {peeked && <Peek index={index} peeked={peeked} />}
      </article>
    </ArticleContexts>
  );
}

/** What the parts of the page know of the article without being told one by one. */
function ArticleContexts({
  article,
  decided,
  picked,
  children,
}: {
  readonly article: ArticleAnswer;
  readonly decided: Decided;
  readonly picked: TextSpan | null;
  readonly children: ReactNode;
}) {
  return (
    <FindsContext value={article.finds}>
      <DecidedContext value={decided}>
        <PickedContext value={picked}>{children}</PickedContext>
      </DecidedContext>
    </FindsContext>
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
