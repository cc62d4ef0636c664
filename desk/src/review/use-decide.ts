import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DecidedLayer, DecisionKind, Values } from '../../../src/review/decision.ts';
import type { DecisionAnswer } from '../../../src/server/shapes/told.ts';
import { call } from '../api/call.ts';

export interface NewDecision {
  readonly about: string;
  readonly kind: DecisionKind;
  readonly layer?: DecidedLayer;
  readonly other?: string;
  readonly set?: Values;
  readonly note: string;
}

/** Sends something that changes the record; every list that may show it is asked for again. */
function useChange<Body, Answer>(
  send: (body: Body) => Promise<Answer>,
  done?: (a: Answer) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (answer) => {
      done?.(answer);
      void queries.invalidateQueries();
    },
  });
}

/** Decides about a find of an article. */
export function useDecide(decided?: (decision: DecisionAnswer) => void) {
  return useChange((body: NewDecision) => call<DecisionAnswer>('/decisions', { body }), decided);
}

/** Undoes a decision. */
export function useUndo() {
  return useChange((id: string) => call<void>(`/decisions/${id}`, { method: 'DELETE' }));
}

/** Says the same as a second person. */
export function useConfirm() {
  return useChange((id: string) => call<void>(`/decisions/${id}/confirm`, { method: 'POST' }));
}

interface NewRuling {
  readonly kind: 'dismiss' | 'withdraw';
  readonly about: string;
  readonly note: string;
}

/** Says that a contradiction is none, or withdraws an article. */
export function useRule() {
  return useChange((body: NewRuling) => call<unknown>('/rulings', { body }));
}

interface NewJoin {
  readonly kind: 'merge' | 'split';
  readonly about: string;
  readonly others: readonly string[];
  readonly note: string;
}

/** Says that finds of several articles are one, or are not. */
export function useJoin(joined?: () => void) {
  return useChange((body: NewJoin) => call<unknown>('/joins', { body }), joined);
}
