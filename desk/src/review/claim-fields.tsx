import { MODALITIES, RELATION_TYPES } from '../../../src/model/claim.ts';
import { EVENT_MODES } from '../../../src/record/plover.ts';
import { useWords } from '../words.ts';
import { Choice, WordsField } from './fields.tsx';
import { type FieldsProps, listOf } from './fields-props.ts';
import { StatementField, TimeField } from './ref-fields.tsx';
import { SizeFields } from './size-fields.tsx';
import { WhoField } from './who-field.tsx';

export function EventFields(props: FieldsProps) {
  const { t, label } = useWords();
  const { values, change } = props;
  const { type = '', mode } = values;
  return (
    <>
      <Choice
        name={t('field.type')}
        value={type}
        options={[
          ...(type ? [] : [['', '…'] as const]),
          ...Object.keys(EVENT_MODES).map((one) => [one, label('event', one)] as const),
        ]}
        choose={(chosen) => change({ type: chosen, mode: null })}
      />
      <Choice
        name={t('field.mode')}
        value={mode ?? ''}
        options={[
          ['', t('review.noMode')],
          ...(EVENT_MODES[type] ?? []).map((one) => [one, label('mode', one)] as const),
        ]}
        choose={(chosen) => change({ mode: chosen || null })}
      />
      <Standing {...props} />
      <ClaimRefs {...props} />
      <div className="wide whos">
        {(['actors', 'recipients', 'places', 'others'] as const).map((role) => (
          <WhoField
            key={role}
            name={t(`field.${role}`)}
            index={props.index}
            value={values[role] ?? []}
            change={(who) => change({ [role]: who })}
            isPlace={role === 'places'}
          />
        ))}
      </div>
      <SizeFields value={values.size ?? {}} change={(size) => change({ size })} />
      <ClaimWords {...props} />
    </>
  );
}

export function RelationFields(props: FieldsProps) {
  const { t, label } = useWords();
  const { values, change, index } = props;
  return (
    <>
      <Choice
        name={t('field.type')}
        value={values.type ?? ''}
        options={RELATION_TYPES.map((one) => [one, label('relation', one)])}
        choose={(type) => change({ type })}
      />
      <Standing {...props} />
      <ClaimRefs {...props} />
      <div className="wide whos">
        {(['from', 'to'] as const).map((side) => (
          <WhoField
            key={side}
            name={t(`field.${side}`)}
            index={index}
            value={listOf(values[side])}
            change={([who]) => change({ [side]: who })}
            isOne
          />
        ))}
      </div>
      <ClaimWords {...props} />
    </>
  );
}

function Standing({ values, change }: FieldsProps) {
  const { t, label } = useWords();
  return (
    <>
      <Choice
        name={t('field.modality')}
        value={values.modality ?? 'asserted'}
        options={MODALITIES.map((one) => [one, label('modality', one)])}
        choose={(modality) => change({ modality })}
      />
      <Choice
        name={t('field.polarity')}
        value={values.polarity ?? 'pos'}
        options={(['pos', 'neg'] as const).map((one) => [one, label('polarity', one)])}
        choose={(polarity) => change({ polarity: polarity as 'pos' | 'neg' })}
      />
    </>
  );
}

function ClaimRefs({ index, values, change }: FieldsProps) {
  const { t } = useWords();
  return (
    <>
      <StatementField
        name={t('field.attribution')}
        index={index}
        value={values.attribution ?? null}
        change={(attribution) => change({ attribution })}
      />
      <TimeField
        name={t('field.time')}
        index={index}
        value={values.time ?? null}
        change={(time) => change({ time })}
      />
    </>
  );
}

function ClaimWords({ values, change }: FieldsProps) {
  const { t } = useWords();
  return (
    <WordsField
      name={t('field.words')}
      value={listOf(values.words)}
      change={(words) => change({ words: words.at(-1) })}
    />
  );
}
