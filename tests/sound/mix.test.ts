// Scores are mixed to the sample, and no sound of the game is louder than a file can hold.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Clips, mix } from '../../game/sound/mix.ts';
import { dotLength, keyed } from '../../game/sound/morse.ts';
import { CLIPS, type ClipName, SCORES, SOUNDS, type Strike, telegraphed } from '../../game/sound/scores.ts';
import { readWave, type Wave, writeWave } from '../../game/sound/wave.ts';
import { codeWord } from '../../game/words/codeWord.ts';
import { projectRoot } from '../support/files.ts';

/** Thousand samples a second, so that a sample is a millisecond: a ramp from 1 to 10 in every clip. */
const ramp: Wave = { rate: 1000, samples: Float32Array.from({ length: 10 }, (_, i) => i + 1) };
const ramps = Object.fromEntries(CLIPS.map((name) => [name, ramp])) as Record<ClipName, Wave>;
const mixed = (...score: Strike[]) => [...mix(score, ramps).samples];

const real = Object.fromEntries(
  CLIPS.map((name) => {
    const file = readFileSync(join(projectRoot, 'assets', 'sound', `${name}.wav`));
    return [name, readWave(Uint8Array.from(file).buffer)];
  }),
) as Clips;

describe('a mix', () => {
  test('has each clip at its time, as loud as asked', () => {
    const twice = mixed({ clip: 'seal', at: 0, gain: 1 }, { clip: 'seal', at: 4, gain: 10 });
    expect(twice).toEqual([1, 2, 3, 4, 15, 26, 37, 48, 59, 60, 70, 80, 90]);
  });

  test('runs a clip twice as fast an octave up, half as fast an octave down', () => {
    expect(mixed({ clip: 'seal', at: 0, gain: 1, pitch: 12 })).toEqual([1, 3, 5, 7]);
    expect(mixed({ clip: 'seal', at: 0, gain: 2, pitch: -12 }).slice(0, 5)).toEqual([2, 3, 4, 5, 6]);
  });

  test('cuts a clip at its length and lets it run out', () => {
    expect(mixed({ clip: 'seal', at: 0, gain: 4, length: 6 })).toEqual([4, 8, 12, 12, 10, 6]);
  });

  test('of nothing is one silent sample', () => {
    expect(mixed()).toEqual([0]);
  });
});

describe('a wave', () => {
  test('comes back from its file', () => {
    const wave = { rate: 8000, samples: Float32Array.from([0, 0.5, -1, 1, 2]) };
    const back = readWave(writeWave(wave));
    expect(back.rate).toBe(8000);
    expect([...back.samples].map((value) => Math.round(value * 1000) / 1000)).toEqual([0, 0.5, -1, 1, 1]);
  });

  test('is refused where it is none', () => {
    expect(() => readWave(new ArrayBuffer(100))).toThrow('not a WAV file');
    expect(() => readWave(new ArrayBuffer(4))).toThrow('not a WAV file');
  });
});

describe.each(SOUNDS)('%s', (name) => {
  const { rate, samples } = mix(SCORES[name], real);

  test('is neither too loud for a file nor too long for its moment', () => {
    const loudest = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(loudest).toBeGreaterThan(0.2);
    expect(loudest).toBeLessThanOrEqual(1);
    expect(samples.length / rate).toBeLessThan(name.startsWith('motif.') ? 6 : 2.5);
  });
});

test('a code word is sent within four seconds, its dashes as long as Morse asks', () => {
  const dot = dotLength(24);
  const keyings = keyed(codeWord('france.offer-air-staff-talks'), dot);
  const { rate, samples } = mix(telegraphed(keyings), real);
  const loudest = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  expect(loudest).toBeLessThanOrEqual(1);
  expect(samples.length / rate).toBeLessThan(4);
  // A dash must not be longer than the buzzer that it is cut from.
  expect((3 * dot) / 1000).toBeLessThan(real.buzzer.samples.length / real.buzzer.rate);
});
