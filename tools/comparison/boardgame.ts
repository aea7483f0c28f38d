// The game's rules as a boardgame.io game. The world is G; the month's phases are phases. Both sides play at one table,
// so a move names its side, as the commands of the game's own machine do.
import type { Game } from 'boardgame.io';
import {
  closeMonth,
  decided,
  mayDecide,
  mayWrite,
  openBriefing,
  openMotions,
  openOrders,
  seal,
  turnPage,
  write,
} from '../../game/machine/month.ts';
import type { CouncilWay, Desk } from '../../game/rules/definition.ts';
import type { Model } from '../../game/rules/model.ts';
import { newWorld, type World } from '../../game/rules/world.ts';
import { takeAll, takeNext } from './business.ts';
import { INVALID_MOVE, original } from './library.ts';

/** The game of one seed: boardgame.io's local client takes nothing else when it starts. */
export function boardgame(model: Model, seed: string): Game<World> {
  return {
    name: model.scenario.id,
    disableUndo: true,
    setup: () => newWorld(model, seed),
    endIf: ({ G }) => G.ending ?? undefined,
    phases: {
      briefing: {
        start: true,
        next: 'orders',
        onBegin: hook((world) => openBriefing(model, world)),
        moves: { advance: advance(model) },
      },
      orders: {
        next: 'council',
        endIf: ({ G }) => G.sealed.length === model.scenario.sides.length,
        moves: {
          write: move((world, side: string, desk: Desk, order: string | null) =>
            mayWrite(model, world, side, desk, order) ? write(world, side, desk, order) : null,
          ),
          seal: move((world, side: string) =>
            world.sealed.includes(side) ? null : seal(model, world, side),
          ),
        },
      },
      council: {
        next: 'resolution',
        endIf: ({ G }) => openMotions(model, G).length === 0,
        moves: {
          decide: move((world, side: string, order: string, way: CouncilWay) =>
            mayDecide(model, world, side, order, way) ? decided(model, world, order, way) : null,
          ),
        },
      },
      resolution: {
        next: 'record',
        onBegin: hook((world) => openOrders(model, world)),
        moves: { advance: advance(model) },
      },
      record: {
        next: 'briefing',
        onBegin: hook((world) => closeMonth(model, world)),
        // Empty desks: the page has been turned.
        endIf: ({ G }) => G.sealed.length === 0,
        moves: { turnPage: move((world) => turnPage(model, world)) },
      },
    },
  };
}

interface Context {
  readonly G: World;
}

/** boardgame.io hands out drafts; the rules read the world behind them and give back a new one. */
function hook(step: (world: World) => Partial<World>) {
  return ({ G }: Context): World => {
    const world = worldOf(G);
    return { ...world, ...step(world) };
  };
}

function move<Args extends unknown[]>(step: (world: World, ...args: Args) => Partial<World> | null) {
  return ({ G }: Context, ...args: Args): World | typeof INVALID_MOVE => {
    const world = worldOf(G);
    const changed = step(world, ...args);
    return changed ? { ...world, ...changed } : INVALID_MOVE;
  };
}

/** Takes the next occurrence, or all of them; the phase ends when none is left. */
function advance(model: Model) {
  return ({ G, events }: Context & { readonly events: { endPhase(): void } }, all: boolean): World => {
    const world = worldOf(G);
    const next = all ? null : takeNext(model, world);
    if (next) return next;
    events.endPhase();
    return takeAll(model, world);
  };
}

function worldOf(draft: World): World {
  return original(draft) ?? draft;
}
