import { contains } from '../model/span.ts';
import { innermostFinder } from '../record/innermost.ts';
import { according } from './according.ts';
import { agrees } from './agreement.ts';
import { antecedent, clauseSubject, PEOPLE } from './clause-subject.ts';
import { findTitled, namedAs } from './same-person.ts';
import type { Draft, Sight } from './sight.ts';
import { type Speaker, speakerAt } from './speaker.ts';
import { sentenceStart } from './word-tests.ts';

/** A draft with its parent (index) and its speaker settled. */
export interface Settled {
  readonly draft: Draft;
  readonly parent: number | null;
  /** The parent, past speakers named after a whole sentence (…، بحسب الوكالة): among whose words speech goes on. */
  readonly depth: number | null;
  /** Who speaks, wherever the words for it stand. */
  readonly speaker: Speaker | null;
  /** The phrase to give as the source: in the cue's own line. */
  readonly source: Speaker | null;
  readonly rule: `attributions/${string}`;
}

/** Older sayings than these are no longer gone on with. */
const MEMORY = 12;

/**
 * Settles parents, and the speakers that cues leave unexpressed: the last speaker at the same depth with
 * whom the cue agrees, else the subject of the sentence, else the speaker of the words around it.
 *
 * Example: قال الوزير إن …. وأضاف أن → the minister; وحل ظريف بالصين قائلا إن → ظريف, the subject.
 * Counterexample: وتابعت أن after البيان → feminine, so the ministry before it.
 */
export function settle(sight: Sight, drafts: readonly Draft[]): Settled[] {
  const parentOf = innermostFinder(drafts);
  const settled: Settled[] = [];
  const titled = findTitled(sight, drafts);
  for (const [i, draft] of drafts.entries()) {
    const parent = parentOf(draft.cue, i);
    const depth = depthOf(drafts, parent, parentOf);
    const found = draft.speaker
      ? { speaker: draft.speaker, rule: 'attributions/expressed' as const }
      : draft.unexpressed === 'carried'
        ? carried(sight, { draft, depth, settled })
        : draft.unexpressed === 'clause'
          ? clauseSubject(sight, draft, { from: sentenceStart(sight, draft.cue.i), types: PEOPLE })
          : null;
    const before = () => spokeBefore(settled, depth);
    const speaker = found ? namedAs(sight, found.speaker, { titled, before }) : null;
    settled.push({
      draft,
      parent,
      depth,
      speaker,
      source: speaker && sourceInLine(sight, draft, { speaker, settled }),
      rule: found?.rule ?? 'attributions/unexpressed',
    });
  }
  return settled;
}

/** Who spoke before at the same depth, the last first. */
function spokeBefore(settled: readonly Settled[], depth: number | null): Speaker[] {
  const before: Speaker[] = [];
  for (let k = settled.length - 1; k >= 0 && before.length < RECENT; k -= 1) {
    const earlier = settled[k]!;
    if (earlier.depth === depth && earlier.speaker) before.push(earlier.speaker);
  }
  return before;
}

/** Speakers before that a word like المسؤول may mean, at most. */
const RECENT = 3;

/** Up from a parent that follows what it holds. */
function depthOf(
  drafts: readonly Draft[],
  parent: number | null,
  parentOf: ReturnType<typeof innermostFinder>,
): number | null {
  let depth = parent;
  for (let steps = 0; depth !== null && steps < drafts.length; steps += 1) {
    const { cue, from, rule } = drafts[depth]!;
    if (rule !== according.id || from > cue.i) break;
    depth = parentOf(cue, depth);
  }
  return depth;
}

interface Search {
  readonly draft: Draft;
  readonly depth: number | null;
  readonly settled: readonly Settled[];
}
type Found = Pick<Settled, 'rule'> & { readonly speaker: Speaker };

