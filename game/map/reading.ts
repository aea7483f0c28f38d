// The map in words: all that colours, hatches and lines of a view tell, as plain facts for the page to say. It needs
// no canvas, so that it stands in the page even where no map can be drawn.
import { frontsOf } from './cartography/zones.ts';
import type { Atlas, City, CurvedName } from './data/atlas.ts';
import { stateName, thingsOf } from './things.ts';
import type { MapMessage, MapThing, MapView, PowerCode, Tension, Wash } from './view.ts';

/** What the layers tell of one state. */
export interface StateReading {
  readonly id: PowerCode;
  readonly name: string;
  readonly wash: Wash;
  readonly tension: Tension;
}

/** Everything a view tells. */
export interface MapReading extends Pick<MapView, 'month' | 'contact' | 'rhineland' | 'spain'> {
  /** The states that a layer speaks of, and no others. */
  readonly states: readonly StateReading[];
  readonly routes: MapView['passage'];
  /** Whether a front is drawn in Spain. */
  readonly front: boolean;
  readonly pins: readonly { readonly id: string; readonly letter: string; readonly name: string }[];
  readonly messages: readonly { readonly by: MapMessage['by']; readonly name: string }[];
  /** All that can be found on the map. */
  readonly things: readonly MapThing[];
}

/**
 * Reads a view.
 * @param nameOf display name of a town or of a curved name
 */
export function readingOf(
  view: MapView,
  atlas: Atlas,
  nameOf: (thing: City | CurvedName) => string,
): MapReading {
  const { month, contact, rhineland, spain, passage, pins, messages } = view;
  const codes = [...new Set([...Object.keys(view.washes), ...Object.keys(view.tension)])];
  return {
    month,
    contact,
    rhineland,
    spain,
    routes: passage,
    states: codes.flatMap((id): StateReading[] => {
      const name = stateName(atlas, id, nameOf);
      const [wash, tension] = [view.washes[id] ?? 'none', view.tension[id] ?? 0];
      return name === null ? [] : [{ id, name, wash, tension }];
    }),
    front: spain === 'war' && frontsOf(atlas, month).length > 0,
    pins: pins.map(({ id, letter, name }) => ({ id, letter, name })),
    messages: messages.map(({ by, name }) => ({ by, name })),
    things: thingsOf(atlas, view, nameOf),
  };
}
