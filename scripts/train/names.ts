/**
 * Trains the name model on ANERcorp, WikiFANE, AQMAR and our gold train, and writes models/names.bin.gz.
 * Usage: node scripts/train/names.ts [--measure]
 * --measure: three contiguous 15 % slices of ANERcorp, each held out in turn; nothing is written.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenize } from '../../src/arabic/tokenize.ts';
import { loadVocabulary } from '../../src/arabic/vocabulary.ts';
import { sharedDir } from '../../src/evaluation/shared.ts';
import { loadTables } from '../../src/lexicon/load.ts';
import { saveModel } from '../../src/tagger/model-file.ts';
import { createNameTagger } from '../../src/tagger/names.ts';
import { type Example, trainPerceptron } from './perceptron.ts';
import { type Labelled, mendLabels, readAner, readAqmar, readFane, toWords } from './sentences.ts';

const LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC'];
const SETTINGS = { labels: LABELS, buckets: 2 ** 18, epochs: 8, seed: 11 };

const shared = sharedDir() ?? '../shared';
const corpora = join(shared, 'corpora');
const tables = loadTables();
const vocabulary = loadVocabulary(tables);
const tagger = createNameTagger(tables, null);

const forbidden = (from: string | null, to: string) =>
  to.startsWith('I-') && (from === null || from.slice(2) !== to.slice(2));

/** `scheme`: whose idea of a name the labels follow; each corpus has its own. */
function toExample({ words, labels }: Labelled, scheme: number): Example {
  const features = tagger.featuresOf(toWords(words, vocabulary), SETTINGS.buckets, scheme);
  return {
    features,
    gold: Uint8Array.from(mendLabels(labels).map((name) => LABELS.indexOf(name))),
  };
}

const GOLD_TYPES: Readonly<Record<string, string>> = {
  PER: 'PER',
  ORG: 'ORG',
  GPE: 'LOC',
  LOC: 'LOC',
  FAC: 'LOC',
};

interface Gold {
  readonly doc: { readonly file: string };
  readonly lines: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: string;
  }[];
  readonly entities: readonly { readonly id: string; readonly type: string }[];
  readonly mentions: readonly {
    readonly entity: string;
    readonly start: number;
    readonly end: number;
    readonly form: string;
  }[];
}

/** Body lines of our gold train with the named mentions as labels. */
function readGold(): Labelled[] {
  const folder = join(shared, 'gold/train');
  return readdirSync(join(folder, 'gold')).flatMap((file) => {
    const gold = JSON.parse(readFileSync(join(folder, 'gold', file), 'utf8')) as Gold;
    const text = readFileSync(join(folder, 'text', gold.doc.file), 'utf8');
    return gold.lines
      .filter((line) => line.kind === 'body' && line.end > line.start)
      .map((line) => labelLine(gold, text, line));
  });
}

function labelLine(gold: Gold, text: string, line: { start: number; end: number }): Labelled {
  const typeOf = new Map(gold.entities.map((entity) => [entity.id, GOLD_TYPES[entity.type]]));
  const named = gold.mentions.filter((m) => m.form === 'named' && typeOf.get(m.entity));
  const tokens = tokenize(text.slice(line.start, line.end)).filter(
    (token) => token.kind !== 'space',
  );
  const labels = tokens.map((token) => {
    const [start, end] = [token.start + line.start, token.end + line.start];
    const held = named.find((m) => m.start < end && start < m.end);
    if (!held) return 'O';
    return `${held.start >= start ? 'B' : 'I'}-${typeOf.get(held.entity)}`;
  });
  return { words: tokens.map((token) => token.raw), labels };
}

const usable = (sentence: Labelled) => sentence.words.length > 0;
const aner = readAner(corpora).filter(usable);
const others = [
  ...readFane(corpora, 'wikifane.tsv')
    .filter(usable)
    .map((s) => toExample(s, 1)),
  ...readAqmar(corpora, 'aqmar_train.txt')
    .filter(usable)
    .map((s) => toExample(s, 3)),
  ...readAqmar(corpora, 'aqmar_dev.txt')
    .filter(usable)
    .map((s) => toExample(s, 3)),
];

function spansOf(labels: readonly string[]): Set<string> {
  const spans = new Set<string>();
  for (let i = 0; i < labels.length; i += 1) {
    if (!labels[i]!.startsWith('B-')) continue;
    let end = i + 1;
    while (labels[end] === `I-${labels[i]!.slice(2)}`) end += 1;
    spans.add(`${i}-${end}-${labels[i]!.slice(2)}`);
  }
  return spans;
}

function measureSlice(slice: number): void {
  const size = Math.floor(aner.length * 0.15);
  const from = slice * Math.floor(aner.length / 3);
  const held = aner.slice(from, from + size);
  const rest = [...aner.slice(0, from), ...aner.slice(from + size)].map((s) => toExample(s, 2));
  const gold = readGold()
    .filter(usable)
    .map((s) => toExample(s, 0));
  const model = trainPerceptron([...rest, ...others, ...gold], {
    ...SETTINGS,
    forbidden,
    onEpoch: (epoch, wrong) => process.stderr.write(`\repoch ${epoch} wrong ${wrong}  `),
  });
  const counts: Record<string, [number, number, number]> = {};
  const countOf = (span: string) => {
    const type = span.split('-')[2]!;
    counts[type] ??= [0, 0, 0];
    return counts[type];
  };
  for (const sentence of held) {
    const { labels } = tagger.labelWith(model, toWords(sentence.words, vocabulary), 2);
    const [right, found] = [spansOf(mendLabels(sentence.labels)), spansOf(labels)];
    for (const span of right) countOf(span)[1] += 1;
    for (const span of found) {
      const count = countOf(span);
      count[2] += 1;
      if (right.has(span)) count[0] += 1;
    }
  }
  const f1 = ([tp, g, s]: [number, number, number]) => (2 * tp) / Math.max(1, g + s);
  const all = Object.values(counts).reduce<[number, number, number]>(
    (sum, c) => [sum[0] + c[0], sum[1] + c[1], sum[2] + c[2]],
    [0, 0, 0],
  );
  const parts = Object.entries(counts).map(([type, count]) => `${type} ${f1(count).toFixed(3)}`);
  process.stdout.write(`\nslice ${slice + 1}: F1 ${f1(all).toFixed(4)} (${parts.join(', ')})\n`);
}

if (process.argv.includes('--measure')) {
  for (const slice of [0, 1, 2]) measureSlice(slice);
} else {
  const examples = [
    ...aner.map((s) => toExample(s, 2)),
    ...others,
    ...readGold()
      .filter(usable)
      .map((s) => toExample(s, 0)),
  ];
  const bytes = saveModel('names', trainPerceptron(examples, { ...SETTINGS, forbidden }));
  process.stdout.write(`models/names.bin.gz: ${bytes} bytes from ${examples.length} sentences\n`);
}
