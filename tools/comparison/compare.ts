// Plays the same games on several tables: first to hold them to the same worlds, then against the clock.
import { worldHash } from '../../game/rules/hash.ts';
import type { Model } from '../../game/rules/model.ts';
import { monthOf } from '../../game/rules/world.ts';
import { playRandomly } from './randomPlay.ts';
import type { Start } from './table.ts';

export interface Contender {
  readonly name: string;
  readonly start: Start;
}

/** What was measured of one contender. */
export interface Measured {
  readonly name: string;
  readonly games: number;
  readonly seconds: number;
  readonly playthroughsPerSecond: number;
}

/** A month at whose end two contenders stand in different worlds. */
export interface Difference {
  readonly seed: string;
  /** Months since the first, or the length of the shorter game. */
  readonly month: number;
  readonly names: readonly [string, string];
}

/**
 * Seeds `name 0`, `name 1` … up to the one with which the wanted number of games has lasted all months, and which of
 * them did: games that end early say less about a month's price than about where the random orders led.
 * @throws if the random games of this scenario hardly ever last
 */
export function seedsOfFullGames(
  model: Model,
  start: Start,
  name: string,
  wanted: number,
): { readonly tried: readonly string[]; readonly full: readonly string[] } {
  const tried: string[] = [];
  const full: string[] = [];
  while (full.length < wanted) {
    if (tried.length >= wanted * 100)
      throw new Error('fewer than one random game in a hundred lasts all months');
    const seed = `${name} ${tried.length}`;
    tried.push(seed);
    if (monthOf(model, playRandomly(model, start, seed)) === model.scenario.months - 1) full.push(seed);
  }
  return { tried, full };
}

/** Compares every contender with the first, by the fingerprints of the worlds at every month's end. */
export function findDifferences(
  model: Model,
  contenders: readonly Contender[],
  seeds: readonly string[],
): readonly Difference[] {
  return seeds.flatMap((seed) => {
    const walks = contenders.map(({ name, start }) => ({ name, hashes: monthHashes(model, start, seed) }));
    const [first, ...others] = walks;
    return others.flatMap(({ name, hashes }): Difference[] => {
      const length = Math.max(hashes.length, first?.hashes.length ?? 0);
      const month = Array.from({ length }).findIndex((_, index) => hashes[index] !== first?.hashes[index]);
      return month < 0 ? [] : [{ seed, month, names: [first?.name ?? '', name] }];
    });
  });
}

function monthHashes(model: Model, start: Start, seed: string): readonly string[] {
  const hashes: string[] = [];
  playRandomly(model, start, seed, (world) => hashes.push(worldHash(world)));
  return hashes;
}

/** Plays every game on every table in turn, so that a busy machine slows them all alike. */
export function measure(
  model: Model,
  contenders: readonly Contender[],
  seeds: readonly string[],
): readonly Measured[] {
  const spent = contenders.map(() => 0);
  for (const seed of seeds) {
    for (const [index, { start }] of contenders.entries()) {
      const from = performance.now();
      playRandomly(model, start, seed);
      spent[index] = (spent[index] ?? 0) + performance.now() - from;
    }
  }
  return contenders.map(({ name }, index) => {
    const seconds = (spent[index] ?? 0) / 1000;
    return { name, games: seeds.length, seconds, playthroughsPerSecond: seeds.length / seconds };
  });
}
