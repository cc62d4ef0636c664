import { Link } from 'react-router';
import type { ContradictionAnswer } from '../../../src/server/shapes/woven.ts';
import { Rule } from '../review/rulings.tsx';
import { useWords } from '../words.ts';

/** Two accounts that exclude each other, side by side and alike: the record takes no side. */
export function Contradiction({ contradiction }: { readonly contradiction: ContradictionAnswer }) {
  const { t } = useWords();
  const { id, type, a, b, rule } = contradiction;
  return (
    <li className="card">
      <div className="event-head">
        <span className="tag">{t(`contradictions.${type}`)}</span>
        <code dir="ltr">{rule}</code>
      </div>
      <div className="sides">
        <Side side={a} />
        <Side side={b} />
      </div>
      <Rule kind="dismiss" about={id} />
    </li>
  );
}

function Side({ side }: { readonly side: ContradictionAnswer['a'] }) {
  const { t, label, day } = useWords();
  const { quote, speaker, kind, outlet, version, span, date } = side;
  const at = span ? `?words=${span.start}-${span.end}` : '';
  return (
    <div className="side">
      <p lang="ar" dir="rtl">
        <q>{quote}</q>
      </p>
      <div>
        <Link className="name-link" to={`/articles/${version}${at}`}>
          <bdi>{outlet ?? label('word', 'outlet')}</bdi>
        </Link>
        {speaker ? (
          <>
            <span className="chain-arrow" role="img" aria-label={t('chain.from')}>
              ‹
            </span>
            <bdi lang="ar">{speaker}</bdi>
            {kind && <span className="dim"> · {label('kind', kind)}</span>}
          </>
        ) : (
          <span className="dim"> · {t('article.ownWord')}</span>
        )}
        <span className="dim"> · {day(date)}</span>
      </div>
    </div>
  );
}
