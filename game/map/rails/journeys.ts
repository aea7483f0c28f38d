// The line a message travels on the sheet: the railway for cables and trains, the sea lanes for ships, else a great circle.
import { geoInterpolate } from 'd3-geo';
import { distance, type Point, smoothed, type Walk, walkAlong, walkTo } from '../cartography/geometry.ts';
import { toWorld } from '../cartography/projection.ts';
import type { Atlas } from '../data/atlas.ts';
import { atOnce } from '../inSlices.ts';
import type { LonLat, MapMessage } from '../view.ts';
import { buildingNetwork, type Network } from './network.ts';

interface Networks {
  readonly rail: Network;
  readonly sea: Network;
}

const built = new WeakMap<Atlas, Networks>();

/** Builds the networks of an atlas with pauses, so that the first journey on it is as quick as any. */
export function* preparingJourneys(atlas: Atlas): Generator<void, Networks, void> {
  const known = built.get(atlas);
  if (known) return known;
  const sea = atlas.routes.filter(({ route }) => route === 'baltic' || route === 'black-sea');
  const networks: Networks = {
    rail: yield* buildingNetwork(roundedRails(atlas)),
    sea: yield* buildingNetwork(sea.map(({ points }) => points)),
  };
  built.set(atlas, networks);
  return networks;
}

/** Rails are rounded exactly as they are printed, so that a cable runs on its railway and not beside it. */
function* roundedRails(atlas: Atlas): Generator<readonly Point[]> {
  for (const { points } of atlas.rails) yield smoothed(points);
}

/** The great circle between two places, in world units. */
export function greatCircle(from: LonLat, to: LonLat): readonly Point[] {
  const at = geoInterpolate([from[0], from[1]], [to[0], to[1]]);
  return Array.from({ length: 33 }, (_, i) => toWorld(at(i / 32)));
}

/** Drops points that would make a hook at the ends or lie on one another. */
function clean(points: readonly Point[]): readonly Point[] {
  return points.filter((point, i) => i === 0 || distance(point, points[i - 1] as Point) > 0.05);
}

/** The line of a message, measured. */
export function journeyOf(atlas: Atlas, message: MapMessage): Walk {
  const { from, to, by } = message;
  const networks = atOnce(preparingJourneys(atlas));
  const network = by === 'air' ? null : by === 'sea' ? networks.sea : networks.rail;
  const way = network?.way(toWorld(from), toWorld(to));
  return walkAlong(clean(way ?? greatCircle(from, to)));
}

/** Points along a walk each `step` world units, as far as `end`. */
export function samples(walk: Walk, step: number, end = walk.length): Point[] {
  const out: Point[] = [];
  for (let s = 0; s <= end; s += step) out.push(walkTo(walk, s).at);
  return out;
}
