// How well an ending serves a side, by the side's own aims: two for each that is met, one for each that is met in part.
import type { EndingDefinition, Verdict } from '../rules/definition.ts';

const WORTH: Readonly<Record<Verdict, number>> = { met: 2, 'in-part': 1, 'not-met': 0 };

/** Points from 0 to twice the number of the side's aims. */
export function aimsMet({ aims }: EndingDefinition, side: string): number {
  return (aims[side] ?? []).reduce((sum, verdict) => sum + WORTH[verdict], 0);
}
