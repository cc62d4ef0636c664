import type { RecordIndex } from '../../../src/record/chain.ts';
import type { RecordAttribution } from '../../../src/record/shape.ts';
import { useWords } from '../words.ts';

/** A name in the reader's language where there is one; isolated, so that it turns nothing around it. */
export function EntityName({ index, id }: { readonly index: RecordIndex; readonly id: string }) {
  const { language } = useWords();
  const entity = index.entities.get(id);
  if (!entity) return <bdi>{id}</bdi>;
  const isEnglish = language === 'en' && entity.name_en !== '';
  return (
    <bdi
      lang={isEnglish ? 'en' : 'ar'}
      className="name"
      title={isEnglish ? entity.name_ar : entity.name_en}
    >
      {isEnglish ? entity.name_en : entity.name_ar}
    </bdi>
  );
}

/** Names in a row with the comma of the language between them. */
export function EntityNames({
  index,
  ids,
}: {
  readonly index: RecordIndex;
  readonly ids: readonly string[];
}) {
  const { t } = useWords();
  return ids.map((id, i) => (
    <span key={id}>
      {i > 0 && t('comma')}
      <EntityName index={index} id={id} />
    </span>
  ));
}

/** Who speaks in an attribution: the entity, else the words, else "not said who". */
export function SpeakerName({
  index,
  said,
}: {
  readonly index: RecordIndex;
  readonly said: RecordAttribution;
}) {
  const { label } = useWords();
  if (said.source_entity) return <EntityName index={index} id={said.source_entity} />;
  if (said.source) {
    return (
      <bdi lang="ar" className="name">
        {said.source.text}
      </bdi>
    );
  }
  return <span className="name dim">{label('kind', 'implicit')}</span>;
}
