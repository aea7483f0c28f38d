// `rules/chance.ts` for eight games at once: the same draws, four lanes of 32 bits at a time.
import { FARTHEST } from '../rules/chance.ts';
import { type Board, STREAMS } from './board.ts';
import * as wasm from './wasm/instructions.ts';
import {
  type Code,
  type FunctionIndex,
  I32,
  type Local,
  type ModuleBuilder,
  type Scope,
  V128,
} from './wasm/module.ts';

export interface ChanceFunctions {
  /** (stream, subject, nth, n) a number below n in each lane; the last two are vectors. */
  readonly below: FunctionIndex;
  /** (stream, subject, sd) a whole-number deviate in each lane. */
  readonly deviate: FunctionIndex;
  /** () turns to the month that the shared number says. */
  readonly turn: FunctionIndex;
  /** () turns to other games: what their keys have in common with their streams. */
  readonly begin: FunctionIndex;
}

const TWO = [0, 1] as const;

/** @param board where the games' keys stand, and what is worked out from them */
export function defineChance(
  board: Pick<Board, 'key' | 'game' | 'month'>,
  module: ModuleBuilder,
): ChanceFunctions {
  /** What all draws about one subject have in common, of one half of the lanes. */
  const stem = (scope: Scope, half: 0 | 1): Code => {
    const at = half * wasm.VECTOR;
    const ofStream = wasm.loadFrom(
      wasm.times(wasm.get(0), wasm.number(2 * wasm.VECTOR)),
      board.month(0) + at,
    );
    const state = wasm.xor(ofStream, wasm.load(board.key(2) + at));
    const subject = wasm.spread32(wasm.plus(wasm.get(1), wasm.number(1)));
    return wasm.xor(mix(scope, state, subject), wasm.load(board.key(3) + at));
  };
  const below = module.define([I32, I32, V128, V128], [V128], (scope) => {
    const [low, high] = TWO.map((half): Code => {
      const nth = wasm.add32(wasm.halves[half](wasm.get(2)), wasm.all32(1));
      return wasm.mulHigh32(scope, mix(scope, stem(scope, half), nth), wasm.halves[half](wasm.get(3)));
    });
    return wasm.narrow(low ?? [], high ?? []);
  });
  const deviate = module.define([I32, I32, I32], [V128], (scope) => {
    const common = scope.local();
    const range = scope.local();
    const total = scope.local();
    const doubled = wasm.times(wasm.get(2), wasm.number(2));
    const [low, high] = TWO.map(
      (half): Code => [
        wasm.set(common, stem(scope, half)),
        wasm.set(total, wasm.spread32(wasm.times(wasm.get(2), wasm.number(-FARTHEST)))),
        Array.from({ length: FARTHEST }, (_, nth) => {
          const drawn = mix(scope, wasm.get(common), wasm.all32(nth + 1));
          const part = wasm.mulHigh32(scope, drawn, wasm.get(range));
          return wasm.set(total, wasm.add32(wasm.get(total), part));
        }),
        wasm.get(total),
      ],
    );
    return [
      wasm.set(range, wasm.spread32(wasm.plus(doubled, wasm.number(1)))),
      wasm.narrow(low ?? [], high ?? []),
    ];
  });
  const streams = Array.from({ length: STREAMS }, (_, stream) => stream);
  const begin = module.define([], [], (scope) =>
    streams.map((stream) =>
      TWO.map((half) => {
        const at = half * wasm.VECTOR;
        const key = wasm.load(board.key(0) + at);
        return wasm.store(board.game(stream) + at, mix(scope, key, wasm.all32(stream)));
      }),
    ),
  );
  const turn = module.define([], [], (scope) =>
    streams.map((stream) =>
      TWO.map((half) => {
        const at = half * wasm.VECTOR;
        const state = wasm.xor(wasm.load(board.game(stream) + at), wasm.load(board.key(1) + at));
        const month = wasm.spread32(wasm.plus(wasm.getShared, wasm.number(1)));
        return wasm.store(board.month(stream) + at, mix(scope, state, month));
      }),
    ),
  );
  return { below, deviate, turn, begin };
}

/** Per cent in each lane. */
export const percent = (chance: ChanceFunctions, stream: number, subject: number): Code =>
  wasm.call(chance.below, wasm.number(stream), wasm.number(subject), wasm.all(0), wasm.all(100));

/** A deviate in each lane. */
export const deviateBy = (chance: ChanceFunctions, stream: number, subject: number, sd: number): Code =>
  wasm.call(chance.deviate, wasm.number(stream), wasm.number(subject), wasm.number(sd));

/** Mixes one number into a 32-bit state, in four lanes. */
function mix(scope: Scope, state: Code, value: Code): Code {
  const h: Local = scope.local();
  const folded = (bits: number): Code => wasm.xor(wasm.get(h), wasm.shiftRight32(wasm.get(h), bits));
  return [
    wasm.set(h, wasm.mul32(wasm.xor(state, value), wasm.all32(0x85ebca6b))),
    wasm.set(h, wasm.mul32(folded(13), wasm.all32(0xc2b2ae35))),
    folded(16),
  ];
}
