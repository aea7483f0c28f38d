// Sound in a real browser: nothing is fetched before it is wanted, and what is played can be measured.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createSound, type Sound } from '../../../game/sound/createSound.ts';
import { SOUNDS } from '../../../game/sound/scores.ts';
import { codeWord } from '../../../game/words/codeWord.ts';

/** Files of sound, and Howler, that the page has fetched. */
function fetched(): readonly string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /\.wav|howler|sound\/player/.test(name));
}

/** The loudest sample at the loudspeaker within some time. */
async function loudest(milliseconds: number): Promise<number> {
  const { Howler } = await import('howler');
  const ear = new AnalyserNode(Howler.ctx, { fftSize: 2048 });
  Howler.masterGain.connect(ear);
  const heard = new Float32Array(ear.fftSize);
  let most = 0;
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    ear.getFloatTimeDomainData(heard);
    most = heard.reduce((peak, value) => Math.max(peak, Math.abs(value)), most);
  }
  Howler.masterGain.disconnect(ear);
  return most;
}

let sound: Sound;

beforeEach(async () => {
  sound = createSound();
  // Browsers let a page sound only after a press.
  document.body.innerHTML = '<button type="button">A press</button>';
  await userEvent.click(document.body.firstElementChild as Element);
});

afterEach(() => {
  sound.stop();
  // What a test said of the page's visibility; the browser's own answer stands behind it.
  Reflect.deleteProperty(document, 'hidden');
});

describe('before it is switched on', () => {
  test('nothing is fetched, whatever is asked for', async () => {
    sound.setVolume(80);
    for (const name of SOUNDS) sound.play(name);
    sound.sendMorse('PARIS');
    sound.stop();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(fetched()).toEqual([]);
  });

  test('switching it on alone fetches nothing either', async () => {
    sound.setEnabled(true);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(fetched()).toEqual([]);
  });
});

describe('once it is switched on', () => {
  beforeEach(async () => {
    sound.setEnabled(true);
    sound.setVolume(100);
    sound.play('stamp');
    await expect.poll(async () => loudest(50), { timeout: 10_000 }).toBeGreaterThan(0);
    sound.stop();
  });

  test('the files have been fetched', () => {
    expect(fetched().filter((name) => name.includes('.wav')).length).toBeGreaterThan(0);
  });

  test.each(SOUNDS)('%s is heard', async (name) => {
    sound.play(name);
    expect(await loudest(300)).toBeGreaterThan(0.05);
  });

  test('a code word is heard; stop ends it', async () => {
    sound.sendMorse(codeWord('france.offer-air-staff-talks'));
    expect(await loudest(300)).toBeGreaterThan(0.1);
    sound.stop();
    await loudest(100);
    expect(await loudest(200)).toBe(0);
  });

  test('a second word takes the place of the first', async () => {
    sound.sendMorse('MMMMM MMMMM');
    expect(await loudest(200)).toBeGreaterThan(0.1);
    sound.sendMorse('E');
    expect(await loudest(200)).toBeGreaterThan(0.1);
    await loudest(200);
    expect(await loudest(200)).toBe(0);
  });

  test('rain falls until it is ended or the page is hidden, whatever else stops', async () => {
    sound.setRain(true);
    expect(await loudest(300)).toBeGreaterThan(0.005);
    sound.stop();
    expect(await loudest(300)).toBeGreaterThan(0.005);
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    document.dispatchEvent(new Event('visibilitychange'));
    await loudest(100);
    expect(await loudest(200)).toBe(0);
    Object.defineProperty(document, 'hidden', { configurable: true, value: false });
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await loudest(300)).toBeGreaterThan(0.005);
    sound.setRain(false);
    await loudest(100);
    expect(await loudest(200)).toBe(0);
  });

  test('the volume is obeyed, and nothing is heard at none', async () => {
    sound.setVolume(0);
    sound.play('motif.paris');
    await loudest(50);
    expect(await loudest(200)).toBe(0);
    sound.setVolume(100);
    expect(await loudest(300)).toBeGreaterThan(0.05);
  });

  test('switched off, it stops at once and stays silent', async () => {
    sound.play('motif.moscow');
    expect(await loudest(200)).toBeGreaterThan(0.05);
    sound.setEnabled(false);
    await loudest(100);
    sound.play('seal');
    expect(await loudest(200)).toBe(0);
  });

  test('a hidden page falls silent', async () => {
    sound.play('motif.moscow');
    expect(await loudest(200)).toBeGreaterThan(0.05);
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    document.dispatchEvent(new Event('visibilitychange'));
    await loudest(100);
    sound.play('seal');
    expect(await loudest(200)).toBe(0);
  });
});
