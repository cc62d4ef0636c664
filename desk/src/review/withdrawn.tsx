import { useWords } from '../words.ts';

/** That an article is out of the record, where it or something of it is still looked at. */
export function Withdrawn() {
  const { t } = useWords();
  return (
    <p className="card problem" role="status">
      {t('ruling.isOut')}
    </p>
  );
}
