// The scenario compiled once for play: names resolved to cells, conditions to closures. Shared by the statechart
// machine, the listing of legal orders and the computer players, so that all of them read the very same rules.
import { atOnce } from './atOnce.ts';
import type { Layout, Test, TrackSlots } from './cells.ts';
import type { Condition } from './condition.ts';
import type {
  CouncilDefinition,
  Desk,
  EndingDefinition,
  EventDefinition,
  MoveDefinition,
  OrderDefinition,
  OutcomeDefinition,
  Scenario,
  StanceDefinition,
  StepDefinition,
  Tell,
  TrackDefinition,
} from './definition.ts';
import { createLayout, startingCells } from './layout.ts';
import { compileTest } from './look.ts';
import { seenLayout } from './seenLayout.ts';

/** Cell and change in points. */
export interface Change {
  readonly slot: number;
  readonly by: number;
}

export interface CompiledTell {
  readonly tell: Tell;
  /** The meter told about, and the listener's estimate of it. */
  readonly truth: number;
  readonly mean: number;
  readonly variance: number;
}

export interface Effects {
  readonly meters: readonly Change[];
  readonly tells: readonly CompiledTell[];
}

export interface CompiledOutcome {
  readonly definition: OutcomeDefinition;
  readonly adjust: readonly { readonly when: Test; readonly weight: number }[];
  readonly effects: Effects;
}

export interface CompiledOrder {
  readonly definition: OrderDefinition;
  /** Position in the scenario's list: its subject number in chance. */
  readonly index: number;
  readonly open: readonly Test[];
  readonly last: number;
  /** Cell that keeps the weight of those overruled; null for orders that need no council. */
  readonly overruled: number | null;
  readonly outcomes: readonly CompiledOutcome[];
}

export interface CompiledEvent {
  readonly definition: EventDefinition;
  readonly index: number;
  readonly when: Test;
  readonly adjust: readonly { readonly when: Test; readonly percent: number }[];
  readonly last: number;
  readonly effects: Effects;
}

export interface CompiledMove {
  readonly definition: MoveDefinition;
  readonly to: number;
  readonly when: Test;
  readonly meters: readonly Change[];
}

export interface CompiledTrack {
  readonly definition: TrackDefinition;
  readonly slots: TrackSlots;
  /** Moves by state index. */
  readonly moves: readonly (readonly CompiledMove[])[];
  readonly fromAny: readonly CompiledMove[];
}

export interface CompiledCouncil {
  readonly definition: CouncilDefinition;
  readonly authority: number;
  readonly beyond: number | null;
  readonly stances: readonly { readonly definition: StanceDefinition; readonly when: Test }[];
}

/** What history ordered on a desk in a month. */
export interface HistoryOrder {
  readonly order: string;
  readonly desk: Desk;
  readonly side: string;
  readonly way: 'vote' | 'insist' | null;
}

export interface Model {
  readonly scenario: Scenario;
  readonly layout: Layout;
  /** The layout as each side reads it. */
  readonly seen: ReadonlyMap<string, Layout>;
  /** The world's cells on the first day. */
  readonly start: readonly number[];
  readonly tracks: readonly CompiledTrack[];
  readonly orders: ReadonlyMap<string, CompiledOrder>;
  readonly events: ReadonlyMap<string, CompiledEvent>;
  readonly councils: ReadonlyMap<string, CompiledCouncil>;
  readonly drifts: readonly {
    readonly id: string;
    readonly when: Test;
    readonly meters: readonly Change[];
  }[];
  readonly endings: readonly { readonly definition: EndingDefinition; readonly when: Test }[];
  /** Steps by month index. */
  readonly chronicle: readonly (readonly StepDefinition[])[];
  readonly history: readonly (readonly HistoryOrder[])[];
}

const compiled = new WeakMap<Scenario, Model>();

/**
 * Compiles a checked scenario; the same one is compiled once, for neither it nor its model ever changes.
 * @throws if a name is not resolved, which the linter has ruled out
 */
export function compileModel(scenario: Scenario): Model {
  return atOnce(compilingModel(scenario));
}

/** The same with pauses, for a page that has other things to do in between. */
export function* compilingModel(scenario: Scenario): Generator<void, Model, void> {
  const model = compiled.get(scenario) ?? (yield* compiling(scenario));
  compiled.set(scenario, model);
  return model;
}

