/** How a decision names everything of a lexicon's id, or of a name without one; as `src/store/joins.ts` says. */
export function refOf({
  known,
  type,
  name_key,
}: {
  readonly known: string | null;
  readonly type: string;
  readonly name_key: string;
}): string {
  return known === null ? `name ${type} ${name_key}` : `known ${type} ${known}`;
}
