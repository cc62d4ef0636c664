import type { RecordIndex } from '../../../src/record/chain.ts';
import type { RecordAttribution } from '../../../src/record/shape.ts';
import { useWords } from '../words.ts';
import { SpeakerName } from './entity-name.tsx';

/**
 * outlet ‹ speaker ‹ speaker: each one told the one before it. The mark between them is mirrored with
 * the direction of the page and always points to the teller.
 */
export function ChainLine({
  index,
  chain,
}: {
  readonly index: RecordIndex;
  readonly chain: readonly RecordAttribution[];
}) {
  const { label, t } = useWords();
  const { outlet } = index.record.doc;
  return (
    <span className="chain">
      {outlet ? (
        <bdi className="name">{outlet}</bdi>
      ) : (
        <span className="dim">{label('word', 'outlet')}</span>
      )}
      {chain.length === 0 && <span className="dim"> · {t('article.ownWord')}</span>}
      {chain.map((said) => (
        <span key={said.id}>
          <span className="chain-arrow" aria-label={t('chain.from')} role="img">
            ‹
          </span>
          <SpeakerName index={index} said={said} />
          {said.anonymity === 'unnamed' && (
            <span className="tag dim unnamed">{label('word', 'unnamed')}</span>
          )}
        </span>
      ))}
    </span>
  );
}
