import { Link } from 'react-router';
import type { RecordIndex } from '../../../src/record/chain.ts';
import { type Explanation, explain } from '../../../src/record/explain.ts';
import type { TextSpan } from '../../../src/record/shape.ts';
import { useWords } from '../words.ts';
import { ClaimLine } from './describe-find.tsx';
import { EntityName, EntityNames, SpeakerName } from './entity-name.tsx';
import { type Sizes, SizeTags } from './size-tags.tsx';
import { sayValue } from './values.ts';

/** Why the record holds one find: its words, its values with the rules behind them, its chain down to the bytes. */
export function FindPanel({
  index,
  id,
  page,
  choose,
}: {
  readonly index: RecordIndex;
  readonly id: string;
  /** Its id across articles, where it has one: events have a page of their own. */
  readonly page: string | undefined;
  readonly choose: (id: string) => void;
}) {
  const { t } = useWords();
  const found = explain(index, id);
  if (!found) return <p className="dim">{t('find.gone')}</p>;
  return (
    <div className="find">
      <p className="find-what">
        <What index={index} found={found} />
      </p>
      <p>
        {found.words.slice(0, 6).map((words) => (
          <Words key={words.start} words={words} />
        ))}
      </p>
      {page && found.kind === 'events' && (
        <p>
          <Link to={`/events/${page}`}>{t('find.page')}</Link>
        </p>
      )}
      <h3>{t('find.chain')}</h3>
      <Chain index={index} found={found} choose={choose} />
      <h3>{t('find.why')}</h3>
      <Rule rule={found.rule} />
      <Values index={index} found={found} />
    </div>
  );
}

function What({ index, found }: { readonly index: RecordIndex; readonly found: Explanation }) {
  const { t } = useWords();
  if (found.kind === 'events' || found.kind === 'relations')
    return <ClaimLine index={index} id={found.id} />;
  if (found.kind === 'entities') return <EntityName index={index} id={found.id} />;
  if (found.kind === 'attributions')
    return <SpeakerName index={index} said={index.attributions.get(found.id)!} />;
  const mention = index.record.mentions.find(({ id }) => id === found.id);
  return mention ? <EntityName index={index} id={mention.entity} /> : t(`kind.${found.kind}`);
}

function Words({ words }: { readonly words: TextSpan }) {
  return (
    <span className="words">
      <q lang="ar" dir="rtl">
        {words.text}
      </q>
      <span className="offsets" dir="ltr">
        {words.start}–{words.end}
      </span>
    </span>
  );
}

function Rule({ rule }: { readonly rule: string }) {
  const { t } = useWords();
  return (
    <p className="rule">
      <span className="dim">{t('find.rule')} </span>
      <code dir="ltr">{rule}</code>
    </p>
  );
}

interface PartProps {
  readonly index: RecordIndex;
  readonly found: Explanation;
  readonly choose: (id: string) => void;
}

function Values({ index, found }: Omit<PartProps, 'choose'>) {
  const { t } = useWords();
  return (
    <dl className="values">
      {found.values.map(({ field, value, rule, words }) => (
        <div key={field}>
          <dt>{t(`field.${field}`, { defaultValue: field })}</dt>
          <dd>
            <Value index={index} field={field} value={value} />
            {words && <Words words={words} />}
            {rule && <code dir="ltr">{rule}</code>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({
  index,
  field,
  value,
}: {
  readonly index: RecordIndex;
  readonly field: string;
  readonly value: unknown;
}) {
  const { label } = useWords();
  if (typeof value === 'string' && index.entities.has(value))
    return <EntityName index={index} id={value} />;
  if (Array.isArray(value) && value.every((one) => index.entities.has(one))) {
    return (
      <span>
        <EntityNames index={index} ids={value} />
      </span>
    );
  }
  if (field === 'size') return <SizeTags size={value as Sizes} />;
  return <bdi>{sayValue(label, field, value)}</bdi>;
}

function Chain({ index, found, choose }: PartProps) {
  const { t, label, day } = useWords();
  const { article, outlet, chain } = found;
  return (
    <ol className="chain-steps">
      {chain.map((claim) => {
        const said = index.attributions.get(claim.id)!;
        return (
          <li key={claim.id}>
            <button type="button" className="step-name" onClick={() => choose(claim.id)}>
              <SpeakerName index={index} said={said} />
            </button>{' '}
            <span className="dim">
              {label('kind', said.source_kind)} · {label('force', said.cue.force)}
            </span>{' '}
            <Words words={claim.cue} />
            <code dir="ltr">{claim.rule}</code>
          </li>
        );
      })}
      <li>
        <span className="step-name">
          <bdi>{outlet ?? label('word', 'outlet')}</bdi>
        </span>
        <span className="dim">{day(article.date)}</span>
        <span className="offsets" dir="ltr">
          {article.format}, {article.encoding}, sha256 {article.bytes_sha256.slice(0, 12)}…
        </span>
      </li>
      {chain.length === 0 && <li className="dim">{t('article.ownWordLong')}</li>}
    </ol>
  );
}
