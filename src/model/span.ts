/**
 * Half-open range of UTF-16 code units in `article.text`, so that
 * `text.slice(start, end)` are the words meant. Never an offset into a normalised copy.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Name of the rule or model that found something: `stage/rule-name`, as `isnad explain` prints it. */
export type RuleId = `${string}/${string}`;

/** Why one value was chosen: the rule, and the words it went by where there are such words. */
export interface Reason {
  readonly rule: RuleId;
  readonly words?: Span;
}

/** Whatever a stage finds says where it was found and which rule found it. */
export type Found<T> = T & Span & { readonly rule: RuleId };

/** True when `inner` lies wholly inside `outer` (equal spans count). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
