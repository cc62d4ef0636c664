import type { Article, Line } from './article.ts';
import type { Attribution, Event, Relation } from './claim.ts';
import type { Entity, Mention, Time } from './entity.ts';
import type { Sentence, Tag, Token, Word } from './word.ts';

/** What can be known of an article: one key per stage, in the order they run. */
export interface Layers {
  readonly lines: readonly Line[];
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly tags: readonly Tag[];
  readonly times: readonly Time[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly attributions: readonly Attribution[];
  readonly events: readonly Event[];
  readonly relations: readonly Relation[];
}
export type Layer = keyof Layers;

/** An article and the layers known so far. Stages add layers; nothing edits one. */
export type Doc<Has extends Layer = never> = { readonly article: Article } & Pick<Layers, Has>;

/** An article with every layer. */
export type FullDoc = Doc<Layer>;

/** One step of the pipeline: pure, synchronous, and the sole author of one layer. */
export interface Stage<Needs extends Layer, Adds extends Layer> {
  readonly adds: Adds;
  readonly run: (doc: Doc<Needs>) => Layers[Adds];
}

export interface Pipeline<Has extends Layer = never> {
  /** A stage whose needs are not met, or whose layer exists already, does not compile. */
  use<Needs extends Has, Adds extends Exclude<Layer, Has>>(
    stage: Stage<Needs, Adds>,
  ): Pipeline<Has | Adds>;
  /** Runs every stage in order over one article. */
  run(article: Article): Doc<Has>;
}

/** An empty pipeline: an article and nothing known of it. */
export function createPipeline(): Pipeline {
  return extend([]);
}

function extend<Has extends Layer>(stages: readonly Stage<never, Layer>[]): Pipeline<Has> {
  return {
    use: (stage) => extend([...stages, stage as unknown as Stage<never, Layer>]),
    run: (article) => {
      const doc: Record<string, unknown> = { article };
      for (const stage of stages) doc[stage.adds] = stage.run(doc as unknown as Doc<never>);
      return doc as unknown as Doc<Has>;
    },
  };
}
