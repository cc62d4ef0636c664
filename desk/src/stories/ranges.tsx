import { Link } from 'react-router';
import type { StoryWhole } from '../../../src/server/routes/stories.ts';
import { ToldChain } from '../claims/told-chain.tsx';
import { useWords } from '../words.ts';
import { type Given, numbersOf } from './numbers.ts';

/** How many, as each account gives it, side by side on one scale. Never summed and never averaged. */
export function Ranges({ story }: { readonly story: Pick<StoryWhole, 'events' | 'independent'> }) {
  const { t } = useWords();
  const kinds = numbersOf(story);
  if (kinds.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('ranges.title')}</h2>
      {kinds.map(({ kind, given, most }) => (
        <div key={kind}>
          <h3>{t(`ranges.${kind}`)}</h3>
          <ul className="ranges">
            {given.map((one) => (
              <Range key={one.event.id} given={one} most={most} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Range({ given, most }: { readonly given: Given; readonly most: number }) {
  const { t, number } = useWords();
  const { low, high, account, event } = given;
  return (
    <li>
      <div className="range-scale" aria-hidden="true">
        <span
          className="range-bar"
          style={{
            insetInlineStart: `min(${(100 * low) / most}%, calc(100% - 0.5rem))`,
            inlineSize: `${(100 * (high - low)) / most}%`,
          }}
        />
      </div>
      <Link to={`/events/${event.id}`}>
        {low === high ? number(low) : `${number(low)}–${number(high)}`}
      </Link>
      <span className="small">
        {' · '}
        {t('stories.account', { number: number(account) })} ·{' '}
        <ToldChain claim={event} find={event.id} />
      </span>
    </li>
  );
}
