// A council's table in all lanes: how the members lean on a motion, how it is put, whether it carries and what that costs.
import { STREAM } from '../rules/chance.ts';
import { DECIDED } from '../rules/council.ts';
import type { StanceDefinition } from '../rules/definition.ts';
import type { CompiledCouncil, CompiledOrder } from '../rules/model.ts';
import { percent } from './chance.ts';
import { holds } from './conditions.ts';
import { bounded } from './hearing.ts';
import { cellOf, type Kit } from './kit.ts';
import { sumOf } from './sums.ts';
import * as wasm from './wasm/instructions.ts';
import { type Code, type FunctionIndex, type Local, type Scope, V128 } from './wasm/module.ts';

/** What is known when somebody decides how to put a motion: masks and weights. */
export interface Motion {
  readonly desk: number;
  readonly inFavour: Local;
  readonly against: Local;
  readonly undecided: Local;
  /** Where the head can pay for insisting. */
  readonly mayInsist: Local;
}

/** How a motion is put: where it is insisted on, and where voted on; elsewhere it is withdrawn. */
export interface Ways {
  readonly insist: Code;
  readonly vote: Code;
}

interface Seat {
  readonly office: string;
  readonly weight: number;
  /** Part of the subject of the member's draw. */
  readonly index: number;
  readonly lean: Local;
}

/** The table at which one order is decided. */
interface Table {
  readonly order: CompiledOrder;
  readonly council: CompiledCouncil;
  readonly seats: readonly Seat[];
  /** All weights together. */
  readonly whole: number;
  /** Where the authority stands that the council's motions have cost this month. */
  readonly spent: number;
}

/** How the motion goes: masks, and the weight of those who vote for it. */
interface Ballot {
  readonly insist: Local;
  readonly vote: Local;
  readonly yes: Local;
  readonly carried: Local;
}

/**
 * Decides the motion on an order in some lanes.
 * @param put how it is put
 * @returns a function of the mask of these lanes
 */
export function defineDecision(
  kit: Kit,
  order: CompiledOrder,
  council: CompiledCouncil,
  desk: number,
  put: (kit: Kit, scope: Scope, motion: Motion) => Ways,
): FunctionIndex {
  const nth = [...kit.laws.model.councils.values()].indexOf(council);
  return kit.module.define([V128], [], (scope) => {
    const mask: Local = 0;
    const seats = council.definition.members
      .map((member, index): Seat => ({ ...member, index, lean: scope.local() }))
      .filter(({ weight }) => weight > 0);
    const whole = seats.reduce((sum, { weight }) => sum + weight, 0);
    const table: Table = { order, council, seats, whole, spent: kit.board.spent(nth) };
    const [inFavour, against, undecided] = [scope.local(), scope.local(), scope.local()];
    const motion: Motion = { desk, inFavour, against, undecided, mayInsist: scope.local() };
    const [insist, vote, yes, carried] = [scope.local(), scope.local(), scope.local(), scope.local()];
    const ballot: Ballot = { insist, vote, yes, carried };
    const ways = put(kit, scope, motion);
    return [
      leaning(kit, scope, table, motion),
      wasm.set(insist, wasm.and(wasm.get(mask), ways.insist)),
      wasm.set(vote, wasm.and(wasm.get(mask), ways.vote)),
      voting(kit, scope, table, motion, ballot),
      settling(kit, scope, table, motion, ballot),
    ];
  });
}

/** How the members lean, and whether the head can pay for insisting. */
function leaning(kit: Kit, scope: Scope, table: Table, motion: Motion): Code {
  const { order, council, seats, whole, spent } = table;
  const { inFavour, against, undecided, mayInsist } = motion;
  const price = wasm.add(wasm.all(council.definition.insist), wasm.load(spent));
  return [
    seats.map(({ lean, weight, office }) => [
      wasm.set(lean, leanOf(kit, scope, order, council, office)),
      addWhere(inFavour, leansFor(lean), weight),
      addWhere(against, leansAgainst(lean), weight),
    ]),
    wasm.set(undecided, wasm.sub(wasm.all(whole), wasm.add(wasm.get(inFavour), wasm.get(against)))),
    wasm.set(mayInsist, wasm.ge(cellOf(kit, council.authority), price)),
  ];
}

