// What the sounds are made of: repeatable noise, decaying tones, two simple filters. All lists are samples.

/** Samples a second of every sound. */
export const RATE = 16_000;

/** @typedef {Float64Array} Samples */

/**
 * A list of samples, each from a function of its time.
 * @param {number} seconds
 * @param {(time: number) => number} wave of the time in seconds, to about -1 … 1
 * @returns {Samples}
 */
export function samples(seconds, wave) {
  return Float64Array.from({ length: Math.round(seconds * RATE) }, (_, i) => wave(i / RATE));
}

/**
 * Noise that is the same at every run: Mulberry32 by Tommy Ettinger (public domain) from a seed.
 * @param {number} seed
 * @returns {() => number} the next value, -1 … 1
 */
export function noise(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1;
  };
}

/**
 * What is left of a struck thing after a time.
 * @param {number} time seconds since the stroke; before it nothing sounds
 * @param {number} half seconds in which it falls to half
 */
export function decay(time, half) {
  return time < 0 ? 0 : Math.exp((-Math.LN2 * time) / half);
}

/**
 * @param {number} time seconds
 * @param {number} pitch hertz
 */
export function sine(time, pitch) {
  return Math.sin(2 * Math.PI * pitch * time);
}

/**
 * Keeps what lies below a pitch (one pole, 6 dB an octave).
 * @param {Samples} list
 * @param {number} pitch hertz
 * @returns {Samples}
 */
export function below(list, pitch) {
  const keep = 1 - Math.exp((-2 * Math.PI * pitch) / RATE);
  let level = 0;
  return list.map((value) => {
    level += keep * (value - level);
    return level;
  });
}

/**
 * Keeps what lies above a pitch.
 * @param {Samples} list
 * @param {number} pitch hertz
 * @returns {Samples}
 */
export function above(list, pitch) {
  const low = below(list, pitch);
  return list.map((value, i) => value - (low[i] ?? 0));
}

/**
 * The sum of lists; as long as the longest.
 * @param {...Samples} lists
 * @returns {Samples}
 */
export function sum(...lists) {
  const length = Math.max(...lists.map((list) => list.length));
  return Float64Array.from({ length }, (_, i) => lists.reduce((total, list) => total + (list[i] ?? 0), 0));
}

/**
 * A list after some silence.
 * @param {number} seconds
 * @param {Samples} list
 * @returns {Samples}
 */
export function after(seconds, list) {
  const start = Math.round(seconds * RATE);
  return Float64Array.from({ length: start + list.length }, (_, i) => list[i - start] ?? 0);
}

/**
 * Brings the loudest sample to a peak and lets both ends run out to silence, so that nothing clicks.
 * @param {Samples} list
 * @param {number} peak 0 … 1
 * @param {number} [fade] seconds at the end
 * @returns {Samples}
 */
export function finish(list, peak, fade = 0.01) {
  const loudest = list.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const tail = fade * RATE;
  return list.map((value, i) => (value * peak * Math.min(1, i / 4, (list.length - 1 - i) / tail)) / loudest);
}
