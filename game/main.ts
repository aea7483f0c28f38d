// The wiring: hands the desk its doors to scenarios, games and the map, each fetched when it is first asked for.

import { scenarios } from 'virtual:scenarios';
import { mount } from 'svelte';
import { Desk } from './desk/desk.svelte.ts';
import type { DeskMap, MapLayer, MapPort, MapSetting } from './desk/mapPort.ts';
import type { PlayPort } from './desk/playPort.ts';
import App from './desk/shell/App.svelte';
import type { SoundPort } from './desk/soundPort.ts';
import type { MapView } from './map/view.ts';

/** The shelf's entry; what is asked for comes from this list, so a missing one is a fault of the program. */
function entryOf(id: string) {
  const entry = scenarios.find((one) => one.id === id);
  if (!entry) throw new Error(`There is no scenario ${id} on the shelf.`);
  return entry;
}

const play: PlayPort = {
  shelf: scenarios,
  async open(id, language) {
    const entry = entryOf(id);
    const [scenario, texts] = await Promise.all([entry.load(), entry.texts(language)]);
    return { scenario, texts };
  },
  async replay(scenario) {
    const { replayHistory } = await import('./play/replay.ts');
    return replayHistory(scenario);
  },
  async begin(scenario, setup) {
    const { createGame } = await import('./play/session.ts');
    return createGame(scenario, setup);
  },
  async resume(scenario, record) {
    const { openGame } = await import('./play/session.ts');
    return openGame(scenario, record);
  },
};

/** The map in the desk's terms: steps and seats go in, the map's own views come out. */
async function mountMap(parent: HTMLElement, setting: MapSetting): Promise<DeskMap> {
  const [door, { gazetteer }, { fromReplay }, { fromSeat }] = await Promise.all([
    import('./map/mount.ts'),
    import('./map/seats.ts'),
    import('./map/fromReplay.ts'),
    import('./map/fromSeat.ts'),
  ]);
  const { light, label, covered, scenario, cableName } = setting;
  const map = await door.mountMap(parent, { theme: light, label, covered });
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
    setLayer(next) {
      layer = next;
      if (last) map.show(last(layer));
    },
    setLight: (next) => map.setTheme(next),
    zoomBy: (steps) => map.zoomBy(steps),
    fit: () => map.fit(),
    onPick: (listener) => map.onPick(listener),
    things: () => map.things(),
    destroy: () => map.destroy(),
  };
}

const map: MapPort = {
  mount: mountMap,
  async drawSwatch(canvas, { light, wash, tension }) {
    const { drawSwatch } = await import('./map/swatch.ts');
    drawSwatch(canvas, { theme: light, wash, ...(tension === null ? {} : { tension }) });
  },
  async drawPlate(canvas, light) {
    const { drawPlate } = await import('./map/plate.ts');
    await drawPlate(canvas, { theme: light });
  },
};

/** The sound, whose code is fetched when it is first switched on; where it cannot be had, the game stays silent. */
function lateSound(): SoundPort {
  let room: Promise<SoundPort> | null = null;
  const tell = (command: (sound: SoundPort) => void): void => {
    room?.then(command, () => {
      room = null;
    });
  };
  return {
    setEnabled(on) {
      if (on) room ??= import('./sound/createSound.ts').then(({ createSound }) => createSound());
      tell((sound) => sound.setEnabled(on));
    },
    setVolume: (percent) => tell((sound) => sound.setVolume(percent)),
    play: (cue) => tell((sound) => sound.play(cue)),
    telegraph: (id) => tell((sound) => sound.telegraph(id)),
    stop: () => tell((sound) => sound.stop()),
  };
}

const page = document.getElementById('app');
if (!page) throw new Error('The page has no place for the game.');
mount(App, { target: page, props: { desk: new Desk(map, play, lateSound()) } });
