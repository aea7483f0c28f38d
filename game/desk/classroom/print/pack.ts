// What stands on a class's sheets: read off the scenario, the class's material and the game as history left it at the
// lesson's first month.
import type { Game } from '../../../play/commands.ts';
import type { PublicView } from '../../../play/publicView.ts';
import type { Desk, OrderView, ReplayStep, ReplayView, Scenario } from '../../../play/view.ts';
import type { ClassroomDefinition, LessonPlan, RoleDefinition, SeatPlan } from '../../../play/vocabulary.ts';
import type { ClassroomPort } from '../../classroomPort.ts';

/** The kinds of sheets, in the order in which they are printed. */
export const PACK_PARTS = ['guide', 'roles', 'long', 'sealed', 'map', 'codes', 'worksheets', 'key'] as const;
export type PackPart = (typeof PACK_PARTS)[number];

/** An order with its code, as a delegation may write it down. */
export interface CodedOrder extends OrderView {
  readonly code: string;
}

/** The roles of a plan, each once, in the plan's order. */
export function rolesOf({ roles }: ClassroomDefinition, plan: SeatPlan): readonly RoleDefinition[] {
  return plan.seats.flatMap(({ role }) => roles.find(({ id }) => id === role) ?? []);
}

/** Delegations of these roles that give orders, in the scenario's order. */
export function sidesAmong({ sides }: Scenario, roles: readonly RoleDefinition[]): readonly string[] {
  return sides.map(({ id }) => id).filter((side) => roles.some(({ delegation }) => delegation === side));
}

/**
 * A side's orders by desk with their codes: those that can be given now first; those that can never be given again are
 * left out.
 */
export function codedOrders(
  game: Game,
  side: string,
  moves: readonly CodedMove[],
): readonly { readonly desk: Desk; readonly orders: readonly CodedOrder[] }[] {
  const codes = new Map(moves.map((move) => (move.kind === 'order' ? [move.order, move.code] : ['', ''])));
  return game.view(side).desks.map(({ desk, orders }) => ({
    desk,
    orders: orders
      .filter(({ closed }) => closed?.kind !== 'once')
      .map((order) => ({ ...order, code: codes.get(order.id) ?? '' }))
      .sort((a, b) => Number(b.legal) - Number(a.legal)),
  }));
}

/** A move that can be written down, with its code. */
export type CodedMove = ReturnType<Awaited<ReturnType<ClassroomPort['engine']>>['paperMoves']>[number];
type Answer = Exclude<CodedMove, { kind: 'order' }>;

/**
 * What a power may be asked, each event or order with its answers: orders first, for they are asked every month. Events that
 * came before the lesson begins, and come once, are left out.
 * @param from index of the lesson's first month: up to it the game keeps to history
 */
export function questionsOn(
  { events }: Scenario,
  moves: readonly CodedMove[],
  power: string,
  from: number,
): readonly (readonly [asked: string, answers: readonly [Answer, ...Answer[]]])[] {
  const questions = new Map<string, [Answer, ...Answer[]]>();
  const past = new Set(
    events.filter(({ month, again }) => month !== null && month < from && again === null).map(({ id }) => id),
  );
  const own = moves.filter(
    (move): move is Answer =>
      move.kind !== 'order' && move.power === power && !(move.kind === 'ruling' && past.has(move.event)),
  );
  for (const move of [...own].sort((a, b) => Number(a.kind === 'ruling') - Number(b.kind === 'ruling'))) {
    const asked = move.kind === 'ruling' ? move.event : move.order;
    const known = questions.get(asked);
    if (known) known.push(move);
    else questions.set(asked, [move]);
  }
  return [...questions];
}

/** Indices of the months that a lesson plays. */
export function monthsOf({ from, rounds }: LessonPlan): readonly number[] {
  return Array.from({ length: rounds }, (_, round) => from + round);
}

/** The article's steps of a month. */
export function stepsOf({ steps }: ReplayView, month: number): readonly ReplayStep[] {
  return steps.filter((step) => step.month.index === month);
}

/** States of the tracks that everybody sees, for the map. */
export function publicTracks({ tracks }: PublicView): Readonly<Record<string, string>> {
  return Object.fromEntries(tracks.map(({ track, state }) => [track, state]));
}

/** When each part of a lesson begins and ends, in minutes. */
export function timesOf({
  rounds,
  minutes,
}: LessonPlan): Readonly<
  Record<
    'seating' | 'brief' | 'play' | 'ending' | 'debrief' | 'slip',
    { readonly from: number; readonly to: number }
  >
> {
  const { seating, brief, deliberation, reveal, ending, debrief, slip } = minutes;
  const play = rounds * (deliberation + reveal);
  let at = 0;
  const next = (length: number) => {
    const from = at;
    at += length;
    return { from, to: at };
  };
  return {
    seating: next(seating),
    brief: next(brief),
    play: next(play),
    ending: next(ending),
    debrief: next(debrief),
    slip: next(slip),
  };
}
