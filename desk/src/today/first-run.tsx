import { Link } from 'react-router';
import { PageTitle } from '../shell/page-title.tsx';
import { useWords } from '../words.ts';

/** What a newcomer sees while the record is empty. */
export function FirstRun() {
  const { t } = useWords();
  return (
    <div className="first">
      <PageTitle>{t('first.title')}</PageTitle>
      <p>{t('first.what')}</p>
      <p>
        <Link className="button" to="/add">
          {t('first.add')}
        </Link>
      </p>
    </div>
  );
}
