import { Link } from 'react-router';
import type { EntityAnswer, SpeakerAnswer } from '../../../src/server/shapes/told.ts';
import { useWords } from '../words.ts';

interface Nameable {
  readonly type: string;
  readonly name: string;
  readonly name_en: string;
  readonly known: string | null;
}

/** Address of the page of somebody or something that articles name. */
function nameAddress({ type, name, known }: Nameable): string {
  return `/names?${new URLSearchParams({ type, name, ...(known && { known }) })}`;
}

/** A name in the reader's language where there is one, leading to its page. */
export function ToldName({ entity }: { readonly entity: Nameable }) {
  const { language } = useWords();
  const isEnglish = language === 'en' && entity.name_en !== '';
  return (
    <Link
      className="name-link"
      to={nameAddress(entity)}
      title={isEnglish ? entity.name : entity.name_en}
    >
      <bdi lang={isEnglish ? 'en' : 'ar'}>{isEnglish ? entity.name_en : entity.name}</bdi>
    </Link>
  );
}

/** Names in a row with the comma of the language between them. */
export function ToldNames({ entities }: { readonly entities: readonly EntityAnswer[] }) {
  const { t } = useWords();
  return entities.map((entity, i) => (
    <span key={entity.id}>
      {i > 0 && t('comma')}
      <ToldName entity={entity} />
    </span>
  ));
}

/** A speaker: by name, else by the words of the article, else "not said who". */
export function ToldSpeaker({ speaker }: { readonly speaker: SpeakerAnswer }) {
  const { label } = useWords();
  if (speaker.entity) return <ToldName entity={speaker.entity} />;
  if (!speaker.speaker) return <span className="dim">{label('kind', 'implicit')}</span>;
  return <bdi lang="ar">{speaker.speaker}</bdi>;
}
