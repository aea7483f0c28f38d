// The views of those who sit at neither side's table.
import { cellsKnownTo } from '../rules/sight.ts';
import { monthOf } from '../rules/world.ts';
import { cablesOf } from './cables.ts';
import { monthView } from './calendar.ts';
import { gaugesOf } from './gauges.ts';
import { type Confidence, newspapers, type Outsider, thirdPower } from './outsiders.ts';
import type { PowerView, PublicView } from './publicView.ts';
import { questionsOf, requestsTo } from './questions.ts';
import { endingOf, holdersOf, momentOf, type Situation, tracksOf } from './situation.ts';
import { timelineOf } from './timeline.ts';

/** What every newspaper has. @param confidence what the sides keep from it; by default nothing */
export function publicView(situation: Situation, confidence?: Confidence): PublicView {
  return viewOf(situation, newspapers(situation.model, confidence));
}

/**
 * What a third power sees.
 * @param confidence what the sides keep from it, unless it is the power's own affair; by default nothing
 * @throws if the scenario has no such power
 */
export function powerView(situation: Situation, id: string, confidence?: Confidence): PowerView {
  const { model, state } = situation;
  const power = model.scenario.powers.find((each) => each.id === id);
  if (!power) throw new Error(`the scenario has no power ${id}`);
  const reader = thirdPower(model, power, confidence);
  return {
    ...viewOf(situation, reader),
    power: id,
    gauges: gaugesOf(model, reader, id, momentOf(situation)),
    questions: state.phase === 'orders' ? questionsOf(model, id, reader, state.world) : [],
    requests: state.phase === 'orders' ? requestsTo(model, power, reader, state.world.cells) : [],
  };
}

function viewOf(situation: Situation, reader: Outsider): PublicView {
  const { model, state, log } = situation;
  const { world, phase } = state;
  const moment = momentOf(situation);
  const { divergence } = world;
  return {
    month: monthView(model.scenario, monthOf(model, world)),
    months: model.scenario.months,
    phase,
    cables: cablesOf(model, reader, log, moment.briefing),
    tracks: tracksOf(model, reader, moment),
    holders: holdersOf(model, cellsKnownTo(model, reader, world.cells)),
    timeline: timelineOf(model, reader, log, moment.briefing),
    divergence: divergence && { month: monthView(model.scenario, divergence.month) },
    ending: endingOf(situation),
  };
}
