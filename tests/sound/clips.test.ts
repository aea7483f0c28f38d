// The sound files are what their script makes, small, and sound as they should: none is silent, none is cut off.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLIPS } from '../../game/sound/scores.ts';
import { readWave } from '../../game/sound/wave.ts';
import { synthesise } from '../../tools/sound/synthesise.mjs';
import { listFiles, projectRoot } from '../support/files.ts';

const BUDGET = 170_000;
const fingerprint = (file: Uint8Array) => createHash('sha256').update(file).digest('hex');
const stored = new Map(
  listFiles('assets/sound').map((path) => [
    path.replace('assets/sound/', ''),
    readFileSync(join(projectRoot, path)),
  ]),
);
const made = synthesise();

test('the files are byte for byte what the script makes', () => {
  const prints = (files: ReadonlyMap<string, Uint8Array>) =>
    [...files].map(([name, file]) => `${name} ${fingerprint(file)}`).sort();
  expect(prints(stored)).toEqual(prints(made));
});

test('there is a file for every clip, and together they are small', () => {
  expect([...stored.keys()].sort()).toEqual(CLIPS.map((name) => `${name}.wav`).sort());
  const bytes = [...stored.values()].reduce((total, file) => total + file.length, 0);
  expect(bytes).toBeLessThan(BUDGET);
});

describe.each([...made])('%s', (_name, file) => {
  const { rate, samples } = readWave(Uint8Array.from(file).buffer);

  test('is heard, starts and ends in silence, and stands on the zero line', () => {
    const loudest = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const middle = samples.reduce((total, value) => total + value, 0) / samples.length;
    expect(rate).toBe(16_000);
    expect(loudest).toBeGreaterThan(0.3);
    expect(loudest).toBeLessThan(0.9);
    expect(Math.abs(samples[0] ?? 1)).toBeLessThan(0.01);
    expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.01);
    expect(Math.abs(middle)).toBeLessThan(0.02);
  });
});
