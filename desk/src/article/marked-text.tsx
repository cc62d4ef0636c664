import { type KeyboardEvent, type MouseEvent, memo, useMemo } from 'react';
import type { Span } from '../../../src/model/span.ts';
import type { ArticleRecord } from '../../../src/record/shape.ts';
import { selectedSpan, stepWord } from '../review/picked.ts';
import { useWords } from '../words.ts';
import { type Block, blocksOf } from './blocks.ts';
import { chiefMark, cutPieces, type Layer, type Mark, type Piece } from './marks.ts';

export interface MarkedTextProps {
  readonly record: ArticleRecord;
  readonly marks: readonly Mark[];
  readonly shown: ReadonlySet<Layer>;
  /** Ids of what is lit up: the chosen find and what belongs to it. */
  readonly lit: ReadonlySet<string>;
  readonly chosen: string | null;
  /** The mark that Tab comes to; arrows move it. */
  readonly stop: string | null;
  readonly peek: (mark: Mark | null, element: HTMLElement | null) => void;
  readonly choose: (mark: Mark) => void;
  /** Words that are chosen, and how to choose others: with the pointer, or with Shift and the arrows. */
  readonly picked: Span | null;
  readonly pick: (span: Span | null) => void;
}

/** The article as it is, character for character, with what was found laid over it. Text is only ever text. */
export const MarkedText = memo(function MarkedText(props: MarkedTextProps) {
  const { record } = props;
  const visible = useMemo(
    () => props.marks.filter(({ layer }) => props.shown.has(layer)),
    [props.marks, props.shown],
  );
  const blocks = useMemo(() => blocksOf(record), [record]);
  return (
    <div lang="ar" dir="rtl" className="article-text" {...listen(props, visible)}>
      {blocks.map((block) =>
        block.kind === 'debris' ? (
          <Debris key={block.start} block={block} text={record.text} />
        ) : (
          <p key={block.start} data-block={block.start}>
            {cutPieces(block.start, block.end, visible).map((piece) => (
              <PieceOfText key={piece.start} piece={piece} {...props} />
            ))}
          </p>
        ),
      )}
    </div>
  );
});

function PieceOfText({
  piece,
  record,
  lit,
  chosen,
  stop,
}: MarkedTextProps & { readonly piece: Piece }) {
  const words = record.text.slice(piece.start, piece.end);
  if (piece.marks.length === 0) return words;
  const chief = chiefMark(piece.marks);
  const classes = piece.marks.flatMap(({ layer, depth, id }) => [
    `mark-${layer}`,
    ...(depth ? [`depth-${Math.min(depth, 3)}`] : []),
    ...(lit.has(id) ? ['lit'] : []),
    ...(id === chosen && layer !== 'say' ? ['chosen'] : []),
  ]);
  const className = [...new Set(classes)].join(' ');
  if (!chief) return <span className={className}>{words}</span>;
  // Only where its words begin is a mark a place to stop at; the rest of them still takes clicks.
  const isStart = piece.start === chief.start;
  return (
    <span
      className={`${className} mark`}
      data-mark={chief.id}
      data-start={chief.start}
      {...(isStart
        ? {
            role: 'button',
            tabIndex: stop === markKey(chief) ? 0 : -1,
            'aria-pressed': chief.id === chosen,
          }
        : {})}
    >
      {words}
    </span>
  );
}

/** Names one mark among all, since a find may have several. */
export function markKey({ id, start }: { readonly id: string; readonly start: number }): string {
  return `${id}@${start}`;
}

/** One listener for the whole text instead of one for each of a thousand marks. */
function listen(props: MarkedTextProps, visible: readonly Mark[]) {
  const { peek, choose, pick } = props;
  const under = (event: { target: EventTarget }): [Mark, HTMLElement] | null => {
    const element = (event.target as HTMLElement).closest<HTMLElement>('[data-mark]');
    const mark =
      element &&
      visible.find(
        (one) => one.id === element.dataset.mark && String(one.start) === element.dataset.start,
      );
    return mark ? [mark, element] : null;
  };
  const look = (event: { target: EventTarget }) => {
    const found = under(event);
    peek(found?.[0] ?? null, found?.[1] ?? null);
  };
  return {
    onMouseOver: look,
    onMouseLeave: () => peek(null, null),
    onFocus: look,
    onBlur: () => peek(null, null),
    onClick: (event: MouseEvent) => {
      const span = selectedSpan();
      if (span) return pick(span);
      const found = under(event);
      if (found) choose(found[0]);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Enter' || event.key === ' ') {
        const found = under(event);
        if (!found) return;
        event.preventDefault();
        choose(found[0]);
      } else if (event.shiftKey) {
        pickByKeys(event, under(event)?.[0] ?? null, props);
      } else {
        travel(event);
      }
    },
  };
}

/** Shift with the arrow that goes on chooses the words of the mark, then a word more each time; back, one less. */
function pickByKeys(
  event: KeyboardEvent<HTMLElement>,
  mark: Mark | null,
  { picked, pick, record }: MarkedTextProps,
): void {
  const step = ({ ArrowLeft: 1, ArrowRight: -1 } as const)[event.key];
  if (!step || !mark) return;
  event.preventDefault();
  pick(picked?.start === mark.start ? stepWord(record.text, picked, step) : mark);
}

/** Arrow keys go from mark to mark in reading order; the left arrow goes on, as Arabic does. */
function travel(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowLeft: 1, ArrowDown: 1, ArrowRight: -1, ArrowUp: -1 }[event.key];
  const isEnd = event.key === 'Home' || event.key === 'End';
  if (step === undefined && !isEnd) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=button]')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  const next = isEnd ? stops.at(event.key === 'Home' ? 0 : -1) : stops[at + step!];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function Debris({ block, text }: { readonly block: Block; readonly text: string }) {
  const { t, language, label } = useWords();
  return (
    <details className="debris">
      <summary dir={language === 'ar' ? 'rtl' : 'ltr'} lang={language}>
        {t('article.debris', {
          count: block.lines,
          kinds: block.debris.map((kind) => label('debris', kind)).join(t('comma')),
        })}
      </summary>
      <p>{text.slice(block.start, block.end)}</p>
    </details>
  );
}
