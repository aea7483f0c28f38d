// Games played to their endings eight at a time: the scenario's rules and its players compiled to WebAssembly, every
// number a vector of eight. The same games as the flat rules play, for whoever needs only how they end.
import type { ChanceKey } from '../rules/chance.ts';
import type { Laws } from '../rules/flat/laws.ts';
import { listenersOf } from '../rules/flat/reactions.ts';
import { FREE, KEY_WORDS, layBoard } from './board.ts';
import { defineChance } from './chance.ts';
import type { Reader } from './conditions.ts';
import { defineHearing } from './hearing.ts';
import type { Kit } from './kit.ts';
import { definePlay } from './months.ts';
import type { Player } from './player.ts';
import { LANES } from './wasm/instructions.ts';
import { ModuleBuilder } from './wasm/module.ts';
import { instantiate } from './wasm/runtime.ts';

export interface Lanes {
  /** Sets a lane (0 to `LANES` - 1) to the orders of a month. @param cells a world whose `diverged` cell is set */
  reset(lane: number, cells: ArrayLike<number>, key: ChanceKey): void;
  /** What a desk (0 to 5) is to give in the first month, in all lanes and in earnest; -1 for holding. */
  tell(desk: number, order: number): void;
  /**
   * Plays the first lanes, all reset to the same month, to their endings; what desks were told is forgotten.
   * @param count of games, 1 to `LANES`
   * @returns positions of the endings; the same row at every call
   */
  play(count: number): Int16Array;
  /** A cell of a lane as the game left it, for whoever compares. */
  cell(lane: number, index: number): number;
}

/** @returns null where the engine cannot compute with vectors: then games are played on the flat rules */
export function createLanes(laws: Laws, player: Player): Lanes | null {
  const { model } = laws;
  const board = layBoard(laws);
  const run = instantiate(compile(laws, player));
  if (!run) return null;
  const shorts = new Int16Array(run.memory.buffer);
  const words = new Int32Array(run.memory.buffer);
  const row = (at: number): Int16Array => shorts.subarray(at / 2, at / 2 + LANES);
  const active = row(board.active);
  const ending = row(board.ending);
  const { size, month } = model.layout;
  const desks = Math.max(...laws.orders.map(({ desk }) => desk)) + 1;
  const setFree = (): void => {
    for (let desk = 0; desk < desks; desk += 1) row(board.told(desk)).fill(FREE);
  };
  setFree();
  return {
    reset: (lane, cells, key) => {
      for (let cell = 0; cell < size; cell += 1) shorts[cell * LANES + lane] = cells[cell] as number;
      for (let word = 0; word < KEY_WORDS; word += 1) words[board.key(word) / 4 + lane] = key[word] as number;
    },
    tell: (desk, order) => {
      row(board.told(desk)).fill(order);
    },
    play: (count) => {
      for (let lane = 0; lane < LANES; lane += 1) active[lane] = lane < count ? -1 : 0;
      ending.fill(-1);
      run.shared.value = shorts[month * LANES] as number;
      run.play();
      setFree();
      return ending.subarray(0, count);
    },
    cell: (lane, index) => shorts[index * LANES + lane] as number,
  };
}

function compile(laws: Laws, player: Player): Uint8Array<ArrayBuffer> {
  const { scenario, layout, seen } = laws.model;
  const board = layBoard(laws);
  const module = new ModuleBuilder();
  const truth: Reader = { scenario, layout, board };
  const kit: Kit = {
    laws,
    board,
    module,
    chance: defineChance(board, module),
    hearing: defineHearing(module),
    listeners: listenersOf(laws.model),
    truth,
    seenBy: (side) => ({ ...truth, layout: seen.get(side) ?? layout }),
  };
  definePlay(kit, player);
  return module.build(board.size);
}
