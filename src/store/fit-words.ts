import { IsnadError } from '../errors.ts';
import { fitSpan } from '../record/ground.ts';
import type { ArticleRecord, TextSpan } from '../record/shape.ts';
import type { Values } from '../review/decision.ts';

/**
 * Values with every span as a record may hold it: whole words of one line of the article itself, without white space
 * and commas at the edges, and with the words that stand there. Throws `bad-words`.
 */
export function fitWords(record: ArticleRecord, values: Values): Values {
  const fitOne = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fitOne);
    if (typeof value !== 'object' || value === null) return value;
    return { ...value, ...fitOneSpan(record, value as TextSpan) };
  };
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [field, fitOne(value)]),
  );
}

/** A colon is the cue of a headline: the one span that is no word. */
const COLON = ':';

function fitOneSpan({ text, lines }: ArticleRecord, span: TextSpan): TextSpan {
  const ground = {
    text,
    lines: lines.map(({ debris, kind, ...line }) => ({
      ...line,
      debris: kind === 'debris' ? ((debris ?? 'other') as 'other') : null,
    })),
  };
  const words = text.slice(span.start, span.end);
  const fit = words === COLON ? span : fitSpan(ground, span);
  if (fit) return { start: fit.start, end: fit.end, text: text.slice(fit.start, fit.end) };
  throw new IsnadError(
    'bad-words',
    `Cannot take "${words.slice(0, 60)}": these are no whole words of one line of the article`,
  );
}
