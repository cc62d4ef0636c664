import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { indexRecord } from '../../../src/record/chain.ts';
import type { ArticleAnswer } from '../../../src/server/routes/articles.ts';
import type { EventAnswer } from '../../../src/server/shapes/told.ts';
import { call } from '../api/call.ts';
import { Waiting } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';
import { ReviewFind } from './review-find.tsx';

/** The form for an event outside its article: what it may be set to is read from the article. */
export function ReviewEvent({
  event,
  decided,
}: {
  readonly event: EventAnswer;
  readonly decided?: () => void;
}) {
  const { t } = useWords();
  const { version } = event.article;
  const article = useQuery({
    queryKey: ['article', version],
    queryFn: () => call<ArticleAnswer>(`/articles/${version}`),
  });
  const index = useMemo(() => article.data && indexRecord(article.data.record), [article.data]);
  if (!article.data || !index) return <Waiting query={article} what={t('event.review')} />;
  const { finds } = article.data;
  const id = Object.keys(finds).find((local) => finds[local] === event.id);
  if (!id) return null;
  return <ReviewFind index={index} id={id} about={event.id} {...(decided ? { decided } : {})} />;
}
