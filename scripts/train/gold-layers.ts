import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gold } from '../../src/evaluation/gold.ts';
import { articleFromGold } from '../../src/evaluation/gold-doc.ts';
import { sharedDir } from '../../src/evaluation/shared.ts';
import type { EventDoc } from '../../src/events/frame.ts';
import { indexWords } from '../../src/events/frame.ts';
import type { Article } from '../../src/model/article.ts';
import type { Mention } from '../../src/model/entity.ts';
import type { Span } from '../../src/model/span.ts';

/** A gold article of the train set and the engine's own layers of its text. */
export interface TrainDoc {
  readonly gold: Gold;
  readonly doc: EventDoc;
  /** Word index of a character offset; -1 when none. */
  readonly at: (offset: number) => number;
  /** Gold entity ids that a mention of ours stands for. */
  readonly goldEntities: (mention: Mention) => readonly string[];
  /** Gold entity that the entity of a mention stands for, as the evaluation sees it: each for one at most. */
  readonly entityOf: (mention: Mention) => readonly string[];
}

const iou = (a: Span, b: Span) => {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / (a.end - a.start + (b.end - b.start) - shared);
};

/** Every gold article of `set`, read by `run` (the engine up to attributions). Throws when ../shared is absent. */
export function readTrainDocs(set: string, run: (article: Article) => EventDoc): TrainDoc[] {
  const folder = join(sharedDir() ?? '../shared', 'gold', set);
  return readdirSync(join(folder, 'gold')).map((file) => {
    const gold = JSON.parse(readFileSync(join(folder, 'gold', file), 'utf8')) as Gold;
    return toTrainDoc(gold, readFileSync(join(folder, 'text', gold.doc.file), 'utf8'), run);
  });
}

/** The article that Isnad began from, in the same form. */
export function readSeedDoc(run: (article: Article) => EventDoc): TrainDoc {
  const folder = join(sharedDir() ?? '../shared', 'seed');
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Gold;
  return toTrainDoc(gold, readFileSync(join(folder, gold.doc.file), 'utf8'), run);
}

function toTrainDoc(gold: Gold, text: string, run: (article: Article) => EventDoc): TrainDoc {
  const doc = run(articleFromGold(gold, text));
  const goldEntities = (mention: Mention) =>
    gold.mentions.filter((m) => iou(m, mention) >= 0.5).map((m) => m.entity);
  return {
    gold,
    doc,
    at: indexWords(doc.words),
    goldEntities,
    entityOf: pairEntities(doc, goldEntities),
  };
}

/** One to one, those that share most mentions first. */
function pairEntities(doc: EventDoc, goldEntities: TrainDoc['goldEntities']): TrainDoc['entityOf'] {
  const shared = doc.entities.flatMap(({ i, mentions }) => {
    const votes = new Map<string, number>();
    for (const at of mentions) {
      for (const id of goldEntities(doc.mentions[at]!)) votes.set(id, (votes.get(id) ?? 0) + 1);
    }
    return [...votes].map(([id, count]) => ({ i, id, count }));
  });
  shared.sort((a, b) => b.count - a.count || Number(a.id.slice(1)) - Number(b.id.slice(1)));
  const partner = new Map<number, string>();
  const taken = new Set<string>();
  for (const { i, id } of shared) {
    if (partner.has(i) || taken.has(id)) continue;
    partner.set(i, id);
    taken.add(id);
  }
  const entityOf = new Map(doc.entities.flatMap(({ i, mentions }) => mentions.map((m) => [m, i])));
  return ({ i }) => {
    const id = partner.get(entityOf.get(i) ?? -1);
    return id === undefined ? [] : [id];
  };
}
