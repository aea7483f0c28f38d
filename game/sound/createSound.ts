// The door of the sound room: off until it is switched on, and nothing is fetched before something is to be heard.
import { codeWord } from '../words/codeWord.ts';
import type { Player } from './player.ts';
import type { SoundName } from './scores.ts';

export interface Sound {
  setEnabled(on: boolean): void;
  /** 0 … 100. */
  setVolume(percent: number): void;
  /** Plays a sound from its start; silent while off, while the page is hidden, or where sound cannot be had. */
  play(name: SoundName): void;
  /** Sends a text by Morse telegraph. */
  sendMorse(text: string): void;
  /** Sends the code word of an order or a step. */
  telegraph(id: string): void;
  /** Rain on the window, as long as sound is on and the page is seen; it begins with the next sound after a first touch. */
  setRain(on: boolean): void;
  /** Ends whatever sounds; the rain goes on. */
  stop(): void;
}

/** A sound that was asked for so long ago, in milliseconds, belongs to nothing on the screen any more. */
const STALE = 1500;

/** Browsers let a page sound only after its reader has touched it; until then a sound would wait and come late. */
function mayBeHeard(): boolean {
  const activation = (navigator as { userActivation?: UserActivation }).userActivation;
  return !document.hidden && (activation?.hasBeenActive ?? true);
}

/** The sound of this page; one is enough. It never throws: whatever it says is also to be seen. */
export function createSound(): Sound {
  let enabled = false;
  let raining = false;
  let volume = 60;
  let player: Player | null = null;
  let loading: Promise<Player> | null = null;
  /** Counts the calls of `stop`: what was asked for before one is not played after it. */
  let stops = 0;

  function load(): Promise<Player> {
    loading ??= import('./player.ts')
      .then(({ createPlayer }) => createPlayer())
      .then((made) => {
        made.setVolume(volume);
        player = made;
        return made;
      })
      .catch((failure: unknown) => {
        loading = null;
        throw failure;
      });
    return loading;
  }

  /** Lets the rain begin or end as everything now stands. */
  function tendRain(): void {
    const wanted = (): boolean => raining && enabled && mayBeHeard();
    if (player) player.rain(wanted());
    else if (wanted())
      load().then(
        (made) => made.rain(wanted()),
        () => {
          // Without its files there is no rain.
        },
      );
  }

  function sound(command: (player: Player) => void): void {
    if (!enabled || !mayBeHeard()) return;
    tendRain();
    if (player) {
      command(player);
      return;
    }
    const asked = performance.now();
    const before = stops;
    load().then(
      (made) => {
        const wanted = stops === before && performance.now() - asked < STALE;
        if (enabled && wanted && mayBeHeard()) command(made);
      },
      () => {
        // Without its files the game stays silent; the next sound tries again.
      },
    );
  }

  function stop(): void {
    stops += 1;
    player?.stop();
  }

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) stop();
    tendRain();
  });

  const sendMorse = (text: string): void => sound((made) => made.sendMorse(text));

  return {
    setEnabled(on) {
      enabled = on;
      if (!on) stop();
      tendRain();
    },
    setVolume(percent) {
      volume = percent;
      player?.setVolume(percent);
    },
    play: (name) => sound((made) => made.play(name)),
    sendMorse,
    setRain(on) {
      raining = on;
      tendRain();
    },
    telegraph: (id) => sendMorse(codeWord(id)),
    stop,
  };
}
