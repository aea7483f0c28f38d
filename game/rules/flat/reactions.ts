// What the statecharts do when something occurs: for each trigger the tracks that listen to it, and for each of their
// states the moves in the order in which they are tried, all in rows of numbers. The machine has the same as XState
// transitions.
import type { Test } from '../cells.ts';
import type { Condition } from '../condition.ts';
import { answersTo, compileTest, conjunctsOf, lookOf } from '../look.ts';
import type { Change, CompiledMove, CompiledTrack, Model } from '../model.ts';
import { compileChanges, startsOf } from './effects.ts';

/** What may set statecharts moving: an order with an outcome, an event, the month's end. */
export interface Trigger {
  readonly id: string;
  /** Only moves that ask for this outcome or for none; null for events and the month's end. */
  readonly outcome: string | null;
}

/** A move as it can be taken from one state: what of its condition that state does not settle. */
interface Response {
  readonly to: number;
  readonly when: Test | null;
  readonly meters: readonly Change[];
}

/** A track's answer to a trigger. */
interface Reaction {
  /** The track's cells, and where its states begin in a list of all states. */
  readonly at: number;
  readonly since: number;
  readonly states: number;
  /** By state. */
  readonly responses: readonly (readonly Response[])[];
}

export interface Reactions {
  /** Chooses each track's move on the nth trigger, all looking at the world before the step. */
  choose(trigger: number, cells: Int32Array): void;
  /** Makes the chosen moves. @param visited gets a mark at each state reached @returns whether there was any */
  make(cells: Int32Array, month: number, visited: Uint8Array): boolean;
}

export function compileReactions(model: Model, triggers: readonly Trigger[]): Reactions {
  const listeners = listenersOf(model);
  const lists = triggers.map((trigger) => reactionsTo(model, trigger, listeners.get(trigger.id) ?? []));
  const starts = startsOf(lists);
  const all = lists.flat();
  const ats = Int32Array.from(all, ({ at }) => at);
  const sinces = Int32Array.from(all, ({ since }) => since);
  const states = Int32Array.from(all, ({ states }) => states);
  /** Where each reaction's states begin among the lists of responses, and each list among the responses. */
  const rows = startsOf(all.map(({ responses }) => responses));
  const byState = all.flatMap(({ responses }) => responses);
  const firsts = startsOf(byState);
  const responses = byState.flat();
  const tos = Int32Array.from(responses, ({ to }) => to);
  const whens = responses.map(({ when }) => when);
  const changes = compileChanges(responses.map(({ meters }) => meters));
  /** The moves of one step, each a reaction and a response. */
  const moving = new Int32Array(model.tracks.length);
  const moves = new Int32Array(model.tracks.length);
  let count = 0;
  return {
    choose: (trigger, cells) => {
      const end = starts[trigger + 1] as number;
      let found = 0;
      for (let index = starts[trigger] as number; index < end; index += 1) {
        const row = (rows[index] as number) + (cells[ats[index] as number] as number);
        const last = firsts[row + 1] as number;
        for (let nth = firsts[row] as number; nth < last; nth += 1) {
          const when = whens[nth] as Test | null;
          if (when !== null && !when(cells)) continue;
          moving[found] = index;
          moves[found] = nth;
          found += 1;
          break;
        }
      }
      count = found;
    },
    make: (cells, month, visited) => {
      for (let index = 0; index < count; index += 1) {
        const reaction = moving[index] as number;
        const nth = moves[index] as number;
        const to = tos[nth] as number;
        cells[ats[reaction] as number] = to;
        visited[(states[reaction] as number) + to] = 1;
        cells[sinces[reaction] as number] = month;
        changes(nth, cells);
      }
      return count > 0;
    },
  };
}

/** The tracks that have a move on each trigger, by its id, in the scenario's order. */
export function listenersOf({ tracks }: Model): ReadonlyMap<string, readonly CompiledTrack[]> {
  const listeners = new Map<string, CompiledTrack[]>();
  for (const track of tracks) {
    const moves = [...track.moves.flat(), ...track.fromAny];
    const ids = new Set(moves.flatMap(({ definition }) => definition.on.map(({ id }) => id)));
    for (const id of ids) {
      const known = listeners.get(id);
      if (known) known.push(track);
      else listeners.set(id, [track]);
    }
  }
  return listeners;
}

function reactionsTo(
  model: Model,
  { id, outcome }: Trigger,
  listeners: readonly CompiledTrack[],
): readonly Reaction[] {
  const answers = ({ definition }: CompiledMove): boolean =>
    definition.on.some((on) => on.id === id && (on.outcome === null || on.outcome === outcome));
  return listeners.flatMap((track): Reaction[] => {
    const compile = (moves: readonly CompiledMove[]) =>
      moves.filter(answers).map((move) => takeable(model, track, move));
    const fromAny = compile(track.fromAny);
    const own = track.moves.map(compile);
    const responses = own.map((moves, state) =>
      [...moves, ...fromAny.filter(({ response: { to } }) => to !== state)]
        .filter((each) => each.from(state))
        .map(({ response }) => response),
    );
    return responses.some((list) => list.length > 0)
      ? [{ ...track.slots, states: statesBefore(model, track), responses }]
      : [];
  });
}

/** A move with the states that its condition lets it be taken from, as far as the state alone settles it. */
function takeable({ layout }: Model, { slots }: CompiledTrack, { definition, to, meters }: CompiledMove) {
  const left: Condition[] = [];
  const settled: Uint8Array[] = [];
  for (const conjunct of conjunctsOf(definition.when)) {
    const look = lookOf(conjunct, layout);
    if (look?.kind === 'value' && look.cell === slots.at) settled.push(answersTo(conjunct, look, layout));
    else if (conjunct.kind !== 'always') left.push(conjunct);
  }
  const when = left.length === 0 ? null : compileTest({ kind: 'and', of: left }, layout);
  const response: Response = { to, when, meters };
  return { response, from: (state: number) => settled.every((answer) => answer[state + 1] === 1) };
}

/** How many states the tracks before this one have. */
export function statesBefore({ tracks }: Model, track: CompiledTrack): number {
  const before = tracks.slice(0, tracks.indexOf(track));
  return before.reduce((sum, { definition }) => sum + definition.states.length, 0);
}
