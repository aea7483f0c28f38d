// Sums of points, each point added in the lanes in which its condition holds.
import type { Term } from '../rules/flat/sums.ts';
import { maskOf, type Reader } from './conditions.ts';
import * as wasm from './wasm/instructions.ts';
import type { Code, Scope } from './wasm/module.ts';

/** @returns instructions that give the sum */
export function sumOf(reader: Reader, scope: Scope, terms: readonly Term[]): Code {
  const base = terms.reduce((sum, { when, value }) => sum + (when.kind === 'always' ? value : 0), 0);
  return terms
    .filter(({ when }) => when.kind !== 'always')
    .reduce(
      (sum: Code, { when, value }) => wasm.add(sum, wasm.and(maskOf(reader, scope, when), wasm.all(value))),
      wasm.all(base),
    );
}
