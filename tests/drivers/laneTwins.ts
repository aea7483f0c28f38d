// Plays lots of games twice, in lanes and one by one on the flat rules, and compares how every one ends: the ending, and
// every cell of the world it ends in.

import type { Start } from '../../game/analysis/laboratory.ts';
import { randomPlayer } from '../../game/analysis/randomLanes.ts';
import { desksOf, playFlat } from '../../game/analysis/randomPlay.ts';
import { createLanes, type Lanes } from '../../game/lanes/lanes.ts';
import { mindful } from '../../game/lanes/mindful.ts';
import { LANES } from '../../game/lanes/wasm/instructions.ts';
import type { Mind } from '../../game/minds/mind.ts';
import { Playout } from '../../game/minds/playout.ts';
import { type ChanceKey, chanceKey, keyOfGame } from '../../game/rules/chance.ts';
import { createFlatGame, type FlatGame } from '../../game/rules/flat/flatGame.ts';
import type { Laws } from '../../game/rules/flat/laws.ts';

/** What a lot came to, and the first difference found. */
export interface LaneTwins {
  readonly months: number;
  readonly endings: readonly number[];
  readonly difference: string | null;
}

export class LaneTwinGames {
  readonly #lanes: Lanes;
  /** Plays one game from a start and leaves it as it ended. */
  readonly #alone: (start: Start, key: ChanceKey) => FlatGame;
  readonly #clock: number;

  /** @param minds by position of the side; random legal play where none are given */
  constructor(laws: Laws, minds: readonly Mind[] | null) {
    const lanes = createLanes(laws, minds ? mindful(minds) : randomPlayer);
    if (!lanes) throw new Error('this engine cannot compute with vectors, which the test needs');
    this.#lanes = lanes;
    this.#alone = minds ? byMinds(laws, minds) : atRandom(laws);
    this.#clock = laws.model.layout.month;
  }

  /** @param count of games, 1 to `LANES` */
  play(starts: readonly Start[], seed: string, count: number = LANES): LaneTwins {
    const root = chanceKey(seed);
    const lanes = Array.from({ length: count }, (_, lane) => ({
      start: starts[lane % starts.length] ?? [],
      key: keyOfGame(root, lane),
    }));
    for (const [lane, { start, key }] of lanes.entries()) this.#lanes.reset(lane, start, key);
    const endings = [...this.#lanes.play(count)];
    let months = 0;
    for (const [lane, { start, key }] of lanes.entries()) {
      const game = this.#alone(start, key);
      months += game.month - (start[this.#clock] ?? 0) + 1;
      const difference = this.#compare(lane, game, endings[lane]);
      if (difference) return { months, endings, difference: `lane ${lane} of "${seed}": ${difference}` };
    }
    return { months, endings, difference: null };
  }

  #compare(lane: number, game: FlatGame, ending: number | undefined): string | null {
    if (ending !== game.ending) return `ending ${ending} against ${game.ending}`;
    const cell = game.cells.findIndex((value, index) => value !== this.#lanes.cell(lane, index));
    if (cell < 0) return null;
    return `cell ${cell} in month ${game.month}: ${this.#lanes.cell(lane, cell)} against ${game.cells[cell]}`;
  }
}

function byMinds(laws: Laws, minds: readonly Mind[]): (start: Start, key: ChanceKey) => FlatGame {
  const playout = new Playout(laws);
  return (start, key) => {
    playout.game.reset(start, key);
    playout.run(minds);
    return playout.game;
  };
}

function atRandom(laws: Laws): (start: Start, key: ChanceKey) => FlatGame {
  const game = createFlatGame(laws);
  const desks = desksOf(laws);
  return (start, key) => {
    playFlat(game, desks, start, key);
    return game;
  };
}
