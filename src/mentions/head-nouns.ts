import { fold, foldLemma } from '../arabic/fold.ts';
import { ENCLITICS, letters } from '../arabic/letters.ts';
import type { Tables } from '../lexicon/load.ts';
import { splitCell } from '../lexicon/tsv.ts';
import type { EntityType } from '../model/entity.ts';
import type { Form, Reading, Word } from '../model/word.ts';

/** A common noun that may head a nominal mention. */
export interface HeadNoun {
  readonly lemma: string;
  readonly gloss: string;
  readonly one: EntityType;
  readonly many: EntityType;
  /** `military`, `official`, … of a human noun; `place` or `document` otherwise. */
  readonly class: string;
}

/** The head noun that a word is a form of, and that form. */
export interface FoundHead {
  readonly noun: HeadNoun;
  readonly form: Form;
}

type Find = (word: Word) => FoundHead | null;

/**
 * Finds the common noun that a word is a form of: by its listed spellings (names/heads.tsv), by what the
 * lexicons know of its stem, or as a people (`peopleOf`).
 */
export function createHeadFinder(tables: Tables, peopleOf: Find): Find {
  const { nouns, spellings } = loadHeads(tables);
  return (word) => {
    const reading = word.readings[0];
    if (!reading) return null;
    const spelled = findSpelling(word, spellings);
    if (spelled) return spelled;
    const found = reading.forms.flatMap((form) => {
      if (isQuality(reading, form)) return [];
      const noun =
        form.pos === 'noun' && form.class ? nouns.get(`${form.class} ${form.lemma}`) : undefined;
      return noun ? [{ noun, form }] : [];
    });
    return found.length === 0 ? peopleOf(word) : choose(found, word);
  };
}

/** حلفائها, المرأتين: a listed spelling, without article and pronoun. */
function findSpelling(word: Word, spellings: ReadonlyMap<string, FoundHead>): FoundHead | null {
  const { stem, enclitic, proclitics } = word.readings[0]!;
  const exact = spellings.get(stem);
  if (exact || enclitic !== '') return exact ?? null;
  const rest = word.norm.slice(proclitics.length);
  for (const pronoun of ENCLITICS) {
    const found = rest.endsWith(pronoun) && spellings.get(rest.slice(0, -pronoun.length));
    if (found) return found;
  }
  return null;
}

/** العنصري: "racist"; only without its article عنصري may be members of something. But النادي is one. */
function isQuality({ article, stem, forms }: Reading, { number, lemma }: Form): boolean {
  const isConstruct = number === 'many' && stem === foldLemma(lemma) + letters.ya;
  return article && isConstruct && forms.some(({ pos }) => pos === 'adjective');
}

/** Of several lemmas, the likeliest one in news. */
function choose(found: readonly FoundHead[], word: Word): FoundHead | null {
  // المدينة is a town before it is a woman in debt: the lemma that is written so comes first.
  const reading = word.readings[0]!;
  const { stem, enclitic } = reading;
  // مدينتهم: before a pronoun the ta marbuta is written ت.
  const isHost = enclitic !== '' && stem.endsWith(letters.ta);
  const bare = isHost ? stem.slice(0, -1) + letters.ha : stem;
  const exact =
    found.find(({ noun }) => foldLemma(noun.lemma) === bare) ??
    found.find(({ noun }) => foldLemma(noun.lemma) === stem);
  // مشاركة is "participation" before it is a woman who takes part.
  const isMasdar = reading.forms.some((form) => form.pos === 'masdar');
  const isAct = isMasdar && exact?.noun.one === 'PER' && word.raw.endsWith(letters.taMarbuta);
  if (exact) return isAct ? null : exact;
  const human = found.find(
    ({ form }) => form.class === 'human' && !(isMasdar && form.number !== 'many'),
  );
  return human ?? found.find(({ form }) => form.class !== 'human') ?? null;
}

interface Heads {
  /** By class of form and lemma. */
  readonly nouns: ReadonlyMap<string, HeadNoun>;
  /** Spellings that lexicon/words does not have, folded. */
  readonly spellings: ReadonlyMap<string, FoundHead>;
}

function loadHeads(tables: Tables): Heads {
  const nouns = new Map<string, HeadNoun>();
  for (const row of tables.rows('words/human-nouns.tsv')) {
    const one = row.type_singular as EntityType;
    addNoun(nouns, 'human', row, {
      one,
      many: row.type_plural as EntityType,
      class: row.class ?? '',
    });
  }
  for (const row of tables.rows('words/place-nouns.tsv')) {
    const type = row.type as EntityType;
    addNoun(nouns, 'place', row, { one: type, many: type, class: 'place' });
  }
  for (const row of tables.rows('words/doc-nouns.tsv'))
    addNoun(nouns, 'document', row, { one: 'DOC', many: 'DOC', class: 'document' });
  const spellings = new Map<string, FoundHead>();
  for (const row of tables.rows('names/heads.tsv')) addHead(row, { nouns, spellings });
  return { nouns, spellings };
}

type Row = Readonly<Record<string, string>>;

function addNoun(
  nouns: Map<string, HeadNoun>,
  kind: string,
  row: Row,
  types: Pick<HeadNoun, 'one' | 'many' | 'class'>,
): void {
  const lemma = row.noun ?? '';
  nouns.set(`${kind} ${lemma}`, { lemma, gloss: row.gloss ?? '', ...types });
}

/** A row of heads.tsv: other types for a noun of the word lexicons, and spellings of its own. */
function addHead(
  row: Row,
  { nouns, spellings }: { nouns: Map<string, HeadNoun>; spellings: Map<string, FoundHead> },
): void {
  const lemma = row.noun ?? '';
  const types = {
    one: (row.type_singular || 'PER') as EntityType,
    many: (row.type_plural || 'GRP') as EntityType,
  };
  for (const kind of ['human', 'place', 'document']) {
    const known = nouns.get(`${kind} ${lemma}`);
    if (known) nouns.set(`${kind} ${lemma}`, { ...known, ...types });
  }
  const noun: HeadNoun = { lemma, gloss: row.gloss ?? '', class: row.class ?? '', ...types };
  const add = (cell: string | undefined, number: 'one' | 'many') => {
    for (const spelling of splitCell(cell))
      spellings.set(fold(spelling), { noun, form: { lemma, pos: 'noun', number } });
  };
  add(row.forms, 'one');
  add(row.many, 'many');
}
