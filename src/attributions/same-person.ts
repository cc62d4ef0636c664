import type { Draft, Sight } from './sight.ts';
import type { Speaker } from './speaker.ts';

/** A person who speaks by name, with the nouns of the title beside it. */
interface Titled {
  readonly speaker: Speaker;
  readonly heads: ReadonlySet<string>;
  readonly countries: readonly string[];
}

/** All who speak by name in the document. */
export function findTitled(sight: Sight, drafts: readonly Draft[]): Titled[] {
  return drafts.flatMap(({ speaker }) => {
    if (speaker?.mention.type !== 'PER' || speaker.mention.form !== 'named') return [];
    const countries = speaker.mention.roles.flatMap(({ country }) => (country ? [country] : []));
    return [{ speaker, heads: headsOf(sight, speaker), countries }];
  });
}

/**
 * The name of a speaker told by a title alone, where one person only speaks by name under such a title.
 *
 * Example: قال الناطق باسم الجيش علي سالم …. وأضاف المتحدث العسكري → علي سالم.
 * Counterexample: قال مصدر …. وأضاف المصدر → nobody is named; two ministers spoke → الوزير stays unsettled.
 */
export function namedAs(sight: Sight, speaker: Speaker, titled: readonly Titled[]): Speaker {
  const { mention } = speaker;
  const isTitle = mention.type === 'PER' && mention.form === 'nominal' && mention.number === 'one';
  const isKnown = mention.definite || sight.words[mention.first]!.line <= 1;
  if (!isTitle || !isKnown || sight.entityOf(mention)?.form === 'named') return speaker;
  const heads = headsOf(sight, speaker);
  const fitting = titled.filter(
    (one) =>
      [...heads].some((head) => one.heads.has(head)) &&
      (mention.country === null ||
        one.countries.length === 0 ||
        one.countries.includes(mention.country)),
  );
  const entities = new Set(fitting.map((one) => sight.entityOf(one.speaker.mention)));
  return entities.size === 1 ? { ...speaker, mention: fitting[0]!.speaker.mention } : speaker;
}

/** Spokespersons are one title whatever the word; else the noun that heads it. */
function headsOf({ words, cues }: Sight, { first, last }: Speaker): ReadonlySet<string> {
  const heads = new Set<string>();
  for (let i = first; i <= last; i += 1) {
    const word = words[i]!;
    if (cues.has(word, 'spokesperson')) heads.add('spokesperson');
    else if (word.readings[0]?.forms.some((form) => form.class === 'human')) {
      heads.add(word.readings[0].stem);
      break;
    }
  }
  return heads;
}
