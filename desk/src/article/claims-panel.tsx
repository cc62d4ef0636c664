import type { RecordIndex } from '../../../src/record/chain.ts';
import { useWords } from '../words.ts';
import { type ClaimTree, claimTree } from './chains.ts';
import { ClaimLine } from './describe-find.tsx';
import { SpeakerName } from './entity-name.tsx';

interface PanelProps {
  readonly index: RecordIndex;
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
}

/** Every claim of the article under the one on whose word it stands, nested as they are nested in the text. */
export function ClaimsPanel(props: PanelProps) {
  const { t } = useWords();
  const tree = claimTree(props.index);
  const isEmpty = tree.claims.length === 0 && tree.inner.length === 0;
  if (isEmpty) return <p className="dim">{t('article.noClaims')}</p>;
  return (
    <div className="claims">
      {tree.claims.length > 0 && (
        <section className="claim-group">
          <h3 className="claim-head">{t('article.ownWord')}</h3>
          <ClaimList {...props} ids={tree.claims} />
        </section>
      )}
      {tree.inner.map((inner) => (
        <Branch key={inner.attribution?.id} {...props} tree={inner} />
      ))}
    </div>
  );
}

function Branch({ tree, ...props }: PanelProps & { readonly tree: ClaimTree }) {
  const { label } = useWords();
  const said = tree.attribution!;
  return (
    <section className="claim-group">
      <button
        type="button"
        className="claim-head"
        aria-pressed={props.chosen === said.id}
        onClick={() => props.choose(said.id)}
      >
        <SpeakerName index={props.index} said={said} />
        <span className="tag speaker-tag">{label('force', said.cue.force)}</span>
        <bdi lang="ar" className="dim">
          {said.cue.text}
        </bdi>
        {said.anonymity === 'unnamed' && (
          <span className="tag dim">{label('word', 'unnamed')}</span>
        )}
      </button>
      <ClaimList {...props} ids={tree.claims} />
      {tree.inner.length > 0 && (
        <div className="claim-inner">
          {tree.inner.map((inner) => (
            <Branch key={inner.attribution?.id} {...props} tree={inner} />
          ))}
        </div>
      )}
    </section>
  );
}

function ClaimList({
  ids,
  index,
  chosen,
  choose,
}: PanelProps & { readonly ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <ul className="claim-list">
      {ids.map((id) => (
        <li key={id}>
          <button
            type="button"
            className="claim"
            aria-pressed={chosen === id}
            onClick={() => choose(id)}
          >
            <ClaimLine index={index} id={id} />
          </button>
        </li>
      ))}
    </ul>
  );
}
