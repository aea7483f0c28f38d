// The historical path, step by step, as seen from the archive: history played on the machine, not read from a script.
import { creatingEngine } from '../machine/engine.ts';
import { atOnce } from '../rules/atOnce.ts';
import type { PlaceDefinition, Scenario, StepDefinition } from '../rules/definition.ts';
import { worldHash } from '../rules/hash.ts';
import { compilingModel, type Model } from '../rules/model.ts';
import type { Occurrence } from '../rules/world.ts';
import { monthIndex } from '../scenario/calendar.ts';
import { monthView } from './calendar.ts';
import { beliefsOf, type Happening, meterValues, trackStates } from './happening.ts';
import { ledgerOf } from './ledger.ts';
import { historyOrders, playingMonth, startingRun, turningPage } from './run.ts';
import type { EstimateShift, ReplayStep, ReplayView } from './view.ts';

/** Plays history from the first month to the curtain. @throws if the chronicle does not play. */
export function replayHistory(scenario: Scenario): ReplayView {
  return atOnce(replayByMonths(scenario));
}

/**
 * The same with pauses in its months and before they are told, for a page that has other things to do in between.
 * @throws if the chronicle does not play
 */
export function* replayByMonths(scenario: Scenario): Generator<void, ReplayView, void> {
  const model = yield* compilingModel(scenario);
  yield;
  const engine = yield* creatingEngine(model);
  let run = yield* startingRun(engine, scenario.seed);
  const ends: (readonly number[])[] = [];
  while (run.state.phase === 'orders') {
    yield;
    const month = run.state.world.cells[model.layout.month] ?? 0;
    const played = yield* playingMonth(engine, run, historyOrders(engine, month));
    ends.push(played.state.world.cells);
    run = yield* turningPage(engine, played);
  }
  yield;
  const tell = tellingOf(model);
  const steps = tell.played(run.log);
  yield;
  const ledger = ledgerOf(model, null, ends);
  const ledgers: Record<string, ReplayView['ledger']> = {};
  for (const { id } of scenario.sides) {
    yield;
    ledgers[id] = ledgerOf(model, id, ends);
  }
  yield;
  return {
    scenario: scenario.id,
    months: Array.from({ length: scenario.months }, (_, index) => monthView(scenario, index)),
    prologue: scenario.prologue.map((step) => tell.told(step)),
    steps,
    epilogue: scenario.epilogue.map((step) => tell.told(step, run.state.world.cells)),
    context: scenario.context.map((context) => ({
      ...context,
      month: monthIndex(context.date, scenario.firstMonth),
    })),
    misreadings: scenario.misreadings,
    ledger,
    ledgers,
    ending: run.state.world.ending ?? '',
    hash: worldHash(run.state.world),
  };
}

function tellingOf(model: Model) {
  const { scenario } = model;
  const places = new Map(scenario.places.map((place): [string, PlaceDefinition] => [place.id, place]));
  const point = (id: string): readonly [number, number] => {
    const place = places.get(id);
    return place ? [place.lon, place.lat] : [0, 0];
  };
  const { start } = model;

  const told = (step: StepDefinition, cells: readonly number[] = start): ReplayStep => ({
    id: step.id,
    number: 0,
    month: monthView(scenario, step.month),
    date: step.date,
    precision: step.precision,
    place: step.place,
    to: step.to,
    at: point(step.place),
    toward: step.to === null ? null : point(step.to),
    side: step.side,
    actors: step.actors,
    parties: step.parties,
    channel: step.channel,
    mechanisms: step.mechanisms,
    order: step.carries.kind === 'order' ? step.carries.order : null,
    event: step.carries.kind === 'event' ? step.carries.event : null,
    sentAs: step.carries.kind === 'order' ? step.carries.order : step.id,
    knownTo: step.knownTo,
    references: step.source,
    doubts: step.doubts,
    tracks: trackStates(model, cells),
    moved: [],
    meters: meterValues(model, cells),
    beliefs: beliefsOf(model, cells),
    shifts: [],
  });

  /** Steps of the article in the order in which they were played, each with the world after it. */
  const played = (log: readonly Happening[]): readonly ReplayStep[] => {
    const steps = new Map(scenario.chronicle.map((step): [string, StepDefinition] => [step.id, step]));
    const tracks = { ...trackStates(model, start) };
    const meters = { ...meterValues(model, start) };
    const beliefs = new Map(
      beliefsOf(model, start).map((belief) => [`${belief.side} ${belief.meter}`, belief]),
    );
    const held = () =>
      [...beliefs.values()].map((belief) => ({ ...belief, truth: meters[belief.meter] ?? 0 }));
    const shown: { -readonly [K in keyof ReplayStep]: ReplayStep[K] }[] = [];
    for (const happening of log) {
      for (const { track, to } of happening.moved) tracks[track] = to;
      for (const { meter, by } of happening.meters) meters[meter] = (meters[meter] ?? 0) + by;
      const shifts: EstimateShift[] = [];
      for (const { side, meter, by, sd } of happening.beliefs) {
        const from = beliefs.get(`${side} ${meter}`);
        if (!from) continue;
        const to = { ...from, believed: from.believed + by, sd };
        beliefs.set(`${side} ${meter}`, to);
        shifts.push({
          side,
          meter,
          from: { believed: from.believed, sd: from.sd },
          to: { believed: to.believed, sd: to.sd },
        });
      }
      const step = steps.get(stepOf(happening.occurrence) ?? '');
      const current = shown.at(-1);
      if (step && isArticle(step)) {
        const after = {
          tracks: { ...tracks },
          meters: { ...meters },
          beliefs: held(),
          moved: happening.moved,
          shifts,
        };
        shown.push({ ...told(step), number: shown.length + 1, ...after });
      } else if (current && happening.joined) {
        current.tracks = { ...tracks };
        current.meters = { ...meters };
        current.beliefs = held();
        current.moved = [...current.moved, ...happening.moved];
        current.shifts = joinShifts(current.shifts, shifts);
      }
    }
    return shown;
  };
  return { told, played };
}

/** Changes one after the other, one entry an estimate. */
function joinShifts(
  first: readonly EstimateShift[],
  then: readonly EstimateShift[],
): readonly EstimateShift[] {
  const joined = new Map(
    first.map((shift): [string, EstimateShift] => [`${shift.side} ${shift.meter}`, shift]),
  );
  for (const shift of then) {
    const key = `${shift.side} ${shift.meter}`;
    joined.set(key, { ...shift, from: joined.get(key)?.from ?? shift.from });
  }
  return [...joined.values()];
}

/** Rows of general knowledge (`C26`) move the world but are not the article's steps. */
function isArticle(step: StepDefinition): boolean {
  return step.id.startsWith('E');
}

function stepOf(occurrence: Occurrence): string | null {
  return 'step' in occurrence ? occurrence.step : null;
}
