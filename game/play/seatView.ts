// Everything one seat sees of a game, put together. Nothing reaches a view on any other way.
import type { GameState } from '../machine/engine.ts';

import type { Model } from '../rules/model.ts';
import { cellsSeenBy } from '../rules/sight.ts';
import { monthOf, type World } from '../rules/world.ts';
import { cablesOf } from './cables.ts';
import { monthView } from './calendar.ts';
import { desksOf } from './desks.ts';
import { gaugesOf } from './gauges.ts';
import { beliefsOf, type Happening } from './happening.ts';
import { holdingOf } from './holding.ts';
import { ledgerOf } from './ledger.ts';
import { motionsOf } from './motions.ts';
import { timelineOf } from './timeline.ts';
import type { DivergenceView, EndingView, HolderView, ResultView, SeatView, TrackView } from './view.ts';

export interface Seated {
  readonly model: Model;
  readonly side: string;
  readonly state: GameState;
  readonly log: readonly Happening[];
  readonly marks: readonly (readonly number[])[];
  readonly undo: boolean;
}

/** The view of one side. */
export function seatView({ model, side, state, log, marks, undo }: Seated): SeatView {
  const { world, phase } = state;
  const { scenario } = model;
  const month = monthOf(model, world);
  const closed = phase === 'record' || phase === 'ended';
  const briefing = closed ? month + 1 : month;
  const moment = {
    cells: world.cells,
    before: (closed ? marks[month] : marks[month - 1]) ?? null,
    since: log.filter((happening) => happening.briefing === briefing),
  };
  const partner = scenario.sides.find(({ id }) => id === side)?.partner ?? '';
  return {
    side,
    partner,
    month: monthView(scenario, month),
    months: scenario.months,
    phase,
    sealed: world.sealed.includes(side),
    desks: desksOf(model, side, world),
    holding: holdingOf(model, side, cellsSeenBy(model, side, world.cells)),
    cables: cablesOf(model, side, log, briefing),
    gauges: {
      own: gaugesOf(model, side, side, moment),
      partner: gaugesOf(model, side, partner, moment),
      powers: scenario.powers.flatMap(({ id }) => gaugesOf(model, side, id, moment)),
    },
    tracks: tracksOf(model, side, world, moment.since),
    holders: holdersOf(model, side, world),
    motions: motionsOf(model, side, world),
    results: closed ? resultsOf(model, side, world, log) : [],
    timeline: timelineOf(model, side, log, closed ? month + 1 : month),
    ledger: ledgerOf(model, side, [...marks.slice(1), ...(closed ? [world.cells] : [])]),
    divergence: divergenceOf(model, side, world),
    ending: phase === 'ended' ? endingView(model, world) : null,
    undo,
  };
}

function tracksOf(
  model: Model,
  side: string,
  { cells }: World,
  since: readonly Happening[],
): readonly TrackView[] {
  return model.tracks
    .filter(({ definition }) => definition.knownTo.includes(side))
    .map(({ definition: { id, states }, slots }) => ({
      track: id,
      state: states[cells[slots.at] ?? 0]?.id ?? '',
      since: cells[slots.since] ?? 0,
      moved: since.some(({ moved }) => moved.some(({ track }) => track === id)),
    }));
}

function holdersOf(model: Model, side: string, { cells }: World): readonly HolderView[] {
  const seen = cellsSeenBy(model, side, cells);
  return model.scenario.offices.flatMap(({ id }) => {
    const person = model.layout.holder(id, seen);
    return person === null ? [] : [{ office: id, person }];
  });
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
  if (!divergence?.side) return null;
  const own = divergence.side === side;
  return {
    month: monthView(model.scenario, divergence.month),
    side: divergence.side,
    given: own ? divergence.given : null,
    history: own ? divergence.history : null,
    council: own && divergence.council,
  };
}

function endingView(model: Model, world: World): EndingView | null {
  const ending = model.endings.find(({ definition }) => definition.id === world.ending)?.definition;
  if (!ending) return null;
  return {
    ending: ending.id,
    month: monthView(model.scenario, monthOf(model, world)),
    basis: ending.basis,
    aims: ending.aims,
    beliefs: beliefsOf(model, world.cells),
  };
}
