import { useElementSize } from '@mantine/hooks';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { Drawing } from '../picture/drawing.tsx';
import type { Picture } from '../picture/picture.ts';
import { useAfterPaint } from '../shell/use-after-paint.ts';
import { useWords } from '../words.ts';
import { coloursOf, drawNetwork } from './draw-network.ts';
import { type Graph, keyOf, layOut, type Node, type Tie } from './graph.ts';

interface NetworkProps {
  readonly ties: readonly Tie[];
  readonly of: 'deeds' | 'quotes';
  readonly chosen: string | null;
  readonly choose: (key: string | null) => void;
  readonly shown: RefObject<Picture | null>;
}

/** A narrow screen shows a part of the picture, which is scrolled. */
const LEAST = { width: 620, height: 560 };
const STEPS = [1, 1.4, 2, 2.8];

/** The ties as a picture; a click on somebody shows their ties, on a tie the events behind it. */
export function Network({ ties, of, chosen, choose, shown }: NetworkProps) {
  const { t } = useWords();
  const { ref, width } = useElementSize<HTMLElement>();
  const [step, setStep] = useState(0);
  const isPainted = useAfterPaint();
  return (
    <>
      <div className="line-buttons">
        <button
          type="button"
          aria-label={t('map.nearer')}
          disabled={step === STEPS.length - 1}
          onClick={() => setStep(step + 1)}
        >
          +
        </button>
        <button
          type="button"
          aria-label={t('map.farther')}
          disabled={step === 0}
          onClick={() => setStep(step - 1)}
        >
          −
        </button>
        {chosen && (
          <button type="button" onClick={() => choose(null)}>
            {t('network.everybody')}
          </button>
        )}
      </div>
      <section
        ref={ref}
        className="network"
        dir="ltr"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the screen is scrolled by keys
        tabIndex={0}
        aria-label={t(`network.${of}`)}
      >
        {isPainted && width > 0 && (
          <Web {...{ ties, of, chosen, choose, shown }} size={sizeOf(width, STEPS[step]!)} />
        )}
      </section>
    </>
  );
}

/** Where the picture is wider than the screen, what it is mostly about is in sight. */
function useCentred({ nodes }: Graph) {
  const inside = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const box = inside.current?.closest('.network');
    if (!box || nodes.length === 0) return;
    const events = nodes.reduce((sum, node) => sum + node.events, 0);
    const middle = (of: 'x' | 'y') =>
      nodes.reduce((sum, node) => sum + node[of] * node.events, 0) / events;
    box.scrollLeft = middle('x') - box.clientWidth / 2;
    box.scrollTop = middle('y') - box.clientHeight / 2;
  }, [nodes]);
  return inside;
}

function sizeOf(width: number, times: number) {
  return {
    width: Math.round(Math.max(LEAST.width, width) * times),
    height: Math.round(LEAST.height * times),
  };
}

function Web({
  ties,
  of,
  chosen,
  choose,
  shown,
  size: { width, height },
}: NetworkProps & { readonly size: { readonly width: number; readonly height: number } }) {
  const { t, language, label, number } = useWords();
  const graph = useMemo(() => layOut(ties, { width, height }), [ties, width, height]);
  const say = ({ who }: Node) => (language === 'en' && who.name_en) || who.name;
  const isThere =
    chosen !== null && ties.some(({ from, to }) => [keyOf(from), keyOf(to)].includes(chosen));
  const lit = isThere || graph.edges.some(({ key }) => key === chosen) ? chosen : null;
  const inside = useCentred(graph);
  const picture = drawNetwork({ graph, size: { width, height }, chosen: lit, say });
  shown.current = picture;
  const kind = of === 'deeds' ? 'event' : 'force';
  const live = (key: string) => {
    const node = graph.nodes.find((one) => one.key === key);
    const edge = graph.edges.find((one) => one.key === key);
    const what = edge
      ? `${say(edge.from)} – ${label(kind, edge.tie.type)} – ${say(edge.to)}: ${number(edge.tie.events)}`
      : `${say(node!)}: ${number(node!.events)}`;
    return {
      className: 'live',
      'aria-label': what,
      onClick: () => choose(key === chosen ? null : key),
    };
  };
  return (
    <>
      <Drawing
        picture={picture}
        label={t('network.of', { nodes: number(graph.nodes.length), ties: number(ties.length) })}
        live={live}
      />
      <ul ref={inside} className="tie-colours" dir={language === 'ar' ? 'rtl' : 'ltr'}>
        {[...coloursOf(graph.edges)].map(([type, ink]) => (
          <li key={type}>
            <svg width="14" height="10" aria-hidden="true">
              <path d="M0 5H14" stroke={`var(--${ink})`} strokeWidth="4" />
            </svg>{' '}
            {label(kind, type)}
          </li>
        ))}
      </ul>
    </>
  );
}
