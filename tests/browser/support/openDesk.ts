// The desk alone in a test's page: real scenario, engine and words, with a map that only remembers what it was shown
// and no sound. What concerns the drawn map has tests of its own; here no frame has to wait for a graphics card.
import '../../../game/desk/styles/base.css';
import { scenarios } from 'virtual:scenarios';
import { flushSync, mount, unmount } from 'svelte';
import { analysis } from '../../../game/analysisDoor.ts';
import { classroom } from '../../../game/classroomDoor.ts';
import type { ClassroomPort } from '../../../game/desk/classroomPort.ts';
import { Desk } from '../../../game/desk/desk.svelte.ts';
import { raiseFront } from '../../../game/desk/front/raiseFront.ts';
import type { DeskMap, MapPort, MapSetting } from '../../../game/desk/mapPort.ts';
import type { PlayPort } from '../../../game/desk/playPort.ts';
import { SETTINGS_KEY } from '../../../game/desk/settings.svelte.ts';
import App from '../../../game/desk/shell/App.svelte';
import type { SoundPort } from '../../../game/desk/soundPort.ts';
import { map as door } from '../../../game/mapDoor.ts';
import { branchOff } from '../../../game/play/branch.ts';
import { recordOfLink } from '../../../game/play/link/recordOfLink.ts';
import { replayHistory } from '../../../game/play/replay.ts';
import { createGame, openGame } from '../../../game/play/session.ts';
import { LANGUAGES, type LanguageEntry } from '../../../game/words/languages.ts';

const play: PlayPort = {
  shelf: scenarios,
  async open(id, language) {
    const entry = scenarios.find((one) => one.id === id);
    if (!entry) throw new Error(`no scenario ${id}`);
    const original = await entry.texts('en');
    return { scenario: await entry.load(), texts: language === 'en' ? original : {}, original };
  },
  replay: async (scenario) => replayHistory(scenario),
  begin: async (scenario, setup) => createGame(scenario, setup),
  branch: async (scenario, record, month, setup) => branchOff(scenario, record, month, setup),
  resume: async (scenario, record) => openGame(scenario, record),
  readLink: async (scenario, link) => recordOfLink(scenario, link),
};

const silence: SoundPort = {
  setEnabled() {},
  setVolume() {},
  play() {},
  setRain() {},
  telegraph() {},
  stop() {},
};

/** What the map has been told, newest last: `step E67`, `fit`. */
export interface QuietMap {
  readonly told: string[];
  /** Tells the screen whether the map can be moved. */
  setStuck: (stuck: boolean) => void;
}

function quietMap(told: string[], mounted: (setting: MapSetting) => void = () => undefined): MapPort {
  const map: DeskMap = {
    showStep: ({ id }) => void told.push(`step ${id}`),
    showSeat: ({ month, side }) => void told.push(`seat ${side} ${month.iso}`),
    showPublic: ({ month }) => void told.push(`public ${month.iso}`),
    setLayer: (layer) => void told.push(`layer ${layer}`),
    setLight: (light) => void told.push(`light ${light}`),
    zoomBy: (steps) => void told.push(`zoom ${steps}`),
    panBy: (dx, dy) => void told.push(`pan ${dx} ${dy}`),
    fit: () => void told.push('fit'),
    onPick() {},
    mark: (thing) => void told.push(`mark ${thing?.kind} ${thing?.id}`),
    destroy: () => void told.push('destroy'),
  };
  const { readSeat, readStep } = door;
  return {
    mount: async (_parent, setting) => {
      mounted(setting);
      setting.onSeen();
      return map;
    },
    readSeat,
    readStep,
    drawPlate: async () => {},
    drawSwatch: async () => {},
    drawForPaper: async () => {},
  };
}

let shown: { readonly app: ReturnType<typeof mount>; readonly place: HTMLElement } | null = null;

async function takeOff(): Promise<void> {
  if (!shown) return;
  await unmount(shown.app);
  shown.place.remove();
  shown = null;
}

/** Takes the desk off the page and forgets settings and saved games. */
export async function closeDesk(): Promise<void> {
  await takeOff();
  localStorage.clear();
}

/** An empty place for the game, as index.html has it, at an address. */
function placeAt(hash: string): HTMLElement {
  history.replaceState(null, '', hash);
  const place = document.createElement('div');
  place.id = 'app';
  document.body.append(place);
  return place;
}

/** What the next first visits find kept: settings, as the page would have kept them. */
let earlier: Partial<Record<string, unknown>> = {};

/** Lets every desk that is opened from now on begin with settings. @param settings none: those of a first visit */
export function visitWith(settings: Partial<Record<string, unknown>>): void {
  earlier = settings;
}

/**
 * A fresh desk at an address, as a first visit; an earlier one is taken away.
 * @param hash as in the address bar, for instance `#/replay/E67`
 * @param languages on offer; the last one is spoken
 * @param school where classes come from; a test of one puts its own server in
 */
export async function openDesk(
  hash: string,
  languages: readonly LanguageEntry[] = LANGUAGES,
  school: ClassroomPort = classroom,
): Promise<QuietMap> {
  await closeDesk();
  localStorage.setItem(SETTINGS_KEY, JSON.stringify(earlier));
  const told: string[] = [];
  const place = placeAt(hash);
  let setStuck = (_stuck: boolean): void => {};
  const map = quietMap(told, ({ onStuck }) => {
    setStuck = onStuck;
  });
  const desk = new Desk(map, play, silence, analysis, school, languages);
  desk.settings.language = languages.at(-1)?.tag ?? null;
  await desk.speak();
  const app = mount(App, { target: place, props: { desk } });
  flushSync();
  shown = { app, place };
  return { told, setStuck: (stuck) => setStuck(stuck) };
}

/**
 * The page at an address loaded anew: what was kept stays, a front goes up first as in main.ts, and the scenario waits.
 * @returns lets the scenario come
 */
export async function reloadDesk(hash: string): Promise<() => void> {
  await takeOff();
  let arrive = (): void => {};
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const late: PlayPort = { ...play, open: (id, language) => held.then(() => play.open(id, language)) };
  const place = placeAt(hash);
  const desk = new Desk(quietMap([]), late, silence, analysis, classroom);
  await desk.speak();
  await raiseFront(desk, place, async () => (await import('virtual:replay-front')).replayFront);
  shown = { app: mount(App, { target: place, props: { desk } }), place };
  return arrive;
}
