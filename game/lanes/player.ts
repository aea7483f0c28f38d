// Who chooses the orders in the lanes: the sides' minds, or chance alone.
import type { OrderLaw } from '../rules/flat/laws.ts';
import type { Motion, Ways } from './council.ts';
import type { Kit } from './kit.ts';
import type { Code, Scope } from './wasm/module.ts';

export interface Player {
  /**
   * Instructions that choose the order of a desk, once the legal orders are listed.
   * @param laws orders of the desk, in the scenario's order
   */
  choose(kit: Kit, scope: Scope, desk: number, laws: readonly OrderLaw[]): Code;
  /** How a motion is put. */
  put(kit: Kit, scope: Scope, motion: Motion): Ways;
}
