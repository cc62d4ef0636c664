import { type KeyboardEvent, type MouseEvent, memo, useMemo } from 'react';
import type { ArticleRecord } from '../../../src/record/shape.ts';
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
          <p key={block.start}>
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
function listen({ peek, choose }: MarkedTextProps, visible: readonly Mark[]) {
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
      const found = under(event);
      if (found) choose(found[0]);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Enter' || event.key === ' ') {
        const found = under(event);
        if (!found) return;
        event.preventDefault();
        choose(found[0]);
      } else {
        travel(event);
      }
    },
  };
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
