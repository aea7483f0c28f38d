// What every component of the desk may use, by Svelte context: words, settings, the way between screens, the ports.
import { createContext } from 'svelte';
import type { ReplayView } from '../play/view.ts';
import { english } from '../words/en/english.ts';
import { createWords, type Words } from '../words/words.ts';
import type { DossierSubject } from './common/dossier.ts';
import type { MapPort } from './mapPort.ts';
import type { OpenScenario, PlayPort } from './playPort.ts';
import { Settings } from './settings.svelte.ts';
import { Router } from './shell/router.svelte.ts';
import type { SoundPort } from './soundPort.ts';
import { Table } from './table.svelte.ts';

/** The language of the texts, and whose habits dates and numbers follow. */
const LANGUAGE = 'en';
const LOCALE = 'en-GB';

/** The desk's own state beside the game: one object for the whole page. */
export class Desk {
  readonly settings = new Settings();
  readonly router = new Router();
  readonly map: MapPort;
  readonly play: PlayPort;
  readonly sound: SoundPort;
  /** The scenario that is open, null before one is. */
  open = $state.raw<OpenScenario | null>(null);
  /** The dossier that lies over the screen. */
  dossier = $state.raw<DossierSubject | null>(null);
  /** The gauge whose meaning lies over the screen; a dossier may lie over it in turn. */
  meter = $state.raw<string | null>(null);
  /** The game in progress, if any. */
  readonly table: Table;
  readonly words: Words;
  #opening: Promise<OpenScenario> | null = null;
  #replay: Promise<ReplayView> | null = null;

  constructor(map: MapPort, play: PlayPort, sound: SoundPort) {
    this.map = map;
    this.play = play;
    this.sound = sound;
    this.table = new Table(play);
    this.words = $derived(createWords(LOCALE, english, this.open?.texts ?? {}));
    $effect.root(() => {
      $effect(() => {
        sound.setEnabled(this.settings.sound);
        sound.setVolume(this.settings.volume);
      });
    });
  }

  /** The scenario of the shelf, fetched once; a failed fetch may be tried again. */
  openScenario(): Promise<OpenScenario> {
    this.#opening ??= this.#fetchScenario().catch((error: unknown) => {
      this.#opening = null;
      throw error;
    });
    return this.#opening;
  }

  async #fetchScenario(): Promise<OpenScenario> {
    const first = this.play.shelf[0];
    if (!first) throw new Error('There is no scenario on the shelf.');
    const opened = await this.play.open(first.id, LANGUAGE);
    this.open = opened;
    return opened;
  }

  /** History played through, made once. */
  replay(): Promise<ReplayView> {
    this.#replay ??= this.openScenario()
      .then(({ scenario }) => this.play.replay(scenario))
      .catch((error: unknown) => {
        this.#replay = null;
        throw error;
      });
    return this.#replay;
  }
}

export const [useDesk, provideDesk] = createContext<Desk>();
