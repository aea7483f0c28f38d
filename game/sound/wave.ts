// Sounds as files and as lists of samples: WAV with one channel of 16 bits, the only kind that this game has.

/** One channel, -1 … 1. */
export type Samples = Float32Array<ArrayBuffer>;

export interface Wave {
  /** Samples a second. */
  readonly rate: number;
  readonly samples: Samples;
}

const HEAD = 44;
const FULL = 32_767;

/**
 * Reads a file that the game's own tool has written: its head is always of one length.
 * @throws where it is another kind of file
 */
export function readWave(file: ArrayBuffer): Wave {
  const view = new DataView(file);
  const named = (at: number, name: string) =>
    [...name].every((letter, i) => view.getUint8(at + i) === letter.charCodeAt(0));
  const ours =
    file.byteLength > HEAD &&
    named(8, 'WAVEfmt ') &&
    named(36, 'data') &&
    view.getUint16(22, true) === 1 &&
    view.getUint16(34, true) === 16;
  if (!ours) throw new Error('This is not a WAV file with one channel of 16 bits.');
  const count = Math.min(view.getUint32(40, true), file.byteLength - HEAD) >> 1;
  return {
    rate: view.getUint32(24, true),
    samples: Float32Array.from({ length: count }, (_, i) => view.getInt16(HEAD + 2 * i, true) / FULL),
  };
}

/** Writes such a file; what is louder than -1 … 1 is cut. */
export function writeWave({ rate, samples }: Wave): ArrayBuffer {
  const file = new ArrayBuffer(HEAD + 2 * samples.length);
  const view = new DataView(file);
  const name = (at: number, text: string) => {
    [...text].forEach((letter, i) => {
      view.setUint8(at + i, letter.charCodeAt(0));
    });
  };
  name(0, 'RIFF');
  view.setUint32(4, file.byteLength - 8, true);
  name(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, 2 * rate, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  name(36, 'data');
  view.setUint32(40, 2 * samples.length, true);
  samples.forEach((value, i) => {
    view.setInt16(HEAD + 2 * i, Math.round(Math.max(-1, Math.min(1, value)) * FULL), true);
  });
  return file;
}
