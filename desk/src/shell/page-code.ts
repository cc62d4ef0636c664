import type { QueryClient } from '@tanstack/react-query';
import { askFacets, askLanes, askOutlets, askPlaces, askSpeakers, askTies } from '../api/asked.ts';

/** The code of each page that is fetched when it is first opened, by its path. */
export const CODE = {
  '/articles/:id': () => import('../article/article-page.tsx'),
  '/events/:id': () => import('../event/event-page.tsx'),
  '/names': () => import('../names/name-page.tsx'),
  '/stories': () => import('../stories/stories-page.tsx'),
  '/stories/:id': () => import('../stories/story-page.tsx'),
  '/contradictions': () => import('../stories/contradictions-page.tsx'),
  '/map': () => import('../map/map-page.tsx'),
  '/timeline': () => import('../timeline/timeline-page.tsx'),
  '/network': () => import('../network/network-page.tsx'),
  '/outlets': () => import('../ledger/ledger-page.tsx'),
  '/review': () => import('../review/review-page.tsx'),
  '/add': () => import('../add/add-page.tsx'),
} as const;

/** What a page asks for first, where it is opened by its name in the bar. */
const ASKED: Readonly<Record<string, (queries: QueryClient) => void>> = {
  '/': (queries) => void queries.prefetchQuery(askFacets('')),
  '/timeline': (queries) => void queries.prefetchQuery(askLanes('')),
  '/map': (queries) => {
    void import('../map/event-map.tsx');
    void import('../map/atlas.ts').then(({ askAtlas }) => queries.prefetchQuery(askAtlas));
    void queries.prefetchQuery(askPlaces(''));
  },
  '/network': (queries) => void queries.prefetchQuery(askTies('of=deeds&limit=90')),
  '/outlets': (queries) => {
    void queries.prefetchQuery(askOutlets);
    void queries.prefetchQuery(askSpeakers);
  },
};

/** Fetches what a page will need, when somebody points at the way to it. */
export function fetchAhead(path: string, queries: QueryClient): void {
  if (path in CODE) void CODE[path as keyof typeof CODE]();
  ASKED[path]?.(queries);
}
