// How each sound of the game is made. Longer ones (a word in Morse, a line of typing, a motif, a train) are put
// together from these while playing: game/sound/scores.ts.
import { above, after, below, decay, finish, noise, RATE, samples, sine, sum } from './parts.mjs';

/** @typedef {import('./parts.mjs').Samples} Samples */

/**
 * Noise under an envelope.
 * @param {number} seed
 * @param {number} seconds
 * @param {(time: number) => number} loudness of the time in seconds
 * @returns {Samples}
 */
function rustle(seed, seconds, loudness) {
  const next = noise(seed);
  return samples(seconds, (time) => next() * loudness(time));
}

/**
 * Metal or wood that rings after a blow: a few tones, each with its loudness and the time in which it halves.
 * @param {number} seconds
 * @param {readonly (readonly [pitch: number, loudness: number, half: number])[]} tones hertz, 0 … 1, seconds
 * @returns {Samples}
 */
function ring(seconds, tones) {
  return samples(seconds, (time) =>
    tones.reduce(
      (total, [pitch, loudness, half]) => total + loudness * sine(time, pitch) * decay(time, half),
      0,
    ),
  );
}

/** The key goes down: brass on brass, and the lever's short ring. */
function keyDown() {
  const contact = above(
    rustle(11, 0.045, (time) => decay(time, 0.0025)),
    1800,
  );
  const lever = ring(0.045, [
    [1430, 0.35, 0.006],
    [2870, 0.25, 0.004],
    [310, 0.5, 0.008],
  ]);
  return finish(sum(contact, lever), 0.75);
}

/** The key comes up against its stop: duller. */
function keyUp() {
  const contact = below(
    above(
      rustle(12, 0.04, (time) => decay(time, 0.002)),
      900,
    ),
    4000,
  );
  const lever = ring(0.04, [
    [1120, 0.35, 0.005],
    [240, 0.5, 0.007],
  ]);
  return finish(sum(contact, lever), 0.5);
}

/** The line's buzzer while the key is down; playing cuts it to a dot or a dash. */
function buzzer() {
  return finish(
    samples(0.32, (time) => sine(time, 640) + 0.22 * sine(time, 1280) + 0.1 * sine(time, 1920)),
    0.42,
  );
}

/** One type of a typewriter: the slug on the paper, the platen under it, the lever falling back. */
function stroke() {
  const slug = above(
    rustle(21, 0.09, (time) => decay(time, 0.004)),
    1200,
  );
  const platen = ring(0.09, [
    [170, 0.9, 0.012],
    [520, 0.4, 0.007],
    [2350, 0.2, 0.005],
  ]);
  const back = after(
    0.048,
    below(
      rustle(22, 0.04, (time) => 0.25 * decay(time, 0.004)),
      3000,
    ),
  );
  return finish(sum(slug, platen, back), 0.7);
}

/** The margin bell, then the carriage over its ratchet to the stop. */
function carriage() {
  const bell = ring(0.6, [
    [2140, 0.42, 0.09],
    [3480, 0.2, 0.05],
    [5310, 0.1, 0.03],
  ]);
  const teeth = Array.from({ length: 11 }, (_, i) =>
    after(
      0.16 + i * 0.027,
      above(
        rustle(30 + i, 0.02, (time) => 0.55 * decay(time, 0.004)),
        1500,
      ),
    ),
  );
  const stop = after(
    0.475,
    sum(
      ring(0.12, [[150, 0.8, 0.016]]),
      rustle(45, 0.06, (time) => 0.5 * decay(time, 0.005)),
    ),
  );
  return finish(sum(bell, ...teeth, stop), 0.6);
}

