// Howler's part: holds the sounds that have been put together, and plays them. Fetched with the first sound.
import { Howl, Howler } from 'howler';
import { loadClips } from './clips.ts';
import { mix } from './mix.ts';
import { dotLength, keyed } from './morse.ts';
import { RAIN, RAIN_LENGTH, SCORES, type SoundName, type Strike, telegraphed } from './scores.ts';
import { writeWave } from './wave.ts';

/** A practised hand: a word of five letters takes two to three seconds. */
const WORDS_A_MINUTE = 24;

export interface Player {
  play(name: SoundName): void;
  /** Sends a text in Morse; one that is still being sent is broken off. */
  sendMorse(text: string): void;
  /** 0 … 100. */
  setVolume(percent: number): void;
  /** Lets it rain, round and round, or stops the rain. */
  rain(on: boolean): void;
  /** Ends whatever sounds; the rain goes on. */
  stop(): void;
}

/** @throws where the clips cannot be had */
export async function createPlayer(): Promise<Player> {
  const clips = await loadClips();
  const held = new Map<SoundName, Howl>();
  let sending: { readonly howl: Howl; readonly address: string } | null = null;

  let raining: Howl | null = null;

  function prepare(score: readonly Strike[], round?: number): { howl: Howl; address: string } {
    const file = new Blob([writeWave(mix(score, clips, round))], { type: 'audio/wav' });
    const address = URL.createObjectURL(file);
    return { howl: new Howl({ src: [address], format: ['wav'], loop: round !== undefined }), address };
  }

  function breakOff(): void {
    if (!sending) return;
    sending.howl.unload();
    URL.revokeObjectURL(sending.address);
    sending = null;
  }

  return {
    play(name) {
      const howl = held.get(name) ?? prepare(SCORES[name]).howl;
      held.set(name, howl);
      howl.stop();
      howl.play();
    },
    sendMorse(text) {
      breakOff();
      const keyings = keyed(text, dotLength(WORDS_A_MINUTE));
      if (keyings.length === 0) return;
      sending = prepare(telegraphed(keyings));
      sending.howl.play();
    },
    setVolume(percent) {
      Howler.volume(Math.max(0, Math.min(100, percent)) / 100);
    },
    rain(on) {
      if (on) raining ??= prepare(RAIN, RAIN_LENGTH).howl;
      if (on && !raining?.playing()) raining?.play();
      else if (!on) raining?.stop();
    },
    stop() {
      breakOff();
      for (const howl of held.values()) howl.stop();
    },
  };
}
