/** What clustering looks at of an event. */
export interface Told {
  readonly type: string;
  readonly lemma: string;
  readonly modality: string;
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
  readonly places: readonly number[];
  readonly time: number | null;
  readonly line: number;
}

const REAL: ReadonlySet<string> = new Set(['asserted', 'habitual']);

/**
 * Cluster number of each event: events with equal numbers are the same real event. Two tellings join
 * when type and reality agree, no participant or place contradicts, and something they share ties them:
 * a participant, a place, or one directly follows the other. The first telling of a cluster leads it.
 */
export function clusterEvents(events: readonly Told[]): number[] {
  const clusters: number[] = [];
  const members: Told[][] = [];
  for (const event of events) {
    const found = members.findIndex(
      (group) =>
        group.some((other) => isSame(event, other)) &&
        group.every((other) => !contradicts(event, other)),
    );
    if (found >= 0) members[found]!.push(event);
    else members.push([event]);
    clusters.push(found >= 0 ? found : members.length - 1);
  }
  return clusters;
}

const share = (a: readonly number[], b: readonly number[]) => a.some((x) => b.includes(x));
const disjoint = (a: readonly number[], b: readonly number[]) =>
  a.length > 0 && b.length > 0 && !share(a, b);

function contradicts(a: Told, b: Told): boolean {
  return (
    a.type !== b.type ||
    REAL.has(a.modality) !== REAL.has(b.modality) ||
    disjoint(a.places, b.places) ||
    (a.time !== null && b.time !== null && a.time !== b.time) ||
    (disjoint(a.actors, b.actors) && disjoint(a.recipients, b.recipients))
  );
}

function isSame(a: Told, b: Told): boolean {
  if (contradicts(a, b)) return false;
  const tied =
    share(a.recipients, b.recipients) || (share(a.actors, b.actors) && share(a.places, b.places));
  const near = Math.abs(a.line - b.line) <= 1 && a.lemma === b.lemma;
  return tied || (near && (share(a.places, b.places) || share(a.actors, b.actors)));
}
