/**
 * Trains the word-class model on UD Arabic PUD and Farasa's WikiNews and writes models/word-classes.bin.gz.
 * Usage: node scripts/train/word-classes.ts [--measure]   (--measure: five folds, nothing is written)
 */
import { join } from 'node:path';
import { loadVocabulary } from '../../src/arabic/vocabulary.ts';
import { sharedDir } from '../../src/evaluation/shared.ts';
import { loadTables } from '../../src/lexicon/load.ts';
import { atomsOf } from '../../src/tagger/atoms.ts';
import { loadClusters } from '../../src/tagger/clusters.ts';
import { extractFeatures } from '../../src/tagger/extract.ts';
import { WORD_CLASS_FEATURES } from '../../src/tagger/features.ts';
import { label } from '../../src/tagger/linear.ts';
import { saveModel } from '../../src/tagger/model-file.ts';
import { type Example, trainPerceptron } from './perceptron.ts';
import { type Labelled, readPud, readWikiNews, toWords } from './sentences.ts';

const LABELS = [
  'verb',
  'noun',
  'adjective',
  'adverb',
  'number',
  'pronoun',
  'preposition',
  'conjunction',
  'particle',
  'punctuation',
  'other',
];
const SETTINGS = { labels: LABELS, buckets: 2 ** 16, epochs: 8, seed: 7 };

const corpora = join(sharedDir() ?? '../shared', 'corpora');
const tables = loadTables();
const vocabulary = loadVocabulary(tables);
const clusterOf = loadClusters(tables);

function toExample({ words, labels }: Labelled): Example {
  const atoms = toWords(words, vocabulary).map((word) => atomsOf(word, clusterOf));
  const hashing = { set: WORD_CLASS_FEATURES, buckets: SETTINGS.buckets, scheme: 0 };
  const features = extractFeatures(hashing, { atoms, hints: [] });
  return { features, gold: Uint8Array.from(labels.map((name) => LABELS.indexOf(name))) };
}

const examples = [...readPud(corpora), ...readWikiNews(corpora)]
  .filter((s) => s.words.length > 0)
  .map(toExample);

if (process.argv.includes('--measure')) {
  let right = 0;
  let total = 0;
  for (let fold = 0; fold < 5; fold += 1) {
    const model = trainPerceptron(
      examples.filter((_, i) => i % 5 !== fold),
      SETTINGS,
    );
    for (const { features, gold } of examples.filter((_, i) => i % 5 === fold)) {
      const { labels } = label(model, features);
      total += gold.length;
      for (let i = 0; i < gold.length; i += 1) if (labels[i] === gold[i]) right += 1;
    }
    process.stdout.write(
      `fold ${fold + 1}: accuracy so far ${(right / total).toFixed(4)} of ${total} words\n`,
    );
  }
} else {
  const bytes = saveModel('word-classes', trainPerceptron(examples, SETTINGS));
  process.stdout.write(
    `models/word-classes.bin.gz: ${bytes} bytes from ${examples.length} sentences\n`,
  );
}
