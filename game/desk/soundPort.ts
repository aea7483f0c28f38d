// What the desk asks of sound. The desk never imports it: main.ts hands it this door.

/** What can be heard, by name; each stands beside something that is seen. */
export type SoundCue =
  | 'paper'
  | 'typing'
  | 'seal'
  | 'stamp'
  | 'train'
  | 'motif.paris'
  | 'motif.moscow'
  | 'motif.ending';

export interface SoundPort {
  /** Off until it is switched on; nothing is fetched before. */
  setEnabled(on: boolean): void;
  /** 0 … 100. */
  setVolume(percent: number): void;
  play(cue: SoundCue): void;
  /** Sends the code word of an order or a step by Morse telegraph. */
  telegraph(id: string): void;
  /** Rain on the window, while sound is on. */
  setRain(on: boolean): void;
  /** Ends whatever sounds; the rain goes on. */
  stop(): void;
}

/** Something heard: a cue, or the telegraph with what it sends. */
export type Heard =
  | { readonly kind: 'cue'; readonly cue: SoundCue }
  | { readonly kind: 'telegraph'; readonly id: string };

/** Lets the port sound what is heard. */
export function sounded(port: SoundPort, heard: Heard): void {
  if (heard.kind === 'telegraph') port.telegraph(heard.id);
  else port.play(heard.cue);
}
