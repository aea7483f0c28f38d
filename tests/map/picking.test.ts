// Lines and zones of the map can be pressed as they are drawn: those of the month and of the layer, and no others.
import { describe, expect, it } from 'vitest';
import { type Point, walkAlong, walkTo } from '../../game/map/cartography/geometry.ts';
import { toWorld } from '../../game/map/cartography/projection.ts';
import { linesOnSheet } from '../../game/map/cartography/routes.ts';
import { paletteOf } from '../../game/map/palette.ts';
import { journeyOf } from '../../game/map/rails/journeys.ts';
import { homeCrop, type Size, toScreen } from '../../game/map/scene/camera.ts';
import { pickAt } from '../../game/map/scene/picking.ts';
import { thingsOf } from '../../game/map/things.ts';
import { type MapView, ROUTE_IDS } from '../../game/map/view.ts';
import { sampleView } from '../browser/support/sampleView.ts';
import { theAtlas } from './support/atlas.ts';

const atlas = theAtlas();
const size: Size = { width: 830, height: 640, ratio: 1, frame: 11 };
const crop = homeCrop(size);
const view: MapView = { ...sampleView, pins: [], messages: [] };
const nothingSet = { towns: [], names: [], pins: [], degrees: [] };

const pick = (place: Point, shown: MapView = view) =>
  pickAt(toScreen(place, crop, size), {
    sheet: { atlas, relief: null, view: shown, palette: paletteOf('day') },
    layout: nothingSet,
    walks: shown.messages.map((message) => journeyOf(atlas, message)),
    crop,
    size,
    nameOf: ({ english }) => english,
  });
/** A point of a line that no other comes near. */
const alone = (shown: MapView, index: number): Point => {
  const lines = linesOnSheet(atlas, shown);
  const line = lines[index];
  if (!line) throw new Error(`no line ${index}`);
  const walk = walkAlong(line.points);
  for (let share = 0.5; share < 1; share += 0.02) {
    const { at } = walkTo(walk, walk.length * share);
    const found = pick(at, { ...shown, spain: 'peace', contact: 'none', passage: [] });
    const others = pick(at, shown);
    if (found?.kind !== others?.kind && others?.id === line.id) return at;
  }
  throw new Error(`${line.id} is hidden everywhere`);
};

describe('a press on the map', () => {
  it('picks every line that is drawn, on every layer', () => {
    for (const layer of ['alignment', 'tension', 'passage', 'contact'] as const) {
      const shown: MapView = { ...view, layer, passage: ROUTE_IDS.map((id) => ({ id, state: 'refused' })) };
      const lines = linesOnSheet(atlas, shown);
      expect(lines.length).toBeGreaterThanOrEqual(ROUTE_IDS.length);
      lines.forEach(({ kind, id }, index) => {
        expect(pick(alone(shown, index), shown), `${layer} ${id}`).toEqual({ kind, id, name: '' });
      });
    }
  });

  it('picks no route that is not drawn yet', () => {
    const silent: MapView = { ...view, passage: [{ id: 'galicia', state: 'unspoken' }] };
    const drawn: MapView = { ...silent, layer: 'passage' };
    const at = alone(drawn, 0);
    expect(pick(at, drawn)).toMatchObject({ kind: 'route', id: 'galicia' });
    expect(pick(at, silent)?.kind).toBe('state');
  });

  it('picks the Rhineland before Germany, and what the page can offer by keyboard is named alike', () => {
    expect(pick(toWorld([6.96, 50.9]))).toEqual({ kind: 'zone', id: 'rhineland', name: '' });
    expect(pick(toWorld([13.4, 52.5]))).toMatchObject({ kind: 'state', id: 'GER' });
    const offered = thingsOf(atlas, view, ({ english }) => english).map(({ kind, id }) => `${kind} ${id}`);
    for (const { kind, id } of linesOnSheet(atlas, view)) expect(offered).toContain(`${kind} ${id}`);
    expect(offered).toContain('zone rhineland');
  });

  it('picks what is under way by its own name', () => {
    const [, message] = sampleView.messages;
    if (!message) throw new Error('the sample sends nothing');
    const walk = journeyOf(atlas, message);
    const found = pick(walkTo(walk, walk.length / 3).at, { ...view, messages: [message] });
    expect(found).toEqual({ kind: 'message', id: '0', name: 'Moscow to Prague' });
  });
});
