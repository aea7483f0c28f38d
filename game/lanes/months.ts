// A whole game in all lanes, month after month: orders listed and chosen, decided, carried out among the events of their
// days, the month closed. The order of things is that of `rules/flat/flatGame.ts`.
import type { Condition } from '../rules/condition.ts';
import { MONTHLY_VARIANCE } from '../rules/estimates.ts';
import type { OrderLaw } from '../rules/flat/laws.ts';
import { FREE } from './board.ts';
import { maskOf, narrowBy } from './conditions.ts';
import { defineDecision } from './council.ts';
import { changesOf } from './effects.ts';
import { defineEvent } from './events.ts';
import { boundedVariance } from './hearing.ts';
import { inMonths, type Kit, setCell } from './kit.ts';
import { defineCarryingOut, defineOpening } from './orders.ts';
import type { Player } from './player.ts';
import { reactionsOf } from './reactions.ts';
import * as wasm from './wasm/instructions.ts';
import type { Code, FunctionIndex } from './wasm/module.ts';

/** Defines () playing all games to their endings, and exports it as `play`. */
export function definePlay(kit: Kit, player: Player): void {
  const { board, laws, module, chance } = kit;
  const { agenda } = laws;
  const events = [...agenda.indices].map((index) => {
    const event = [...laws.model.events.values()][index];
    if (!event) throw new Error('an event of the agenda is not in the model');
    const { months, come } = defineEvent(kit, event);
    return months.length === 0 ? [] : wasm.when(inMonths(months), wasm.call(come));
  });
  const list = module.define([], [], () => listing(kit));
  const choose = module.define([], [], (scope) =>
    desksOf(laws.orders).map((own, desk) => [
      player.choose(kit, scope, desk, own),
      heedTold(kit, scope.local(), desk),
    ]),
  );
  const decide = module.define([], [], () => deciding(kit, player));
  const resolve = module.define([], [], () => resolving(kit, events));
  const close = defineClosing(kit);
  const brief = module.define([], [], () => events.slice(0, agenda.briefing));
  const clock = board.cell(laws.model.layout.month);
  module.export(
    'play',
    module.define([], [], () => [
      wasm.call(chance.begin),
      wasm.call(chance.turn),
      wasm.loopWhile(
        [
          [list, choose, decide, resolve, close].map((step) => wasm.call(step)),
          wasm.setShared(wasm.plus(wasm.getShared, wasm.number(1))),
          wasm.storeWhere(clock, wasm.load(board.active), wasm.spread(wasm.getShared)),
          wasm.call(chance.turn),
          wasm.call(brief),
        ],
        wasm.any(wasm.load(board.active)),
      ),
    ]),
  );
}

/** Orders by their desks, 0 to 5. */
function desksOf(orders: readonly OrderLaw[]): readonly (readonly OrderLaw[])[] {
  const desks = Math.max(...orders.map(({ desk }) => desk)) + 1;
  return Array.from({ length: desks }, (_, desk) => orders.filter((law) => law.desk === desk));
}

function listing(kit: Kit): Code {
  return kit.laws.orders.map((law) => {
    const { months, list } = defineOpening(kit, law);
    return [
      wasm.store(kit.board.legal(law.index), wasm.all(0)),
      months.length === 0 ? [] : wasm.when(inMonths(months), wasm.call(list)),
    ];
  });
}

/** Where a desk is told what to give it gives that, in the first month; later months are its own. */
function heedTold({ board }: Kit, heeds: number, desk: number): Code {
  const told = wasm.load(board.told(desk));
  return [
    wasm.set(heeds, wasm.ne(told, wasm.all(FREE))),
    wasm.storeWhere(board.chosen(desk), wasm.get(heeds), told),
    wasm.store(board.earnest(desk), wasm.get(heeds)),
    wasm.store(board.told(desk), wasm.all(FREE)),
  ];
}

/** The games that go on and in which an order has been chosen. */
const givenIn = ({ board }: Kit, { desk, index }: OrderLaw): Code =>
  wasm.and(wasm.load(board.active), wasm.eq(wasm.load(board.chosen(desk)), wasm.all(index)));

function deciding(kit: Kit, player: Player): Code {
  const { board, laws } = kit;
  const councils = [...laws.model.councils.values()];
  return [
    councils.map((_, nth) => wasm.store(board.spent(nth), wasm.all(0))),
    wasm.store(board.written, wasm.all(0)),
    laws.orders.map((law) => {
      const given = givenIn(kit, law);
      const put = player.put.bind(player);
      const decision = law.table && defineDecision(kit, law.order, law.table.council, law.desk, put);
      return wasm.when(
        wasm.any(given),
        decision === null ? [] : wasm.call(decision, given),
        wasm.store(board.written, wasm.sub(wasm.load(board.written), given)),
      );
    }),
  ];
}

/** Orders by their days, of equal days by their place in the scenario, each after the events of earlier days. */
function resolving(kit: Kit, events: readonly Code[]): Code {
  const { orders, agenda } = kit.laws;
  let next = agenda.briefing;
  const upTo = (end: number): readonly Code[] => {
    const due = events.slice(next, Math.max(next, end));
    next = Math.max(next, end);
    return due;
  };
  const byDay = [...orders].sort((one, other) => one.day - other.day || one.index - other.index);
  const months = byDay.map((law) => {
    const carryOut = defineCarryingOut(kit, law);
    const given = givenIn(kit, law);
    return [upTo(law.before), wasm.when(wasm.any(given), wasm.call(carryOut, given))];
  });
  return [months, upTo(agenda.length)];
}

/** Defines () closing a month, and the games that end with it. */
function defineClosing(kit: Kit): FunctionIndex {
  const { board, laws, module, truth } = kit;
  const { scenario, drifts } = laws.model;
  const turn = module.define([], [], (scope) => {
    const active = scope.local();
    const { choose, make } = reactionsOf(kit, scope, active, { id: 'month-ends', outcome: null });
    const masks = drifts.map(() => scope.local());
    return [
      wasm.set(active, wasm.load(board.active)),
      choose,
      scenario.drifts.map(({ when }, nth) =>
        wasm.set(masks[nth] ?? active, wasm.and(wasm.get(active), maskOf(truth, scope, when))),
      ),
      drifts.map(({ meters }, nth) => {
        const mask = masks[nth] ?? active;
        return wasm.when(wasm.any(wasm.get(mask)), changesOf(kit, mask, meters));
      }),
      [...laws.variances].map((slot) =>
        setCell(
          kit,
          slot,
          wasm.get(active),
          boundedVariance(wasm.add(wasm.load(board.cell(slot)), wasm.all(MONTHLY_VARIANCE))),
        ),
      ),
      make,
    ];
  });
  const curtain = wasm.notAbove(wasm.number(scenario.months - 1), wasm.getShared);
  const judge = scenario.endings.map(({ atOnce, when }, nth) => {
    const end = wasm.call(defineEnding(kit, when, nth));
    return atOnce ? end : wasm.when(curtain, end);
  });
  return module.define([], [], () => [wasm.call(turn), judge]);
}

/** Defines () ending the games in which an ending is reached, if no earlier one has been. */
function defineEnding({ board, module, truth }: Kit, when: Condition, nth: number): FunctionIndex {
  return module.define([], [], (scope) => {
    const reached = scope.local();
    return [
      wasm.set(reached, wasm.load(board.active)),
      narrowBy(truth, scope, reached, [when]),
      wasm.storeWhere(board.ending, wasm.get(reached), wasm.all(nth)),
      wasm.store(board.active, wasm.without(wasm.load(board.active), wasm.get(reached))),
    ];
  });
}
