// Everything that the map colours or draws is also said: each wash, step, route, line and zone has its words.
import { describe, expect, it } from 'vitest';
import {
  captionOf,
  lineEntries,
  routeEntries,
  tensionWord,
  washWord,
} from '../../game/desk/common/mapWords.ts';
import type { MapThing } from '../../game/desk/mapPort.ts';
import { colouringOf } from '../../game/map/cartography/colouring.ts';
import { fromTracks } from '../../game/map/fromTracks.ts';
import { namer } from '../../game/map/options.ts';
import { readingOf } from '../../game/map/reading.ts';
import { type MapView, ROUTE_IDS, ROUTE_STATES, WASHES } from '../../game/map/view.ts';
import { english } from '../../game/words/en/english.ts';
import { createWords } from '../../game/words/words.ts';
import { theAtlas } from './support/atlas.ts';

const words = createWords('en-GB', english);
const atlas = theAtlas();
const PARIS = [2.352, 48.857] as const;
const MOSCOW = [37.617, 55.756] as const;

const viewOf = (more: Partial<MapView> = {}): MapView => ({
  month: '1936-11',
  layer: 'alignment',
  ...fromTracks({ rhineland: 'ENTERED', spain: 'WAR', transit: 'POSED', staff: 'FRENCH_QUESTIONS' }),
  pins: [{ id: 'c1', letter: 'a', at: MOSCOW, name: 'An answer', colour: 'red', current: false }],
  messages: [{ from: PARIS, to: MOSCOW, colour: 'blue', by: 'rail', name: 'A mission', code: 'MISSN' }],
  focus: null,
  ...more,
});
const read = (view = viewOf()) => readingOf(view, atlas, namer(undefined));
const thing = (kind: MapThing['kind'], id: string): MapThing => {
  const found = read().things.find((one) => one.kind === kind && one.id === id);
  if (!found) throw new Error(`the map offers no ${kind} ${id}`);
  const { name, state = null, now = null } = found;
  return { kind, id, name, state, now };
};
const caption = (kind: MapThing['kind'], id: string, view = viewOf()): string => {
  const reading = read(view);
  const things = reading.things.map(({ kind: k, id: i, name, state = null, now = null }) => ({
    kind: k,
    id: i,
    name,
    state,
    now,
  }));
  return captionOf(words, { ...reading, things }, thing(kind, id));
};

describe('the map in words', () => {
  it('says of every state that a layer colours what the colour means', () => {
    for (const layer of ['alignment', 'tension', 'passage', 'contact'] as const) {
      const view = viewOf({ layer });
      const told = new Set(read(view).states.map(({ id }) => id));
      // France's lands overseas have no name on the map; one sentence speaks of them all.
      const coloured = [...colouringOf(view).keys()].filter((code) => !code.startsWith('FRA_'));
      expect(
        coloured.filter((code) => !told.has(code)),
        layer,
      ).toEqual([]);
    }
  });

  it('has a word of its own for every wash, step, state of a route and contact', () => {
    const distinct = (said: readonly string[]) => expect(new Set(said).size).toBe(said.length);
    distinct(WASHES.map((wash) => washWord(words, wash)));
    distinct(([0, 1, 2, 3] as const).map((step) => tensionWord(words, step)));
    distinct(
      ROUTE_STATES.map((state) => {
        const passage = ROUTE_IDS.map((id) => ({ id, state }));
        return routeEntries(words, readPlain(viewOf({ passage })))[0]?.state ?? '';
      }),
    );
    distinct(
      (['none', 'dotted', 'dashed', 'solid', 'double'] as const).map(
        (contact) => lineEntries(words, readPlain(viewOf({ contact })))[0]?.state ?? '',
      ),
    );
  });

  it('names all six routes, the staffs, the zone and Spain, before and after they change', () => {
    const lines = (view: MapView) =>
      lineEntries(words, readPlain(view)).map(({ name, state }) => `${name}: ${state}`);
    expect(
      routeEntries(words, readPlain(viewOf()))
        .map(({ thing: { id } }) => id)
        .sort(),
    ).toEqual([...ROUTE_IDS].sort());
    expect(lines(viewOf())).toEqual([
      'General Staffs of Paris and Moscow: accepted in part, questions put',
      'Rhineland: German troops in the zone',
      'Spain: civil war; the front is drawn schematically',
    ]);
    expect(lines(viewOf(fromTracks({})))).toEqual([
      'General Staffs of Paris and Moscow: no contact this month',
      'Rhineland: demilitarised',
      'Spain: at peace',
    ]);
  });

  it('offers everything that stands on the map, each at its place', () => {
    const { things } = read();
    const kinds = ['pin', 'message', 'state', 'route', 'contact', 'zone', 'front', 'city'];
    expect([...new Set(things.map(({ kind }) => kind))]).toEqual(kinds);
    for (const { at, id } of things) expect(at.every(Number.isFinite), id).toBe(true);
    expect(things.filter(({ kind }) => kind === 'city')).toHaveLength(atlas.cities.length);
    const peace = read(viewOf(fromTracks({}))).things.map(({ kind }) => kind);
    expect(peace).not.toContain('front');
    expect(peace).not.toContain('contact');
  });

  it('tells of what is picked: where a town lies and what it is called today, how a state or a route stands', () => {
    expect(caption('city', 'lwow')).toBe('Lwów, in Poland. Today Lviv, Ukraine.');
    expect(caption('city', 'paris')).toBe('Paris, in France.');
    expect(caption('state', 'POL')).toBe('Poland: ally, passage in question; tension: watchful.');
    expect(caption('state', 'PRT')).toBe('Portugal: no layer speaks of it.');
    expect(caption('route', 'galicia')).toBe('Eastern Galicia, by Lwów to Slovakia: asked');
    expect(caption('zone', 'rhineland')).toBe('Rhineland: German troops in the zone');
    expect(caption('message', '0')).toBe('A mission');
  });
});

/** The reading as the desk has it. */
function readPlain(view: MapView) {
  const reading = read(view);
  return { ...reading, things: [] };
}
