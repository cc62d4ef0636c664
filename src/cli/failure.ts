import { IsnadError } from '../errors.ts';
import { clean, type Paint } from './show/terminal.ts';

/** What any thrown thing says of itself. An error that is none of ours is a fault of ours. */
export function failureOf(error: unknown): IsnadError {
  if (error instanceof IsnadError) return error;
  const said = error instanceof Error ? error.message : String(error);
  return new IsnadError('internal', `Cannot go on: ${said}`);
}

/** `isnad: FILE:LINE: Cannot ...: why [code]`, then the hint. Words of files are cleaned for terminals. */
export function writeFailure(paint: Paint, failure: IsnadError, origin: string | null): string {
  const at = failure.at ?? origin;
  const where = at === null ? '' : `${clean(at)}: `;
  const code = paint('dim', `[${failure.code}]`);
  const hint = failure.hint ? `\n  ${paint('dim', 'hint:')} ${clean(failure.hint)}` : '';
  return `${paint('red', 'isnad:')} ${where}${clean(failure.message)} ${code}${hint}\n`;
}
