// What a side cannot see it has to imagine: worlds that agree with all it sees, their hidden meters drawn from its own
// estimates, and the rest taken from games that went much like this one. Nobody who looks ahead looks at the truth.
import { type ChanceKey, deviate, draw, keyOfGame } from '../rules/chance.ts';
import { spread } from '../rules/estimates.ts';
import { clamp } from '../rules/fixed.ts';
import type { Laws } from '../rules/flat/laws.ts';
import type { Model } from '../rules/model.ts';
import { cellsSeenBy, type Sight } from '../rules/sight.ts';
import { createMind } from './mind.ts';
import { Playout } from './playout.ts';

/** Games that are played in advance, to know how hidden things tend to stand. */
const GAMES = 96;
/** Of them, those most like what is seen. */
const KIN = 12;

interface Hidden {
  /** Cells that the side does not see. */
  readonly slots: readonly number[];
  /** Meters it does not see, with its own estimate of them. */
  readonly meters: readonly { readonly slot: number; readonly mean: number; readonly variance: number }[];
}

export class Imagination {
  readonly #model: Model;
  readonly #hidden = new Map<string, Hidden>();
  /** Worlds at the orders of each month, by month. */
  readonly #worlds: readonly (readonly Int32Array[])[];

  constructor(laws: Laws) {
    this.#model = laws.model;
    this.#worlds = rehearse(laws);
  }

  /** Worlds as they may be, agreeing with what is seen. @param count how many */
  worlds(sight: Sight, key: ChanceKey, count: number): readonly Int32Array[] {
    const { side, month } = sight;
    const hidden = this.#hiddenFrom(side);
    const kin = this.#kinOf(sight, hidden);
    return Array.from({ length: count }, (_, nth) => {
      const world = Int32Array.from(sight.cells);
      const other = kin[nth % kin.length];
      if (other) for (const slot of hidden.slots) world[slot] = other[slot] ?? 0;
      hidden.meters.forEach(({ slot, mean, variance }, index) => {
        const sd = spread(sight.cells[variance] ?? 0);
        const subject = draw(key, 'mind', month, nth, index) & 0xffff;
        world[slot] = clamp((sight.cells[mean] ?? 0) + deviate(key, 'mind', month, subject, sd), 0, 100);
      });
      world[this.#model.layout.diverged] = Math.max(0, sight.cells[this.#model.layout.diverged] ?? 0);
      return world;
    });
  }

  /** Rehearsed worlds of the month that agree best with what is seen of the statecharts. */
  #kinOf(sight: Sight, hidden: Hidden): readonly Int32Array[] {
    const { layout, scenario } = this.#model;
    const secret = new Set(hidden.slots);
    const visible = scenario.tracks.map(({ id }) => layout.track(id).at).filter((slot) => !secret.has(slot));
    const agreement = (world: Int32Array) =>
      visible.reduce((sum, slot) => sum + (world[slot] === sight.cells[slot] ? 1 : 0), 0);
    return [...(this.#worlds[sight.month] ?? [])]
      .map((world) => ({ world, like: agreement(world) }))
      .sort((a, b) => b.like - a.like)
      .slice(0, KIN)
      .map(({ world }) => world);
  }

  #hiddenFrom(side: string): Hidden {
    const known = this.#hidden.get(side);
    if (known) return known;
    const { layout, scenario } = this.#model;
    const made: Hidden = {
      slots: hiddenSlots(this.#model, side),
      meters: scenario.meters
        .filter(({ knownTo, estimates }) => !knownTo.includes(side) && estimates[side])
        .map(({ id }) => ({ slot: layout.meter(id), ...layout.estimate(side, id) })),
    };
    this.#hidden.set(side, made);
    return made;
  }
}

/** The cells that `cellsSeenBy` replaces, found by asking it. */
function hiddenSlots(model: Model, side: string): readonly number[] {
  const { size } = model.layout;
  const one = cellsSeenBy(model, side, new Array<number>(size).fill(7));
  const two = cellsSeenBy(model, side, new Array<number>(size).fill(8));
  return Array.from({ length: size }, (_, slot) => slot).filter((slot) => one[slot] !== 7 || two[slot] !== 8);
}

/** Plays games from the first month by the ordinary mind on both sides, and keeps every month's world. */
function rehearse(laws: Laws): readonly (readonly Int32Array[])[] {
  const { model } = laws;
  const { scenario, layout, start } = model;
  const worlds = Array.from({ length: scenario.months }, (): Int32Array[] => []);
  const minds = scenario.sides.map(({ id }) => createMind(model, id));
  const playout = new Playout(laws);
  for (let nth = 0; nth < GAMES; nth += 1) {
    playout.game.reset(start, keyOfGame([0, 0, 0, 0], nth));
    playout.game.cells[layout.diverged] = 0;
    playout.game.brief();
    playout.run(minds, { begin: (game) => worlds[game.month]?.push(game.cells.slice()) });
  }
  return worlds;
}
