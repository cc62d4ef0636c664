import { useState } from 'react';
import { captioned } from '../picture/captioned.ts';
import type { Picture } from '../picture/picture.ts';
import { useWords } from '../words.ts';
import { ExportLinks } from './export-links.tsx';
import { cite } from './say-filter.ts';
import type { Filter } from './use-filter.ts';

interface ExportBarProps {
  readonly title: string;
  readonly filter: Filter;
  /** Events that the filter leaves. */
  readonly count: number;
  /** Makes the picture of what is on the screen, where there is one. */
  readonly picture?: () => Picture;
}

/** What is on the screen, to take away: its events as a file, its picture, and the words to cite it by. */
export function ExportBar({ title, filter, count, picture }: ExportBarProps) {
  const words = useWords();
  const { t } = words;
  const citation = cite(words, { title, filter, count });
  const save = async (format: 'svg' | 'png') => {
    const { savePicture } = await import('../picture/save.ts');
    await savePicture(captioned(picture!(), title, citation), format, {
      name: 'isnad',
      description: citation,
    });
  };
  return (
    <div className="export-bar">
      <ExportLinks filter={filter} />
      {picture && (
        <p className="exports">
          <span className="dim">{t('export.picture')}</span>
          {(['svg', 'png'] as const).map((format) => (
            <button key={format} type="button" className="link" onClick={() => void save(format)}>
              {t(`export.${format}`)}
            </button>
          ))}
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
