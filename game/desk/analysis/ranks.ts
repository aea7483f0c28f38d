// In what order the endings are drawn and by which mark each is told: from the one that binds both sides best to a breach.
import type { Scenario } from '../../play/view.ts';

type Ending = Scenario['endings'][number];

/** Ground and hatch of an ending, in the chart as in its legend: classes of `Hatches.svelte`. */
export type Hatch =
  | 'full'
  | 'slanting'
  | 'level'
  | 'dots'
  | 'plain'
  | 'crossed-1'
  | 'crossed-2'
  | 'crossed-3'
  | 'crossed-4';

export interface RankedEnding {
  readonly id: string;
  readonly hatch: Hatch;
}

const BOUND: readonly Hatch[] = ['full', 'slanting', 'level', 'dots'];
const APART: readonly Hatch[] = ['crossed-1', 'crossed-2', 'crossed-3', 'crossed-4'];

/** An aim met counts two points, one met in part counts one. */
const POINTS = { met: 2, 'in-part': 1, 'not-met': 0 } as const;

/**
 * Endings from the best bound to the breach. What comes when nothing else does is the measure: an ending binds the two
 * where the side that it serves worse still has more of its aims than by that one; all others stand above it. Of those
 * that bind, the one that meets more of both sides' aims comes first; else the scenario's order stays.
 */
export function rankEndings(endings: Scenario['endings']): readonly RankedEnding[] {
  const usual = endings.find(({ when }) => when.kind === 'always');
  const measure = usual ? worseServed(usual) : -1;
  const binds = (ending: Ending) => ending !== usual && worseServed(ending) > measure;
  const bound = endings.filter(binds).sort((a, b) => total(b) - total(a));
  const apart = endings.filter((ending) => ending !== usual && !binds(ending));
  const marked = (some: readonly Ending[], hatches: readonly Hatch[]) =>
    some.map(({ id }, index): RankedEnding => ({ id, hatch: hatches[index % hatches.length] ?? 'plain' }));
  return [...marked(bound, BOUND), ...marked(usual ? [usual] : [], ['plain']), ...marked(apart, APART)];
}

function sums({ aims }: Ending): readonly number[] {
  return Object.values(aims).map((verdicts) => verdicts.reduce((sum, verdict) => sum + POINTS[verdict], 0));
}

function worseServed(ending: Ending): number {
  return Math.min(...sums(ending));
}

function total(ending: Ending): number {
  return sums(ending).reduce((sum, each) => sum + each, 0);
}