/** Who is undecided is drawn, each towards his lean. */
function voting(kit: Kit, scope: Scope, table: Table, { inFavour }: Motion, ballot: Ballot): Code {
  const { order, seats, whole } = table;
  const { insist, vote, yes, carried } = ballot;
  const sways = scope.local();
  const likely = (lean: Local): Code => wasm.add(wasm.all(50), wasm.add(wasm.get(lean), wasm.get(lean)));
  return [
    wasm.set(yes, wasm.get(inFavour)),
    seats.map(({ lean, weight, index }) => [
      wasm.set(sways, wasm.without(wasm.get(vote), wasm.or(leansFor(lean), leansAgainst(lean)))),
      wasm.when(
        wasm.any(wasm.get(sways)),
        addWhere(
          yes,
          wasm.and(
            wasm.get(sways),
            wasm.lt(percent(kit.chance, STREAM.vote, order.index * 32 + index), likely(lean)),
          ),
          weight,
        ),
      ),
    ]),
    wasm.set(
      carried,
      wasm.or(
        wasm.get(insist),
        wasm.and(wasm.get(vote), wasm.gt(wasm.get(yes), wasm.sub(wasm.all(whole), wasm.get(yes)))),
      ),
    ),
  ];
}

/** What the decision costs, and who is overruled. */
function settling(kit: Kit, scope: Scope, table: Table, { against }: Motion, ballot: Ballot): Code {
  const { board, hearing } = kit;
  const { order, council, whole, spent } = table;
  const { insist, vote, yes, carried } = ballot;
  const { insist: price, lost } = council.definition;
  const cost = scope.local();
  const defeated = wasm.without(wasm.get(vote), wasm.get(carried));
  const opposed = wasm.pick(wasm.get(insist), wasm.get(against), wasm.sub(wasm.all(whole), wasm.get(yes)));
  const dissent = wasm.call(hearing.divide, wasm.mul(opposed, wasm.all(100)), wasm.all(Math.max(1, whole)));
  return [
    wasm.set(cost, wasm.or(wasm.and(wasm.get(insist), wasm.all(price)), wasm.and(defeated, wasm.all(lost)))),
    wasm.store(board.carried(order.index), wasm.get(carried)),
    wasm.store(board.cost(order.index), wasm.get(cost)),
    wasm.store(board.dissent(order.index), wasm.and(wasm.get(carried), dissent)),
    wasm.store(spent, wasm.add(wasm.load(spent), wasm.and(wasm.get(carried), wasm.get(cost)))),
  ];
}

const addWhere = (sum: Local, mask: Code, weight: number): Code =>
  wasm.set(sum, wasm.add(wasm.get(sum), wasm.and(mask, wasm.all(weight))));
const leansFor = (lean: Local): Code => wasm.ge(wasm.get(lean), wasm.all(DECIDED));
const leansAgainst = (lean: Local): Code => wasm.le(wasm.get(lean), wasm.all(-DECIDED));

/** A member's lean: the stances of his office and, where he holds it, his own. */
function leanOf(
  kit: Kit,
  scope: Scope,
  order: CompiledOrder,
  { definition }: CompiledCouncil,
  office: string,
): Code {
  const { scenario } = kit.laws.model;
  const reader = kit.seenBy(definition.side);
  const sum = (stances: readonly StanceDefinition[]): Code =>
    sumOf(
      reader,
      scope,
      stances.map(({ when, lean }) => ({ when, value: lean })),
    );
  const applying = definition.stances.filter(
    ({ orders }) => orders.length === 0 || orders.includes(order.definition.id),
  );
  const holders = scenario.offices.find(({ id }) => id === office)?.holders ?? [];
  const persons = [...new Set(holders.map(({ person }) => person))];
  const own = persons
    .map((person) => ({ person, stances: applying.filter(({ member }) => member === person) }))
    .filter(({ stances }) => stances.length > 0);
  const total = own.reduce(
    (so: Code, { person, stances }) =>
      wasm.add(so, wasm.and(holds(kit.truth, scope, office, person), sum(stances))),
    sum(applying.filter(({ member }) => member === office)),
  );
  return bounded(total, -100, 100);
}

/** Takes what deciding costs from the head's authority, and from what stands behind it. @param cost local; 0 where nothing */
export function spendOf(kit: Kit, scope: Scope, { authority, beyond }: CompiledCouncil, cost: Local): Code {
  const { board } = kit;
  const held = scope.local();
  const less = (from: Code, by: Code): Code => wasm.max(wasm.sub(from, by), wasm.all(0));
  return [
    wasm.set(held, cellOf(kit, authority)),
    wasm.store(board.cell(authority), less(wasm.get(held), wasm.get(cost))),
    beyond === null
      ? []
      : wasm.store(board.cell(beyond), less(cellOf(kit, beyond), less(wasm.get(cost), wasm.get(held)))),
  ];
}
