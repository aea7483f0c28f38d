// Whole-number quotients and what follows from them: how a reading moves what a side believes. The same sums as
// `rules/fixed.ts` and `rules/estimates.ts`.

import { METER_HIGH, METER_LOW } from '../rules/effects.ts';
import { LEAST_SURE, SUREST } from '../rules/estimates.ts';
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

export interface HearingFunctions {
  /** (dividend, divisor) the quotient rounded to the nearest whole number, halves away from zero; divisors are positive. */
  readonly divide: FunctionIndex;
  /** (place of the mean, of the variance, reading, noise, mask) weighs a reading against a belief in some lanes. */
  readonly hear: FunctionIndex;
}

export function defineHearing(module: ModuleBuilder): HearingFunctions {
  const divide = module.define([V128, V128], [V128], (scope) => {
    const [low, high] = wasm.halves.map((half) => rounded(scope, half(wasm.get(0)), half(wasm.get(1))));
    return wasm.narrow(low ?? [], high ?? []);
  });
  const hear = module.define([I32, I32, V128, I32, V128], [], (scope) => {
    const [meanAt, varianceAt, reading, noise, mask] = [0, 1, 2, 3, 4] as const;
    const mean = scope.local();
    const variance = scope.local();
    const channel = scope.local();
    const held = scope.local();
    const both = scope.local();
    const off = wasm.sub(bounded(wasm.get(reading), METER_LOW, METER_HIGH), wasm.get(mean));
    const prepare = (half: (value: Code) => Code): Code => [
      wasm.set(held, half(wasm.get(variance))),
      wasm.set(both, wasm.add32(wasm.get(held), wasm.get(channel))),
    ];
    const [moveLow, moveHigh] = wasm.halves.map(
      (half): Code => [prepare(half), rounded(scope, wasm.mul32(half(off), wasm.get(held)), wasm.get(both))],
    );
    const [sureLow, sureHigh] = wasm.halves.map(
      (half): Code => [
        prepare(half),
        rounded(scope, wasm.mul32(wasm.get(held), wasm.get(channel)), wasm.get(both)),
      ],
    );
    const moved = wasm.add(wasm.get(mean), wasm.narrow(moveLow ?? [], moveHigh ?? []));
    const surer = wasm.narrow(sureLow ?? [], sureHigh ?? []);
    const change = (at: Local, value: Code, before: Local): Code =>
      wasm.storeTo(wasm.get(at), wasm.pick(wasm.get(mask), value, wasm.get(before)));
    return [
      wasm.set(mean, wasm.loadFrom(wasm.get(meanAt))),
      wasm.set(variance, wasm.loadFrom(wasm.get(varianceAt))),
      wasm.set(channel, wasm.spread32(wasm.times(wasm.get(noise), wasm.get(noise)))),
      change(meanAt, bounded(moved, METER_LOW, METER_HIGH), mean),
      change(varianceAt, boundedVariance(surer), variance),
    ];
  });
  return { divide, hear };
}

export const bounded = (value: Code, low: number, high: number): Code =>
  wasm.min(wasm.max(value, wasm.all(low)), wasm.all(high));

export const boundedVariance = (value: Code): Code =>
  bounded(value, SUREST * SUREST, LEAST_SURE * LEAST_SURE);

/** A quotient rounded to the nearest whole number, halves away from zero. */
function rounded(scope: Scope, dividend: Code, divisor: Code): Code {
  const by = scope.local();
  const sign = scope.local();
  const value = scope.local();
  const twice = (local: Local): Code => wasm.add32(wasm.get(local), wasm.get(local));
  const positive = wasm.abs32(wasm.tee(value, dividend));
  const size = scope.local();
  return [
    wasm.set(by, divisor),
    wasm.set(size, positive),
    wasm.set(sign, wasm.lt32(wasm.get(value), wasm.all32(0))),
    wasm.sub32(
      wasm.xor(wasm.quotient32(scope, wasm.add32(twice(size), wasm.get(by)), twice(by)), wasm.get(sign)),
      wasm.get(sign),
    ),
  ];
}
