import { use } from 'react';
import type { RecordIndex } from '../../../src/record/chain.ts';
import type { TextSpan } from '../../../src/record/shape.ts';
import type { Who } from '../../../src/review/decision.ts';
import { EntityName } from '../article/entity-name.tsx';
import { useWords } from '../words.ts';
import { Remove } from './fields.tsx';
import { PickedContext } from './picked.ts';

const TYPES = ['PER', 'ORG', 'GRP', 'GPE', 'LOC', 'FAC'] as const;
const PLACES: readonly string[] = ['GPE', 'LOC', 'FAC'];

interface WhoFieldProps {
  readonly name: string;
  readonly index: RecordIndex;
  readonly value: readonly Who[];
  readonly change: (value: readonly Who[]) => void;
  readonly isPlace?: boolean;
  /** True where one takes the place of another. */
  readonly isOne?: boolean;
}

/** Who or what takes part: taken away, or added from what the article names or from the words chosen in it. */
export function WhoField({ name, index, value, change, isPlace, isOne }: WhoFieldProps) {
  const { t } = useWords();
  const add = (who: Who) => change(isOne ? [who] : [...value, who]);
  return (
    <fieldset className="who">
      <legend>{name}</legend>
      {value.length === 0 && (
        <span className="dim">{t(isPlace ? 'edit.nowhere' : 'edit.nobody')}</span>
      )}
      {value.map((who) => (
        <span key={`${who.start}-${who.end}`} className="chip">
          <WhoName index={index} who={who} />
          <Remove what={who.text} remove={() => change(value.filter((one) => one !== who))} />
        </span>
      ))}
      <AddWho {...{ name, index, value, add }} isPlace={isPlace ?? false} />
    </fieldset>
  );
}

/** The entity that words mean, else the words. */
function WhoName({ index, who }: { readonly index: RecordIndex; readonly who: Who }) {
  const entity = entityAt(index, who);
  return entity ? <EntityName index={index} id={entity} /> : <bdi lang="ar">{who.text}</bdi>;
}

function entityAt({ record }: RecordIndex, { start, end }: TextSpan): string | null {
  return record.mentions.find((one) => one.start === start && one.end === end)?.entity ?? null;
}

function AddWho({
  name,
  index,
  value,
  add,
  isPlace,
}: Pick<WhoFieldProps, 'name' | 'index' | 'value'> & {
  readonly add: (who: Who) => void;
  readonly isPlace: boolean;
}) {
  const { t, label, language } = useWords();
  const picked = use(PickedContext);
  const fits = (type: string) => (isPlace ? PLACES.includes(type) : true);
  const there = new Set(value.map((who) => entityAt(index, who)));
  const entities = index.record.entities.filter(({ id, type }) => fits(type) && !there.has(id));
  const choose = (chosen: string) => {
    const type = chosen.slice('picked:'.length);
    if (chosen.startsWith('picked:') && picked) add({ ...picked, type });
    const mention = index.record.mentions.find(({ entity }) => entity === chosen);
    if (!mention) return;
    const { start, end, text } = mention;
    add({ start, end, text, type: index.entities.get(chosen)!.type });
  };
  const nameOf = (id: string) => {
    const { name_ar, name_en } = index.entities.get(id)!;
    return language === 'en' && name_en ? name_en : name_ar;
  };
  return (
    <select
      value=""
      aria-label={t('edit.add', { what: name })}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{t('edit.plus')}</option>
      {picked && (
        <optgroup label={t('edit.pickedAs', { words: picked.text })}>
          {TYPES.filter(fits).map((type) => (
            <option key={type} value={`picked:${type}`}>
              {label('one', type)}
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label={t('edit.inArticle')}>
        {entities.map(({ id }) => (
          <option key={id} value={id}>
            {nameOf(id)}
          </option>
        ))}
      </optgroup>
    </select>
  );
}
