// What deciding costs the head of a side: authority, and what authority cannot cover out of the meter that stands
// behind it.
import type { Draft } from './effects.ts';
import type { CompiledCouncil } from './model.ts';

/**
 * Spends points of a head's authority. What he does not have is taken from the meter behind it, where the scenario
 * names one: who has no authority left loses something else with a vote.
 */
export function spend(cells: Draft, { authority, beyond }: CompiledCouncil, points: number): void {
  const held = cells[authority] ?? 0;
  cells[authority] = Math.max(0, held - points);
  if (beyond !== null) cells[beyond] = Math.max(0, (cells[beyond] ?? 0) - Math.max(0, points - held));
}
