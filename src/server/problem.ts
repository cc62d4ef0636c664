import { ERRORS, type ErrorCode, IsnadError } from '../errors.ts';
import { failureOf } from '../failure.ts';
import type { Services } from './services.ts';

/** RFC 9457 problem details, in the language that was asked for. */
export interface ProblemAnswer {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  readonly hint: string;
  /** Which parts of the request are wrong, and how. */
  readonly errors?: readonly { readonly at: string; readonly message: string }[];
}

const STATUS: Partial<Readonly<Record<ErrorCode, number>>> = {
  internal: 500,
  'unknown-id': 404,
  'unknown-article': 404,
  'no-such-route': 404,
  'not-signed-in': 401,
  'wrong-password': 401,
  'not-allowed': 403,
  'foreign-request': 403,
  'too-many-requests': 429,
  'too-large': 413,
  'already-there': 409,
  'own-decision': 409,
};
const BAD_REQUEST = 400;

/** What is wrong with a request beyond its error: by field. */
export class BadRequest extends IsnadError {
  readonly errors: readonly { readonly at: string; readonly message: string }[];

  constructor(errors: readonly { readonly at: string; readonly message: string }[]) {
    const [first] = errors;
    super('bad-request', `Cannot understand the request: ${first?.at}: ${first?.message}`);
    this.errors = errors;
  }
}

/** Any thrown thing as an answer. What went wrong inside stays inside: only its code goes out. */
export function problemOf(
  error: unknown,
  language: 'ar' | 'en',
  arabic: Services['arabic'],
): ProblemAnswer {
  const failure = framework(error) ?? failureOf(error);
  const { code } = failure;
  const said = language === 'ar' ? arabic(code) : null;
  const isInternal = code === 'internal';
  return {
    type: `urn:isnad:error:${code}`,
    title: said?.means ?? ERRORS[code].means,
    status: STATUS[code] ?? BAD_REQUEST,
    detail: said?.means ?? (isInternal ? ERRORS.internal.means : failure.message),
    code,
    hint: said?.todo ?? failure.hint,
    ...(failure instanceof BadRequest ? { errors: failure.errors } : {}),
  };
}

/** An error of the web framework as one of ours. */
function framework(error: unknown): IsnadError | null {
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (error instanceof IsnadError || typeof statusCode !== 'number') return null;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new IsnadError('too-large', 'Cannot take this: it is larger than any article can be');
  }
  if (statusCode === 429)
    return new IsnadError('too-many-requests', 'Cannot answer: too many requests');
  if (statusCode >= 400 && statusCode < 500) {
    return new BadRequest([{ at: 'body', message: (error as Error).message }]);
  }
  return null;
}
