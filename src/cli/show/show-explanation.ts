import type { ExplainedClaim, ExplainedValue, Explanation } from '../../record/explain.ts';
import type { TextSpan } from '../../record/shape.ts';
import { clean, isolate, padTo, widthOf, wrap } from './terminal.ts';
import { nameCue, nameEntity, nameOutlet, nameSpeaker, type View } from './words.ts';

interface Tree {
  readonly lines: readonly string[];
  readonly children: readonly Tree[];
}

/** The chain from one find down to its outlet, as a tree: every value with its rule and its words. */
export function showExplanation(view: View, explained: Explanation): string {
  const { paint } = view;
  const words = explained.words.map((span) => showWords(view, span)).join(', ');
  const head = `${paint('bold', explained.id)}  ${words}  ${showRule(view, explained.rule)}`;
  const column = Math.max(8, ...explained.values.map(({ field }) => field.length)) + 2;
  const groups = GROUPS[explained.kind];
  const values = explained.values.map((value) => leaf(showValue(view, value, { column, groups })));
  const tree = {
    lines: [head],
    children: [...values, showClaims(view, explained, explained.chain)],
  };
  return drawTree(tree).join('\n');
}

function leaf(...lines: string[]): Tree {
  return { lines, children: [] };
}

function showClaims(view: View, explained: Explanation, chain: readonly ExplainedClaim[]): Tree {
  const [claim, ...outer] = chain;
  if (!claim) return showArticle(view, explained);
  const { index, width } = view;
  const found = index.attributions.get(claim.id)!;
  const said = `${nameCue(view, found.cue)} ${showWords(view, claim.cue)}`;
  const content = claim.content.map(({ text }) => text).join(' … ');
  const { start, end } = { start: claim.content[0]!.start, end: claim.content.at(-1)!.end };
  const lines = wrap(content, Math.max(30, width - 20), 3).map((line, i) =>
    i === 0 ? field('words', isolate(line)) : `${' '.repeat(FIELD)}${isolate(line)}`,
  );
  return {
    lines: [
      field(
        'claim',
        `${claim.id} ${nameSpeaker(view, found)} · ${said}  ${showRule(view, claim.rule)}`,
      ),
    ],
    children: [
      {
        lines: [...lines, `${' '.repeat(FIELD)}${view.paint('dim', `${start}-${end}`)}`],
        children: [showClaims(view, explained, outer)],
      },
    ],
  };
}

function showArticle(view: View, { article }: Explanation): Tree {
  const date = article.date
    ? `${article.date} (${article.date_basis ?? '?'})`
    : view.label('word', 'undated');
  const how = `formats/${article.format}, ${article.encoding}, sha256 ${article.bytes_sha256.slice(0, 12)}…`;
  return {
    lines: [
      field(
        'article',
        `${isolate(article.url ?? article.file)} · ${date}  ${view.paint('dim', clean(how))}`,
      ),
    ],
    children: [leaf(field('outlet', nameOutlet(view, view.index.record.doc.outlet)))],
  };
}

const FIELD = 9;
function field(name: string, rest: string): string {
  return `${name.padEnd(FIELD)}${rest}`;
}

/** Groups of labels for the fields of a kind. */
const GROUPS: Readonly<Partial<Record<Explanation['kind'], Readonly<Record<string, string>>>>> = {
  events: { type: 'event', mode: 'mode', modality: 'modality' },
  relations: { type: 'relation', modality: 'modality' },
  attributions: { source_kind: 'kind' },
  entities: { type: 'type' },
};

function showValue(
  view: View,
  { field: name, value, rule, words }: ExplainedValue,
  { column, groups }: { column: number; groups: Readonly<Record<string, string>> | undefined },
): string {
  const group = groups?.[name];
  const label = group && typeof value === 'string' ? view.label(group, value) : value;
  const gloss = label === value ? '' : ` (${label})`;
  const because = words ? ` ← ${showWords(view, words)}` : '';
  const by = rule ? `  ${showRule(view, rule)}` : '';
  return `${view.paint('dim', padTo(name, column))}${tellValue(view, value)}${gloss}${because}${by}`;
}

/** A value of the record in one line: ids with their names, spans as words, the rest as it is. */
function tellValue(view: View, value: unknown): string {
  if (value === null) return '-';
  if (Array.isArray(value)) return value.map((one) => tellValue(view, one)).join(', ') || '-';
  if (typeof value === 'object') return tellObject(view, value as Record<string, unknown>);
  const text = String(value);
  if (/^E\d+$/.test(text)) return `${text} ${nameEntity(view, text)}`;
  return typeof value === 'string' && !/^[\w+/.-]*$/.test(text) ? isolate(text) : clean(text);
}

function tellObject(view: View, value: Record<string, unknown>): string {
  const { start, end, text, rule, words, ...rest } = value;
  const isSpan = typeof start === 'number' && typeof end === 'number' && typeof text === 'string';
  const parts = [
    isSpan ? showWords(view, { start, end, text }) : '',
    ...Object.entries(rest)
      .filter(([, one]) => one !== null)
      .map(([key, one]) => `${key} ${tellValue(view, one)}`),
    words ? tellValue(view, words) : '',
    typeof rule === 'string' ? showRule(view, rule) : '',
  ];
  return parts.filter(Boolean).join(' ');
}

function showWords({ paint }: View, { start, end, text }: TextSpan): string {
  const most = 60;
  const short = widthOf(text) > most ? `${[...text].slice(0, most).join('')}…` : text;
  return `«${paint('green', isolate(short))}» ${paint('dim', `${start}-${end}`)}`;
}

function showRule({ paint }: View, rule: string): string {
  return paint('cyan', clean(rule));
}

/** Draws a tree with `├─` and `└─`; an only child hangs under its parent. */
function drawTree({ lines, children }: Tree): string[] {
  return [
    ...lines,
    ...children.flatMap((child, i) => {
      const isLast = i === children.length - 1;
      const [first, ...others] = drawTree(child);
      return [
        `${isLast ? '└─ ' : '├─ '}${first}`,
        ...others.map((line) => `${isLast ? '   ' : '│  '}${line}`),
      ];
    }),
  ];
}
