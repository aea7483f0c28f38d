// How games end, for whoever asks no more of them: in lanes of eight where the engine has vectors, else one by one. Both
// give the same endings.
import { createLanes, type Lanes } from '../lanes/lanes.ts';
import { mindful } from '../lanes/mindful.ts';
import { LANES } from '../lanes/wasm/instructions.ts';
import { createMind, type Mind } from '../minds/mind.ts';
import { planned, type Told } from '../minds/planned.ts';
import { Playout } from '../minds/playout.ts';
import { type ChanceKey, keyOfGame } from '../rules/chance.ts';
import { DESKS } from '../rules/definition.ts';
import type { Laws } from '../rules/flat/laws.ts';

/** Games to be played to their endings, all else than what is told left to the sides' own minds. */
export interface Games {
  /** Games of one number have the same chances, whatever they begin with. */
  readonly root: ChanceKey;
  /** Number of the first game, and how many there are. */
  readonly first: number;
  readonly count: number;
  readonly told: readonly Told[];
  /** The world of the nth game, at the orders of a month that is the same for all. */
  worldOf(nth: number): ArrayLike<number>;
}

export class Endgames {
  readonly #laws: Laws;
  readonly #minds: readonly Mind[];
  readonly #playout: Playout;
  /** Made when first asked; null where there are no vectors, undefined before that is known. */
  #lanes: Lanes | null | undefined;

  /** @param vectors whether lanes may be used: both ways can be compared */
  constructor(laws: Laws, vectors = true) {
    this.#laws = laws;
    this.#minds = laws.model.scenario.sides.map(({ id }) => createMind(laws.model, id));
    this.#playout = new Playout(laws);
    if (!vectors) this.#lanes = null;
  }

  /** @returns the endings' positions, game by game */
  play(games: Games): Uint8Array {
    if (this.#lanes === undefined) this.#lanes = createLanes(this.#laws, mindful(this.#minds));
    return this.#lanes ? inLanes(this.#lanes, games) : this.#oneByOne(games);
  }

  #oneByOne({ root, worldOf, told, first, count }: Games): Uint8Array {
    const { game } = this.#playout;
    return Uint8Array.from({ length: count }, (_, nth) => {
      game.reset(worldOf(first + nth), keyOfGame(root, first + nth));
      this.#playout.run(this.#minds, planned(game.month, told));
      return game.ending;
    });
  }
}

function inLanes(lanes: Lanes, { root, worldOf, told, first, count }: Games): Uint8Array {
  const endings = new Uint8Array(count);
  for (let nth = 0; nth < count; nth += LANES) {
    const lot = Math.min(LANES, count - nth);
    for (let lane = 0; lane < lot; lane += 1) {
      const game = first + nth + lane;
      lanes.reset(lane, worldOf(game), keyOfGame(root, game));
    }
    for (const { side, desk, order } of told) lanes.tell(side * DESKS.length + desk, order);
    endings.set(lanes.play(lot), nth);
  }
  return endings;
}
