import { queryOptions } from '@tanstack/react-query';
import type { FacetsAnswer, OccurrenceAnswer } from '../../../src/server/routes/claims.ts';
import type { LanesAnswer, PlacesAnswer, TiesAnswer } from '../../../src/server/routes/drawn.ts';
import type { OutletsAnswer, SpeakersAnswer } from '../../../src/server/routes/ledger.ts';
import type { StoryWhole } from '../../../src/server/routes/stories.ts';
import { call } from './call.ts';

/** What pages ask the API for, under the keys by which the desk keeps the answers. `query` is that of a filter. */
export const askFacets = (query: string) =>
  queryOptions({
    queryKey: ['facets', query],
    queryFn: () => call<FacetsAnswer>(`/claims/facets?${query}`),
  });
export const askLanes = (query: string) =>
  queryOptions({
    queryKey: ['lanes', query],
    queryFn: () => call<LanesAnswer>(`/claims/lanes?${query}`),
  });
export const askPlaces = (query: string) =>
  queryOptions({
    queryKey: ['places', query],
    queryFn: () => call<PlacesAnswer>(`/claims/places?${query}`),
  });
export const askTies = (query: string) =>
  queryOptions({
    queryKey: ['ties', query],
    queryFn: () => call<TiesAnswer>(`/claims/ties?${query}`),
  });
export const askOutlets = queryOptions({
  queryKey: ['outlets'],
  queryFn: () => call<OutletsAnswer>('/outlets'),
});
export const askSpeakers = queryOptions({
  queryKey: ['speakers'],
  queryFn: () => call<SpeakersAnswer>('/speakers'),
});
/** A story, by its id or that of an article. */
export const askStory = (id: string) =>
  queryOptions({
    queryKey: ['story', id],
    queryFn: () => call<StoryWhole>(`/stories/${encodeURIComponent(id)}`),
  });
/** What other articles tell of an event. */
export const askOccurrence = (event: string) =>
  queryOptions({
    queryKey: ['occurrence', event],
    queryFn: () => call<OccurrenceAnswer>(`/claims/${event}/occurrence`),
  });
