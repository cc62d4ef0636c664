import { SOURCE_KINDS } from '../../../src/model/claim.ts';
import type { DecidedLayer } from '../../../src/review/decision.ts';
import { useWords } from '../words.ts';
import { EventFields, RelationFields } from './claim-fields.tsx';
import { Choice, WordsField } from './fields.tsx';
import { type FieldsProps, listOf } from './fields-props.ts';
import { EntityFields, MentionFields, TimeFields } from './name-fields.tsx';
import { StatementField } from './ref-fields.tsx';
import { WhoField } from './who-field.tsx';

/** Every value of a find that a person may set right, by the find's layer. */
export function FindFields({ layer, ...props }: FieldsProps & { readonly layer: DecidedLayer }) {
  const Fields = FIELDS[layer];
  return <Fields {...props} />;
}

function StatementFields({ index, values, change }: FieldsProps) {
  const { t, label } = useWords();
  return (
    <>
      <WhoField
        name={t('field.speaker')}
        index={index}
        value={listOf(values.speaker)}
        change={(who) => change({ speaker: who.at(-1) ?? null })}
        isOne
      />
      <Choice
        name={t('field.kind')}
        value={values.kind ?? 'unspecified'}
        options={SOURCE_KINDS.map((one) => [one, label('kind', one)])}
        choose={(kind) => change({ kind })}
      />
      <Choice
        name={t('field.anonymity')}
        value={values.anonymity ?? 'unnamed'}
        options={(['named', 'unnamed'] as const).map((one) => [one, label('word', one)])}
        choose={(one) => change({ anonymity: one as 'named' | 'unnamed' })}
      />
      <StatementField
        name={t('field.parent')}
        index={index}
        value={values.parent ?? null}
        change={(parent) => change({ parent })}
        except={values.words?.start}
      />
      <WordsField
        name={t('field.cue')}
        value={listOf(values.words)}
        change={(words) => change({ words: words.at(-1) })}
      />
      <WordsField
        name={t('field.content')}
        value={values.content ?? []}
        change={(content) => change({ content })}
        isMany
      />
    </>
  );
}

const FIELDS: Readonly<Record<DecidedLayer, (props: FieldsProps) => React.ReactNode>> = {
  events: EventFields,
  relations: RelationFields,
  attributions: StatementFields,
  mentions: MentionFields,
  entities: EntityFields,
  times: TimeFields,
};
