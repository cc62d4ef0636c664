import { useLayoutEffect, useRef } from 'react';
import type { RecordIndex } from '../../../src/record/chain.ts';
import { useWords } from '../words.ts';
import { ChainLine } from './chain-line.tsx';
import { chainOver } from './chains.ts';
import { ClaimLine } from './describe-find.tsx';
import { EntityName } from './entity-name.tsx';
import type { Mark } from './marks.ts';

/** A mark under the pointer or the focus, and where it stands on the screen. */
export interface Peeked {
  readonly mark: Mark;
  readonly box: DOMRect;
}

const GAP = 8;

/** What a mark is and on whose word, beside it while the pointer or the focus is there. */
export function Peek({ index, peeked }: { readonly index: RecordIndex; readonly peeked: Peeked }) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const { mark } = peeked;
  useLayoutEffect(() => {
    const own = box.current;
    if (own) placeBeside(own, peeked.box);
  }, [peeked]);
  return (
    <div ref={box} className="peek" role="tooltip">
      <div>
        <span className={`dot dot-${mark.layer}`} />{' '}
        <span className="dim">{t(`layer.${mark.layer}`)}</span> <What index={index} id={mark.id} />
      </div>
      <div className="peek-chain">
        <ChainLine index={index} chain={chainOver(index, mark)} />
      </div>
    </div>
  );
}

function What({ index, id }: { readonly index: RecordIndex; readonly id: string }) {
  const { label } = useWords();
  const said = index.attributions.get(id);
  if (said) return <span>{label('force', said.cue.force)}</span>;
  const mention = index.record.mentions.find((one) => one.id === id);
  if (mention) return <EntityName index={index} id={mention.entity} />;
  const time = index.times.get(id);
  if (time) return <bdi dir="ltr">{time.value}</bdi>;
  return <ClaimLine index={index} id={id} />;
}

/** Above the words where there is room, else below; never off the screen. */
function placeBeside(own: HTMLElement, target: DOMRect): void {
  const { width, height } = own.getBoundingClientRect();
  const middle = target.left + target.width / 2 - width / 2;
  const left = Math.max(GAP, Math.min(middle, document.documentElement.clientWidth - width - GAP));
  const above = target.top - height - GAP;
  own.style.left = `${left}px`;
  own.style.top = `${above > GAP ? above : target.bottom + GAP}px`;
}
