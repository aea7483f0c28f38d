// Where there is nothing to do: months in which a desk has no open order but to hold, and stretches in which a side has
// none on any of its desks.
import { DESKS } from '../rules/definition.ts';
import type { FlatGame } from '../rules/flat/flatGame.ts';
import type { Laws, OrderLaw } from '../rules/flat/laws.ts';
import type { Model } from '../rules/model.ts';

/** So many months running without anything to do are a stretch. */
export const STRETCH = 3;

/** By side: counts over months. */
export interface SideIdle {
  /** Months looked at. */
  months: number;
  /** Of these, months in which a desk had nothing open. */
  readonly desks: Int32Array;
  /** Months in which none of the desks had anything open. */
  all: number;
  /** Stretches of `STRETCH` months in which none had. */
  stretches: number;
  /** By state: months in which a track stood there, in all and at the end of a stretch. */
  readonly usual: Int32Array;
  readonly idle: Int32Array;
}

export class IdleDesks {
  readonly sides: readonly SideIdle[];
  readonly #laws: Laws;
  readonly #running: Int32Array;

  constructor({ scenario }: Model, laws: Laws) {
    this.#laws = laws;
    this.sides = scenario.sides.map(() => ({
      months: 0,
      desks: new Int32Array(DESKS.length),
      all: 0,
      stretches: 0,
      usual: new Int32Array(laws.states),
      idle: new Int32Array(laws.states),
    }));
    this.#running = new Int32Array(scenario.sides.length);
  }

  /** Before a game's first month. */
  begin(): void {
    this.#running.fill(0);
  }

  /** Notes what a side can do in a month. */
  note(game: FlatGame, side: number, legal: Int32Array, count: number): void {
    const own = this.sides[side];
    if (!own) return;
    own.months += 1;
    let busy = 0;
    for (let index = 0; index < count; index += 1) {
      busy |= 1 << ((this.#laws.orders[legal[index] as number] as OrderLaw).desk % DESKS.length);
    }
    for (let desk = 0; desk < DESKS.length; desk += 1) {
      if (((busy >> desk) & 1) === 0) own.desks[desk] = (own.desks[desk] ?? 0) + 1;
    }
    this.#running[side] = busy === 0 ? (this.#running[side] ?? 0) + 1 : 0;
    if (busy === 0) own.all += 1;
    const stretch = (this.#running[side] ?? 0) >= STRETCH;
    if (stretch) own.stretches += 1;
    for (const { at, states } of this.#laws.tracks) {
      const state = states + (game.cells[at] as number);
      own.usual[state] = (own.usual[state] ?? 0) + 1;
      if (stretch) own.idle[state] = (own.idle[state] ?? 0) + 1;
    }
  }
}
