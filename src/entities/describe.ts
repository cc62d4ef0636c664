import { ARTICLE, letters } from '../arabic/letters.ts';
import type { NameLexicon } from '../mentions/name-lexicon.ts';
import type { Doc } from '../model/doc.ts';
import type { Entity, Mention } from '../model/entity.ts';
import type { Growing } from './registry.ts';
import type { Transliterate } from './transliterate.ts';

/** What entities are named and glossed with. */
export interface Describe {
  readonly names: NameLexicon;
  readonly transliterate: Transliterate;
  /** English gloss of a common noun or adjective, by lemma. */
  readonly glosses: ReadonlyMap<string, string>;
}

type Needs = 'words' | 'mentions';

const SECTORS: Readonly<Record<string, string>> = {
  military: 'MIL',
  police: 'COP',
  official: 'GOV',
  media: 'JRN',
  expert: 'EDU',
  victim: 'CVL',
  witness: 'CVL',
  person: 'CVL',
};

/** A grown entity with its names, country and sector. */
export function describeEntity(doc: Doc<Needs>, entity: Growing, describe: Describe): Entity {
  const { mentions } = entity;
  const named = mentions.filter((mention) => mention.form === 'named');
  const chief = longest(named.length > 0 ? named : mentions);
  const known = mentions.map((mention) => mention.known).find((id) => id !== null) ?? null;
  const lexicon = known === null ? undefined : describe.names.byId(known);
  const country =
    mentions.map((mention) => mention.country).find((code) => code !== null) ??
    roleCountry(mentions) ??
    lexicon?.country ??
    null;
  const type = chief.type;
  return {
    i: entity.i,
    type,
    form: named.length > 0 ? 'named' : 'nominal',
    nameAr: nameAr(doc, chief),
    nameEn: lexicon?.nameEn || englishOf(doc, chief, describe),
    number: type === 'PER' ? 'one' : type === 'GRP' ? 'many' : chief.number,
    country,
    sector: lexicon?.sector ?? SECTORS[chief.class ?? ''] ?? null,
    members: entity.members,
    known,
    place: null,
    mentions: mentions.map((mention) => mention.i),
    links: entity.links,
    rule: entity.links[0] ?? 'entities/new-name',
  };
}

function longest(mentions: readonly Mention[]): Mention {
  return mentions.reduce((best, mention) =>
    mention.end - mention.start > best.end - best.start ? mention : best,
  );
}

function roleCountry(mentions: readonly Mention[]): string | null {
  return (
    mentions
      .flatMap((mention) => mention.roles)
      .map((role) => role.country)
      .find((code) => code !== null) ?? null
  );
}

/** The words of a mention with typos mended and the article that ل swallowed put back. */
function nameAr(doc: Doc<Needs>, mention: Mention): string {
  const { text } = doc.article;
  let name = text.slice(mention.start, mention.end);
  const first = doc.words[mention.first];
  const reading = first?.readings[0];
  if (reading?.article && name.startsWith(letters.lam) && !name.startsWith(ARTICLE))
    name = letters.alef + name;
  for (let i = mention.first; i <= mention.last; i += 1) {
    const word = doc.words[i];
    if (word?.typoOf && word.raw.length === word.typoOf.length)
      name = name.replace(word.raw, mend(word.raw, word.typoOf));
  }
  return name;
}

/** The raw word with only the mistaken letter replaced. */
function mend(raw: string, folded: string): string {
  return [...raw]
    .map((char, i) => (folded[i] && differs(char, folded[i]) ? folded[i] : char))
    .join('');
}

function differs(char: string, folded: string): boolean {
  return (
    char.charCodeAt(0) !== folded.charCodeAt(0) &&
    /[\u0628-\u064a]/.test(char) &&
    char !== letters.alefMaqsura &&
    char !== letters.taMarbuta
  );
}

function englishOf(
  doc: Doc<Needs>,
  mention: Mention,
  { transliterate, glosses }: Describe,
): string {
  if (mention.form === 'named') return transliterate(nameAr(doc, mention));
  const head = glosses.get(mention.head ?? '') ?? '';
  const noun = headWord(doc, mention);
  const adjectives: string[] = [];
  for (let i = noun + 1; i <= mention.last && head !== ''; i += 1) {
    const form = doc.words[i]?.readings[0]?.forms.find((f) => f.pos === 'adjective');
    const gloss = form && glosses.get(form.lemma);
    if (gloss && gloss !== head && adjectives.length < 2) adjectives.push(gloss);
  }
  // No gloss is better than a wrong one: the Arabic stands beside it anyway.
  const phrase = [...adjectives.reverse(), head].filter((word) => word !== '').join(' ');
  return mention.definite && phrase !== '' ? `the ${phrase}` : phrase;
}

/** The word that the phrase is named after: its number words stand before it. */
function headWord(doc: Doc<Needs>, mention: Mention): number {
  for (let i = mention.first; i <= mention.last; i += 1) {
    if (doc.words[i]?.readings[0]?.forms.some((form) => form.lemma === mention.head)) return i;
  }
  return mention.first;
}
