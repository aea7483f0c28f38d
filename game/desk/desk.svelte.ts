// What every component of the desk may use, by Svelte context: words, settings, the way between screens, the ports.
import { createContext } from 'svelte';
import type { Hand } from '../play/pointOfView.ts';
import type { ReplayView } from '../play/view.ts';
import {
  bestLanguage,
  ENGLISH,
  LANGUAGES,
  type LanguageEntry,
  type Translation,
} from '../words/languages.ts';
import { createWords, type Words } from '../words/words.ts';
import type { AnalysisPort } from './analysisPort.ts';
import type { ClassroomPort } from './classroomPort.ts';
import type { DossierSubject } from './common/dossier.ts';
import type { SeatHand } from './common/papers.ts';
import type { Front } from './front/front.ts';
import { Lessons } from './lessons.svelte.ts';
import type { MapPort } from './mapPort.ts';
import type { OpenScenario, PlayPort } from './playPort.ts';
import { Settings } from './settings.svelte.ts';
import { Router } from './shell/router.svelte.ts';
import type { SoundPort } from './soundPort.ts';
import { Table } from './table.svelte.ts';

/** A language with its words fetched. */
interface Spoken {
  readonly entry: LanguageEntry | undefined;
  readonly translation: Translation;
}

/** Texts of a scenario in the language spoken, and in the one it was written in. */
type Told = Pick<OpenScenario, 'texts' | 'original'>;

/** The desk's own state beside the game: one object for the whole page. */
export class Desk {
  readonly settings = new Settings();
  readonly lessons = new Lessons(this.settings);
  readonly router = new Router();
  readonly map: MapPort;
  readonly play: PlayPort;
  readonly sound: SoundPort;
  readonly analysis: AnalysisPort;
  readonly classroom: ClassroomPort;
  /** The languages on offer. */
  readonly languages: readonly LanguageEntry[];
  /** The scenario that is open, null before one is. */
  open = $state.raw<OpenScenario | null>(null);
  /** What stands in the place of a screen that is coming; its texts serve until a scenario's are there. */
  front = $state.raw<Front | null>(null);
  /** The dossier that lies over the screen. */
  dossier = $state.raw<DossierSubject | null>(null);
  /** The gauge whose meaning lies over the screen; a dossier may lie over it in turn. */
  meter = $state.raw<string | null>(null);
  /** What the side had in hand through whose eyes the replay is seen; null for the archive, and on every other screen. */
  hand = $state.raw<Hand | null>(null);
  /** What lies in the hands of a seat in a class; null everywhere else. */
  seated = $state.raw<SeatHand | null>(null);
  /** The game in progress, if any. */
  readonly table: Table;
  readonly words: Words;
  /** Texts that English has lent to the language spoken. */
  readonly #lent = new Set<string>();
  #spoken = $state.raw<Spoken>({ entry: LANGUAGES[0], translation: ENGLISH });
  #opening: Promise<OpenScenario> | null = null;
  #replay: Promise<ReplayView> | null = null;

  constructor(
    map: MapPort,
    play: PlayPort,
    sound: SoundPort,
    analysis: AnalysisPort,
    classroom: ClassroomPort,
    languages = LANGUAGES,
  ) {
    this.map = map;
    this.play = play;
    this.sound = sound;
    this.analysis = analysis;
    this.classroom = classroom;
    this.languages = languages;
    this.table = new Table(play);
    this.words = $derived(this.#wordsOf(this.#spoken, this.open ?? this.front));
    $effect.root(() => {
      $effect(() => {
        sound.setEnabled(this.settings.sound);
        sound.setVolume(this.settings.volume);
        sound.setRain(this.settings.rain && this.settings.light === 'night');
      });
      const language = $derived(this.words.language);
      $effect(() => {
        document.documentElement.lang = language;
      });
      $effect(() => void this.speak());
      $effect(() => {
        if (this.#spoken.translation === ENGLISH) return;
        const marking = import('./borrowed.ts').then(({ markBorrowed }) =>
          markBorrowed(document.body, (text) => this.#lent.has(text), ENGLISH.language),
        );
        return () => void marking.then((end) => end());
      });
    });
  }

  /** Tag of the language that is spoken. */
  get tag(): string {
    return this.#spoken.entry?.tag ?? ENGLISH.language;
  }

  /** Speaks the language of the settings, fetching it first; one that cannot be had leaves the page as it is. */
  async speak(): Promise<void> {
    const { language } = this.settings;
    const entry = bestLanguage(this.languages, language === null ? navigator.languages : [language]);
    if (!entry || entry === this.#spoken.entry) return;
    try {
      const translation = await entry.load();
      const opened = this.open && (await this.play.open(this.open.scenario.id, entry.tag));
      this.#spoken = { entry, translation };
      this.#opening = opened && Promise.resolve(opened);
      this.open = opened;
    } catch {
      this.settings.language = this.tag;
    }
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
    const { tag } = this;
    const opened = await this.play.open(first.id, tag);
    // Another language may have been chosen in the meantime.
    if (tag !== this.tag) return this.#fetchScenario();
    this.open = opened;
    return opened;
  }

  /** The words of a language; what it lacks, English lends. */
  #wordsOf({ entry, translation }: Spoken, open: Told | null): Words {
    const original = open?.original ?? {};
    const { language, messages, formats = language, places = {} } = translation;
    if (translation === ENGLISH) return createWords(language, messages, open?.texts ?? {}, { formats });
    this.#lent.clear();
    const words = this.#wordsOf({ entry: undefined, translation: ENGLISH }, { texts: original, original });
    const lender = { words, lent: (text: string) => void this.#lent.add(text) };
    const story = entry?.story?.(original) ?? open?.texts ?? {};
    return createWords(language, messages, story, { formats, places, lender });
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
