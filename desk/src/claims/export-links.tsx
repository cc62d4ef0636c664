import { useWords } from '../words.ts';
import { type Filter, queryOf } from './use-filter.ts';

const FORMATS = ['csv', 'jsonl', 'geojson'] as const;

/** What is on the screen, whole, as a file. */
export function ExportLinks({ filter }: { readonly filter: Filter }) {
  const { t } = useWords();
  return (
    <p className="exports">
      <span className="dim">{t('export.as')}</span>
      {FORMATS.map((format) => (
        <a key={format} href={`/api/claims/export?${queryOf(filter, { format })}`} download>
          {t(`export.${format}`)}
        </a>
      ))}
    </p>
  );
}
