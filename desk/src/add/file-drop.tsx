import { useState } from 'react';
import { useWords } from '../words.ts';

interface FileDropProps {
  readonly files: readonly File[];
  readonly choose: (files: readonly File[]) => void;
}

/** A place to drop files on, and the usual way to choose them. */
export function FileDrop({ files, choose }: FileDropProps) {
  const { t, number } = useWords();
  const [isOver, setOver] = useState(false);
  return (
    <label
      className={`drop${isOver ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        choose([...event.dataTransfer.files]);
      }}
    >
      <span>{t('add.files')}</span>
      <span className="button quiet" aria-hidden="true">
        {t('add.choose')}
      </span>
      <input
        type="file"
        multiple
        accept=".txt,.html,.htm,.jsonl,.ndjson,.gz"
        onChange={(event) => choose([...(event.target.files ?? [])])}
      />
      {files.length > 0 && (
        <span className="dim">
          {t('add.chosen', { count: files.length, number: number(files.length) })}:{' '}
          {files.slice(0, 5).map(({ name }) => (
            <bdi key={name} className="tag">
              {name}
            </bdi>
          ))}
          {files.length > 5 && '…'}
        </span>
      )}
    </label>
  );
}
