// The debrief's order: what is shown when, how a role's aims are judged, and how the class's choices spread. The
// facilitator leads; whatever lies beyond the point that has been reached is not sent to anybody else.
import type { Game } from '../play/commands.ts';
import type { Desk, Verdict } from '../play/view.ts';
import type { RoleDefinition } from '../rules/classroom.ts';
import type { Seat, Table } from './state.ts';

/** The sections, in their order. */
export const DEBRIEF = [
  'end',
  'roles-off',
  'what-happened',
  'known-then',
  'secrets',
  'history',
  'why',
  'what-if',
  'compare',
  'slip',
] as const;
export type DebriefSection = (typeof DEBRIEF)[number];

/** Whether the debrief has come so far that secrets lie open. */
export function secretsOpen(reached: number): boolean {
  return reached >= DEBRIEF.indexOf('secrets');
}

/** How a role fared by its own aims. */
export interface RoleVerdict {
  readonly role: string;
  readonly table: string;
  readonly publicAim: Verdict;
  readonly secretAim: Verdict;
  readonly redLineCrossed: boolean;
}

/**
 * Judges a role: its aims on the world as its table's game ended; its red line on the world as the class left it, so that
 * nothing crosses it that nobody at the table did.
 * @param game that is over
 * @param left index of the month after the last one that the class played
 */
export function judge(game: Game, { table }: Seat, role: RoleDefinition, left: number): RoleVerdict {
  const { publicAim, secretAim, redLine } = role;
  const aims = [publicAim, secretAim];
  const holds = game.holds([
    ...aims.map(({ met }) => met),
    ...aims.flatMap(({ inPart }) => (inPart ? [inPart] : [])),
  ]);
  const halves = aims.map(({ inPart }, at) => {
    if (!inPart) return false;
    const before = aims.slice(0, at).filter((aim) => aim.inPart).length;
    return holds[aims.length + before] ?? false;
  });
  const verdict = (at: number): Verdict => (holds[at] ? 'met' : halves[at] ? 'in-part' : 'not-met');
  return {
    role: role.id,
    table,
    publicAim: verdict(0),
    secretAim: verdict(1),
    redLineCrossed: game.holds([redLine.crossed], left)[0] ?? false,
  };
}

/** How the tables chose in a month, desk by desk: counts without names. */
export interface Spread {
  readonly month: number;
  readonly delegation: string;
  readonly desk: Desk;
  /** Null for holding. */
  readonly order: string | null;
  readonly tables: number;
}

/** The spread of choices over the tables, month by month. */
export function spreadOf(
  tables: readonly Table[],
  sides: readonly string[],
  desks: readonly Desk[],
): readonly Spread[] {
  const months = [...new Set(tables.flatMap(({ minutes }) => minutes.map(({ month }) => month)))].sort(
    (a, b) => a - b,
  );
  return months.flatMap((month) =>
    sides.flatMap((delegation) =>
      desks.flatMap((desk) => {
        const chosen = tables.flatMap(({ minutes }) => {
          const found = minutes.findLast((each) => each.month === month);
          if (!found) return [];
          return [
            found.written.find((each) => each.delegation === delegation && each.desk === desk)?.order ?? null,
          ];
        });
        return [...new Set(chosen)].map((order) => ({
          month,
          delegation,
          desk,
          order,
          tables: chosen.filter((each) => each === order).length,
        }));
      }),
    ),
  );
}
