// Everything on the map that can be picked, with its place: what a page offers to whoever has no pointer.
import type { Point } from './cartography/geometry.ts';
import { walkAlong, walkTo } from './cartography/geometry.ts';
import { toLonLat } from './cartography/projection.ts';
import { CONTACT_ARC } from './cartography/routes.ts';
import { frontsOf } from './cartography/zones.ts';
import type { Atlas, City, CurvedName } from './data/atlas.ts';
import { columnOf } from './data/months.ts';
import { journeyOf } from './rails/journeys.ts';
import type { LonLat, MapPick, MapThing, MapView } from './view.ts';

type NameOf = (thing: City | CurvedName) => string;

/** Name of the state with a code; null for lands that the map leaves unnamed. */
export function stateName(atlas: Atlas, code: string, nameOf: NameOf): string | null {
  const name = atlas.names.find((one) => one.kind === 'state' && one.state === code);
  return name ? nameOf(name) : null;
}

/** A town as something that can be picked. */
export function cityThing({ id, state, now }: City, name: string): MapPick {
  return { kind: 'city', id, name, state, now };
}

const middleOf = (points: readonly Point[]): LonLat => {
  const walk = walkAlong(points);
  return toLonLat(walkTo(walk, walk.length / 2).at);
};

/** The lines and zones of the month: routes, the staffs' contact, the Rhineland, the Spanish front. */
function linesOf(atlas: Atlas, view: MapView): MapThing[] {
  const routes = view.passage.flatMap(({ id }): MapThing[] => {
    const line = atlas.routes.find(({ route }) => route === id);
    return line ? [{ kind: 'route', id, name: '', at: middleOf(line.points) }] : [];
  });
  const { left, right, top, bottom } = atlas.rhineland.box;
  const zone: LonLat = toLonLat([(left + right) / 2, (top + bottom) / 2]);
  const [front] = view.spain === 'war' ? frontsOf(atlas, view.month) : [];
  return [
    ...routes,
    ...(view.contact === 'none'
      ? []
      : [{ kind: 'contact', id: 'contact', name: '', at: middleOf(CONTACT_ARC) } as const]),
    { kind: 'zone', id: 'rhineland', name: '', at: zone },
    ...(front ? [{ kind: 'front', id: 'spain', name: '', at: middleOf(front.points) } as const] : []),
  ];
}

/** Everything that can be picked: pins, what is under way, states, lines and zones, then towns by rank. */
export function thingsOf(atlas: Atlas, view: MapView, nameOf: NameOf): MapThing[] {
  const { codes } = atlas.borders(columnOf(view.month));
  const states = atlas.names.filter((name) => name.kind === 'state' && codes.includes(name.state));
  return [
    ...view.pins.map(({ id, name, at }): MapThing => ({ kind: 'pin', id, name, at })),
    ...view.messages.map((message, i): MapThing => {
      const at = middleOf(journeyOf(atlas, message).points);
      return { kind: 'message', id: String(i), name: message.name, at };
    }),
    ...states.map((name): MapThing => {
      return { kind: 'state', id: name.state, name: nameOf(name), at: middleOf(name.curve) };
    }),
    ...linesOf(atlas, view),
    ...[...atlas.cities]
      .sort((a, b) => a.rank - b.rank)
      .map((city): MapThing => ({ ...cityThing(city, nameOf(city)), at: city.lonLat })),
  ];
}
