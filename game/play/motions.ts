// The motions that wait for a seat's council: the members, their leanings with reasons, and what each way would cost.
import type { Cells } from '../rules/cells.ts';
import { type Member, sitting } from '../rules/council.ts';
import type { CouncilDefinition } from '../rules/definition.ts';
import type { Model } from '../rules/model.ts';
import { historyOrder } from '../rules/plan.ts';
import { monthOf, type World } from '../rules/world.ts';
import { mayCease, mayComeTrue } from './outlook.ts';
import type { MemberView, MotionView } from './view.ts';

/** How many unsettled stances a member names, of either kind. */
const SWAYS = 2;

/** Motions of this month that need the side's council, decided ones included. */
export function motionsOf(model: Model, side: string, world: World): readonly MotionView[] {
  return world.written
    .filter((written) => written.side === side)
    .flatMap((written): MotionView[] => {
      const order = model.orders.get(written.order);
      const table = order ? sitting(model, world.cells, order, world.written) : null;
      if (!order || !table) return [];
      const past = historyOrder(model, monthOf(model, world), side, written.desk);
      const { council, authority, mayInsist, weights } = table;
      return [
        {
          order: written.order,
          desk: written.desk,
          council: council.id,
          head: council.head,
          weights,
          insist: { cost: council.insist, authority, possible: mayInsist },
          lost: council.lost,
          beyond: council.beyond,
          decided: written.decision?.way ?? null,
          result: written.decision,
          history: past?.order === written.order ? past.way : null,
          members: table.members.map((member) => ({
            office: member.office,
            person: member.person,
            weight: member.weight,
            lean: member.lean,
            leaning: member.leaning,
            reasons: [...member.stances]
              .sort((a, b) => Math.abs(b.lean) - Math.abs(a.lean))
              .map((stance) => ({ stance: stance.id, lean: stance.lean, basis: stance.basis })),
            sway: swayOf(model, world.cells, council, member, written.order),
          })),
        },
      ];
    });
}

/**
 * What would raise a member's lean on a motion, as far as it may still come. It gives nothing away: a stance may judge
 * only by what its side sees.
 */
function swayOf(
  model: Model,
  cells: Cells,
  council: CouncilDefinition,
  member: Member,
  order: string,
): MemberView['sway'] {
  const open = council.stances
    .filter(
      (stance) =>
        (stance.orders.length === 0 || stance.orders.includes(order)) &&
        (stance.member === member.office || stance.member === member.person) &&
        stance.when.kind !== 'always',
    )
    .sort((a, b) => Math.abs(b.lean) - Math.abs(a.lean))
    .map((stance) => ({ ...stance, applies: member.stances.some(({ id }) => id === stance.id) }));
  const view = (stances: typeof open) =>
    stances.slice(0, SWAYS).map(({ id, lean, when, basis }) => ({ stance: id, lean, when, basis }));
  return {
    raised: view(
      open.filter(({ applies, lean, when }) => !applies && lean > 0 && mayComeTrue(model, cells, when)),
    ),
    fallen: view(
      open.filter(({ applies, lean, when }) => applies && lean < 0 && mayCease(model, cells, when)),
    ),
  };
}
