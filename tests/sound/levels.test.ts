// Nobody listens in a test, so it measures: no sound of the game is cut at full scale, clicks or stands off the zero
// line; the rain is the quietest of all, even, and has no seam.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Clips, mix } from '../../game/sound/mix.ts';
import { dotLength, keyed } from '../../game/sound/morse.ts';
import { CLIPS, RAIN, RAIN_LENGTH, SCORES, type Strike, telegraphed } from '../../game/sound/scores.ts';
import { readWave, type Samples } from '../../game/sound/wave.ts';
import { codeWord } from '../../game/words/codeWord.ts';
import { projectRoot } from '../support/files.ts';

const clips = Object.fromEntries(
  CLIPS.map((name) => {
    const file = readFileSync(join(projectRoot, 'assets', 'sound', `${name}.wav`));
    return [name, readWave(Uint8Array.from(file).buffer)] as const;
  }),
) as Clips;

/** Root mean square in decibels below full scale. */
const loudness = (samples: Samples): number =>
  10 * Math.log10(samples.reduce((total, value) => total + value * value, 0) / samples.length);
const peak = (samples: Samples): number =>
  samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
const middle = (samples: Samples): number =>
  samples.reduce((total, value) => total + value, 0) / samples.length;
/** The share of the energy that lies above a pitch, by the difference of neighbours: 0 for a low hum, 1 for hiss. */
const brightness = (samples: Samples): number => {
  let high = 0;
  let all = 0;
  for (let i = 1; i < samples.length; i += 1) {
    high += ((samples[i] ?? 0) - (samples[i - 1] ?? 0)) ** 2 / 4;
    all += (samples[i] ?? 0) ** 2;
  }
  return high / all;
};

const morse = telegraphed(keyed(codeWord('france.offer-air-staff-talks'), dotLength(24)));
const scores: readonly (readonly [string, readonly Strike[]])[] = [
  ...Object.entries(SCORES),
  ['telegraph', morse],
];
const rain = mix(RAIN, clips, RAIN_LENGTH).samples;

describe.each(scores)('%s', (_name, score) => {
  const { samples } = mix(score, clips);

  test('is heard and never cut off at full scale', () => {
    expect(peak(samples)).toBeGreaterThan(0.2);
    expect(peak(samples)).toBeLessThan(0.98);
    expect(loudness(samples)).toBeGreaterThan(-32);
    expect(loudness(samples)).toBeLessThan(-9);
  });

  test('begins and ends without a click, on the zero line', () => {
    expect(Math.abs(samples[0] ?? 1)).toBeLessThan(0.01);
    expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.01);
    expect(Math.abs(middle(samples))).toBeLessThan(0.01);
  });
});

describe('the rain', () => {
  const rate = clips.patter.rate;

  test('is quieter than any sound that says something', () => {
    expect(loudness(rain)).toBeGreaterThan(-46);
    for (const [name, score] of scores)
      expect(loudness(rain), name).toBeLessThan(loudness(mix(score, clips).samples) - 6);
    expect(peak(rain)).toBeLessThan(0.25);
    expect(Math.abs(middle(rain))).toBeLessThan(0.001);
  });

  test('falls evenly', () => {
    const seconds = Array.from({ length: Math.floor(rain.length / rate) }, (_, i) =>
      loudness(rain.slice(i * rate, (i + 1) * rate)),
    );
    expect(Math.max(...seconds) - Math.min(...seconds)).toBeLessThan(4);
  });

  test('comes round without a seam', () => {
    const steps = Array.from(rain, (value, i) => Math.abs(value - (rain[i - 1] ?? rain.at(-1) ?? 0)));
    const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length * 0.999)] ?? 0;
    expect(steps[0]).toBeLessThan(usual);
    const around = Float32Array.from([...rain.slice(-rate / 10), ...rain.slice(0, rate / 10)]);
    expect(Math.abs(loudness(around) - loudness(rain))).toBeLessThan(4);
  });

  test('is neither hum nor hiss', () => {
    expect(brightness(rain)).toBeGreaterThan(0.1);
    expect(brightness(rain)).toBeLessThan(0.6);
  });
});
