import { ARTICLE } from '../arabic/letters.ts';
import type { EntityType, Mention } from '../model/entity.ts';
import type { Growing, Link, LinkSight } from './entities.ts';

/** Folded words of a mention, each without its article; typos mended. */
export function keyWords(sight: Pick<LinkSight, 'doc'>, mention: Mention): string[] {
  const words: string[] = [];
  for (let i = mention.first; i <= mention.last; i += 1) {
    const word = sight.doc.words[i]!;
    if (word.kind === 'punctuation') continue;
    const cut =
      i === mention.first
        ? Math.max(0, word.readings.find((r) => r.start === mention.start)?.proclitics.length ?? 0)
        : 0;
    words.push(bare((word.typoOf ?? word.norm).slice(cut)));
  }
  return words;
}

/** للسراج is cut to لسراج: there ل stands for the article. */
function bare(word: string): string {
  if (word.startsWith(ARTICLE) && word.length > 3) return word.slice(2);
  return word;
}

const PLACES: ReadonlySet<EntityType> = new Set(['GPE', 'LOC', 'FAC']);

function isCompatible(a: EntityType, b: EntityType): boolean {
  return (
    a === b ||
    (PLACES.has(a) && PLACES.has(b)) ||
    (a === 'ORG' && b === 'GRP') ||
    (a === 'GRP' && b === 'ORG')
  );
}

/**
 * The entity that a name means: the same known id, the same words, part of a person's full name, or the
 * name it stands beside in marks.
 *
 * Example: السراج after فائز السراج; "أفريكوم" after القوات الأمريكية في أفريقيا،.
 * Counterexample: محمد alone after محمد الحداد → a given name is no short form.
 */
export function linkNamed(sight: LinkSight, mention: Mention): Link {
  const country = metonymOf(sight, mention);
  if (country) return country;
  const words = keyWords(sight, mention);
  const named = sight.entities.filter((entity) => entity.mentions.some((m) => m.form === 'named'));
  if (mention.known) {
    const same = named.find((entity) => entity.mentions.some((m) => m.known === mention.known));
    if (same) return { entity: same, rule: 'entities/same-known-name' };
  }
  const beside = besideInMarks(sight, mention);
  if (beside) return { entity: beside, rule: 'entities/apposition-in-marks' };
  for (const entity of [...named].reverse()) {
    for (const other of entity.mentions) {
      if (other.form !== 'named' || !isCompatible(other.type, mention.type)) continue;
      if (other.known && mention.known && other.known !== mention.known) continue;
      const rule = compareNames(keyWords(sight, other), words, mention.type);
      if (rule) return { entity, rule };
    }
  }
  const short = earlierShortForm(sight, words, mention);
  if (short) return { entity: short, rule: 'entities/full-form-of-earlier' };
  return { entity: null, rule: 'entities/new-name' };
}

function compareNames(
  known: readonly string[],
  words: readonly string[],
  type: EntityType,
): Link['rule'] | null {
  const same = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((word, i) => sameWord(word, b[i]!));
  if (same(known, words)) return 'entities/same-words';
  if (type !== 'PER') return null;
  const [longer, shorter] = known.length >= words.length ? [known, words] : [words, known];
  if (shorter.length === longer.length) return null;
  const isFamily = same(longer.slice(-shorter.length), shorter);
  if (isFamily) return 'entities/family-name';
  const isFirstAndLast =
    shorter.length > 1 &&
    sameWord(shorter[0]!, longer[0]!) &&
    sameWord(shorter.at(-1)!, longer.at(-1)!);
  return isFirstAndLast ? 'entities/first-and-last-name' : null;
}

/** A dropped article leaves ل (لسراج). */
function sameWord(a: string, b: string): boolean {
  return a === b || (a.length > 3 && b.length > 3 && (a === `\u0644${b}` || b === `\u0644${a}`));
}

/** The mention just before, when only a comma and an opening mark stand between. */
function besideInMarks(sight: LinkSight, mention: Mention): Growing | null {
  const { words } = sight.doc;
  if (!/^["\u00ab\u201c(]$/.test(words[mention.first - 1]?.raw ?? '')) return null;
  let at = mention.first - 2;
  if (words[at]?.raw === '\u060c') at -= 1;
  for (const [other, entity] of sight.of) {
    if (
      other.last === at &&
      isCompatible(other.type, mention.type) &&
      other.first !== mention.first
    )
      return entity;
  }
  return null;
}

/** الجيش before الجيش الليبي is named: a bare definite body of the same head, so far without a name. */
function earlierShortForm(
  sight: LinkSight,
  words: readonly string[],
  mention: Mention,
): Growing | null {
  if (mention.type !== 'ORG' || words.length < 2) return null;
  const fits = (entity: Growing) => {
    const first = entity.mentions[0]!;
    const key = keyWords(sight, first);
    return (
      first.form === 'nominal' &&
      first.definite &&
      first.type === 'ORG' &&
      key.length === 1 &&
      key[0] === words[0] &&
      entity.mentions.every((m) => m.form === 'nominal')
    );
  };
  return sight.entities.find(fits) ?? null;
}

/** A capital that speaks or acts as a government is its country (guidelines 3.1); the mention stage marks it. */
function metonymOf(sight: LinkSight, mention: Mention): Link | null {
  if (!mention.metonym || !mention.country) return null;
  const id = `place/${mention.country}`;
  const entity = sight.entities.find((other) =>
    other.mentions.some((m) => m.known === id || (m.metonym && m.country === mention.country)),
  );
  return { entity: entity ?? null, rule: 'entities/capital-for-country' };
}
