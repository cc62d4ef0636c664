import { useState } from 'react';
import type { Cell } from '../../../src/store/export/csv.ts';
import { captioned } from '../picture/captioned.ts';
import type { Picture } from '../picture/picture.ts';
import { useWords } from '../words.ts';
import { ExportLinks } from './export-links.tsx';
import { cite } from './say-filter.ts';
import type { Filter } from './use-filter.ts';

export interface ExportBarProps {
  readonly title: string;
  /** Events of the page; null where it is not about events. */
  readonly filter: Filter | null;
  /** How much the page shows, in words. */
  readonly counted: string;
  /** Makes the picture of what is on the screen, where there is one. */
  readonly picture?: () => Picture | null;
  /** Makes the table of what is on the screen, where there is one beside the events. */
  readonly table?: () => readonly (readonly Cell[])[];
}

/** What is on the screen, to take away: its events as a file, its picture, its table, and the words to cite it by. */
export function ExportBar({ title, filter, counted, picture, table }: ExportBarProps) {
  const words = useWords();
  const { t } = words;
  const citation = cite(words, { title, filter: filter ?? {}, counted });
  const save = async (format: 'svg' | 'png') => {
    const { savePicture } = await import('../picture/save.ts');
    const drawn = picture?.();
    if (!drawn) return;
    const what = { name: 'isnad', description: citation };
    await savePicture(captioned(drawn, title, citation), format, what);
  };
  const saveCsv = async () => {
    const { saveTable } = await import('../picture/save.ts');
    saveTable([...table!(), [], [citation]], 'isnad');
  };
  return (
    <div className="export-bar">
      {filter && <ExportLinks filter={filter} />}
      {(picture || table) && (
        <p className="exports">
          <span className="dim">{t('export.picture')}</span>
          {picture &&
            (['svg', 'png'] as const).map((format) => (
              <button key={format} type="button" className="link" onClick={() => void save(format)}>
                {t(`export.${format}`)}
              </button>
            ))}
          {table && (
            <button type="button" className="link" onClick={() => void saveCsv()}>
              {t('export.table')}
            </button>
          )}
        </p>
      )}
      <Citation text={citation} />
    </div>
  );
}

function Citation({ text }: { readonly text: string }) {
  const { t } = useWords();
  const [isCopied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard?.writeText(text).then(() => setCopied(true));
  return (
    <details className="citation">
      <summary>{t('cite.title')}</summary>
      <p className="break">
        <bdi>{text}</bdi>
      </p>
      <button type="button" className="button quiet" onClick={copy}>
        {isCopied ? t('cite.copied') : t('cite.copy')}
      </button>
    </details>
  );
}
