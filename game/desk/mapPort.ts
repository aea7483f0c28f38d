// What the desk asks of the map. The desk never imports the map: main.ts hands it this door.
import type { CableView, ReplayStep, Scenario, SeatView } from '../play/view.ts';

/** What a map shows of a month: a seat's view of it, or what every newspaper has. */
export type MapSight = Pick<SeatView, 'month' | 'cables' | 'tracks'>;

export type MapLayer = 'alignment' | 'tension' | 'passage' | 'contact';
export type Light = 'day' | 'night';

/** Something on the map that a page can offer by keyboard. */
export interface MapThing {
  readonly kind: 'pin' | 'state' | 'city' | 'route' | 'contact' | 'zone' | 'front' | 'message';
  readonly id: string;
  /** Empty for routes, the staffs' contact, the zone and the front: the page has words for them. */
  readonly name: string;
  /** Code of the state in which a town lies. */
  readonly state: string | null;
  /** What a town is called today and where it lies, where that has changed. */
  readonly now: string | null;
}

export type RouteState = 'unspoken' | 'asked' | 'refused' | 'conditional' | 'secret' | 'granted';
export type StaffContact = 'none' | 'dotted' | 'dashed' | 'solid' | 'double';

/** All that the map's colours, hatches and lines tell, for the page to say. */
export interface MapReading {
  /** `1936-11`. */
  readonly month: string;
  /** The states that a layer speaks of; tension from calm (0) to alarm (3). */
  readonly states: readonly {
    readonly id: string;
    readonly name: string;
    readonly wash: 'blue' | 'red' | 'ochre' | 'olive' | 'slate' | 'none';
    readonly tension: 0 | 1 | 2 | 3;
  }[];
  readonly routes: readonly {
    readonly id: 'galicia' | 'wilno' | 'romania' | 'baltic' | 'black-sea' | 'air';
    readonly state: RouteState;
  }[];
  readonly contact: StaffContact;
  readonly rhineland: 'demilitarised' | 'garrisoned';
  readonly spain: 'peace' | 'war';
  /** Whether a front is drawn in Spain. */
  readonly front: boolean;
  readonly pins: readonly { readonly id: string; readonly letter: string; readonly name: string }[];
  /** What is under way, and how. */
  readonly messages: readonly {
    readonly by: 'wire' | 'rail' | 'sea' | 'air' | 'meeting';
    readonly name: string;
  }[];
  /** All that can be found on the map: pins first, towns last. */
  readonly things: readonly MapThing[];
}

/** What the map says of a step to whoever cannot see it. */
export interface StepNames {
  /** The step's title. */
  readonly title: string;
  /** Who to whom, through what. */
  readonly way: string;
}

/** A part of the map that the page covers, CSS pixels from the map's corner: names keep out of it. */
export interface CoveredRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a map writes names. */
export interface MapWords {
  /** BCP 47 tag. */
  readonly language: string;
  /** A place by `city.<id>`, `state.<code>`, `region.<local name>` or `sea.<local name>`. */
  placeName(id: string, english: string): string;
}

export interface MapSetting {
  readonly light: Light;
  /** Accessible name of the map. */
  readonly label: string;
  readonly words: MapWords;
  /** A length on the scale bar. */
  readonly kilometres: (km: number) => string;
  readonly scenario: Scenario;
  /** Spoken name of a cable. */
  readonly cableName: (cable: CableView) => string;
  readonly covered: () => readonly CoveredRect[];
  /** Called when there is something to be seen. */
  readonly onSeen: () => void;
  /** Called when the map cannot be had. */
  readonly onFailure: (failure: unknown) => void;
  /** Called when the map can be seen but not moved, and when it can be after all. */
  readonly onStuck: (stuck: boolean) => void;
}

/** In whose words, and on whose places, a map is read. */
export type MapReader = Pick<MapSetting, 'scenario' | 'words' | 'cableName'>;

/** The map in its place on a screen: a printed sheet until a hand is seen on the page or something moves it. */
export interface DeskMap {
  /** Shows one step of the historical replay, at its place, with who spoke to whom. */
  showStep(step: ReplayStep, names: StepNames): void;
  /** Shows what a seat sees this month; `open` is the cable being read. */
  showSeat(view: MapSight & { readonly side?: string }, open: string | null): void;
  /** Shows what everybody knows this month. */
  showPublic(view: MapSight): void;
  setLayer(layer: MapLayer): void;
  setLight(light: Light): void;
  /** Whole steps; two double the scale, negative ones go out. */
  zoomBy(steps: number): void;
  /** Moves the picture by CSS pixels: to the right and down for positive ones. */
  panBy(dx: number, dy: number): void;
  /** Back to the first crop, Paris to Moscow. */
  fit(): void;
  /** Calls the listener when something on the map is picked. */
  onPick(listener: (thing: MapThing) => void): void;
  /** Rings a thing and brings it into view; null takes the ring away. */
  mark(thing: MapThing | null): void;
  destroy(): void;
}

export interface Swatch {
  readonly light: Light;
  readonly wash: 'blue' | 'red' | 'ochre' | 'olive' | 'slate';
  /** For the layer of tension: the step instead of the plain hatch. */
  readonly tension: 1 | 2 | 3 | null;
}

/** A map to be printed on paper. */
export interface PaperMap {
  /** `1936-10`. */
  readonly month: string;
  /** State by track: whatever is to be seen of them. */
  readonly tracks: Readonly<Record<string, string>>;
  readonly words: MapWords;
  readonly kilometres: (km: number) => string;
  /** CSS pixels, and device pixels in one of them. */
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

export interface MapPort {
  /** Puts the map into the page; its code is fetched when first asked for, what it shows when that has come. */
  mount(parent: HTMLElement, setting: MapSetting): Promise<DeskMap>;
  /** The map of a seat in words; `open` is the cable being read. It needs no mounted map. */
  readSeat(view: MapSight, open: string | null, setting: MapReader): Promise<MapReading>;
  /** The map at a step of the replay in words. */
  readStep(step: ReplayStep, names: StepNames, setting: MapReader): Promise<MapReading>;
  /** Fills a swatch of the key with a wash and its hatch, or with a step of tension. */
  drawSwatch(canvas: HTMLCanvasElement, swatch: Swatch): Promise<void>;
  /** Draws the plate of the title screen. */
  drawPlate(canvas: HTMLCanvasElement, light: Light, words: MapWords): Promise<void>;
  /** Draws a map that a printer can print, by daylight. */
  drawForPaper(canvas: HTMLCanvasElement, paper: PaperMap): Promise<void>;
}
