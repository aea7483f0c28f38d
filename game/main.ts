// The wiring: hands the desk its doors to scenarios and games, each fetched when it is first asked for.

import { scenarios } from 'virtual:scenarios';
import { mount } from 'svelte';
import { analysis } from './analysisDoor.ts';
import { classroom } from './classroomDoor.ts';
import { Desk } from './desk/desk.svelte.ts';
import type { EditionPort } from './desk/editionPort.ts';
import { askForLetters } from './desk/front/letters.ts';
import { raiseFront } from './desk/front/raiseFront.ts';
import type { ReplayFrontData } from './desk/front/replayFront.ts';
import type { PlayPort } from './desk/playPort.ts';
import App from './desk/shell/App.svelte';
import type { SoundPort } from './desk/soundPort.ts';
import { whenIdle } from './map/whenIdle.ts';
import { map } from './mapDoor.ts';
import type { Editions } from './offline/editions.ts';
import { drawn, pause, seen, unhurried } from './unhurried.ts';
import { LANGUAGES, type LanguageEntry } from './words/languages.ts';

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
    const [first = language] = entry.languages;
    const [scenario, texts, original] = await Promise.all([
      entry.load(),
      entry.languages.includes(language) ? entry.texts(language) : {},
      entry.texts(first),
    ]);
    await pause();
    return { scenario, texts, original };
  },
  async replay(scenario) {
    const { replayByMonths } = await import('./play/replay.ts');
    await drawn();
    const history = await unhurried(replayByMonths(scenario));
    await pause();
    return history;
  },
  async begin(scenario, setup) {
    const { createGame } = await import('./play/session.ts');
    return createGame(scenario, setup);
  },
  async branch(scenario, record, month, setup) {
    const { branchOff } = await import('./play/branch.ts');
    return branchOff(scenario, record, month, setup);
  },
  async resume(scenario, record) {
    const { openGameByMonths } = await import('./play/session.ts');
    await drawn();
    const opened = await unhurried(openGameByMonths(scenario, record));
    await pause();
    return opened;
  },
  async readLink(scenario, link) {
    const { recordOfLink } = await import('./play/link/recordOfLink.ts');
    return recordOfLink(scenario, link);
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
    setRain: (on) => tell((sound) => sound.setRain(on)),
    stop: () => tell((sound) => sound.stop()),
  };
}

/** How long a page that has been fetched is left alone before its files are kept, ms. */
const KEEP_AFTER = 3000;

/**
 * The editions of a built game, registered a while after the page has been fetched and when it has nothing else to do:
 * keeping a hundred files takes line and processor, which on a first visit belong to what the visitor came for.
 */
function lateEditions(): EditionPort {
  let editions: Editions | null = null;
  let ready = (): void => {};
  const register = async (): Promise<void> => {
    const { keepEditions } = await import('./offline/editions.ts');
    editions = keepEditions(new URL('sw.js', document.baseURI), () => ready());
  };
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    const soon = (): void => void setTimeout(() => void whenIdle().then(register), KEEP_AFTER);
    if (document.readyState === 'complete') soon();
    else addEventListener('load', soon, { once: true });
  }
  return {
    onReady(listener) {
      ready = listener;
    },
    load: () => editions?.load(),
  };
}

/** The languages on offer; the development server adds the pseudo-language at an address with `?pseudo`. */
async function languages(): Promise<readonly LanguageEntry[]> {
  if (!import.meta.env.DEV || !new URLSearchParams(location.search).has('pseudo')) return LANGUAGES;
  const { pseudoLanguage } = await import('./words/pseudo.ts');
  return [...LANGUAGES, pseudoLanguage];
}

/** The front of the replay. */
async function cutFront(): Promise<ReplayFrontData> {
  const { replayFront } = await import('virtual:replay-front');
  return replayFront;
}

/**
 * A screen that needs a scenario should not wait for its own code before it asks for one; one thing after the other, so that
 * none holds the page. A failure shows when the screen asks.
 */
async function askAhead(desk: Desk): Promise<void> {
  const { screen } = desk.router.route;
  if (screen !== 'game' && screen !== 'link' && screen !== 'replay') return;
  const scenario = Promise.allSettled([desk.openScenario()]);
  await pause();
  const code = Promise.allSettled([
    screen === 'replay' ? import('./play/replay.ts') : import('./play/session.ts'),
  ]);
  await pause();
  await Promise.all([scenario, code, askForLetters(desk, 'first')]);
  await askForLetters(desk, 'later');
}

/** Opens the desk on the page. */
async function start(): Promise<void> {
  const page = document.getElementById('app');
  if (!page) throw new Error('The page has no place for the game.');
  const desk = new Desk(map, play, lateSound(), analysis, classroom, await languages());
  // Another language than English is fetched before anything is shown.
  await desk.speak();
  await pause();
  // What can be read at once is seen before anything else is begun.
  const fronted = await raiseFront(desk, page, cutFront);
  if (fronted) await seen();
  void askAhead(desk);
  if (fronted) await pause();
  mount(App, { target: page, props: { desk, edition: lateEditions() } });
}

// Not awaited here: a module that waits as a whole keeps the bundler from leaving out files that only pass something on.
void start();
