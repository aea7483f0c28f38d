// Belief beside truth through a game: the lines of the charts, and where a side was furthest from what was so.
import type { ArchiveMonth, MonthView } from '../../../play/view.ts';

/** One month of a chart, in points of 100. */
export interface BeliefPoint {
  readonly month: MonthView;
  readonly truth: number;
  readonly believed: number;
  readonly sd: number;
}

/** What one side believed of one meter. */
export interface BeliefSeries {
  readonly side: string;
  readonly meter: string;
  readonly points: readonly BeliefPoint[];
}

/** A month in which a side was far from the truth. */
export interface WrongReading extends BeliefPoint {
  readonly side: string;
  readonly meter: string;
}

/** Misreadings from this many points on are told. */
const CLEAR = 10;

/** A series for every side and every meter it has an estimate of, in the order of the archive. */
export function seriesOf(months: readonly ArchiveMonth[]): readonly BeliefSeries[] {
  return (months[0]?.beliefs ?? []).map(({ side, meter }) => ({
    side,
    meter,
    points: months.flatMap(({ month, beliefs }) => {
      const belief = beliefs.find((each) => each.side === side && each.meter === meter);
      return belief ? [{ month, truth: belief.truth, believed: belief.believed, sd: belief.sd }] : [];
    }),
  }));
}

/** The largest errors, one a meter, largest first. @param most how many at most */
export function misreadingsOf(series: readonly BeliefSeries[], most: number): readonly WrongReading[] {
  return series
    .flatMap(({ side, meter, points }): readonly WrongReading[] => {
      const worst = points.reduce<BeliefPoint | null>(
        (found, point) => (found && errorOf(found) >= errorOf(point) ? found : point),
        null,
      );
      return worst && errorOf(worst) >= CLEAR ? [{ ...worst, side, meter }] : [];
    })
    .sort((a, b) => errorOf(b) - errorOf(a))
    .slice(0, most);
}

const errorOf = ({ truth, believed }: BeliefPoint): number => Math.abs(truth - believed);

/** Size of a chart's plane in its own units; the foot is 0 points, the top 100. */
export const PLANE = { width: 280, height: 100 } as const;

const x = (index: number, count: number): number => (count > 1 ? (index / (count - 1)) * PLANE.width : 0);
const y = (points: number): number => PLANE.height - Math.min(100, Math.max(0, points));
const at = (index: number, count: number, value: number): string =>
  `${x(index, count).toFixed(1)} ${y(value).toFixed(1)}`;

/** Paths of a chart: what was so, what was believed, and the band of two chances in three around it. */
export function chartOf(points: readonly BeliefPoint[]): {
  readonly truth: string;
  readonly believed: string;
  readonly band: string;
} {
  const through = (value: (point: BeliefPoint) => number): readonly string[] =>
    points.map((point, index) => at(index, points.length, value(point)));
  const high = through(({ believed, sd }) => believed + sd);
  const low = through(({ believed, sd }) => believed - sd).toReversed();
  const path = (stops: readonly string[]): string => `M${stops.join('L')}`;
  return {
    truth: path(through(({ truth }) => truth)),
    believed: path(through(({ believed }) => believed)),
    band: `${path([...high, ...low])}Z`,
  };
}

/** Where a month stands across the plane, for the line at the fork. */
export function acrossOf(month: number, points: readonly BeliefPoint[]): number | null {
  const index = points.findIndex((point) => point.month.index === month);
  return index < 0 ? null : x(index, points.length);
}
