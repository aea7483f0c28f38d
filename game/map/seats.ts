// Where the sides and the places of a scenario lie on the map, and the colour in which a side's messages run.
import type { Scenario } from '../play/view.ts';
import type { LonLat, MapMessage } from './view.ts';

export interface Seat {
  readonly side: string;
  readonly partner: string;
  readonly colour: MapMessage['colour'];
  readonly place: string;
  readonly at: LonLat;
}

export interface Gazetteer {
  /** The seat of a side; undefined for no side or one that the scenario does not have. */
  seat(side: string | null): Seat | undefined;
  /** Degrees of a place; undefined where the scenario does not know it. */
  at(place: string): LonLat | undefined;
}

const COLOURS: Readonly<Record<string, MapMessage['colour']>> = {
  paris: 'blue',
  moscow: 'red',
  berlin: 'slate',
};

/** Looks up the seats and places of a scenario. */
export function gazetteer(scenario: Pick<Scenario, 'sides' | 'places'>): Gazetteer {
  const places = new Map(scenario.places.map(({ id, lon, lat }): [string, LonLat] => [id, [lon, lat]]));
  const seats = new Map(
    scenario.sides.flatMap(({ id, seat, partner }): [string, Seat][] => {
      const at = places.get(seat);
      return at ? [[id, { side: id, partner, colour: COLOURS[seat] ?? 'ink', place: seat, at }]] : [];
    }),
  );
  return {
    seat: (side) => (side === null ? undefined : seats.get(side)),
    at: (place) => places.get(place),
  };
}
