// The map's one contract with the rest of the game: what is to be seen, and what may be asked of the map.

/** Longitude and latitude in degrees, east and north positive. */
export type LonLat = readonly [longitude: number, latitude: number];

/** Code of a power on the map, for instance FRA, SUN, POL, GER, CSR, ROM; the data's owner codes. */
export type PowerCode = string;

export const WASHES = ['blue', 'red', 'ochre', 'olive', 'slate', 'none'] as const;
/** Colour of a country; each colour carries its own hatch, so that colour never speaks alone. */
export type Wash = (typeof WASHES)[number];

/** A colour that is laid. */
export type Tinct = Exclude<Wash, 'none'>;

/** How strained a country is, from calm (0) to alarm (3). */
export type Tension = 0 | 1 | 2 | 3;

/** An event of the month: a square flag with the cable's letter, standing on a stalk. */
export interface MapPin {
  readonly id: string;
  /** One or two characters shown on the flag. */
  readonly letter: string;
  readonly at: LonLat;
  /** Spoken name of the pin. */
  readonly name: string;
  readonly colour: 'ink' | 'blue' | 'red' | 'slate';
  /** The pin whose cable is open now: ringed. */
  readonly current: boolean;
}

/** Something sent or somebody travelling this month. */
export interface MapMessage {
  readonly from: LonLat;
  readonly to: LonLat;
  readonly colour: 'blue' | 'red' | 'slate' | 'ink';
  readonly by: 'wire' | 'rail' | 'sea' | 'air' | 'meeting';
  /** Spoken name. */
  readonly name: string;
  /** The word that the Morse dashes of a wire spell. */
  readonly code: string;
}

export const ROUTE_IDS = ['galicia', 'wilno', 'romania', 'baltic', 'black-sea', 'air'] as const;
/** The transit questions: three by land, two by sea, one by air. */
export type RouteId = (typeof ROUTE_IDS)[number];

export const ROUTE_STATES = ['unspoken', 'asked', 'refused', 'conditional', 'secret', 'granted'] as const;
/** How far the question of a transit route has come. */
export type RouteState = (typeof ROUTE_STATES)[number];

export interface MapRoute {
  readonly id: RouteId;
  readonly state: RouteState;
}

/** Everything the map shows; equal views give the same picture. */
export interface MapView {
  /** `YYYY-MM`: the borders are those of the month. */
  readonly month: string;
  readonly layer: 'alignment' | 'tension' | 'passage' | 'contact';
  readonly washes: Readonly<Record<PowerCode, Wash>>;
  readonly tension: Readonly<Record<PowerCode, Tension>>;
  readonly passage: readonly MapRoute[];
  /** Staff contact between Paris and Moscow; the line thickens as it grows. */
  readonly contact: 'none' | 'dotted' | 'dashed' | 'solid' | 'double';
  readonly rhineland: 'demilitarised' | 'garrisoned';
  readonly spain: 'peace' | 'war';
  readonly pins: readonly MapPin[];
  readonly messages: readonly MapMessage[];
  /** Where the camera goes; null leaves it where it is. */
  readonly focus: LonLat | null;
}

/** Something on the map that can be picked or offered by keyboard. */
export interface MapThing {
  readonly kind: 'pin' | 'state' | 'city' | 'route' | 'contact' | 'zone' | 'front' | 'message';
  /** Within its kind: the pin's own, a state's or town's code, a route's, a message's number. */
  readonly id: string;
  /** Spoken name; empty for routes, contact, zone and front, which the page has words for. */
  readonly name: string;
  readonly at: LonLat;
  /** For a town, the state in which it lies, and what it is called today where that has changed. */
  readonly state?: PowerCode;
  readonly now?: string | null;
}

export type MapPick = Omit<MapThing, 'at'>;

/** What tells one thing on the map from all others. */
export type MapMark = Pick<MapThing, 'kind' | 'id'>;

/** A mounted map. */
export interface MapHandle {
  show(view: MapView): void;
  setTheme(theme: 'day' | 'night'): void;
  /** Zooms about the middle by whole steps; two steps double the scale, negative steps go out. */
  zoomBy(steps: number): void;
  /** Moves the picture by CSS pixels. */
  panBy(dx: number, dy: number): void;
  /** Back to the first crop, Paris to Moscow. */
  fit(): void;
  /** Calls the listener at every pick; returns nothing, `destroy` ends it. */
  onPick(listener: (pick: MapPick) => void): void;
  /** Rings a thing and brings it into view; null takes the ring away. */
  mark(thing: MapMark | null): void;
  /** Removes the map, frees what it took and stops listening. */
  destroy(): void;
}
