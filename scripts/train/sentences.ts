import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyseWord } from '../../src/arabic/analyse.ts';
import { fold } from '../../src/arabic/fold.ts';
import { newSpelling } from '../../src/arabic/remember.ts';
import { tokenize } from '../../src/arabic/tokenize.ts';
import type { Vocabulary } from '../../src/arabic/vocabulary.ts';
import type { Word } from '../../src/model/word.ts';

/** A labelled sentence of a corpus: spellings as in running text, one label each. */
export interface Labelled {
  readonly words: readonly string[];
  readonly labels: readonly string[];
}

/** Words as the arabic layer would make them of these spellings. */
export function toWords(spellings: readonly string[], vocabulary: Vocabulary): Word[] {
  return spellings.map((raw, i) => {
    const kind = tokenize(raw)[0]?.kind ?? 'punctuation';
    return {
      i,
      start: 0,
      end: raw.length,
      raw,
      norm: fold(raw),
      line: 0,
      typoOf: null,
      spelling: newSpelling(fold(raw)),
      kind: kind === 'space' ? 'punctuation' : kind,
      readings: kind === 'word' ? analyseWord(raw, 0, vocabulary) : [],
    };
  });
}

/** Columns of a corpus file of one token a line, sentences apart by empty lines. */
function* readBlocks(path: string, separator: RegExp): Generator<string[][]> {
  let block: string[][] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.trim() === '') {
      if (block.length > 0) yield block;
      block = [];
    } else block.push(line.trim().split(separator));
  }
  if (block.length > 0) yield block;
}

const UD_CLASSES: Readonly<Record<string, string>> = {
  VERB: 'verb',
  AUX: 'verb',
  NOUN: 'noun',
  PROPN: 'noun',
  ADJ: 'adjective',
  ADV: 'adverb',
  NUM: 'number',
  X: 'other',
  SYM: 'other',
  PRON: 'pronoun',
  DET: 'pronoun',
  ADP: 'preposition',
  CCONJ: 'conjunction',
  SCONJ: 'conjunction',
  PART: 'particle',
  INTJ: 'particle',
  PUNCT: 'punctuation',
};
const HEADS = ['VERB', 'AUX', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'X', 'ADV', 'SYM'];
const LESSER = ['PRON', 'DET', 'PART', 'SCONJ', 'ADP', 'CCONJ'];

/** UD Arabic PUD: clitics are tokens of their own there; words are joined again. */
export function readPud(corpora: string): Labelled[] {
  const found: Labelled[] = [];
  for (const block of readBlocks(join(corpora, 'segmentation/ud_arabic_pud.conllu'), /\t/)) {
    const words: string[] = [];
    const labels: string[] = [];
    let parts: { form: string; pos: string }[] = [];
    const close = () => {
      if (parts.length === 0) return;
      words.push(parts.map((part) => part.form).join(''));
      const classes = parts.map((part) => part.pos);
      const head =
        HEADS.find((pos) => classes.includes(pos)) ?? LESSER.find((pos) => classes.includes(pos));
      labels.push(UD_CLASSES[head ?? classes[0]!] ?? 'other');
      parts = [];
    };
    for (const cells of block) {
      if (!/^\d+$/.test(cells[0] ?? '')) continue;
      const [, form = '', , pos = ''] = cells;
      const glued = cells[9]?.includes('SpaceAfter=No') ?? false;
      if (pos === 'PUNCT') close();
      parts.push({ form, pos });
      if (!glued || pos === 'PUNCT') close();
    }
    close();
    found.push({ words, labels });
  }
  return found;
}

const FARASA_CLASSES: readonly (readonly [string, string])[] = [
  ['V', 'verb'],
  ['NOUN', 'noun'],
  ['ADJ', 'adjective'],
  ['NUM', 'number'],
  ['ADV', 'adverb'],
  ['ABBREV', 'noun'],
  ['FOREIGN', 'other'],
  ['PREP', 'preposition'],
  ['PART', 'particle'],
  ['PRON', 'pronoun'],
  ['CONJ', 'conjunction'],
  ['PUNC', 'punctuation'],
];

/** Farasa's WikiNews: `ل+ال+فنون PREP+DET+NOUN`; joined to running text again. */
export function readWikiNews(corpora: string): Labelled[] {
  const path = join(corpora, 'segmentation/wikinews/WikiNews.pos.ref');
  const found: Labelled[] = [];
  let words: string[] = [];
  let labels: string[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n').slice(1)) {
    const [form = '', tags = ''] = line.split('\t');
    const word = form.replace(/\u0644\+\u0627\u0644\+/, '\u0644\u0644').replaceAll('+', '');
    const parts = tags.trim().split('+');
    const label = FARASA_CLASSES.find(([tag]) => parts.includes(tag))?.[1];
    if (word === '' || !label) continue;
    words.push(word);
    labels.push(label);
    if (/^[.#!?\u061f]$/.test(word) || words.length > 80) {
      found.push({ words, labels });
      words = [];
      labels = [];
    }
  }
  return found;
}

const ANER: Readonly<Record<string, string>> = { PERS: 'PER', PER: 'PER', LOC: 'LOC', ORG: 'ORG' };
const FANE: Readonly<Record<string, string>> = {
  PER: 'PER',
  ORG: 'ORG',
  GPE: 'LOC',
  LOC: 'LOC',
  FAC: 'LOC',
};

function toName(tag: string, names: Readonly<Record<string, string>>): string {
  const [mark, type] = tag.split('-');
  const name = names[type ?? ''];
  return name ? `${mark}-${name}` : 'O';
}

/** ANERcorp (CAMeL Lab split, train) with PER, LOC and ORG; other types become O. */
export function readAner(corpora: string): Labelled[] {
  return [...readBlocks(join(corpora, 'ner/anercorp_train.txt'), / /)].map((block) => ({
    words: block.map((cells) => cells[0]!),
    labels: block.map((cells) => toName(cells[1] ?? 'O', ANER)),
  }));
}

const PRONOUNS = new Set(['ها', 'هم', 'هما', 'هن', 'ه', 'نا', 'كم', 'ك', 'ي']);

/** WikiFANE or NewsFANE: و and pronouns are tokens of their own there; they are joined again. */
export function readFane(corpora: string, file: string): Labelled[] {
  const found: Labelled[] = [];
  for (const block of readBlocks(join(corpora, 'ner', file), /\t/)) {
    const words: string[] = [];
    const labels: string[] = [];
    let prefix = '';
    for (const [form = '', , coarse = 'O'] of block) {
      if (PRONOUNS.has(form) && words.length > 0 && prefix === '') {
        words[words.length - 1] += form;
      } else if (form === 'و') prefix += form;
      else {
        words.push(prefix + form);
        labels.push(toName(coarse, FANE));
        prefix = '';
      }
    }
    found.push({ words, labels });
  }
  return found;
}

/** AQMAR (Wikipedia): PER, LOC, ORG; its miscellaneous class becomes O. */
export function readAqmar(corpora: string, file: string): Labelled[] {
  return [...readBlocks(join(corpora, 'ner', file), / /)].map((block) => ({
    words: block.map((cells) => cells[0]!),
    labels: block.map((cells) => toName(cells[1] ?? 'O', ANER)),
  }));
}

/** An I- label may only follow its own kind: mends slips of the corpora. */
export function mendLabels(labels: readonly string[]): string[] {
  let before = 'O';
  return labels.map((label) => {
    const broken = label.startsWith('I-') && before.slice(2) !== label.slice(2);
    before = broken ? `B-${label.slice(2)}` : label;
    return before;
  });
}
