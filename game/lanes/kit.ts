// What every part of the compiler works with.
import type { Laws } from '../rules/flat/laws.ts';
import type { CompiledTrack } from '../rules/model.ts';
import type { Board } from './board.ts';
import type { ChanceFunctions } from './chance.ts';
import type { Reader } from './conditions.ts';
import type { HearingFunctions } from './hearing.ts';
import { type Span, spansOf } from './spans.ts';
import * as wasm from './wasm/instructions.ts';
import type { Code, ModuleBuilder } from './wasm/module.ts';

export interface Kit {
  readonly laws: Laws;
  readonly board: Board;
  readonly module: ModuleBuilder;
  readonly chance: ChanceFunctions;
  readonly hearing: HearingFunctions;
  /** The tracks that have a move on a trigger, by its id. */
  readonly listeners: ReadonlyMap<string, readonly CompiledTrack[]>;
  /** Conditions as the world is. */
  readonly truth: Reader;
  /** Conditions as a side sees it. */
  seenBy(side: string): Reader;
}

/** A cell in all lanes. */
export const cellOf = ({ board }: Kit, index: number): Code => wasm.load(board.cell(index));

/** The month in all lanes: the world's own cell of it. */
export const monthOf = (kit: Kit): Code => cellOf(kit, kit.laws.model.layout.month);

/** Changes a cell in some lanes. */
export const setCell = ({ board }: Kit, index: number, mask: Code, value: Code): Code =>
  wasm.storeWhere(board.cell(index), mask, value);

/** 1 in the months that are named, by the shared number. */
export function inMonths(months: readonly number[]): Code {
  const inSpan = ([from, to]: Span): Code =>
    wasm.notAbove(wasm.minus(wasm.getShared, wasm.number(from)), wasm.number(to - from));
  const [first, ...others] = spansOf(months).map(inSpan);
  return others.reduce((sum: Code, span) => wasm.either(sum, span), first ?? wasm.number(0));
}
