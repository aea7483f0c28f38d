// What the statecharts do when something occurs: for each trigger the tracks that listen to it, and for each of their
// states the moves in the order in which they are tried. The machine has the same as XState transitions.
import type { Test } from '../cells.ts';
import type { Condition } from '../condition.ts';
import { applyChanges } from '../effects.ts';
import { answersTo, compileTest, conjunctsOf, lookOf } from '../look.ts';
import type { Change, CompiledMove, CompiledTrack, Model } from '../model.ts';

/** A move as it can be taken from one state: what of its condition that state does not settle. */
interface Response {
  readonly to: number;
  readonly when: Test | null;
  readonly meters: readonly Change[];
}

interface Reaction {
  readonly at: number;
  readonly since: number;
  /** Where the track's states begin in a list of all states. */
  readonly states: number;
  /** By state. */
  readonly responses: readonly (readonly Response[])[];
}

/** All tracks' answers to one trigger, in the order of the tracks. */
export type Reactions = readonly Reaction[];

/** @param outcome only moves that ask for this outcome of the trigger or for none; null for events and the month's end */
export function compileReactions(model: Model, trigger: string, outcome: string | null): Reactions {
  const answers = ({ definition }: CompiledMove): boolean =>
    definition.on.some((on) => on.id === trigger && (on.outcome === null || on.outcome === outcome));
  return model.tracks.flatMap((track): Reaction[] => {
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

/** The moves that something brings about, for one step; kept between steps so that none is made anew. */
export class Moves {
  readonly #reactions: Reaction[] = [];
  readonly #responses: Response[] = [];
  #count = 0;

  /** Chooses each track's move, all looking at the world before the step. */
  choose(reactions: Reactions, cells: Int32Array): void {
    this.#count = 0;
    for (let index = 0; index < reactions.length; index += 1) {
      const reaction = reactions[index] as Reaction;
      const list = reaction.responses[cells[reaction.at] as number] as readonly Response[];
      for (let nth = 0; nth < list.length; nth += 1) {
        const response = list[nth] as Response;
        if (response.when !== null && !response.when(cells)) continue;
        this.#reactions[this.#count] = reaction;
        this.#responses[this.#count] = response;
        this.#count += 1;
        break;
      }
    }
  }

  /** Makes the chosen moves. @param visited gets a mark at each state reached @returns whether there was any */
  make(cells: Int32Array, month: number, visited: Uint8Array): boolean {
    for (let index = 0; index < this.#count; index += 1) {
      const { at, since, states } = this.#reactions[index] as Reaction;
      const { to, meters } = this.#responses[index] as Response;
      cells[at] = to;
      visited[states + to] = 1;
      cells[since] = month;
      if (meters.length > 0) applyChanges(cells, meters);
    }
    return this.#count > 0;
  }
}
