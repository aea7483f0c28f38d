// Random legal play in all lanes: the choices of `playFlat` and `playMachine`, for benches and proofs.
import type { Lanes } from '../lanes/lanes.ts';
import type { Player } from '../lanes/player.ts';
import * as wasm from '../lanes/wasm/instructions.ts';
import type { Code } from '../lanes/wasm/module.ts';
import { type ChanceKey, STREAM } from '../rules/chance.ts';
import type { Model } from '../rules/model.ts';
import type { Start } from './laboratory.ts';
import { INSISTING, RANDOM_SUBJECT } from './randomPlay.ts';

/** Plays random games in lanes, as many as there are keys. @returns months played, of all of them */
export function playInLanes(
  lanes: Lanes,
  { layout }: Model,
  start: Start,
  keys: readonly ChanceKey[],
): number {
  let months = 0;
  for (let first = 0; first < keys.length; first += wasm.LANES) {
    const lot = keys.slice(first, first + wasm.LANES);
    for (const [lane, key] of lot.entries()) lanes.reset(lane, start, key);
    lanes.play(lot.length);
    for (let lane = 0; lane < lot.length; lane += 1) {
      months += lanes.cell(lane, layout.month) - (start[layout.month] ?? 0) + 1;
    }
  }
  return months;
}

export const randomPlayer: Player = {
  choose: ({ board, chance }, scope, desk, laws) => {
    const open = scope.local();
    const picked = scope.local();
    const mine = scope.local();
    return [
      wasm.set(open, wasm.all(1)),
      laws.map(({ index }) => wasm.set(open, wasm.sub(wasm.get(open), wasm.load(board.legal(index))))),
      wasm.set(picked, pickBelow(chance.below, wasm.all(desk), wasm.get(open))),
      wasm.store(board.chosen(desk), wasm.all(-1)),
      laws.map(({ index }) => [
        wasm.set(mine, wasm.and(wasm.load(board.legal(index)), wasm.eq(wasm.get(picked), wasm.all(0)))),
        wasm.storeWhere(board.chosen(desk), wasm.get(mine), wasm.all(index)),
        // Counted down by every legal order; below 0 once it has been reached.
        wasm.set(picked, wasm.add(wasm.get(picked), wasm.load(board.legal(index)))),
      ]),
    ];
  },
  put: ({ board, chance }, _scope, { mayInsist }) => {
    const question = wasm.add(wasm.load(board.written), wasm.all(INSISTING));
    const drawn = wasm.eq(pickBelow(chance.below, question, wasm.all(2)), wasm.all(0));
    const insist = wasm.and(drawn, wasm.get(mayInsist));
    return { insist, vote: wasm.not(insist) };
  },
};

const pickBelow = (below: number, question: Code, n: Code): Code =>
  wasm.call(below, wasm.number(STREAM.mind), wasm.number(RANDOM_SUBJECT), question, n);
