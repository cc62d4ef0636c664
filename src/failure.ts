import { IsnadError } from './errors.ts';

/** What any thrown thing says of itself. An error that is none of ours is a fault of ours. */
export function failureOf(error: unknown): IsnadError {
  if (error instanceof IsnadError) return error;
  const said = error instanceof Error ? error.message : String(error);
  return new IsnadError('internal', `Cannot go on: ${said}`);
}
