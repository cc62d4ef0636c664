import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../words.ts';

/** One box for words and names in either script; what is asked for stands in the address. */
export function SearchBox() {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const asked = params.get('q') ?? '';
  const [words, setWords] = useState(asked);
  useEffect(() => setWords(asked), [asked]);
  return (
    <form
      role="search"
      className="search"
      onSubmit={(event) => {
        event.preventDefault();
        setParams((now) => {
          if (words.trim()) now.set('q', words.trim());
          else now.delete('q');
          return now;
        });
      }}
    >
      <input
        type="search"
        {...(words && { dir: 'auto' })}
        value={words}
        placeholder={t('search.placeholder')}
        aria-label={t('search.label')}
        onChange={(event) => setWords(event.target.value)}
      />
      <button type="submit" className="button">
        {t('search.do')}
      </button>
    </form>
  );
}
