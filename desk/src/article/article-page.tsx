import '@fontsource-variable/noto-naskh-arabic/wght.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { ArticleAnswer } from '../../../src/server/routes/articles.ts';
import { call } from '../api/call.ts';
import { Waiting } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';
import { ArticleView } from './article-view.tsx';

/** One article: its text with what was found in it, and on whose word each claim stands. */
export default function ArticlePage() {
  const { id = '' } = useParams();
  const { t } = useWords();
  const article = useQuery({
    queryKey: ['article', id],
    queryFn: () => call<ArticleAnswer>(`/articles/${encodeURIComponent(id)}`),
  });
  if (!article.data) return <Waiting query={article} what={t('article.one')} />;
  return <ArticleView key={article.data.version} article={article.data} />;
}
