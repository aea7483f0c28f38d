// The motions that wait for a seat's council: the members, their leanings with reasons, and what each way would cost.
import { sitting } from '../rules/council.ts';
import type { Model } from '../rules/model.ts';
import { historyOrder } from '../rules/plan.ts';
import { monthOf, type World } from '../rules/world.ts';
import type { MotionView } from './view.ts';

/** Motions of this month that need the side's council, decided ones included. */
export function motionsOf(model: Model, side: string, world: World): readonly MotionView[] {
  return world.written
    .filter((written) => written.side === side)
    .flatMap((written): MotionView[] => {
      const order = model.orders.get(written.order);
      const table = order ? sitting(model, world.cells, order) : null;
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
          decided: written.decision?.way ?? null,
          result: written.decision,
          history: past?.order === written.order ? past.way : null,
          members: table.members.map(({ office, person, weight, lean, leaning, stances }) => ({
            office,
            person,
            weight,
            lean,
            leaning,
            reasons: [...stances]
              .sort((a, b) => Math.abs(b.lean) - Math.abs(a.lean))
              .map((stance) => ({ stance: stance.id, lean: stance.lean, basis: stance.basis })),
          })),
        },
      ];
    });
}
