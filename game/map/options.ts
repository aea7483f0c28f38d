// What the page decides about a map when it mounts one.
import type { City, CurvedName } from './data/atlas.ts';

export interface MapOptions {
  readonly theme: 'day' | 'night';
  /** Accessible name of the canvas. */
  readonly label: string;
  /** Overrides the system's wish for less motion. */
  readonly reducedMotion?: boolean;
  /** Name of a place in the language chosen; by default the English of the time. */
  readonly nameOf?: (place: PlaceName) => string;
  /** BCP 47 tag: how names are set in capitals. */
  readonly language?: string;
  /** A length on the scale bar, in words. */
  readonly kilometres?: (km: number) => string;
  /** Parts of the canvas that the page covers, CSS pixels from its corner: names keep out of them. */
  readonly covered?: () => readonly CoveredRect[];
  /** Called when there is something to be seen. */
  readonly onSeen?: () => void;
  /** Called when the map's shapes cannot be had. */
  readonly onFailure?: (failure: unknown) => void;
  /** Called when the printed map stays because there is no live one to be had, and when there is one after all. */
  readonly onStuck?: (stuck: boolean) => void;
  /** Called after each tile that the live map takes: what tests and measurements count. */
  readonly onTile?: () => void;
}

/** The map's words for a length on the scale bar. */
export const kilometresOf = ({ kilometres }: Pick<MapOptions, 'kilometres'>): ((km: number) => string) =>
  kilometres ?? ((km) => `${km}\u00a0km`);

export interface CoveredRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A place as the data knows it: a town by its id, a state by its code, else by the local name. */
export interface PlaceName {
  readonly kind: 'city' | 'state' | 'region' | 'sea';
  readonly id: string;
  readonly english: string;
  readonly local: string;
}

/** Turns the page's naming into the map's own. */
export function namer(nameOf: MapOptions['nameOf']): (thing: City | CurvedName) => string {
  return (thing) => {
    if (!nameOf) return thing.english;
    const local = thing.name;
    const { english } = thing;
    if (!('kind' in thing)) return nameOf({ kind: 'city', id: thing.id, english, local });
    return nameOf({ kind: thing.kind, id: thing.kind === 'state' ? thing.state : local, english, local });
  };
}
