// The ribbon chart's shapes: likelihoods of the months stacked into areas, as paths of an SVG.
import type { RibbonMonth } from '../analysisPort.ts';

/** Where the chart is drawn, in pixels; its origin is at the top left. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
  /** Months of the whole line, also of those that a game that ended early never saw. */
  readonly months: number;
}

export interface Stratum {
  readonly ending: string;
  /** The closed area. */
  readonly area: string;
  /** Its upper edge alone. */
  readonly edge: string;
}

/** Horizontal place of a month, from 0 for the first to the chart's width for the last. */
export function placeOf(month: number, { width, months }: ChartSize): number {
  return months < 2 ? 0 : (month / (months - 1)) * width;
}

/**
 * Stacks a ribbon.
 * @param ribbon months in order; one without games yet is left out
 * @param endings from the one at the foot to the one at the top
 */
export function strataOf(
  ribbon: readonly RibbonMonth[],
  endings: readonly string[],
  size: ChartSize,
): readonly Stratum[] {
  const played = ribbon.filter(({ runs }) => runs > 0);
  if (played.length === 0) return [];
  const sums = played.map(() => 0);
  return endings.map((ending) => {
    const lower = linePoints(played, sums, size);
    played.forEach((month, index) => {
      sums[index] = (sums[index] ?? 0) + (month.endings[ending]?.value ?? 0);
    });
    const upper = linePoints(played, sums, size);
    return { ending, area: `M${[...upper, ...lower.reverse()].join('L')}Z`, edge: `M${upper.join('L')}` };
  });
}

function linePoints(ribbon: readonly RibbonMonth[], sums: readonly number[], size: ChartSize): string[] {
  return ribbon.map(({ month }, index) => {
    const share = Math.min(1, sums[index] ?? 0);
    return `${rounded(placeOf(month, size))} ${rounded((1 - share) * size.height)}`;
  });
}

/** Tenths of a pixel. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
