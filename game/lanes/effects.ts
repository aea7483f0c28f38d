// What a cause does, in the lanes in which it came: meters first, then what is told of them.
import { STREAM } from '../rules/chance.ts';
import { METER_HIGH, METER_LOW } from '../rules/effects.ts';
import { NEWS_AFTER } from '../rules/estimates.ts';
import type { Change, CompiledTell, Effects } from '../rules/model.ts';
import { deviateBy } from './chance.ts';
import { bounded } from './hearing.ts';
import { cellOf, type Kit, monthOf, setCell } from './kit.ts';
import * as wasm from './wasm/instructions.ts';
import type { Code, Local, Scope } from './wasm/module.ts';

/** Adds points to meters. */
export function changesOf(kit: Kit, mask: Local, changes: readonly Change[]): Code {
  return changes.map(({ slot, by }) =>
    setCell(
      kit,
      slot,
      wasm.get(mask),
      bounded(wasm.add(cellOf(kit, slot), wasm.all(by)), METER_LOW, METER_HIGH),
    ),
  );
}

/**
 * @param subject of the cause
 * @param then local of the month in which the cause last came; below 0 if never
 */
export function effectsOf(
  kit: Kit,
  scope: Scope,
  mask: Local,
  { meters, tells }: Effects,
  subject: number,
  then: Local,
): Code {
  return [
    changesOf(kit, mask, meters),
    tells.map((each, nth) => toldOf(kit, scope, mask, each, subject * 16 + nth, then)),
  ];
}

function toldOf(
  kit: Kit,
  scope: Scope,
  mask: Local,
  { tell, truth, mean, variance }: CompiledTell,
  subject: number,
  then: Local,
): Code {
  const { board, hearing, chance } = kit;
  const heard =
    tell.kind === 'says'
      ? wasm.add(cellOf(kit, mean), newsOf(kit, scope, tell.by, then))
      : wasm.add(cellOf(kit, truth), wasm.all(tell.bias));
  return wasm.call(
    hearing.hear,
    wasm.number(board.cell(mean)),
    wasm.number(board.cell(variance)),
    wasm.add(heard, deviateBy(chance, STREAM.noise, subject, tell.noise)),
    wasm.number(tell.noise),
    wasm.get(mask),
  );
}

/** What a signal still says: all of it where it was never given, or long ago. */
function newsOf(kit: Kit, scope: Scope, by: number, then: Local): Code {
  const age = scope.local();
  const fresh = wasm.or(
    wasm.lt(wasm.get(then), wasm.all(0)),
    wasm.ge(wasm.tee(age, wasm.sub(monthOf(kit), wasm.get(then))), wasm.all(NEWS_AFTER)),
  );
  const stale = scope.local();
  return [
    wasm.set(stale, wasm.not(fresh)),
    wasm.pick(
      wasm.get(stale),
      wasm.call(kit.hearing.divide, wasm.mul(wasm.get(age), wasm.all(by)), wasm.all(NEWS_AFTER)),
      wasm.all(by),
    ),
  ];
}
