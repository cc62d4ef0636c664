import { createBrowserRouter, type RouteObject } from 'react-router';
import { NotFound } from './shell/not-found.tsx';
import { CODE } from './shell/page-code.ts';
import { Shell } from './shell/shell.tsx';
import { TodayPage } from './today/today-page.tsx';

/** A page whose code comes when it is opened; until then the page before it stays. */
const pages = Object.entries(CODE).map(
  ([path, load]): RouteObject => ({
    path,
    lazy: async () => ({ Component: (await load()).default }),
    hydrateFallbackElement: null,
  }),
);

/** Every page by its address. */
export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <NotFound />,
    children: [
      { path: '/', element: <TodayPage /> },
      ...pages,
      { path: '*', element: <NotFound /> },
    ],
  },
]);
