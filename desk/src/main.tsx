import './styles.ts';
import { DirectionProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { Problem } from './api/call.ts';
import { startLanguage } from './language.ts';
import { router } from './routes.tsx';
import { Themed } from './theme.tsx';
import { Worded } from './words.ts';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: false,
      // What the server refuses it will refuse again; only a lost connection is worth another try.
      retry: (count, error) => count < 2 && !(error instanceof Problem),
    },
  },
});

startLanguage();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <DirectionProvider>
        <Themed>
          <Worded>
            <RouterProvider router={router} />
          </Worded>
        </Themed>
      </DirectionProvider>
    </QueryClientProvider>
  </StrictMode>,
);
