// Quantities that are read off the world and move nothing, such as how close the two positions are.
import type { Cells } from './cells.ts';
import type { IndexDefinition } from './definition.ts';
import { roundedQuotient } from './fixed.ts';
import type { Model } from './model.ts';

/** An index as a function of the cells: the weighted mean of its parts, 0-100 in whole points. */
export function compileIndex(
  { layout, scenario }: Model,
  { parts }: IndexDefinition,
): (cells: Cells) => number {
  const reads = parts.map((part): ((cells: Cells) => number) => {
    if (part.kind === 'meter') {
      const slot = layout.meter(part.meter);
      return part.inverted ? (cells) => 100 - (cells[slot] ?? 0) : (cells) => cells[slot] ?? 0;
    }
    const { at } = layout.track(part.track);
    const states = scenario.tracks.find(({ id }) => id === part.track)?.states ?? [];
    const points = states.map(({ id }) => part.points[id] ?? 0);
    return (cells) => points[cells[at] ?? 0] ?? 0;
  });
  const weights = parts.map(({ weight }) => weight);
  const all = Math.max(
    1,
    weights.reduce((sum, weight) => sum + weight, 0),
  );
  return (cells) => {
    let sum = 0;
    for (const [index, read] of reads.entries()) sum += (weights[index] ?? 0) * read(cells);
    return roundedQuotient(sum, all);
  };
}
