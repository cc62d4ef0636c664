import type { FullDoc } from '../model/doc.ts';
import { cutCycles } from './cycles.ts';
import { draft } from './draft.ts';
import { nameDraft, orderDraft } from './names.ts';
import { prune } from './prune.ts';
import type { ArticleRecord, RecordLine } from './shape.ts';
import * as write from './write.ts';

/**
 * The record of an article: what its layers say, in text order, under fresh ids, and nothing that the
 * gold checker would refuse. What cannot stand is left out in this order, each with a line in
 * `doc.notes`:
 *
 * 1. spans that are not whole words of one body line (content is cut at line ends instead), event
 *    types and modes that PLOVER does not have, relations of a thing to itself;
 * 2. content that makes two attributions each other's parent: cut before the later cue;
 * 3. mentions nobody needs and mentions that cannot stand together (`conflicts.ts`), then entities
 *    without mentions, then whatever referred to those;
 * 4. a speaker's words that hold no kept mention of the speaker.
 *
 * Parents and holders are computed anew from the contents (`innermost.ts`).
 */
export function toRecord(doc: FullDoc): ArticleRecord {
  const made = draft(doc);
  cutCycles(made);
  const links = prune(made);
  const order = orderDraft(made, links);
  const writer = { text: doc.article.text, names: nameDraft(made, links, order) };
  const list = <T, Written>(
    layer: readonly (T | null)[],
    at: readonly number[],
    one: (writer: write.Writer, found: T, at: number) => Written,
  ) => at.map((i) => one(writer, layer[i]!, i));
  return {
    format: 'isnad-gold/1.0',
    doc: write.writeDoc(doc.article, made.notes),
    text: doc.article.text,
    lines: made.ground.lines.map(
      ({ i, start, end, debris, rule }): RecordLine =>
        debris === null
          ? { i, start, end, kind: 'body', rule }
          : { i, start, end, kind: 'debris', debris, rule },
    ),
    entities: list(made.entities, order.entities, write.writeEntity),
    mentions: list(made.mentions, order.mentions, write.writeMention),
    attributions: list(made.attributions, order.attributions, write.writeAttribution),
    events: list(made.events, order.events, write.writeEvent),
    relations: list(made.relations, order.relations, write.writeRelation),
    times: list(made.times, order.times, write.writeTime),
  };
}
