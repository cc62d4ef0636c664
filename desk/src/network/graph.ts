import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { DrawnNameAnswer, TiesAnswer } from '../../../src/server/routes/drawn.ts';

export type Tie = TiesAnswer['ties'][number];

/** Somebody or something with ties, where it is drawn. */
export interface Node {
  readonly key: string;
  readonly who: DrawnNameAnswer;
  /** Events of all its ties. */
  readonly events: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}
/** One tie between two nodes; `bend` sets those of one pair apart. */
export interface Edge {
  readonly key: string;
  readonly tie: Tie;
  readonly from: Node;
  readonly to: Node;
  readonly bend: number;
}
export interface Graph {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

export function keyOf({ known, type, name }: DrawnNameAnswer): string {
  return known ?? `${type} ${name}`;
}
export function tieKey({ from, to, type }: Tie): string {
  return [keyOf(from), type, keyOf(to)].join('|');
}

const TICKS = 260;
const MARGIN = 44;

interface Moving extends SimulationNodeDatum {
  readonly key: string;
  readonly who: DrawnNameAnswer;
  readonly radius: number;
  events: number;
}

/**
 * Places those who have ties so that ties are short and nobody stands on another, in a box of the given size.
 * The same ties always give the same picture: d3-force begins in a fixed spiral and uses its own row of numbers.
 */
export function layOut(ties: readonly Tie[], size: Box): Graph {
  const known = laidOut
    .get(ties)
    ?.find(({ of }) => of.width === size.width && of.height === size.height);
  if (known) return known.graph;
  const graph = layOutAnew(ties, size);
  laidOut.set(ties, [...(laidOut.get(ties) ?? []), { of: size, graph }]);
  return graph;
}

interface Box {
  readonly width: number;
  readonly height: number;
}
/** It takes a tenth of a second, and a page is opened again and again. */
const laidOut = new WeakMap<
  readonly Tie[],
  readonly { readonly of: Box; readonly graph: Graph }[]
>();

function layOutAnew(ties: readonly Tie[], size: Box): Graph {
  const moving = gather(ties);
  const links = ties.map((tie): SimulationLinkDatum<Moving> & { readonly tie: Tie } => ({
    ...{ tie, source: keyOf(tie.from), target: keyOf(tie.to) },
  }));
  const aspect = size.width / size.height;
  forceSimulation([...moving.values()])
    .force(
      'link',
      forceLink<Moving, SimulationLinkDatum<Moving>>(links)
        .id(({ key }) => key)
        .distance(95),
    )
    .force('apart', forceManyBody().strength(-340))
    .force(
      'room',
      forceCollide<Moving>(({ radius }) => radius + 20),
    )
    .force('x', forceX(0).strength(0.05 / aspect))
    .force('y', forceY(0).strength(0.05 * aspect))
    .stop()
    .tick(TICKS);
  const nodes = fitBox([...moving.values()], size);
  const bends = new Map<string, number>();
  const edges = ties.map((tie): Edge => {
    const [from, to] = [nodes.get(keyOf(tie.from))!, nodes.get(keyOf(tie.to))!];
    const pair = `${from.key}|${to.key}`;
    const nth = bends.get(pair) ?? 0;
    bends.set(pair, nth + 1);
    return { key: tieKey(tie), tie, from, to, bend: 0.12 + 0.1 * nth };
  });
  return { nodes: [...nodes.values()], edges };
}

function gather(ties: readonly Tie[]): Map<string, Moving> {
  const sums = new Map<string, { who: DrawnNameAnswer; events: number }>();
  for (const { from, to, events } of ties) {
    for (const who of [from, to]) {
      const one = sums.get(keyOf(who)) ?? { who, events: 0 };
      sums.set(keyOf(who), { ...one, events: one.events + events });
    }
  }
  const most = Math.max(...[...sums.values()].map(({ events }) => events), 1);
  return new Map(
    [...sums].map(([key, { who, events }]) => [
      key,
      { key, who, events, radius: 4 + 12 * Math.sqrt(events / most) },
    ]),
  );
}

/** Into the box, with the same measure both ways and room for names at the sides. */
function fitBox(moving: readonly Moving[], { width, height }: Box): Map<string, Node> {
  const [xs, ys] = [moving.map(({ x }) => x ?? 0), moving.map(({ y }) => y ?? 0)];
  const [west, east, north, south] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  const scale = Math.min(
    (width - 2 * MARGIN) / Math.max(east - west, 1),
    (height - 2 * MARGIN) / Math.max(south - north, 1),
    1.6,
  );
  return new Map(
    moving.map(({ key, who, events, radius, x = 0, y = 0 }) => [
      key,
      {
        ...{ key, who, events, radius },
        x: width / 2 + (x - (west + east) / 2) * scale,
        y: height / 2 + (y - (north + south) / 2) * scale,
      },
    ]),
  );
}
