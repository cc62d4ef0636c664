import { useState } from 'react';
import { overlaps } from '../../../src/model/span.ts';
import type { RecordIndex } from '../../../src/record/chain.ts';
import { innermostId } from '../../../src/record/innermost.ts';
import type { TextSpan } from '../../../src/record/shape.ts';
import type { DecidedLayer, Values } from '../../../src/review/decision.ts';
import { useWords } from '../words.ts';
import { FindForm } from './find-form.tsx';

const KINDS = ['events', 'attributions', 'relations', 'mentions', 'times'] as const;

interface Begun {
  readonly layer: DecidedLayer;
  readonly words: TextSpan;
}

/** What was missed: words chosen in the text become an event, a statement, a name. */
export function AddFind({
  index,
  version,
  picked,
  drop,
  choose,
}: {
  readonly index: RecordIndex;
  readonly version: string;
  readonly picked: TextSpan | null;
  readonly drop: () => void;
  readonly choose: (id: string) => void;
}) {
  const { t } = useWords();
  const [begun, setBegun] = useState<Begun | null>(null);
  const end = () => {
    setBegun(null);
    drop();
  };
  if (!picked && !begun) return null;
  const words = begun?.words ?? picked!;
  return (
    <section className="card add-find" aria-live="polite">
      <div className="card-head">
        <h2>{begun ? t(`edit.new.${begun.layer}`) : t('edit.picked')}</h2>
        <button type="button" className="plain" onClick={end}>
          {t('close')}
        </button>
      </div>
      <q lang="ar" dir="rtl">
        {words.text}
      </q>
      {begun ? (
        <FindForm
          key={`${begun.layer}${words.start}`}
          {...{ index, layer: begun.layer, about: version, start: startOf(index, begun) }}
          isNew
          decided={end}
        />
      ) : (
        <>
          <div className="review-buttons">
            {KINDS.map((layer) => (
              <button
                key={layer}
                type="button"
                className="button quiet"
                onClick={() => setBegun({ layer, words })}
              >
                {t(`edit.new.${layer}`)}
              </button>
            ))}
          </div>
          <FoundHere index={index} words={words} choose={choose} />
        </>
      )}
    </section>
  );
}

/** What a find of words begins with. */
function startOf(index: RecordIndex, { layer, words }: Begun): Values {
  const holder = innermostId(index.record.attributions, words);
  const cue = holder === null ? null : index.attributions.get(holder)!.cue;
  const attribution = cue && { start: cue.start, end: cue.end, text: cue.text };
  if (layer === 'events')
    return { words, mode: null, modality: 'asserted', polarity: 'pos', attribution };
  if (layer === 'relations')
    return {
      ...{ words, type: 'affiliated_with', modality: 'asserted', polarity: 'pos', attribution },
    };
  if (layer === 'attributions') return { words, speaker: null, content: [] };
  if (layer === 'mentions') return { words, type: 'PER', entity: null };
  return { words, type: 'DATE', value: '' };
}

/** What was found at the chosen words already, each leading to where it comes from. */
function FoundHere({
  index,
  words,
  choose,
}: {
  readonly index: RecordIndex;
  readonly words: TextSpan;
  readonly choose: (id: string) => void;
}) {
  const { t } = useWords();
  const { events, relations, attributions, mentions, times } = index.record;
  const spans = [
    ...events.map(({ id, trigger }) => ({ id, layer: 'events', at: trigger })),
    ...relations.map(({ id, span }) => ({ id, layer: 'relations', at: span })),
    ...attributions.map(({ id, cue }) => ({ id, layer: 'attributions', at: cue })),
    ...mentions.map((one) => ({ id: one.id, layer: 'mentions', at: one })),
    ...times.map((one) => ({ id: one.id, layer: 'times', at: one })),
  ].filter(({ at }) => overlaps(at, words));
  if (spans.length === 0) return null;
  return (
    <div className="found-here">
      <span className="dim">{t('edit.foundHere')}</span>
      {spans.map(({ id, layer, at }) => (
        <button key={id} type="button" className="plain" onClick={() => choose(id)}>
          {t(`kind.${layer}`)} <bdi lang="ar">{at.text}</bdi>
        </button>
      ))}
    </div>
  );
}
