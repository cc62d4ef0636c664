import { lazy, Suspense } from 'react';
import { createBrowserRouter } from 'react-router';
import { NotFound } from './shell/not-found.tsx';
import { Shell } from './shell/shell.tsx';
import { TodayPage } from './today/today-page.tsx';

const ArticlePage = lazy(() => import('./article/article-page.tsx'));
const EventPage = lazy(() => import('./event/event-page.tsx'));
const NamePage = lazy(() => import('./names/name-page.tsx'));
const StoriesPage = lazy(() => import('./stories/stories-page.tsx'));
const StoryPage = lazy(() => import('./stories/story-page.tsx'));
const ContradictionsPage = lazy(() => import('./stories/contradictions-page.tsx'));
const MapPage = lazy(() => import('./map/map-page.tsx'));
const TimelinePage = lazy(() => import('./timeline/timeline-page.tsx'));
const NetworkPage = lazy(() => import('./network/network-page.tsx'));
const LedgerPage = lazy(() => import('./ledger/ledger-page.tsx'));
const ReviewPage = lazy(() => import('./review/review-page.tsx'));
const AddPage = lazy(() => import('./add/add-page.tsx'));

const later = (page: React.ReactNode) => <Suspense fallback={null}>{page}</Suspense>;

/** Every page by its address. */
export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <NotFound />,
    children: [
      { path: '/', element: <TodayPage /> },
      { path: '/articles/:id', element: later(<ArticlePage />) },
      { path: '/events/:id', element: later(<EventPage />) },
      { path: '/stories', element: later(<StoriesPage />) },
      { path: '/stories/:id', element: later(<StoryPage />) },
      { path: '/contradictions', element: later(<ContradictionsPage />) },
      { path: '/timeline', element: later(<TimelinePage />) },
      { path: '/network', element: later(<NetworkPage />) },
      { path: '/map', element: later(<MapPage />) },
      { path: '/names', element: later(<NamePage />) },
      { path: '/outlets', element: later(<LedgerPage />) },
      { path: '/review', element: later(<ReviewPage />) },
      { path: '/add', element: later(<AddPage />) },
      { path: '*', element: <NotFound /> },
    ],
  },
]);
