import { buildFrame } from '../events/frame.ts';
import { loadOperators, type Operators, readStatus } from '../events/modality.ts';
import type { Tables } from '../lexicon/load.ts';
import type { Relation } from '../model/claim.ts';
import type { Stage } from '../model/doc.ts';
import type { Entity } from '../model/entity.ts';
import type { RuleId } from '../model/span.ts';
import { loadModel } from '../tagger/model-file.ts';
import { apposed } from './apposed.ts';
import { atPlace, standsAt } from './at-place.ts';
import { between } from './between.ts';
import { holding } from './control.ts';
import { isBelieved } from './judge.ts';
import { describing, insidePhrase, led } from './nominal.ts';
import { document, owned } from './owned.ts';
import { placeInPlace } from './places.ts';
import { loadRelationWords } from './relation-words.ts';
import type { FoundRelation, RelationRule, View } from './rule.ts';
import { against, member } from './sides.ts';
import { standingVerb } from './verbal.ts';
import { layView } from './view.ts';

type Needs =
  | 'words'
  | 'sentences'
  | 'tags'
  | 'times'
  | 'mentions'
  | 'entities'
  | 'attributions'
  | 'events';

/** In order: of two proposals between the same two in a line, the first rule's is kept. */
const RULES: readonly RelationRule[] = [
  standingVerb,
  describing,
  led,
  insidePhrase,
  owned,
  apposed,
  document,
  holding,
  against,
  between,
  placeInPlace,
  member,
  atPlace,
  standsAt,
];

/** A relation as a rule proposes it, for the judge. */
export interface Proposal {
  readonly rule: RuleId;
  /** The judge is not asked. */
  readonly isRare: boolean;
  readonly found: FoundRelation;
  readonly from: Entity;
  readonly to: Entity;
}

/** Types that train has too seldom for the judge to know them. */
const SELDOM: ReadonlySet<string> = new Set(['represents', 'advises']);

/** What the rules propose, each pair once a line and type. A word that is an event's trigger is no relation as well (guidelines 6). */
export function proposeRelations(view: View): Proposal[] {
  const proposals: Proposal[] = [];
  const seen = new Set<string>();
  for (const rule of RULES) {
    for (const found of rule.find(view)) {
      const from = view.entityOf(found.from);
      const to = view.entityOf(found.to);
      if (!from || !to || from === to || view.isTrigger(found)) continue;
      const key = `${found.type} ${from.i} ${to.i} ${view.doc.words[found.i]?.line}`;
      if (seen.has(key)) continue;
      seen.add(key);
      proposals.push({
        rule: rule.id,
        isRare: rule.isRare === true || SELDOM.has(found.type),
        found,
        from,
        to,
      });
    }
  }
  return proposals;
}

/**
 * Stage: the closed list of 16 standing relations, as the text expresses them (guidelines, section 6). Rules propose,
 * a linear model trained on gold train judges; the rule that proposed is the one that `isnad explain` prints.
 */
export function findRelations(tables: Tables): Stage<Needs, 'relations'> {
  const words = loadRelationWords(tables);
  const operators = loadOperators(tables);
  const judge = loadModel('relations');
  return {
    adds: 'relations',
    run: (doc) => {
      const view = layView(doc, words);
      const relations: Relation[] = [];
      for (const proposal of proposeRelations(view)) {
        if (!proposal.isRare && !isBelieved(judge, view, proposal)) continue;
        relations.push(toRelation(proposal, { view, operators, i: relations.length }));
      }
      return relations;
    },
  };
}

interface Context {
  readonly view: View;
  readonly operators: Operators;
  readonly i: number;
}

function toRelation(
  { found, rule, from, to }: Proposal,
  { view, operators, i }: Context,
): Relation {
  const attribution = view.attributionOf(found);
  const status = statusOf(view, found, { operators, attribution });
  return {
    i,
    start: found.start,
    end: found.end,
    type: found.type,
    from: from.i,
    to: to.i,
    rule,
    modality: status.modality,
    polarity: status.polarity,
    attribution,
    time: timeOf(view, found),
    reasons: { words: { rule, words: { start: found.start, end: found.end } }, ...status.reasons },
  };
}

function statusOf(
  view: View,
  { i }: FoundRelation,
  context: { operators: Operators; attribution: number | null },
) {
  const reading = view.doc.words[i]!.readings[0];
  const form = reading?.forms[0] ?? { lemma: '', pos: 'noun' as const };
  const frame = buildFrame(view.ground, i, { reading: reading ?? emptyReading(view, i), form });
  const claim = context.attribution === null ? null : view.doc.attributions[context.attribution]!;
  return readStatus(frame, { doc: view.doc, operators: context.operators, attribution: claim });
}

function emptyReading(view: View, i: number) {
  const { start, end, norm } = view.doc.words[i]!;
  return {
    start,
    end,
    proclitics: '',
    article: false,
    future: false,
    enclitic: '',
    stem: norm,
    forms: [],
  };
}

/** A length or date in the relation's own clause says since when it holds: يدعم … منذ سنوات. */
function timeOf(view: View, { i }: FoundRelation): number | null {
  const { doc, ground } = view;
  if (doc.tags[i]?.pos !== 'verb') return null;
  const sentence = doc.sentences[ground.sentenceOf[i]!]!;
  for (let k = i + 1; k <= Math.min(sentence.last, i + 16); k += 1) {
    const time = ground.timeAt.get(k);
    if (time) return time.i;
    if (doc.words[k]!.raw === '\u060c') return null;
  }
  return null;
}
