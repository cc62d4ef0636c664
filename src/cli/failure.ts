import type { Paint } from './show/terminal.ts';
import { clean } from './show/terminal.ts';

/** Why something could not be done, for a person: what, where, and what to do about it. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  readonly at: string | null;
}

/** What any thrown thing says of itself. An error without a code of ours is a fault of ours. */
export function failureOf(error: unknown): Failure {
  const { code, message, hint, at } = (error ?? {}) as Partial<Failure>;
  if (typeof code === 'string' && typeof message === 'string' && typeof hint === 'string') {
    return { code, message, hint, at: at ?? null };
  }
  const said = error instanceof Error ? error.message : String(error);
  return {
    code: 'internal',
    message: `Cannot go on: ${said}`,
    hint: 'this is a fault in Isnad; please report it with the file, and set ISNAD_DEBUG=1 for details',
    at: null,
  };
}

/** `isnad: FILE:LINE: Cannot ...: why [code]`, then the hint. Words of files are cleaned for terminals. */
export function writeFailure(paint: Paint, failure: Failure, origin: string | null): string {
  const at = failure.at ?? origin;
  const where = at === null ? '' : `${clean(at)}: `;
  const code = paint('dim', `[${failure.code}]`);
  const hint = failure.hint ? `\n  ${paint('dim', 'hint:')} ${clean(failure.hint)}` : '';
  return `${paint('red', 'isnad:')} ${where}${clean(failure.message)} ${code}${hint}\n`;
}

/** Throws a failure of the command itself. */
export function refuse(code: string, message: string, hint: string): never {
  throw Object.assign(new Error(message), { code, hint });
}
