import type { IsnadError } from '../errors.ts';
import { clean, type Paint } from './show/terminal.ts';

/** `isnad: FILE:LINE: Cannot ...: why [code]`, then the hint. Words of files are cleaned for terminals. */
export function writeFailure(paint: Paint, failure: IsnadError, origin: string | null): string {
  const at = failure.at ?? origin;
  const where = at === null ? '' : `${clean(at)}: `;
  const code = paint('dim', `[${failure.code}]`);
  const hint = failure.hint ? `\n  ${paint('dim', 'hint:')} ${clean(failure.hint)}` : '';
  return `${paint('red', 'isnad:')} ${where}${clean(failure.message)} ${code}${hint}\n`;
}
