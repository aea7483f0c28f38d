// Everything one seat sees of a game, put together. Nothing reaches a view on any other way.
import type { Model } from '../rules/model.ts';
import { cellsSeenBy } from '../rules/sight.ts';
import { monthOf, type World } from '../rules/world.ts';
import { cablesOf } from './cables.ts';
import { monthView } from './calendar.ts';
import { desksOf } from './desks.ts';
import { gaugesOf } from './gauges.ts';
import type { Happening } from './happening.ts';
import { holdingOf } from './holding.ts';
import { sideReader } from './knowledge.ts';
import { ledgerOf } from './ledger.ts';
import { motionsOf } from './motions.ts';
import { endingOf, holdersOf, momentOf, type Situation, tracksOf } from './situation.ts';
import { timelineOf } from './timeline.ts';
import type { DivergenceView, ResultView, SeatView } from './view.ts';

/** A seat, and the moment of the game at which it looks. */
export interface Seated extends Situation {
  readonly side: string;
  readonly undo: boolean;
}

/** The view of one side. */
export function seatView(seated: Seated): SeatView {
  const { model, side, state, log, marks, undo } = seated;
  const { world, phase } = state;
  const { scenario } = model;
  const moment = momentOf(seated);
  const reader = sideReader(model, side);
  const seen = cellsSeenBy(model, side, world.cells);
  const partner = scenario.sides.find(({ id }) => id === side)?.partner ?? '';
  return {
    side,
    partner,
    month: monthView(scenario, monthOf(model, world)),
    months: scenario.months,
    phase,
    sealed: world.sealed.includes(side),
    desks: desksOf(model, side, world),
    holding: holdingOf(model, side, seen),
    cables: cablesOf(model, reader, log, moment.briefing),
    gauges: {
      own: gaugesOf(model, reader, side, moment),
      partner: gaugesOf(model, reader, partner, moment),
      powers: scenario.powers.flatMap(({ id }) => gaugesOf(model, reader, id, moment)),
    },
    tracks: tracksOf(model, reader, moment),
    holders: holdersOf(model, seen),
    motions: motionsOf(model, side, world),
    results: moment.closed ? resultsOf(model, side, world, log) : [],
    timeline: timelineOf(model, reader, log, moment.briefing),
    ledger: ledgerOf(model, side, [...marks.slice(1), ...(moment.closed ? [world.cells] : [])]),
    divergence: divergenceOf(model, side, world),
    ending: endingOf(seated),
    undo,
  };
}

function resultsOf(
  model: Model,
  side: string,
  world: World,
  log: readonly Happening[],
): readonly ResultView[] {
  const month = monthOf(model, world);
  return world.written
    .filter((written) => written.side === side)
    .map(({ order, desk, decision }) => {
      const carried = log
        .filter((happening) => happening.month === month)
        .map(({ occurrence }) => occurrence)
        .find((occurrence) => occurrence.kind === 'order' && occurrence.order === order);
      return { order, desk, council: decision, outcome: carried?.kind === 'order' ? carried.outcome : null };
    });
}

/** The other side's order stays its own affair: only that the path was left, and when, is known to both. */
function divergenceOf(model: Model, side: string, { divergence }: World): DivergenceView | null {
  if (!divergence) return null;
  const own = divergence.side === side;
  return {
    month: monthView(model.scenario, divergence.month),
    side: divergence.side,
    given: own ? divergence.given : null,
    history: own ? divergence.history : null,
    council: own && divergence.council,
  };
}
