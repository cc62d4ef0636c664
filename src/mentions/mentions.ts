import { createNumeralReader } from '../arabic/numerals.ts';
import type { Tables } from '../lexicon/load.ts';
import type { Doc, Stage } from '../model/doc.ts';
import type { Mention } from '../model/entity.ts';
import type { Sentence } from '../model/word.ts';
import { loadModel } from '../tagger/model-file.ts';
import { createNameTagger } from '../tagger/names.ts';
import { createDateTest, nameDocument, withoutKeywords } from './document-names.ts';
import { withoutCrossing, withoutDoubles } from './doubles.ts';
import { range } from './found.ts';
import { loadSpeechWords, withJoinedSpeakers } from './joined-speakers.ts';
import { loadCapitals, markMetonyms } from './metonyms.ts';
import { loadNameLexicon } from './name-lexicon.ts';
import { loadNameWords, type NameWords } from './name-words.ts';
import type { NameSpan } from './names.ts';
import { findNominals, type NominalSight, type NominalSpan } from './nominals.ts';
import { findRoles } from './roles.ts';
import { loadTwoPlaces, tellTowns } from './two-places.ts';

type Needs = 'words' | 'sentences' | 'tags' | 'times';
type Draft = Omit<Mention, 'i' | 'roles'>;

/** Stage: names and noun phrases with types and titles (guidelines, section 3). */
export function findMentions(tables: Tables): Stage<Needs, 'mentions'> {
  const lexicon = loadNameLexicon(tables);
  const nameWords = loadNameWords(tables);
  const tagger = createNameTagger(tables, loadModel('names'));
  const readNumeral = createNumeralReader(tables);
  const capitals = loadCapitals(tables);
  const speech = loadSpeechWords(tables);
  const pairs = loadTwoPlaces(tables);
  return {
    adds: 'mentions',
    run: (doc) => {
      const found = nameDocument(doc, { lexicon, nameWords, tagger, speech });
      const names = tellTowns(doc, found, { pairs, lexicon });
      const nominals = describeDocument(doc, names, { nameWords, readNumeral });
      const drafts = [
        ...markMetonyms(doc, names.map(fromName), { capitals, nameWords }),
        ...withoutDoubles(doc.words, withoutCrossing(nominals, names), { names, nameWords }).map(
          fromNominal,
        ),
      ];
      drafts.sort((a, b) => a.start - b.start || b.end - a.end);
      const mentions = drafts.map((draft, i) => ({ ...draft, i, roles: [] }));
      const titled = withoutTitles(addRoles(doc, mentions, nameWords));
      return withJoinedSpeakers(doc, titled, speech);
    },
  };
}

type Read = Doc<Needs>;

/** Tells whether a time expression holds a word. */
function holdsTime({ words, times }: Read): (i: number) => boolean {
  const held = new Set<number>();
  let t = 0;
  for (const { i, start, end } of words) {
    while (t < times.length && times[t]!.end <= start) t += 1;
    if (t < times.length && times[t]!.start < end) held.add(i);
  }
  return (i) => held.has(i);
}

function describeDocument(
  doc: Read,
  names: readonly NameSpan[],
  sight: Pick<NominalSight, 'nameWords' | 'readNumeral'>,
): NominalSpan[] {
  const { words, tags } = doc;
  const starts = new Map(names.map((name) => [name.first, name]));
  const held = new Set(names.flatMap((name) => range(name.first, name.last)));
  const view: NominalSight = {
    words,
    tags,
    ...sight,
    nameAt: (i) => starts.get(i),
    isNamed: (i) => held.has(i),
    isTime: holdsTime(doc),
  };
  const isDated = createDateTest(doc);
  return doc.sentences
    .flatMap((sentence) => findNominals(view, withoutKeywords(words, sentence, sight.nameWords)))
    .filter((phrase) => !isDated(phrase));
}

function fromName(name: NameSpan): Draft {
  const { first, last, start, end, type, rule, known, country, sector } = name;
  return {
    start,
    end,
    rule,
    type,
    form: 'named',
    number: type === 'GRP' ? 'many' : 'one',
    definite: true,
    metonym: false,
    first,
    last,
    head: null,
    class: null,
    known: known?.id ?? null,
    country: country ?? known?.country ?? null,
    sector,
    parts: [],
  };
}

function fromNominal(phrase: NominalSpan): Draft {
  const { first, last, start, end, type, number, definite, head, country } = phrase;
  return {
    start,
    end,
    rule: `mentions/noun-phrase`,
    type,
    form: 'nominal',
    number,
    definite,
    metonym: false,
    first,
    last,
    head: head.lemma,
    class: head.class,
    known: null,
    country,
    sector: null,
    parts: [],
  };
}

function addRoles(doc: Read, mentions: readonly Mention[], nameWords: NameWords): Mention[] {
  const starts = new Map<number, Mention>();
  const ends = new Map<number, Mention>();
  for (const mention of mentions) {
    if (mention.form !== 'named') continue;
    starts.set(mention.first, mention);
    ends.set(mention.last, mention);
  }
  const sight = {
    words: doc.words,
    tags: doc.tags,
    nameWords,
    isTime: holdsTime(doc),
    namedStartingAt: (i: number) => starts.get(i),
    namedEndingAt: (i: number) => ends.get(i),
  };
  let s = 0;
  return mentions.map((mention) => {
    while (s + 1 < doc.sentences.length && doc.sentences[s]!.last < mention.first) s += 1;
    const sentence: Sentence = doc.sentences[s]!;
    if (mention.form !== 'named' || mention.type !== 'PER') return mention;
    return { ...mention, roles: findRoles(sight, mention, sentence) };
  });
}

/** A title beside a name is a role of it, not a phrase of its own (guidelines 3.4). */
function withoutTitles(mentions: readonly Mention[]): Mention[] {
  const starts = new Set(mentions.flatMap((mention) => mention.roles.map((role) => role.start)));
  const kept = mentions.filter((mention) => mention.form === 'named' || !starts.has(mention.start));
  const index = new Map(kept.map((mention, i) => [mention.i, i]));
  return kept.map((mention, i) => ({
    ...mention,
    i,
    roles: mention.roles.map((role) => ({
      ...role,
      org: role.org === null ? null : (index.get(role.org) ?? null),
    })),
  }));
}
