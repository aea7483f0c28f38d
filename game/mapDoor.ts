// The desk's door to the map: steps and seats go in, the map's own views come out; all of it is fetched when first used.
import type {
  DeskMap,
  MapLayer,
  MapPort,
  MapReading,
  MapSetting,
  MapThing,
  MapWords,
} from './desk/mapPort.ts';
import type { MapOptions } from './map/options.ts';
import type { Gazetteer } from './map/seats.ts';
import type { MapThing as Found, MapView } from './map/view.ts';
import { pause } from './unhurried.ts';

/** The names on the map, in the desk's words. */
function naming(words: MapWords): Pick<Required<MapOptions>, 'nameOf' | 'language'> {
  return {
    nameOf: ({ kind, id, english }) => words.placeName(`${kind}.${id}`, english),
    language: words.language,
  };
}

/** Something of the map as the desk knows it: its state and its name of today in the language chosen. */
function thingFor(words: MapWords, { kind, id, name, state, now }: Omit<Found, 'at'>): MapThing {
  return { kind, id, name, state: state ?? null, now: now ? words.placeName(`today.${id}`, now) : null };
}

const room = () => import('./map/door.ts');

async function mount(parent: HTMLElement, setting: MapSetting): Promise<DeskMap> {
  const { mountMap, gazetteer, fromReplay, fromSeat } = await room();
  // The code has taken a while to come to itself: the map has a turn of its own.
  await pause();
  const { light, label, words, scenario, cableName, ...options } = setting;
  const map = mountMap(parent, { theme: light, label, ...options, ...naming(words) });
  const where = gazetteer(scenario);
  let layer: MapLayer = 'alignment';
  let last: ((layer: MapLayer) => MapView) | null = null;
  const show = (view: (layer: MapLayer) => MapView): void => {
    last = view;
    map.show(view(layer));
  };
  return {
    showStep: (step, names) => show((on) => fromReplay(step, names, where, on)),
    showSeat: (view, open) => show((on) => fromSeat(view, open, cableName, where, on)),
    showPublic: (view) => show((on) => fromSeat(view, null, cableName, where, on)),
    setLayer(next) {
      layer = next;
      if (last) map.show(last(layer));
    },
    setLight: (next) => map.setTheme(next),
    zoomBy: (steps) => map.zoomBy(steps),
    panBy: (dx, dy) => map.panBy(dx, dy),
    fit: () => map.fit(),
    onPick: (listener) => map.onPick((found) => listener(thingFor(words, found))),
    mark: (thing) => map.mark(thing),
    destroy: () => map.destroy(),
  };
}

/** Reads a view in the desk's words. */
async function read(
  { scenario, words }: Pick<MapSetting, 'scenario' | 'words'>,
  viewOf: (made: Awaited<ReturnType<typeof room>>, where: Gazetteer) => MapView,
): Promise<MapReading> {
  const made = await room();
  const { atlas } = await made.loadMaterial();
  const view = viewOf(made, made.gazetteer(scenario));
  const reading = made.readingOf(view, atlas, made.namer(naming(words).nameOf));
  return { ...reading, things: reading.things.map((found) => thingFor(words, found)) };
}

export const map: MapPort = {
  mount,
  readSeat: (view, open, setting) =>
    read(setting, ({ fromSeat }, where) => fromSeat(view, open, setting.cableName, where, 'alignment')),
  readStep: (step, names, setting) =>
    read(setting, ({ fromReplay }, where) => fromReplay(step, names, where, 'alignment')),
  async drawSwatch(canvas, { light, wash, tension }) {
    const { drawSwatch } = await import('./map/swatch.ts');
    await drawSwatch(canvas, { theme: light, wash, ...(tension === null ? {} : { tension }) });
  },
  async drawPlate(canvas, light, words) {
    const { drawPlate } = await import('./map/plate.ts');
    await drawPlate(canvas, { theme: light, ...naming(words) });
  },
  async drawForPaper(canvas, { words, ...paper }) {
    const { drawForPaper } = await import('./map/classroomMap.ts');
    await drawForPaper(canvas, { ...paper, ...naming(words) });
  },
};