function* compiling(scenario: Scenario): Generator<void, Model, void> {
  const layout = createLayout(scenario);
  const seen = new Map(scenario.sides.map(({ id }) => [id, seenLayout(scenario, layout, id)]));
  const test = (condition: Condition) => compileTest(condition, layout);
  const seenBy = (side: string) => (condition: Condition) => compileTest(condition, seen.get(side) ?? layout);
  const changes = (meters: Readonly<Record<string, number>>): readonly Change[] =>
    Object.entries(meters).map(([meter, by]) => ({ slot: layout.meter(meter), by }));
  const effects = (of: {
    readonly meters: Readonly<Record<string, number>>;
    readonly tells: readonly Tell[];
  }): Effects => ({
    meters: changes(of.meters),
    tells: of.tells.map((tell) => ({
      tell,
      truth: layout.meter(tell.about),
      ...layout.estimate(tell.to, tell.about),
    })),
  });
  const move = (track: string, definition: MoveDefinition): CompiledMove => ({
    definition,
    to: layout.state(track, definition.to),
    when: test(definition.when),
    meters: changes(definition.meters),
  });
  const orders = new Map<string, CompiledOrder>();
  for (const [index, definition] of scenario.orders.entries()) {
    orders.set(definition.id, {
      definition,
      index,
      open: definition.open.map(seenBy(definition.side)),
      last: layout.last(definition.id),
      overruled: definition.council === null ? null : layout.dissentOn(definition.id),
      outcomes: definition.outcomes.map((outcome) => ({
        definition: outcome,
        adjust: outcome.adjust.map(({ when, weight }) => ({ when: test(when), weight })),
        effects: effects(outcome),
      })),
    });
    yield;
  }
  const events = new Map<string, CompiledEvent>();
  for (const [index, definition] of scenario.events.entries()) {
    events.set(definition.id, {
      definition,
      index,
      when: test(definition.when),
      adjust: definition.adjust.map(({ when, percent }) => ({ when: test(when), percent })),
      last: layout.last(definition.id),
      effects: effects(definition),
    });
    yield;
  }
  const tracks: CompiledTrack[] = [];
  for (const definition of scenario.tracks) {
    tracks.push({
      definition,
      slots: layout.track(definition.id),
      moves: definition.states.map((state) => state.moves.map((each) => move(definition.id, each))),
      fromAny: definition.fromAny.map((each) => move(definition.id, each)),
    });
    yield;
  }
  const chronicle = Array.from({ length: scenario.months }, (_, month) =>
    scenario.chronicle.filter((step) => step.month === month),
  );
  return {
    scenario,
    layout,
    seen,
    start: startingCells(scenario, layout),
    orders,
    chronicle,
    history: chronicle.map((steps) => steps.flatMap((step) => historyOrders(step, orders))),
    tracks,
    events,
    councils: new Map(
      scenario.councils.map((definition) => [
        definition.id,
        {
          definition,
          authority: layout.meter(definition.authority),
          beyond: definition.beyond === null ? null : layout.meter(definition.beyond),
          stances: definition.stances.map((stance) => ({
            definition: stance,
            when: seenBy(definition.side)(stance.when),
          })),
        },
      ]),
    ),
    drifts: scenario.drifts.map(({ id, when, meters }) => ({
      id,
      when: test(when),
      meters: changes(meters),
    })),
    endings: scenario.endings.map((definition) => ({ definition, when: test(definition.when) })),
  };
}

function historyOrders(step: StepDefinition, orders: ReadonlyMap<string, CompiledOrder>): HistoryOrder[] {
  const carried = step.carries.kind === 'order' ? [step.carries.order] : [];
  return [...carried, ...step.with].flatMap((id): HistoryOrder[] => {
    const definition = orders.get(id)?.definition;
    if (!definition) throw new Error(`step ${step.id} carries no order named ${id}`);
    const council = step.carries.kind === 'order' && step.carries.order === id ? step.carries.council : null;
    const way = definition.council === null ? null : council === 'insist' ? 'insist' : 'vote';
    return [{ order: id, desk: definition.desk, side: definition.side, way }];
  });
}
