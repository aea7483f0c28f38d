// Sides, people, offices, places, works and meters from their entries.
import type { InferOutput } from 'valibot';
import type {
  IndexDefinition,
  IndexPart,
  MeterDefinition,
  OfficeDefinition,
  PersonDefinition,
  PlaceDefinition,
  PowerDefinition,
  SideDefinition,
  WorkDefinition,
} from '../../rules/definition.ts';
import type { Entries, Entry } from '../entries.ts';
import { Index, Meter, Office, Person, Place, Power, type Settings, Work } from '../schema/world.ts';
import type { Maker } from './maker.ts';

export interface WorldParts {
  readonly sides: readonly SideDefinition[];
  readonly people: readonly PersonDefinition[];
  readonly offices: readonly OfficeDefinition[];
  readonly places: readonly PlaceDefinition[];
  readonly works: readonly WorkDefinition[];
  readonly meters: readonly MeterDefinition[];
  readonly indices: readonly IndexDefinition[];
  readonly powers: readonly PowerDefinition[];
}

export function buildWorld(
  settings: Entry<InferOutput<typeof Settings>>,
  entries: Entries,
  maker: Maker,
): WorldParts {
  return {
    sides: settings.value.sides.map(({ side, seat }, index) => {
      const partner = maker.sides.find((other) => other !== side) ?? side;
      return maker.mark({ id: side, seat, partner }, settings, 'sides', index);
    }),
    people: entries.of('people', Person, 'person').map((entry) => {
      const { person, side, named_in } = entry.value;
      return maker.mark({ id: person, side: side ?? null, namedIn: named_in }, entry);
    }),
    offices: entries.of('offices', Office, 'office').map((entry) => office(entry, maker)),
    places: entries.of('places', Place, 'place').map((entry) => {
      const { place, lon, lat } = entry.value;
      return maker.mark({ id: place, lon, lat }, entry);
    }),
    works: entries.of('sources', Work, 'work').map((entry) => {
      const { work, kind } = entry.value;
      return maker.mark({ id: work, kind }, entry);
    }),
    indices: entries.of('indices', Index, 'index').map((entry) => index(entry, maker)),
    powers: entries.of('powers', Power, 'power').map((entry) => {
      const { power, place, track, meters = [] } = entry.value;
      return maker.mark({ id: power, place, track, meters, basis: maker.basis(entry.value, entry) }, entry);
    }),
    meters: entries.of('meters', Meter, 'meter').map((entry) => meter(entry, maker)),
  };
}

function office(entry: Entry<InferOutput<typeof Office>>, maker: Maker): OfficeDefinition {
  const { office: id, side, holders } = entry.value;
  const made = holders.map((holder, index) =>
    maker.mark(
      {
        person: holder.person,
        while: maker.condition(holder.while, entry, 'holders', index, 'while'),
        basis: maker.basis(holder, entry, 'holders', index),
      },
      entry,
      'holders',
      index,
    ),
  );
  return maker.mark({ id, side, holders: made }, entry);
}

function meter(entry: Entry<InferOutput<typeof Meter>>, maker: Maker): MeterDefinition {
  const { meter: id, starts, known_to, estimates = {} } = entry.value;
  const knownTo = maker.knownTo(known_to);
  return maker.mark({ id, starts, knownTo, estimates, basis: maker.basis(entry.value, entry) }, entry);
}

function index(entry: Entry<InferOutput<typeof Index>>, maker: Maker): IndexDefinition {
  const { index: id, parts } = entry.value;
  const made = parts.flatMap(({ meter: name, track, weight, inverted, points }, at): readonly IndexPart[] => {
    if (name !== undefined && track === undefined && points === undefined) {
      return [{ kind: 'meter', meter: name, weight, inverted: inverted ?? false }];
    }
    if (track !== undefined && name === undefined && points !== undefined && inverted === undefined) {
      return [{ kind: 'track', track, weight, points }];
    }
    const hint =
      'Write { meter: side.name, weight: 2 }, or { track: name, weight: 2, points: { STATE: 50 } }.';
    maker.report(entry, ['parts', at], 'shape', 'A part reads a meter or a track.', hint);
    return [];
  });
  return maker.mark({ id, parts: made, basis: maker.basis(entry.value, entry) }, entry);
}
