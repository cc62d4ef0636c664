import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { FacetsAnswer } from '../../../src/server/routes/claims.ts';
import { askFacets } from '../api/asked.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { SearchBox } from '../today/search-box.tsx';
import { useWords } from '../words.ts';
import { Facets } from './facets.tsx';
import { FilterBar } from './filter-bar.tsx';
import { queryOf, useFilter } from './use-filter.ts';

interface NarrowedProps {
  readonly title: string;
  /** What the page shows, in a sentence. */
  readonly what?: string;
  /** What is shown while the record holds nothing at all. */
  readonly empty?: ReactNode;
  readonly children: (facets: FacetsAnswer) => ReactNode;
}

/** A page about the events that search, facets and filters of the address leave. */
export function Narrowed({ title, what, empty, children }: NarrowedProps) {
  const { t } = useWords();
  const { filter, isEmpty } = useFilter();
  const query = queryOf(filter);
  const facets = useQuery({
    ...askFacets(query),
    placeholderData: (before) => before,
  });
  const isBare = isEmpty && facets.data?.total === 0;
  if (isBare && empty) return empty;
  return (
    <>
      <PageTitle>{title}</PageTitle>
      {what && <p className="dim">{what}</p>}
      <SearchBox />
      <FilterBar />
      {!facets.data && <Waiting query={facets} what={title} />}
      {isBare && (
        <p className="empty">
          {t('drawn.empty')} <Link to="/">{t('first.begin')}</Link>
        </p>
      )}
      {facets.data && !isBare && (
        <div className="record-columns">
          <Aside facets={facets.data} />
          <section aria-label={title}>{children(facets.data)}</section>
        </div>
      )}
    </>
  );
}

/** Facets beside the page; on a narrow screen folded, so that the page itself comes first. */
function Aside({ facets }: { readonly facets: FacetsAnswer }) {
  const { t } = useWords();
  const isNarrow = useMediaQuery('(max-width: 52em)', false, { getInitialValueInEffect: false });
  return (
    <aside aria-label={t('today.narrow')}>
      {isNarrow ? (
        <details className="card">
          <summary>{t('today.narrow')}</summary>
          <Facets facets={facets} />
        </details>
      ) : (
        <Facets facets={facets} />
      )}
    </aside>
  );
}
