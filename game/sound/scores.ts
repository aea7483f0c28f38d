// What is struck when: every sound of the game as a list of clips in time. The clips are short files; a line of
// typing, a train, a motif or a word in Morse would be long ones, so they are put together while playing.
import type { Keying } from './morse.ts';

/** The files of assets/sound, without their ending. */
export const CLIPS = [
  'key-down',
  'key-up',
  'buzzer',
  'stroke',
  'carriage',
  'paper',
  'seal',
  'stamp',
  'puff',
  'plucked',
  'struck',
  'patter',
  'drop',
] as const;
export type ClipName = (typeof CLIPS)[number];

/** The sounds that the game asks for by name. */
export const SOUNDS = [
  'paper',
  'typing',
  'seal',
  'stamp',
  'train',
  'motif.paris',
  'motif.moscow',
  'motif.ending',
] as const;
export type SoundName = (typeof SOUNDS)[number];

/** One clip in a score. */
export interface Strike {
  readonly clip: ClipName;
  /** Milliseconds from the start. */
  readonly at: number;
  /** 1 leaves the clip as loud as its file. */
  readonly gain: number;
  /** Semitones up; negative ones go down, and last longer. */
  readonly pitch?: number;
  /** Cuts the clip after so many milliseconds. */
  readonly length?: number;
}

type Note = readonly [at: number, semitone: number, gain: number];

/** Notes of a string, counted in semitones from its own D. */
function notes(clip: 'plucked' | 'struck', list: readonly Note[]): readonly Strike[] {
  return list.map(([at, pitch, gain]) => ({ clip, at, pitch, gain }));
}

/** Irregular as a hand is; the same each time. */
const TYPED = [0, 104, 187, 311, 398, 463, 602, 689];
const BLOWS = [0.8, 0.62, 0.74, 0.9, 0.58, 0.7, 0.84, 0.66];

/** Beats of an engine that comes by: four to a turn of the wheels, the first of them heavier. */
const BEATS = Array.from({ length: 12 }, (_, i) => i);

export const SCORES: Readonly<Record<SoundName, readonly Strike[]>> = {
  paper: [{ clip: 'paper', at: 0, gain: 1 }],
  typing: [
    ...TYPED.map(
      (at, i): Strike => ({ clip: 'stroke', at, gain: BLOWS[i] ?? 1, pitch: ((i * 5) % 4) - 1.5 }),
    ),
    { clip: 'carriage', at: 830, gain: 0.75 },
  ],
  seal: [{ clip: 'seal', at: 0, gain: 1 }],
  stamp: [{ clip: 'stamp', at: 0, gain: 1 }],
  train: BEATS.map((i) => ({
    clip: 'puff',
    at: 215 * i - 4 * i * i,
    gain: (i % 4 === 0 ? 0.9 : 0.65) * Math.min(1, (i + 2) / 5, (BEATS.length - i) / 5),
    pitch: i % 2 === 0 ? 0 : 1.5,
  })),
  // Paris: a fifth up, and down again by step to where it began.
  'motif.paris': notes('plucked', [
    [0, 0, 0.75],
    [430, 7, 0.7],
    [860, 5, 0.6],
    [1075, 3, 0.6],
    [1290, 2, 0.65],
    [1720, -5, 0.6],
    [2150, 0, 0.6],
    [2150, -12, 0.5],
  ]),
  // Moscow: lower and slower, a fourth up, a turn, and back to the fifth below.
  'motif.moscow': notes('struck', [
    [0, -5, 0.75],
    [560, 0, 0.7],
    [840, 3, 0.6],
    [1120, 2, 0.65],
    [1680, 0, 0.6],
    [1960, -2, 0.6],
    [2520, -5, 0.55],
    [2520, -12, 0.5],
  ]),
  // The end: both begin, and stop on a fifth that is neither's last note.
  'motif.ending': [
    ...notes('plucked', [
      [0, 0, 0.55],
      [500, 7, 0.55],
      [1000, 5, 0.5],
      [1250, 3, 0.5],
      [1750, 2, 0.5],
    ]),
    ...notes('struck', [
      [0, -12, 0.4],
      [1000, -2, 0.4],
      [1750, -5, 0.45],
      [2500, -5, 0.4],
      [2500, -17, 0.45],
    ]),
  ],
};

/** The rain's length before it comes round, milliseconds: too long for the ear to know it again. */
export const RAIN_LENGTH = 9600;

/** Values from 0 to 1 that are evenly spread and never in order: multiples of the golden section, past the point. */
const spread = (i: number): number => (i * 0.618_033_988_75) % 1;

/** Fine rain without a pause, and a heavy drop now and then; quieter than anything else. */
export const RAIN: readonly Strike[] = [
  ...Array.from({ length: 64 }, (_, i): Strike => {
    return {
      clip: 'patter',
      at: 150 * i + 90 * spread(i),
      gain: 0.1 + 0.06 * spread(i + 7),
      pitch: -6 * spread(i + 3),
    };
  }),
  ...Array.from({ length: 40 }, (_, i): Strike => {
    return {
      clip: 'drop',
      at: 240 * i + 230 * spread(i + 5),
      gain: 0.03 + 0.11 * spread(i + 11) ** 3,
      pitch: 8 * spread(i) - 5,
    };
  }),
];

/** The key's clicks and the line's buzzer for a text that is being sent. */
export function telegraphed(keyings: readonly Keying[]): readonly Strike[] {
  return keyings.flatMap(({ at, length }): readonly Strike[] => [
    { clip: 'key-down', at, gain: 0.8 },
    { clip: 'buzzer', at, gain: 0.55, length },
    { clip: 'key-up', at: at + length, gain: 0.7 },
  ]);
}
