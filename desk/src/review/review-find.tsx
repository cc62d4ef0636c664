import type { RecordIndex } from '../../../src/record/chain.ts';
import type { DecidedLayer } from '../../../src/review/decision.ts';
import { draftOf } from '../../../src/review/draft.ts';
import { wholeOf } from '../../../src/review/whole.ts';
import type { DecisionAnswer } from '../../../src/server/shapes/told.ts';
import { AnotherOne } from './another-one.tsx';
import { FindForm } from './find-form.tsx';
import { Unite } from './unite.tsx';

const LAYERS: Readonly<Record<string, DecidedLayer>> = {
  E: 'entities',
  M: 'mentions',
  A: 'attributions',
  V: 'events',
  R: 'relations',
  T: 'times',
};

/** The form for any find of an article, by its id in the record. */
export function ReviewFind({
  index,
  id,
  about,
  decided,
}: {
  readonly index: RecordIndex;
  readonly id: string;
  readonly about: string;
  readonly decided?: (decision: DecisionAnswer) => void;
}) {
  const layer = LAYERS[id[0] ?? ''];
  const start = layer ? wholeOf(draftOf(index.record), layer, id) : null;
  if (!layer || !start) return null;
  return (
    <>
      <FindForm
        key={`${id} ${JSON.stringify(start)}`}
        {...{ index, layer, about, start }}
        {...(decided ? { decided } : {})}
      />
      {layer === 'entities' && (
        <>
          <Unite index={index} id={id} about={about} />
          <AnotherOne entity={index.entities.get(id)!} about={about} />
        </>
      )}
    </>
  );
}
