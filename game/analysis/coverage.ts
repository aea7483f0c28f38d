// What of a scenario games have come to: how often each state, order, outcome, event and ending, and in which game first.
import type { FlatGame } from '../rules/flat/flatGame.ts';
import type { Laws } from '../rules/flat/laws.ts';
import type { Model } from '../rules/model.ts';
import type { Start } from './laboratory.ts';

/** Kinds of things that a search looks for; each kind's lists follow the scenario's own order. */
export const THINGS = ['state', 'order', 'outcome', 'event', 'ending'] as const;
export type ThingKind = (typeof THINGS)[number];

/** Number that stands for history's own path in place of a game's. */
export const BY_HISTORY = -1;
/** Number of what no game has come to. */
export const NEVER_REACHED = -2;

/** Counts over games for one kind of things. */
export interface Tally {
  /** Games in which each was reached; history's path is not counted. */
  readonly games: Int32Array;
  /** Number of the first game that reached each, or `BY_HISTORY`, or `NEVER_REACHED`. */
  readonly first: Int32Array;
}

export class Coverage {
  readonly tallies: Readonly<Record<ThingKind, Tally>>;
  readonly #lasts: { readonly order: Int32Array; readonly event: Int32Array };

  constructor({ scenario, layout }: Model, { states, outcomes }: Laws) {
    this.tallies = {
      state: tally(states),
      order: tally(scenario.orders.length),
      outcome: tally(outcomes),
      event: tally(scenario.events.length),
      ending: tally(scenario.endings.length),
    };
    this.#lasts = {
      order: Int32Array.from(scenario.orders, ({ id }) => layout.last(id)),
      event: Int32Array.from(scenario.events, ({ id }) => layout.last(id)),
    };
  }

  /** Counts a game that has been played to its end. @param start the world it began from */
  count(game: FlatGame, start: Start, number: number): void {
    const { state, order, outcome, event, ending } = this.tallies;
    for (let at = 0; at < game.visited.length; at += 1) if (game.visited[at] === 1) mark(state, at, number);
    for (let at = 0; at < game.drawn.length; at += 1) if (game.drawn[at] === 1) mark(outcome, at, number);
    const came = (last: number) => game.cells[last] !== start[last];
    for (const [at, last] of this.#lasts.order.entries()) if (came(last)) mark(order, at, number);
    for (const [at, last] of this.#lasts.event.entries()) if (came(last)) mark(event, at, number);
    if (game.ending < ending.games.length) mark(ending, game.ending, number);
  }

  /** Notes what a world on history's path has behind it. */
  noteHistory(world: Start, { tracks }: Laws): void {
    for (const { at, states } of tracks) note(this.tallies.state, states + (world[at] ?? 0));
    for (const kind of ['order', 'event'] as const) {
      for (const [at, last] of this.#lasts[kind].entries()) {
        if ((world[last] ?? -1) >= 0) note(this.tallies[kind], at);
      }
    }
  }
}

function tally(length: number): Tally {
  return { games: new Int32Array(length), first: new Int32Array(length).fill(NEVER_REACHED) };
}

function mark({ games, first }: Tally, at: number, number: number): void {
  games[at] = (games[at] ?? 0) + 1;
  if (first[at] === NEVER_REACHED) first[at] = number;
}

function note({ first }: Tally, at: number): void {
  if (first[at] === NEVER_REACHED) first[at] = BY_HISTORY;
}
