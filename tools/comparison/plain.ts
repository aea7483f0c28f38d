// Games stepped by no library at all: what the rules themselves cost, and so what is left for a library's account.
import {
  closeMonth,
  decided,
  openBriefing,
  openMotions,
  openOrders,
  seal,
  turnPage,
  write,
} from '../../game/machine/month.ts';
import type { Model } from '../../game/rules/model.ts';
import { newWorld, type World } from '../../game/rules/world.ts';
import { takeAll } from './business.ts';
import type { Start } from './table.ts';

export function plainTables(model: Model): Start {
  return (seed) => {
    let world = newWorld(model, seed);
    const change = (next: Partial<World>) => {
      world = { ...world, ...next };
    };
    const brief = () => {
      change(openBriefing(model, world));
      world = takeAll(model, world);
    };
    const resolve = () => {
      const sealed = world.sealed.length === model.scenario.sides.length;
      if (!sealed || openMotions(model, world).length > 0) return;
      change(openOrders(model, world));
      world = takeAll(model, world);
      change(closeMonth(model, world));
    };
    brief();
    return {
      world: () => world,
      write: (side, desk, order) => change(write(world, side, desk, order)),
      seal: (side) => {
        change(seal(model, world, side));
        resolve();
      },
      decide: (_side, order, way) => {
        change(decided(model, world, order, way));
        resolve();
      },
      turnPage: () => {
        change(turnPage(model, world));
        brief();
      },
    };
  };
}
