/** The terms of Isnad as types. Start at `doc.ts` for the layers, `span.ts` for what every find carries. */
export * from './article.ts';
export * from './claim.ts';
export * from './doc.ts';
export * from './entity.ts';
export * from './span.ts';
export * from './word.ts';
