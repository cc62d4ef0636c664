import type { Entity, Mention } from '../model/entity.ts';
import type { Draft, Sight } from './sight.ts';
import type { Speaker } from './speaker.ts';

/** A person called by name, with the nouns of the title beside it. */
interface Titled {
  readonly mention: Mention;
  readonly heads: ReadonlySet<string>;
  readonly countries: readonly string[];
}

/** All who are called by name and title in the document, or speak by name. */
export function findTitled(sight: Sight, drafts: readonly Draft[]): Titled[] {
  const speaking = drafts.flatMap(({ speaker }) =>
    speaker && isNamedPerson(speaker.mention)
      ? [toTitled(speaker.mention, headsOf(sight, speaker))]
      : [],
  );
  const titled = sight.doc.mentions.flatMap((mention) => {
    if (!isNamedPerson(mention) || mention.roles.length === 0) return [];
    const heads = mention.roles.flatMap(({ start, end }) => {
      const [first, last] = [sight.wordAt(start), sight.wordAt(end - 1)];
      return first < 0 || last < first ? [] : [...headsOf(sight, { first, last })];
    });
    return heads.length > 0 ? [toTitled(mention, new Set(heads))] : [];
  });
  return [...speaking, ...titled];
}

function isNamedPerson({ type, form }: Mention): boolean {
  return type === 'PER' && form === 'named';
}

function toTitled(mention: Mention, heads: ReadonlySet<string>): Titled {
  const countries = mention.roles.flatMap(({ country }) => (country ? [country] : []));
  return { mention, heads, countries };
}

/** What is known when a speaker is told by a title alone. */
interface Known {
  readonly titled: readonly Titled[];
  /** Who spoke before at the same depth, the last one first. */
  readonly before: () => readonly Speaker[];
}

/**
 * The name of a speaker told by a title alone, where one person only bears such a title; a word for any speaker
 * (المسؤول, المحلل) means the last who spoke by name.
 *
 * Example: قال الناطق باسم الجيش علي سالم …. وأضاف المتحدث العسكري → علي سالم; قال علي سالم …. وأضاف المسؤول → the same.
 * Counterexample: قال مصدر …. وأضاف المصدر → nobody is named; two ministers spoke → الوزير stays unsettled.
 */
export function namedAs(sight: Sight, speaker: Speaker, { titled, before }: Known): Speaker {
  const { mention } = speaker;
  const isTitle = mention.type === 'PER' && mention.form === 'nominal' && mention.number === 'one';
  const isKnown = mention.definite || sight.words[mention.first]!.line <= 1;
  if (!isTitle || !isKnown || sight.entityOf(mention)?.form === 'named') return speaker;
  const named =
    bearerOf(sight, speaker, titled) ??
    (mention.definite ? lastNamed(sight, mention, before()) : null);
  return named ? { ...speaker, mention: named } : speaker;
}

function bearerOf(sight: Sight, speaker: Speaker, titled: readonly Titled[]): Mention | null {
  const heads = headsOf(sight, speaker);
  const { country } = speaker.mention;
  const fitting = titled.filter(
    (one) =>
      [...heads].some((head) => one.heads.has(head)) &&
      (country === null || one.countries.length === 0 || one.countries.includes(country)),
  );
  return (
    onlyOne(sight, fitting) ??
    onlyOne(
      sight,
      fitting.filter(({ countries }) => country !== null && countries.includes(country)),
    )
  );
}

function onlyOne(sight: Sight, fitting: readonly Titled[]): Mention | null {
  const entities = new Set<Entity | undefined>(
    fitting.map(({ mention }) => sight.entityOf(mention)),
  );
  return entities.size === 1 ? fitting[0]!.mention : null;
}

/** المسؤول, the word alone: the last who spoke, if by name. */
function lastNamed(sight: Sight, mention: Mention, before: readonly Speaker[]): Mention | null {
  if (!sight.cues.has(sight.words[mention.first], 'any-speaker')) return null;
  const last = before.find(({ mention: { type } }) => type === 'PER' || type === 'GRP');
  const isNamed = last && isNamedPerson(last.mention);
  return isNamed ? last.mention : null;
}

/** Spokespersons are one title whatever the word; else the noun that heads it. */
function headsOf(
  { words, cues }: Sight,
  { first, last }: Pick<Speaker, 'first' | 'last'>,
): ReadonlySet<string> {
  const heads = new Set<string>();
  for (let i = first; i <= last; i += 1) {
    const word = words[i]!;
    if (cues.has(word, 'spokesperson')) heads.add('spokesperson');
    else if (cues.has(word, 'envoy')) heads.add('envoy');
    else if (word.readings[0]?.forms.some((form) => form.class === 'human')) {
      heads.add(word.readings[0].stem);
      break;
    }
  }
  return heads;
}
