/** Versions in the order in which searches list them, so that a search for a common word can stop early. */
export function versionsByDay(): readonly string[] {
  return [`create index versions_by_day on versions ((coalesce(date, '')), id)`];
}
