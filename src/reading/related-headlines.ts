import { fold } from '../arabic/fold.ts';
import { letters } from '../arabic/letters.ts';
import type { Tables } from '../lexicon/load.ts';
import type { LineFacts } from './line-facts.ts';

/** First words (folded) that rule a headline out, and nouns that begin with waw. */
export interface HeadlineWords {
  readonly never: ReadonlySet<string>;
  readonly wawNouns: ReadonlySet<string>;
}

/** Reads headline-starts.tsv. */
export function readHeadlineWords(tables: Tables): HeadlineWords {
  const rows = tables.rows('reading/headline-starts.tsv');
  const wordsOf = (wanted: string) =>
    new Set(rows.flatMap(({ word = '', headline }) => (headline === wanted ? [fold(word)] : [])));
  return { never: wordsOf('no'), wawNouns: wordsOf('yes') };
}

/**
 * Words that a headline between paragraphs has; shorter lines are sub-headlines. Chosen on the training
 * articles and the pages of the news pool that have such headlines; a lone question is oftener a
 * sub-headline than a link, so it needs one word more.
 */
const HEADLINE = { least: 5, leastQuestion: 6, leastUnknown: 6, most: 16, mostInList: 22 } as const;
// Share of the prose lines that must end in a full stop, so that a missing one means something.
const STOPPED = 0.8;

export interface RelatedInput {
  readonly lines: readonly LineFacts[];
  /** Lines that other rules have found to be debris, and those that announce links. */
  readonly isDebris: (line: LineFacts) => boolean;
  readonly isAnnouncement: (line: LineFacts) => boolean;
  /** Whether the outlet is known to print headlines of other stories between paragraphs. */
  readonly hasHabit: boolean;
}

/**
 * Lines after a line that announces links (`اقرأ أيضا`), as long as they look like headlines.
 *
 *     مواضيع ذات صلة
 *     افتتاح المدرسة الجديدة في البلدة
 *     (related: new school opens in the town) is a link;
 *     قال المدير إن المدرسة جديدة.
 *     (the headmaster said that the school is new.) is the article going on.
 */
export function findListed(
  { lines, isAnnouncement }: RelatedInput,
  words: HeadlineWords,
): Set<number> {
  const found = new Set<number>();
  let isOpen = false;
  for (const line of lines) {
    if (line.text === '') continue;
    if (isAnnouncement(line)) isOpen = true;
    else if (isOpen && isHeadline(line, words, { least: 3, most: HEADLINE.mostInList }))
      found.add(line.i);
    else isOpen = false;
  }
  return found;
}

/**
 * Headlines of other stories between paragraphs, without a word that says so: in an article whose
 * paragraphs end in full stops, a line of headline length without one that stands between them.
 * Outlets not known for it must show two in a row, since a lone one may be a sub-headline.
 *
 *     وقال المدير إن المدرسة ستفتح غدا.
 *     افتتاح ثلاث مدارس جديدة في بلدات الجنوب
 *     وأضاف أن التسجيل بدأ.
 *     (three new schools open in southern towns) is a link;
 *     ردود فعل
 *     (reactions) is a sub-headline.
 */
export function findUnannounced(input: RelatedInput, words: HeadlineWords): Set<number> {
  const { isDebris, hasHabit } = input;
  const found = new Set<number>();
  const lines = input.lines.filter((line) => line.text !== '' && !isDebris(line));
  const least = hasHabit ? HEADLINE.least : HEADLINE.leastUnknown;
  const isCandidate = lines.map((line) => isHeadline(line, words, { least, most: HEADLINE.most }));
  const prose = lines.filter((line, i) => i > 0 && !isCandidate[i] && line.words.length > 8);
  const stopped = prose.filter(({ endsInStop }) => endsInStop).length;
  if (prose.length < 3 || stopped < STOPPED * prose.length) return found;
  const runs = findRuns(lines, isCandidate);
  const loneQuestions = runs.filter((run) => run.length === 1 && isQuestion(run[0]!)).length;
  for (const run of runs) {
    const isLone = run.length === 1;
    if (isLone && !hasHabit) continue;
    if (isLone && isQuestion(run[0]!)) {
      if (loneQuestions > 1 || run[0]!.words.length < HEADLINE.leastQuestion) continue;
    }
    for (const line of run) found.add(line.i);
  }
  return found;
}

/** Runs of candidates that have a paragraph right before them and anything but a first line after. */
function findRuns(lines: readonly LineFacts[], isCandidate: readonly boolean[]): LineFacts[][] {
  const runs: LineFacts[][] = [];
  for (let i = 1; i < lines.length; i++) {
    if (!isCandidate[i]) continue;
    const from = i;
    while (isCandidate[i + 1]) i++;
    const isAfterProse = lines[from - 1]!.endsInStop && lines[from - 1]!.words.length > 8;
    const next = lines[i + 1];
    if (isAfterProse && (!next || next.endsInStop)) runs.push(lines.slice(from, i + 1));
  }
  return runs;
}

function isHeadline(
  line: LineFacts,
  { never, wawNouns }: HeadlineWords,
  { least, most }: { readonly least: number; readonly most: number },
): boolean {
  const { text, words, endsInStop } = line;
  const [first = ''] = words;
  if (endsInStop || words.length < least || words.length > most) return false;
  // Questions of an interview, lists, and sentences that lost their full stop.
  if (/^[•●▪*\-–—·>\d(]/.test(text) && !/^\d+ \p{L}/u.test(text)) return false;
  if (/[:،,؛;]["»”]?$/.test(text)) return false;
  if ((text.match(/[،,]/g)?.length ?? 0) > 1 || never.has(first)) return false;
  return !first.startsWith(letters.waw) || wawNouns.has(first);
}

function isQuestion({ text }: LineFacts): boolean {
  return /[؟?]["»”]?$/.test(text);
}
