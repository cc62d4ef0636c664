import { Link, useSearchParams } from 'react-router';
import type { StoryAnswer } from '../../../src/server/routes/stories.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { More, useList } from '../shell/pages.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';

/** In the address: stories of one article too. */
const SINGLE = 'single';

/** Articles that tell of the same, the newest first. */
export default function StoriesPage() {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const hasSingle = params.has(SINGLE);
  const least = hasSingle ? '1' : '2';
  const list = useList<StoryAnswer>(['stories', least], '/stories', { limit: '20', least });
  const stories = list.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <PageTitle>{t('stories.title')}</PageTitle>
      <p className="dim">{t('stories.what')}</p>
      <label className="single">
        <input
          type="checkbox"
          checked={hasSingle}
          onChange={({ target }) => setParams(target.checked ? { [SINGLE]: '1' } : {})}
        />{' '}
        {t('stories.single')}
      </label>
      {!stories && <Waiting query={list} what={t('stories.title')} />}
      {stories?.length === 0 && (
        <p className="empty">{t(hasSingle ? 'today.none' : 'stories.none')}</p>
      )}
      <ul className="cards">
        {stories?.map((story) => (
          <StoryCard key={story.id} story={story} />
        ))}
      </ul>
      <More list={list} />
    </>
  );
}

function StoryCard({ story }: { readonly story: StoryAnswer }) {
  const { day, label } = useWords();
  const { id, start, end, articles } = story;
  const outlets = [...new Set(articles.map(({ outlet }) => outlet ?? label('word', 'outlet')))];
  return (
    <li className="card">
      <div className="event-head">
        <Link to={`/stories/${id}`} lang="ar" className="headline">
          <bdi>{headline(story)}</bdi>
        </Link>
        <span className="dim">{start === end ? day(start) : `${day(start)} – ${day(end)}`}</span>
      </div>
      <div className="facts">
        <Accounts story={story} />
        {outlets.map((outlet) => (
          <bdi key={outlet}>{outlet}</bdi>
        ))}
      </div>
    </li>
  );
}

/** A story is known by the headline of its first article that has one. */
export function headline({ articles, id }: StoryAnswer): string {
  return articles.find(({ title }) => title)?.title ?? id;
}

/** So many articles, so many accounts that do not share a text. */
export function Accounts({ story }: { readonly story: StoryAnswer }) {
  const { t, number } = useWords();
  const { articles, independent } = story;
  return (
    <span>
      {t('stories.articles', { count: articles.length, number: number(articles.length) })}
      {articles.length > 1 && (
        <>
          {' · '}
          {t('stories.accounts', { count: independent.length, number: number(independent.length) })}
        </>
      )}
    </span>
  );
}
