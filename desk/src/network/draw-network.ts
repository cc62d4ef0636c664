import { placeNames } from '../map/place-names.ts';
import { box, circle, type Picture, type Shape, type Words } from '../picture/picture.ts';
import type { Edge, Graph, Node } from './graph.ts';

const NAME = 12;
const COLOURS = 6;
/** Of what is not chosen while something is. */
const FAINT = 0.15;

/** Colour of each type of tie: the commonest have one of their own, the others share one. */
export function coloursOf(edges: readonly Edge[]): ReadonlyMap<string, string> {
  const sums = new Map<string, number>();
  for (const { tie } of edges) sums.set(tie.type, (sums.get(tie.type) ?? 0) + tie.events);
  const types = [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return new Map(types.map(([type], i) => [type, i < COLOURS ? `tie-${i + 1}` : 'dim']));
}

export interface NetworkAsked {
  readonly graph: Graph;
  readonly size: { readonly width: number; readonly height: number };
  /** Key of a node or an edge that stands out; null: all alike. */
  readonly chosen: string | null;
  readonly say: (node: Node) => string;
}

/** Those who have ties as dots, ties as arrows whose width tells how often; parts are named by their keys. */
export function drawNetwork({ graph, size, chosen, say }: NetworkAsked): Picture {
  const { nodes, edges } = graph;
  const colours = coloursOf(edges);
  const most = Math.max(...edges.map(({ tie }) => tie.events), 1);
  const isLit = (edge: Edge) =>
    chosen === null || [edge.key, edge.from.key, edge.to.key].includes(chosen);
  const near = new Set(edges.filter(isLit).flatMap(({ from, to }) => [from.key, to.key]));
  // Where names crowd, those with most events are written; the others are told when pointed at.
  const wanted = nodes
    .filter(({ key }) => near.has(key))
    .sort((a, b) => Number(b.key === chosen) - Number(a.key === chosen) || b.events - a.events)
    .map((of) => ({
      of,
      text: say(of),
      spot: [of.x, of.y] as const,
      below: of.radius + NAME,
      size: NAME,
    }));
  return {
    ...size,
    shapes: [
      ...edges.flatMap((edge) =>
        drawEdge(edge, { most, ink: colours.get(edge.tie.type)!, isLit: isLit(edge) }),
      ),
      ...nodes.map(
        ({ key, who, x, y, radius }): Shape => ({
          ...{ kind: 'path', key },
          d: who.type === 'outlet' ? square(x, y, radius) : circle(x, y, radius),
          fill: key === chosen ? 'event' : who.type === 'outlet' ? 'speaker' : 'accent',
          ...{ stroke: 'sheet', width: 1.5, opacity: near.has(key) ? 1 : FAINT },
        }),
      ),
      ...placeNames(wanted, size, []).map(
        ({ of: { key }, x, y, text }): Words => ({
          ...{ kind: 'text', text, size: NAME, at: 'middle', ink: 'ink', halo: 'sheet' },
          ...{ x, y, key, bold: key === chosen },
        }),
      ),
    ],
  };
}

/** Outlets are squares: they quote, and are no party. */
const square = (x: number, y: number, r: number) => box(x - r, y - r, [2 * r, 2 * r]);

interface EdgeLook {
  readonly most: number;
  readonly ink: string;
  readonly isLit: boolean;
}

const round = (value: number) => Math.round(value * 10) / 10;

function drawEdge({ key, from, to, bend, tie }: Edge, { most, ink, isLit }: EdgeLook): Shape[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  // What one does to itself is a loop above it.
  if (from === to) return loop(from, { key, ink, isLit });
  const [ux, uy] = [dx / length, dy / length];
  const [sx, sy] = [from.x + ux * from.radius, from.y + uy * from.radius];
  const reach = length - from.radius - to.radius - 4;
  const [ex, ey] = [ux * reach, uy * reach];
  const [cx, cy] = [ex / 2 - uy * length * bend, ey / 2 + ux * length * bend];
  const path = `M${round(sx)} ${round(sy)}q${[cx, cy, ex, ey].map(round).join(' ')}`;
  const width = 1 + 4 * Math.sqrt(tie.events / most);
  const opacity = isLit ? 0.75 : FAINT;
  return [
    { kind: 'path', d: path, stroke: ink, width, opacity },
    {
      kind: 'path',
      d: arrow([sx + ex, sy + ey], [ex - cx, ey - cy], 5 + width),
      fill: ink,
      opacity,
    },
    // Wider than it looks, so that a finger finds it.
    { kind: 'path', d: path, stroke: ink, width: 12, opacity: 0, key },
  ];
}

function loop(
  { x, y, radius }: Node,
  { key, ink, isLit }: { key: string; ink: string; isLit: boolean },
): Shape[] {
  const path = circle(x, y - radius - 7, 7);
  return [
    { kind: 'path', d: path, stroke: ink, width: 1.5, opacity: isLit ? 0.75 : FAINT },
    { kind: 'path', d: path, stroke: ink, width: 12, opacity: 0, key },
  ];
}

/** A triangle with its point at a spot, looking along a direction. */
function arrow(
  [x, y]: readonly [number, number],
  [dx, dy]: readonly [number, number],
  size: number,
): string {
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [(dx / length) * size, (dy / length) * size];
  const corners = [
    [x + ux * 0.4, y + uy * 0.4],
    [x - ux * 0.6 - uy * 0.45, y - uy * 0.6 + ux * 0.45],
    [x - ux * 0.6 + uy * 0.45, y - uy * 0.6 - ux * 0.45],
  ];
  return `M${corners.map((corner) => corner.map(round).join(' ')).join('L')}Z`;
}
