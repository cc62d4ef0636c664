import { ENTITY_TYPES, TIME_TYPES } from '../../../src/model/entity.ts';
import { useWords } from '../words.ts';
import { Choice, Line, WordsField } from './fields.tsx';
import { type FieldsProps, listOf } from './fields-props.ts';
import { WhoField } from './who-field.tsx';

export function MentionFields({ index, values, change }: FieldsProps) {
  const { t } = useWords();
  return (
    <>
      <WhoField
        name={t('edit.means')}
        index={index}
        value={listOf(values.entity)}
        change={(who) => change({ entity: who.at(-1) ?? null })}
        isOne
      />
      <WordsField
        name={t('field.words')}
        value={listOf(values.words)}
        change={(words) => change({ words: words.at(-1) })}
      />
      {!values.entity && <TypeField {...{ index, values, change }} />}
    </>
  );
}

function TypeField({ values, change }: FieldsProps) {
  const { t, label } = useWords();
  return (
    <Choice
      name={t('field.type')}
      value={values.type ?? 'PER'}
      options={ENTITY_TYPES.map((one) => [one, label('one', one)])}
      choose={(type) => change({ type })}
    />
  );
}

export function EntityFields(props: FieldsProps) {
  const { t } = useWords();
  const { values, change } = props;
  return (
    <>
      <TypeField {...props} />
      <Line name={t('field.name')} value={values.name ?? ''} change={(name) => change({ name })} />
      <Line
        name={t('field.name_en')}
        value={values.name_en ?? ''}
        change={(name_en) => change({ name_en })}
        dir="ltr"
      />
    </>
  );
}

export function TimeFields({ values, change }: FieldsProps) {
  const { t } = useWords();
  return (
    <>
      <Choice
        name={t('field.type')}
        value={values.type ?? 'DATE'}
        options={TIME_TYPES.map((one) => [one, one])}
        choose={(type) => change({ type })}
      />
      <Line
        name={t('field.value')}
        value={values.value ?? ''}
        change={(value) => change({ value })}
        dir="ltr"
      />
      <WordsField
        name={t('field.words')}
        value={listOf(values.words)}
        change={(words) => change({ words: words.at(-1) })}
      />
    </>
  );
}
