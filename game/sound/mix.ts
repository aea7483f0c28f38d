// Puts a score together from its clips, sample by sample: no timer of the page could keep a dot's length.
import type { ClipName, Strike } from './scores.ts';
import type { Samples, Wave } from './wave.ts';

export type Clips = Readonly<Record<ClipName, Wave>>;

/** A clip that is cut short runs out within this time, so that it does not click. Milliseconds. */
const RAMP = 4;

/** How fast a clip runs to sound so many semitones higher, in equal temperament. */
const speedOf = (semitones: number): number => 2 ** (semitones / 12);

/**
 * The score as one sound.
 * @param clips all of one rate
 * @param round milliseconds after which it begins again: what sounds longer goes on at its beginning, without a seam
 */
export function mix(score: readonly Strike[], clips: Clips, round?: number): Wave {
  const rate = clips[score[0]?.clip ?? 'paper'].rate;
  const parts = score.map((strike) => {
    const { samples } = clips[strike.clip];
    const speed = speedOf(strike.pitch ?? 0);
    const whole = Math.floor((samples.length - 1) / speed);
    const asked = strike.length === undefined ? whole : Math.round((strike.length * rate) / 1000);
    const count = Math.max(0, Math.min(whole, asked));
    return { strike, samples, speed, count, start: Math.round((strike.at * rate) / 1000) };
  });
  const length =
    round === undefined
      ? Math.max(1, ...parts.map(({ start, count }) => start + count))
      : Math.round((round * rate) / 1000);
  const mixed: Samples = new Float32Array(length);
  const ramp = (RAMP * rate) / 1000;
  for (const { strike, samples, speed, count, start } of parts) {
    for (let i = 0; i < count; i += 1) {
      const run = strike.length === undefined ? 1 : Math.min(1, (count - i) / ramp);
      const sounding = between(samples, i * speed) * strike.gain * run;
      const at = (start + i) % length;
      mixed[at] = (mixed[at] ?? 0) + sounding;
    }
  }
  return { rate, samples: mixed };
}

/** The value between two samples. */
function between(samples: Samples, at: number): number {
  const first = Math.floor(at);
  const low = samples[first] ?? 0;
  return low + ((samples[first + 1] ?? 0) - low) * (at - first);
}
