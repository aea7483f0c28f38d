// Games on the statechart machine from the first month to the ending, chance let free, every legal order listed every month.
import type { Engine, GameState } from '../machine/engine.ts';
import type { Command } from '../machine/events.ts';
import { openMotions } from '../machine/month.ts';
import { appealOf, chooseInto, wayOf } from '../minds/choose.ts';
import type { Mind } from '../minds/mind.ts';
import { type ChanceKey, MonthlyChance } from '../rules/chance.ts';
import { type Sitting, sitting } from '../rules/council.ts';
import { type CouncilWay, DESKS } from '../rules/definition.ts';
import { setOf } from '../rules/flat/sets.ts';
import { legalOrders } from '../rules/legal.ts';
import type { CompiledOrder } from '../rules/model.ts';
import type { World } from '../rules/world.ts';

/** Who chooses for all sides. */
export interface MachinePlayer {
  /** By desk; null for holding. @param side by position */
  orders(
    month: number,
    side: number,
    legal: readonly CompiledOrder[],
    world: World,
  ): readonly (CompiledOrder | null)[];
  /** How the nth written order is put. */
  way(month: number, order: CompiledOrder, nth: number, table: Sitting, world: World): CouncilWay;
}

/** @returns months played */
export function playMachine(engine: Engine, seed: string, player: MachinePlayer): number {
  const { model } = engine;
  let state = engine.start(seed);
  const send = (command: Command) => {
    state = engine.send(state, command);
  };
  const settleIn = (phase: GameState['phase']) => {
    while (state.phase === phase) send({ type: 'advance' });
  };
  settleIn('briefing');
  send({ type: 'let-go' });
  let months = 0;
  while (state.phase === 'orders') {
    const month = months;
    months += 1;
    for (const [at, { id: side }] of model.scenario.sides.entries()) {
      const legal = legalOrders(model, state.world.cells, side);
      for (const order of player.orders(month, at, legal, state.world)) {
        if (order) send({ type: 'write', side, desk: order.definition.desk, order: order.definition.id });
      }
    }
    for (const { id: side } of model.scenario.sides) send({ type: 'seal', side });
    for (const { side, order } of openMotions(model, state.world)) {
      const { world } = state;
      const compiled = model.orders.get(order);
      const table = compiled && sitting(model, world.cells, compiled, world.written);
      if (!compiled || !table) throw new Error(`no council waits for ${order}`);
      const nth = world.written.findIndex((written) => written.order === order);
      send({ type: 'decide', side, order, way: player.way(month, compiled, nth, table, world) });
    }
    settleIn('resolution');
    send({ type: 'turn-page' });
    settleIn('briefing');
  }
  return months;
}

/** The sides' own minds. @param minds by position of the side */
export function byMinds(minds: readonly Mind[], key: ChanceKey): MachinePlayer {
  const chance = new MonthlyChance();
  const chosen = new Int32Array(DESKS.length);
  return {
    orders: (month, side, legal, { cells }) => {
      const mind = minds[side] as Mind;
      const open = setOf(
        legal.map(({ index }) => index),
        mind.model.orders.size,
      );
      chooseInto(mind, open, Int32Array.from(cells), month, chance.begin(key, month), chosen);
      return [...chosen].map((order) => legal.find(({ index }) => index === order) ?? null);
    },
    way: (month, order, _nth, { weights, mayInsist }, { cells }) => {
      const mind = minds.find(({ side }) => side === order.definition.side) as Mind;
      return wayOf(mind, appealOf(mind, order.index, Int32Array.from(cells), month), weights, mayInsist);
    },
  };
}