/** A sheet turned: air under it, then fibres that crackle as it bends and falls. */
function paper() {
  const swell = (/** @type {number} */ time) => (sine(time, 1 / 0.84) * (0.6 + 0.4 * sine(time, 7.3))) ** 2;
  const crackle = noise(52);
  let fibre = 0;
  const bent = samples(0.42, (time) => {
    if (crackle() > 0.985) fibre = crackle();
    fibre *= 0.86;
    return fibre * swell(time);
  });
  const air = below(above(rustle(51, 0.42, swell), 1100), 5200);
  return finish(sum(air, below(above(bent, 900), 4500)), 0.4, 0.05);
}

/** The seal comes down into the wax: low, soft, the table under it. */
function seal() {
  // The tone an octave and a half above is what a small loudspeaker can give of it.
  const table = samples(
    0.38,
    (time) =>
      sine(time, 62 + 38 * decay(time, 0.025)) * decay(time, 0.055) +
      0.45 * sine(time, 184) * decay(time, 0.03),
  );
  const wax = below(
    rustle(61, 0.2, (time) => decay(time, 0.014)),
    700,
  );
  return finish(
    sum(
      table,
      wax.map((value) => 1.6 * value),
    ),
    0.85,
    0.05,
  );
}

/** The stamp of a decision: wood and rubber on paper, harder and shorter than the seal. */
function stamp() {
  const wood = ring(0.2, [
    [128, 1, 0.025],
    [365, 0.6, 0.011],
    [910, 0.25, 0.006],
  ]);
  const sheet = below(
    rustle(71, 0.1, (time) => 0.9 * decay(time, 0.006)),
    3500,
  );
  return finish(sum(wood, sheet), 0.8, 0.03);
}

/** One beat of a steam engine: exhaust, and the rod's weight. */
function puff() {
  const exhaust = rustle(81, 0.26, (time) => Math.min(1, time / 0.02) * decay(time, 0.05));
  const rod = ring(0.26, [[74, 0.5, 0.05]]);
  return finish(sum(below(above(exhaust, 260), 1500), rod), 0.6, 0.04);
}

/** A plucked string at D4 (293.66 Hz): many partials, the upper ones short-lived. */
function plucked() {
  const partials = Array.from({ length: 12 }, (_, i) => i + 1).map(
    (n) =>
      /** @type {const} */ ([293.66 * n, Math.abs(Math.sin(n * 0.19 * Math.PI)) / n, 0.3 / (1 + 0.25 * n)]),
  );
  return finish(ring(1, partials), 0.6, 0.12);
}

/** A struck string at D3 (146.83 Hz): stiff, so that its partials run a little sharp; a felt hammer before it. */
function struck() {
  const partials = Array.from({ length: 14 }, (_, i) => i + 1).map((n) => {
    const pitch = 146.83 * n * Math.sqrt((1 + 0.0004 * n * n) / 1.0004);
    return /** @type {const} */ ([pitch, 1 / (n * Math.sqrt(Math.sqrt(n))), 0.34 / (1 + 0.3 * n)]);
  });
  const hammer = below(
    rustle(91, 0.06, (time) => 0.5 * decay(time, 0.008)),
    900,
  );
  return finish(sum(ring(1.3, partials), hammer), 0.6, 0.15);
}

/** A gust of fine rain on a pane: it swells and goes, so that many of them laid over each other make one rain. */
function patter() {
  const gust = rustle(101, 0.4, (time) => sine(time, 1 / 0.8) ** 2);
  return finish(below(above(gust, 900), 3200), 0.35, 0.05);
}

/** One heavy drop on the glass. */
function drop() {
  const tap = ring(0.06, [
    [1260, 0.5, 0.006],
    [2480, 0.25, 0.004],
  ]);
  const splash = above(
    rustle(102, 0.05, (time) => 0.5 * decay(time, 0.005)),
    2000,
  );
  return finish(sum(tap, splash), 0.35);
}

/** Every clip by the name of its file; {@link RATE} samples a second. */
export const clips = {
  'key-down': keyDown,
  'key-up': keyUp,
  buzzer,
  stroke,
  carriage,
  paper,
  seal,
  stamp,
  puff,
  plucked,
  struck,
  patter,
  drop,
};