function carried(sight: Sight, search: Search): Found | null {
  const { draft, depth, settled } = search;
  const isContinuing = draft.cue.kind === 'participle' || draft.cue.kind === 'masdar';
  const inSentence = sameSentence(sight, search);
  if (inSentence) return inSentence;
  // في تهديد مبطن ب: a noun of saying is his whose words it stands in.
  const within =
    depth === null || draft.cue.kind === 'noun' ? 0 : (settled[depth]?.draft.from ?? 0);
  const from = Math.max(sentenceStart(sight, draft.cue.i), within);
  const subject = clauseSubject(sight, draft, { from });
  if (isContinuing && subject) return subject;
  const atSentenceStart = draft.cue.i - sentenceStart(sight, draft.cue.i) <= 2;
  if (!atSentenceStart && subject) return subject;
  const meant = atSentenceStart ? null : antecedent(sight, draft);
  if (meant) return meant;
  for (let k = settled.length - 1; k >= Math.max(0, settled.length - MEMORY); k -= 1) {
    const earlier = settled[k]!;
    if (earlier.depth !== depth || !earlier.speaker) continue;
    const found = goesOn(sight, draft, earlier);
    if (found) return found;
  }
  const outer = depth === null ? null : settled[depth];
  if (outer?.speaker && agrees(sight, draft.form, outer.speaker.mention))
    return { speaker: outer.speaker, rule: 'attributions/speaks-of-self' };
  return subject ?? antecedent(sight, draft);
}

/** The nearest saying before in the sentence, at the same depth. */
function sameSentence(sight: Sight, { draft, depth, settled }: Search): Found | null {
  const first = sentenceStart(sight, draft.cue.i);
  for (let k = settled.length - 1; k >= 0; k -= 1) {
    const earlier = settled[k]!;
    if (earlier.draft.cue.i < first) return null;
    if (earlier.depth !== depth || !earlier.speaker) continue;
    const found = goesOn(sight, draft, earlier);
    if (found) return found;
  }
  return null;
}

/** The earlier speaker, or the statement it was made in, if the cue agrees (قالت الوزارة في بيان … وأوضح). */
function goesOn(sight: Sight, draft: Draft, earlier: Settled): Found | null {
  const { speaker } = earlier;
  if (speaker && isSameForm(sight, draft, earlier))
    return { speaker, rule: 'attributions/goes-on' };
  const { medium } = earlier.draft;
  if (!medium || draft.form?.pos !== 'verb' || !agrees(sight, draft.form, medium)) return null;
  const phrase = speakerAt(sight, medium.first);
  return phrase && { speaker: phrase, rule: 'attributions/document-goes-on' };
}

/** The form of the earlier cue tells more of its speaker's gender than the words do (تقول إحدى الناجيات … وتضيف). */
function isSameForm(sight: Sight, { form }: Draft, { draft, speaker }: Settled): boolean {
  const own = draft.speaker && draft.form?.pos === 'verb' ? draft.form : null;
  const isVerb = form?.pos === 'verb' || form?.pos === 'active';
  if (isVerb && own?.gender && form.gender && (form.number ?? 'one') === (own.number ?? 'one'))
    return form.gender === own.gender;
  if (!agrees(sight, form, speaker!.mention)) return false;
  return !isVerb || !own?.gender || !form.gender || form.number === 'many'
    ? true
    : form.gender === own.gender;
}

/** The speaker's phrase in the line of the cue: its own, that of a saying there, or the nearest mention. */
function sourceInLine(
  sight: Sight,
  draft: Draft,
  { speaker, settled }: { speaker: Speaker; settled: readonly Settled[] },
): Speaker | null {
  const { words } = sight;
  const line = words[draft.cue.i]!.line;
  if (words[speaker.first]!.line === line) return speaker;
  const entity = sight.entityOf(speaker.mention);
  if (!entity) return null;
  for (let k = settled.length - 1; k >= 0; k -= 1) {
    const { source, draft: earlier } = settled[k]!;
    if (words[earlier.cue.i]!.line !== line) break;
    if (source && sight.entityOf(source.mention) === entity) return source;
  }
  return nearestInLine(sight, { draft, line, entity });
}

function nearestInLine(
  sight: Sight,
  {
    draft,
    line,
    entity,
  }: { draft: Draft; line: number; entity: { readonly mentions: readonly number[] } },
): Speaker | null {
  const near = entity.mentions
    .map((m) => sight.doc.mentions[m]!)
    .filter((mention) => sight.words[mention.first]?.line === line)
    .filter((mention) => !draft.content.some((span) => contains(span, mention)))
    .sort((a, b) => Math.abs(a.start - draft.cue.start) - Math.abs(b.start - draft.cue.start))[0];
  if (!near) return null;
  const { start, end, first, last } = near;
  return { mention: near, span: { start, end }, first, last };
}
