// A short fingerprint of a world, the same in every engine: two 32-bit FNV-1a sums over its canonical text.
import type { World } from './world.ts';

const PRIME = 0x01000193;
const BASES = [0x811c9dc5, 0x1b873593] as const;

/** Sixteen hexadecimal digits over everything that can influence how the game goes on. */
export function worldHash(world: World): string {
  const text = JSON.stringify([
    world.key,
    world.cells,
    world.written,
    world.sealed,
    world.queue,
    world.divergence,
    world.ending,
    // Worlds without rulings keep the fingerprint that they had before there were any.
    ...(world.rulings.length > 0 ? [world.rulings] : []),
  ]);
  return BASES.map((base) => {
    let sum: number = base;
    for (let index = 0; index < text.length; index += 1) sum = Math.imul(sum ^ text.charCodeAt(index), PRIME);
    return (sum >>> 0).toString(16).padStart(8, '0');
  }).join('');
}
