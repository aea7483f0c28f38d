// Random legal play on both ways of playing, with every legal order listed every month: for benches and for proofs.
import type { Engine, GameState } from '../machine/engine.ts';
import type { Command } from '../machine/events.ts';
import { openMotions } from '../machine/month.ts';
import { below, type ChanceKey, draw } from '../rules/chance.ts';
import { DESKS } from '../rules/definition.ts';
import type { FlatGame } from '../rules/flat/flatGame.ts';
import type { Laws, OrderLaw } from '../rules/flat/laws.ts';
import { legalOrders } from '../rules/legal.ts';
import type { Start } from './laboratory.ts';

/** A number below `n` for the nth question of a month. */
type Pick = (month: number, question: number, n: number) => number;

const pickBy =
  (key: ChanceKey): Pick =>
  (month, question, n) =>
    below(draw(key, 'mind', month, 1 << 20, question), n);

/** Plays a random game on the flat rules. @returns months played */
export function playFlat(
  game: FlatGame,
  laws: Laws,
  start: Start,
  key: ChanceKey,
  legal: Int32Array,
): number {
  const pick = pickBy(key);
  game.reset(start, key);
  let months = 0;
  while (game.ending < 0) {
    const { month } = game;
    months += 1;
    for (let side = 0; side < laws.repertoires.length; side += 1) {
      const count = game.legal(side, legal);
      for (let desk = 0; desk < DESKS.length; desk += 1) {
        const order = nthOnDesk(laws, legal, count, desk, (n) => pick(month, side * DESKS.length + desk, n));
        if (order >= 0) game.write(order);
      }
    }
    for (let nth = 0; nth < game.count; nth += 1) {
      if (game.needsCouncil(nth))
        game.decide(nth, insists(pick, month, nth) && game.mayInsist(nth) ? 'insist' : 'vote');
    }
    game.resolve();
    if (game.ending < 0) game.brief();
  }
  return months;
}

/** The order that a pick falls on among those of a desk, or -1 for holding. Lists are in the order of the desks. */
function nthOnDesk(
  laws: Laws,
  legal: Int32Array,
  count: number,
  desk: number,
  pick: (n: number) => number,
): number {
  let open = 0;
  for (let index = 0; index < count; index += 1) {
    if ((laws.orders[legal[index] as number] as OrderLaw).desk % DESKS.length === desk) open += 1;
  }
  let left = pick(open + 1);
  for (let index = 0; index < count; index += 1) {
    const order = legal[index] as number;
    if ((laws.orders[order] as OrderLaw).desk % DESKS.length !== desk) continue;
    if (left === 0) return order;
    left -= 1;
  }
  return -1;
}

const insists = (pick: Pick, month: number, nth: number): boolean => pick(month, 100 + nth, 2) === 0;

/** Plays the same random game on the statechart machine. @returns months played */
export function playMachine(engine: Engine, seed: string, key: ChanceKey): number {
  const { model } = engine;
  const pick = pickBy(key);
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
      for (const [index, desk] of DESKS.entries()) {
        const open = legal.filter(({ definition }) => definition.desk === desk);
        const order = open[pick(month, at * DESKS.length + index, open.length + 1)];
        if (order) send({ type: 'write', side, desk, order: order.definition.id });
      }
    }
    for (const { id: side } of model.scenario.sides) send({ type: 'seal', side });
    for (const { side, order } of openMotions(model, state.world)) {
      const nth = state.world.written.findIndex((written) => written.order === order);
      const before = state;
      if (insists(pick, month, nth)) send({ type: 'decide', side, order, way: 'insist' });
      if (state === before) send({ type: 'decide', side, order, way: 'vote' });
    }
    settleIn('resolution');
    send({ type: 'turn-page' });
    settleIn('briefing');
  }
  return months;
}
