import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DecisionAnswer } from '../../../src/server/shapes/told.ts';
import { call } from '../api/call.ts';

export interface NewDecision {
  readonly about: string;
  readonly kind: 'accept' | 'correct' | 'reject';
  readonly set?: Partial<Record<'type' | 'mode' | 'modality' | 'polarity', string | null>>;
  readonly note: string;
}

/** Decides about a claim; every list that may show it is asked for again. */
export function useDecide(decided?: (decision: DecisionAnswer) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewDecision) => call<DecisionAnswer>('/decisions', { body }),
    onSuccess: (decision) => {
      decided?.(decision);
      void queries.invalidateQueries();
    },
  });
}

/** Undoes a decision. */
export function useUndo() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call<void>(`/decisions/${id}`, { method: 'DELETE' }),
    onSuccess: () => void queries.invalidateQueries(),
  });
}
