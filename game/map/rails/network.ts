// Finds the way a cable or a train takes along the digitised lines: a small graph and Dijkstra's search.
import { distance, type Point } from '../cartography/geometry.ts';
import { atOnce } from '../inSlices.ts';

interface Edge {
  readonly to: number;
  readonly length: number;
}

export interface Network {
  /** Way between two places along the lines, ends included; null where the lines do not serve both. */
  way(from: Point, to: Point): readonly Point[] | null;
}

/** Points of different lines closer than this (world units, about 11 km) are one junction: a town's stations. */
const JUNCTION = 2.5;

/** How far a place may lie from the nearest line, world units (about 70 km). */
const REACH = 16;

/** A way longer than the straight line by this factor is no way for a cable. */
const DETOUR = 1.75;

/** Builds the network of lines given in world units. */
export function networkOf(lines: readonly (readonly Point[])[]): Network {
  return atOnce(buildingNetwork(lines));
}

/** The same with pauses. */
export function* buildingNetwork(lines: Iterable<readonly Point[]>): Generator<void, Network, void> {
  const nodes: Point[] = [];
  const edges: Edge[][] = [];
  const lineOfNode: number[] = [];
  const link = (a: number, b: number) => {
    const length = distance(nodes[a] as Point, nodes[b] as Point);
    edges[a]?.push({ to: b, length });
    edges[b]?.push({ to: a, length });
  };
  let index = 0;
  for (const line of lines) {
    line.forEach((point, i) => {
      nodes.push(point);
      edges.push([]);
      lineOfNode.push(index);
      if (i > 0) link(nodes.length - 2, nodes.length - 1);
    });
    index += 1;
    yield;
  }
  // By the field of a grid in which it lies: a junction's nodes are in one field or in two that touch.
  const fields = new Map<string, number[]>();
  const fieldOf = (x: number, y: number) => `${Math.floor(x / JUNCTION)} ${Math.floor(y / JUNCTION)}`;
  for (const [b, node] of nodes.entries()) {
    for (const dx of [-JUNCTION, 0, JUNCTION]) {
      for (const dy of [-JUNCTION, 0, JUNCTION]) {
        for (const a of fields.get(fieldOf(node[0] + dx, node[1] + dy)) ?? []) {
          if (lineOfNode[a] !== lineOfNode[b] && distance(nodes[a] as Point, node) <= JUNCTION) link(a, b);
        }
      }
    }
    const field = fieldOf(...node);
    fields.set(field, [...(fields.get(field) ?? []), b]);
    if (b % 64 === 0) yield;
  }

  const nearest = (place: Point): number => {
    let best = -1;
    let least = REACH;
    nodes.forEach((node, i) => {
      const off = distance(node, place);
      if (off < least) {
        least = off;
        best = i;
      }
    });
    return best;
  };

  const shortest = (from: number, to: number): readonly number[] | null => {
    const lengths = nodes.map(() => Infinity);
    const before = nodes.map(() => -1);
    const open = new Set([from]);
    lengths[from] = 0;
    while (open.size > 0) {
      let here = -1;
      for (const node of open)
        if (here < 0 || (lengths[node] as number) < (lengths[here] as number)) here = node;
      open.delete(here);
      if (here === to) break;
      for (const edge of edges[here] ?? []) {
        const length = (lengths[here] as number) + edge.length;
        if (length >= (lengths[edge.to] as number)) continue;
        lengths[edge.to] = length;
        before[edge.to] = here;
        open.add(edge.to);
      }
    }
    if (lengths[to] === Infinity) return null;
    const way: number[] = [];
    for (let node = to; node >= 0; node = before[node] as number) way.unshift(node);
    return way;
  };

  return {
    way: (from, to) => {
      const a = nearest(from);
      const b = nearest(to);
      if (a < 0 || b < 0 || a === b) return null;
      const found = shortest(a, b);
      if (!found) return null;
      const points = [from, ...found.map((node) => nodes[node] as Point), to];
      let length = 0;
      for (let i = 1; i < points.length; i += 1)
        length += distance(points[i - 1] as Point, points[i] as Point);
      return length <= DETOUR * distance(from, to) ? points : null;
    },
  };
}
