// The grounds and colours by which the endings are told apart: one place for chart, legend and tables.
import type { Hatch } from './ranks.ts';

/** For `fill`: a pattern of `Hatches.svelte`. */
export function fillOf(hatch: Hatch): string {
  return `url(#hatch-${hatch})`;
}

/** The colour of lozenge and bar. */
export function colourOf(hatch: Hatch): string {
  switch (hatch) {
    case 'full':
    case 'slanting':
      return 'var(--olive)';
    case 'level':
      return 'var(--blue)';
    case 'dots':
      return 'var(--ochre)';
    case 'plain':
      return 'var(--ink-2)';
    default:
      return 'var(--slate)';
  }
}
