import { Link } from 'react-router';
import { useWords } from '../words.ts';
import { PageTitle } from './page-title.tsx';

/** An address that no page has. */
export function NotFound() {
  const { t } = useWords();
  return (
    <>
      <PageTitle>{t('notFound.title')}</PageTitle>
      <p>
        <Link to="/">{t('notFound.home')}</Link>
      </p>
    </>
  );
}
