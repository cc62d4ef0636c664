import type { Tables } from '../lexicon/load.ts';
import type { Stage } from '../model/doc.ts';
import { contains } from '../model/span.ts';
import { according } from './according.ts';
import { anaphoric } from './anaphoric.ts';
import { CARRIER } from './carrier.ts';
import { headlineColon } from './colon.ts';
import { continued } from './continued.ts';
import { loadCueWords } from './cue-words.ts';
import { finish } from './finish.ts';
import { charged, impersonal } from './impersonal.ts';
import { masdar } from './masdar.ts';
import { speechNoun } from './noun.ts';
import { participle } from './participle.ts';
import { relay } from './relay.ts';
import { settle } from './resolve.ts';
import { type Construction, createSight, type Draft, type Needs, type Sight } from './sight.ts';
import { speechVerb } from './verb.ts';

/** In order: the first construction that claims a word as its cue wins. */
const CONSTRUCTIONS: readonly Construction[] = [
  according,
  headlineColon,
  speechNoun,
  charged,
  impersonal,
  anaphoric,
  speechVerb,
  participle,
  masdar,
];

/** Stage: who says what to whom, through what, inside whose words (guidelines, section 4). */
export function attribute(tables: Tables): Stage<Needs, 'attributions'> {
  const cues = loadCueWords(tables);
  return {
    adds: 'attributions',
    run: (doc) => {
      const sight = createSight(doc, cues);
      const found = findDrafts(sight).filter(
        ({ cue }) => !sight.reasons.some((reason) => contains(reason, cue)),
      );
      return finish(sight, settle(sight, continued(sight, relay(sight, found))), sight.reasons);
    },
  };
}

function findDrafts(sight: Sight): Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < sight.words.length; i += 1) {
    if (!sight.cues.canCue(sight.words[i]!)) continue;
    for (const construction of CONSTRUCTIONS) {
      const draft = construction.find(sight, i, drafts);
      if (!draft) continue;
      const outer = drafts.findIndex((one) => isTakenFrom(one, draft));
      if (outer >= 0) drafts.splice(outer, 1);
      if (isSaidAlready(drafts, draft)) continue;
      drafts.push(draft);
      break;
    }
  }
  return drafts;
}

/** أظهرت لقطات ما يعتقد أنه: the verb right before أن governs it, not one further off. */
function isTakenFrom(one: Draft, { cue, from }: Draft): boolean {
  return one.from === from && one.cue.i < cue.i && cue.kind === 'verb' && cue.i === from - 1;
}

/** Drafts before this many cannot share their content with the next. */
const NEAR = 4;

/**
 * One content, two cues (وأضاف … قائلا; قال شاهد يدعى علي إن): the first is kept (guidelines 11.2), unless the second
 * carries the statement of the first (11.3).
 */
function isSaidAlready(drafts: readonly Draft[], draft: Draft): boolean {
  return drafts
    .slice(-NEAR)
    .some(
      (other) =>
        other.cue.start === draft.cue.start ||
        (other.from === draft.from && draft.rule !== CARRIER) ||
        (other.from === draft.from && other.cue.kind === 'preposition'),
    );
}
