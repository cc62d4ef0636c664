import { IsnadError } from '../errors.ts';
import { fitSpan } from '../record/ground.ts';
import type { ArticleRecord, TextSpan } from '../record/shape.ts';
import type { Values } from '../review/decision.ts';
import { mapSpans } from '../review/spans.ts';

/**
 * Values with every span as a record may hold it: whole words of one line of the article itself, without white space
 * and commas at the edges, and with the words that stand there. Throws `bad-words`.
 */
export function fitWords(record: ArticleRecord, values: Values): Values {
  return mapSpans(values, (span) => fitOneSpan(record, span))!;
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
