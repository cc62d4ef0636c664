import type { RecordIndex } from '../../../src/record/chain.ts';
import type { TextSpan } from '../../../src/record/shape.ts';
import { useWords } from '../words.ts';
import { Choice } from './fields.tsx';

interface RefFieldProps {
  readonly name: string;
  readonly index: RecordIndex;
  readonly value: TextSpan | null;
  readonly change: (value: TextSpan | null) => void;
  /** Start of the cue of a statement that cannot be chosen: it is no part of itself. */
  readonly except?: number | undefined;
}

/** On whose word: one of the article's statements, or its own. */
export function StatementField({ name, index, value, change, except }: RefFieldProps) {
  const { t, label } = useWords();
  const all = index.record.attributions.filter(({ cue }) => cue.start !== except);
  const said = (id: string) => {
    const { source, source_entity, cue } = index.attributions.get(id)!;
    const entity = source_entity ? index.entities.get(source_entity) : undefined;
    const speaker = entity?.name_ar ?? source?.text ?? label('kind', 'implicit');
    return `${speaker}: ${cue.text}`;
  };
  return (
    <Choice
      name={name}
      value={all.find(({ cue }) => cue.start === value?.start)?.id ?? ''}
      options={[['', t('article.ownWord')], ...all.map(({ id }) => [id, said(id)] as const)]}
      choose={(id) => change(cut(index.attributions.get(id)?.cue))}
    />
  );
}

/** When: one of the times that the article names, or none. */
export function TimeField({ name, index, value, change }: RefFieldProps) {
  const { t } = useWords();
  const { times } = index.record;
  return (
    <Choice
      name={name}
      value={times.find(({ start }) => start === value?.start)?.id ?? ''}
      options={[
        ['', t('edit.noTime')],
        ...times.map(({ id, text, value: day }) => [id, sayTime(text, day)] as const),
      ]}
      choose={(id) => change(cut(index.times.get(id)))}
    />
  );
}

/** The words of a time with its value, where that is known at all. */
function sayTime(text: string, value: string): string {
  return value.includes('X') ? text : `${text} (\u2066${value}\u2069)`;
}

function cut(span: TextSpan | undefined): TextSpan | null {
  return span ? { start: span.start, end: span.end, text: span.text } : null;
}
