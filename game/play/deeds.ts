// What the sides ordered in a game that is over, what their councils and chance made of it, and who knew.
import type { CouncilWay, Desk } from '../rules/definition.ts';
import type { Model } from '../rules/model.ts';
import { monthView } from './calendar.ts';
import type { Happening } from './happening.ts';
import { toldTo } from './knowledge.ts';
import type { MonthView } from './view.ts';

/** An order that was given, with what came of it; the archive alone tells it of both sides. */
export interface DeedView {
  readonly month: MonthView;
  readonly side: string;
  readonly desk: Desk;
  readonly order: string;
  /** How it was put to its council; null where it needed none. */
  readonly way: CouncilWay | null;
  /** Null where the council did not let it through. */
  readonly outcome: string | null;
  /** How likely that outcome was, in per cent; null where nothing was drawn. */
  readonly chance: number | null;
  /** The article's step that it is, while the game is on history's path; else null. */
  readonly step: string | null;
  /** Sides that learned of it. */
  readonly knownTo: readonly string[];
}

/** A month of the record, as far as it is asked here. */
interface Ordered {
  readonly orders: readonly { readonly side: string; readonly desk: Desk; readonly order: string }[];
  readonly ways: readonly { readonly side: string; readonly order: string; readonly way: CouncilWay }[];
}

/** Orders of both sides, by month and in the order in which they were written. */
export function deedsOf(
  model: Model,
  months: readonly Ordered[],
  log: readonly Happening[],
): readonly DeedView[] {
  return months.flatMap(({ orders, ways }, index) =>
    orders.map(({ side, desk, order }): DeedView => {
      const happening = log.find(
        ({ month, occurrence }) =>
          month === index && occurrence.kind === 'order' && occurrence.order === order,
      );
      const occurrence = happening?.occurrence.kind === 'order' ? happening.occurrence : null;
      return {
        month: monthView(model.scenario, index),
        side,
        desk,
        order,
        way: ways.find((each) => each.side === side && each.order === order)?.way ?? null,
        outcome: occurrence?.outcome ?? null,
        chance: happening?.chance ?? null,
        step: occurrence?.step ?? null,
        knownTo: model.scenario.sides
          .map(({ id }) => id)
          .filter((id) => id === side || (happening && toldTo(model, id, happening) !== null)),
      };
    }),
  );
}
