import { buildFrame } from '../events/frame.ts';
import { loadOperators, type Operators, readStatus } from '../events/modality.ts';
import type { Tables } from '../lexicon/load.ts';
import type { Relation } from '../model/claim.ts';
import type { Stage } from '../model/doc.ts';
import type { RuleId } from '../model/span.ts';
import { against, between, describing, insidePhrase, led, member } from './nominal.ts';
import { atPlace, placeInPlace, standsAt } from './places.ts';
import { loadRelationWords } from './relation-words.ts';
import type { FoundRelation, RelationRule, View } from './rule.ts';
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

/** In order: of two relations between the same two by the same words, the first rule's is kept. */
const RULES: readonly RelationRule[] = [
  standingVerb,
  describing,
  led,
  insidePhrase,
  against,
  between,
  placeInPlace,
  member,
  atPlace,
  standsAt,
];

/** Stage: the closed list of 16 standing relations, as the text expresses them (guidelines, section 6). */
export function findRelations(tables: Tables): Stage<Needs, 'relations'> {
  const words = loadRelationWords(tables);
  const operators = loadOperators(tables);
  return {
    adds: 'relations',
    run: (doc) => {
      const view = layView(doc, words);
      const relations: Relation[] = [];
      const seen = new Set<string>();
      for (const rule of RULES) {
        for (const found of rule.find(view)) {
          const relation = toRelation(found, {
            view,
            operators,
            rule: rule.id,
            i: relations.length,
          });
          if (!relation) continue;
          const key = `${relation.type} ${relation.from} ${relation.to} ${view.doc.words[found.i]?.line}`;
          if (seen.has(key)) continue;
          seen.add(key);
          relations.push(relation);
        }
      }
      return relations;
    },
  };
}

interface Context {
  readonly view: View;
  readonly operators: Operators;
  readonly rule: RuleId;
  readonly i: number;
}

function toRelation(found: FoundRelation, { view, operators, rule, i }: Context): Relation | null {
  const from = view.entityOf(found.from);
  const to = view.entityOf(found.to);
  if (!from || !to || from === to) return null;
  if (view.isTrigger(found)) return null;
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
