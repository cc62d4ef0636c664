import { z } from 'zod';

/** Shapes of what was woven across articles; the types are those of src/store/woven.ts. */
export const wovenArticle = z.object({
  article: z.string().describe('`art_…`'),
  externalId: z.string(),
  version: z.string().describe('`ver_…`'),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  date: z.string().nullable(),
  url: z.string().nullable(),
});
export type WovenArticle = z.output<typeof wovenArticle>;

const side = wovenArticle.extend({
  span: z.object({ start: z.number(), end: z.number() }).nullable().describe('null: its headline'),
  quote: z.string(),
  speaker: z.string().nullable().describe('null: the article itself'),
  kind: z.string().nullable(),
  isNamed: z.boolean(),
  chain: z.array(z.string()),
});

export const contradiction = z.object({
  id: z.string().describe('`con_…`'),
  type: z.string().describe('`whether`, `number`, `who`, `where`, `when`'),
  rule: z.string(),
  proposition: z.string(),
  a: side,
  b: side,
});
export type ContradictionAnswer = z.output<typeof contradiction>;
