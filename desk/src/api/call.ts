import i18next from 'i18next';

/** Why the server refused, in the reader's language: RFC 9457 problem details. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly hint: string | null;

  constructor(
    status: number,
    body: { code?: string; detail?: string; title?: string; hint?: string },
  ) {
    super(body.detail ?? body.title ?? String(status));
    this.status = status;
    this.code = body.code ?? 'unknown';
    this.hint = body.hint ?? null;
  }
}

/** Value of the cookie that a writing call must repeat; other sites cannot read it. */
function csrfToken(): string {
  return /(?:^|; )isnad-csrf=([^;]*)/.exec(document.cookie)?.[1] ?? '';
}

/** Calls the API; throws `Problem` when it refuses. `body` makes it a POST. */
export async function call<T>(
  path: string,
  { body, method }: { body?: unknown; method?: string } = {},
): Promise<T> {
  const verb = method ?? (body === undefined ? 'GET' : 'POST');
  const headers: Record<string, string> = { 'accept-language': i18next.language };
  if (verb !== 'GET') headers['x-csrf-token'] = csrfToken();
  if (body !== undefined) headers['content-type'] = 'application/json';
  const answer = await fetch(`/api${path}`, {
    method: verb,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Problem(answer.status, await answer.json().catch(() => ({})));
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}
