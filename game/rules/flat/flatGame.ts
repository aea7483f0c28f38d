// A game on one row of numbers, changed in place: the same laws as the statechart machine, stepped a few hundred times
// faster, for listing orders and for playing thousands of games out. It begins where history's path has been left.
//
// Here and in what it stands on, functions close over tables that never change: an engine knows their places then when
// it compiles, and is twice as quick as with fields of objects.
import { spend } from '../authority.ts';
import { below, type ChanceKey, MonthlyChance, STREAM } from '../chance.ts';
import type { CouncilWay } from '../definition.ts';
import { aged } from '../estimates.ts';
import { roundedQuotient } from '../fixed.ts';
import { EVENT_SUBJECTS } from '../resolve.ts';
import type { Laws, OrderLaw } from './laws.ts';
import { createPauses } from './pauses.ts';
import { lowest } from './sets.ts';
import type { Weights } from './table.ts';

/** Nothing is kept from coming. */
const NONE: readonly number[] = [];

/** Most orders a month can have: three desks on each of two sides. */
export const MONTHLY_ORDERS = 6;

export interface FlatGame {
  readonly laws: Laws;
  readonly cells: Int32Array;
  readonly key: ChanceKey;
  /** The game's chance in this month. */
  readonly chance: MonthlyChance;
  readonly month: number;
  /** Position of the ending among the scenario's; -1 while the game goes on. */
  ending: number;
  /** The month's orders as positions in the scenario's list, ascending; the first `count` of them. */
  readonly written: Int32Array;
  readonly count: number;
  /** States that the statecharts have reached in this game, of all tracks in their order; 1 where they have. */
  readonly visited: Uint8Array;
  /** Outcomes drawn in this game, of all orders in their order; 1 where they have been. */
  readonly drawn: Uint8Array;
  /** By the agenda's order, 1 for events that an experiment keeps from happening; heeded by the next `reset`. */
  readonly barred: Uint8Array;
  /** Sets the game to the orders of a month. @param cells a world whose `diverged` cell is set */
  reset(cells: ArrayLike<number>, key: ChanceKey): void;
  /** The set of the legal orders of a side (by position among the sides); the same row at every call. */
  legal(side: number): Int32Array;
  /** Writes one order, which the caller knows to be legal; a desk takes one. */
  write(order: number): void;
  /** Whether the nth written order goes before a council. */
  needsCouncil(nth: number): boolean;
  /** Whether the head can pay for insisting on the nth order, after what he has insisted on already this month. */
  mayInsist(nth: number): boolean;
  /** How the council leans on the nth written order; the same object at every call. */
  leanings(nth: number): Readonly<Weights>;
  /** Decides the nth written order; orders are decided in their order. */
  decide(nth: number, way: CouncilWay): void;
  /** What the month's beginning brings before orders are written. */
  brief(): void;
  /** Opens the month's orders and lets its events come, by their days; closes the month or the game. */
  resolve(): void;
}

export function createFlatGame(laws: Laws): FlatGame {
  const { model, orders, weights, reactions, effects, percents, monthEnds, drifts, variances, endings } =
    laws;
  const { layout } = model;
  const clock = layout.month;
  const cells = new Int32Array(layout.size);
  const visited = new Uint8Array(laws.states);
  const drawn = new Uint8Array(laws.outcomes);
  const barred = new Uint8Array(model.events.size);
  const chance = new MonthlyChance();
  let key: ChanceKey = [0, 0, 0, 0];
  let ending = -1;
  const { months } = model.scenario;
  const { agenda } = laws;
  const orderPauses = createPauses(
    orders.map((order) => order.last),
    orders.map(({ again }) => again),
    months,
  );
  const eventPauses = createPauses([...agenda.lasts], [...agenda.agains], months);

  const reset = (world: ArrayLike<number>, own: ChanceKey): void => {
    cells.set(world);
    visited.fill(0);
    drawn.fill(0);
    for (const { at, states } of laws.tracks) visited[states + (cells[at] as number)] = 1;
    key = own;
    const month = cells[clock] as number;
    chance.begin(key, month);
    orderPauses.begin(cells, month, NONE);
    eventPauses.begin(cells, month, barred);
    ending = -1;
    count = 0;
  };

  const { gates, owns } = laws;
  const legalNow = new Int32Array(gates.words);
  const legal = (side: number): Int32Array => {
    const { open, words } = gates;
    const { closed } = orderPauses;
    gates.follow(cells);
    for (let word = 0; word < words; word += 1) {
      const bits = (open[word] as number) & (owns[side * words + word] as number) & ~(closed[word] as number);
      legalNow[word] = bits === 0 ? 0 : gates.sift(word, bits, cells);
    }
    return legalNow;
  };

  const written = new Int32Array(MONTHLY_ORDERS);
  let count = 0;
  const lawOf = (nth: number): OrderLaw => orders[written[nth] as number] as OrderLaw;
  const write = (order: number): void => {
    let at = count;
    for (; at > 0 && (written[at - 1] as number) > order; at -= 1) written[at] = written[at - 1] as number;
    written[at] = order;
    count += 1;
  };

  /** Of each written order: 1 if its council has carried it, the weight of those overruled, the authority it costs. */
  const carried = new Uint8Array(MONTHLY_ORDERS);
  const dissents = new Int32Array(MONTHLY_ORDERS);
  const costs = new Int32Array(MONTHLY_ORDERS);
  const balance: Weights = { for: 0, against: 0, undecided: 0 };
  const mayInsist = (nth: number): boolean => {
    const { table } = lawOf(nth);
    if (!table) return false;
    let left = (cells[table.council.authority] as number) - table.council.definition.insist;
    for (let other = 0; other < nth; other += 1) {
      if (lawOf(other).table?.council === table.council && carried[other] === 1)
        left -= costs[other] as number;
    }
    return left >= 0;
  };
  const decide = (nth: number, way: CouncilWay): void => {
    const { table } = lawOf(nth);
    if (!table) return;
    const { insist, lost } = table.council.definition;
    carried[nth] = 0;
    dissents[nth] = 0;
    costs[nth] = 0;
    if (way === 'withdraw') return;
    if (way === 'insist') table.weigh(cells, balance);
    else table.vote(cells, chance, balance);
    const passes = way === 'insist' || balance.for > balance.against;
    const all = balance.for + balance.against + balance.undecided;
    if (passes && all > 0) dissents[nth] = roundedQuotient(100 * balance.against, all);
    carried[nth] = passes ? 1 : 0;
    costs[nth] = way === 'insist' ? insist : passes ? 0 : lost;
  };

  /** Outcomes' weights. */
  const tickets = new Int32Array(laws.outcomes);
  const drawOutcome = ({ index, outcomes, branches }: OrderLaw, dissent: number): number => {
    if (branches === 1) return outcomes;
    cells[layout.dissent] = dissent;
    let total = 0;
    for (let branch = 0; branch < branches; branch += 1) {
      const sum = weights(outcomes + branch, cells);
      tickets[branch] = sum > 0 ? sum : 0;
      total += sum > 0 ? sum : 0;
    }
    cells[layout.dissent] = 0;
    let ticket = below(chance.draw(STREAM.outcome, index), Math.max(1, total));
    for (let branch = 0; branch < branches; branch += 1) {
      ticket -= tickets[branch] as number;
      if (ticket < 0) return outcomes + branch;
    }
    return outcomes;
  };
  const carryOut = (nth: number): void => {
    const law = lawOf(nth);
    const { table } = law;
    if (table && carried[nth] === 0) {
      spend(cells, table.council, costs[nth] as number);
      return;
    }
    const month = cells[clock] as number;
    const dissent = table ? (dissents[nth] as number) : 0;
    const outcome = drawOutcome(law, dissent);
    drawn[outcome] = 1;
    reactions.choose(outcome, cells);
    const then = cells[law.last] as number;
    cells[law.last] = month;
    orderPauses.note(law.index, month);
    if (table) {
      cells[law.overruled] = dissent;
      spend(cells, table.council, costs[nth] as number);
    }
    effects(outcome, cells, chance, month, law.index, then);
    reactions.make(cells, month, visited);
  };

  /** @returns whether the event came and moved a statechart, so that others may be open now */
  const happens = (at: number): boolean => {
    const month = cells[clock] as number;
    const slot = agenda.lasts[at] as number;
    const then = cells[slot] as number;
    const event = agenda.indices[at] as number;
    // The cheapest question first: many events are not drawn, whatever their cause says.
    const ticket = below(chance.draw(STREAM.event, event), 100);
    const row = month * agenda.length + at;
    if (ticket >= (agenda.mosts[row] as number)) return false;
    const rest = agenda.gates.rest[at];
    if (rest && !rest(cells)) return false;
    if (ticket >= (agenda.chances[row] as number) + percents(event, cells)) return false;
    reactions.choose(laws.outcomes + event, cells);
    cells[slot] = month;
    eventPauses.note(at, month);
    effects(laws.outcomes + event, cells, chance, month, EVENT_SUBJECTS + event, then);
    return reactions.make(cells, month, visited);
  };
  /** Lets the events from one position of the agenda to another come, those that may. */
  const runAgenda = (from: number, until: number): void => {
    if (from >= until) return;
    const { open, follow } = agenda.gates;
    const { closed } = eventPauses;
    follow(cells);
    for (let at = from; at < until; ) {
      const word = at >> 5;
      let bits = (open[word] as number) & ~(closed[word] as number) & (-1 << (at & 31));
      if (until >> 5 === word) bits &= ~(-1 << (until & 31));
      at = (word + 1) << 5;
      for (; bits !== 0; bits &= bits - 1) {
        const index = (word << 5) + lowest(bits);
        if (!happens(index)) continue;
        follow(cells);
        at = index + 1;
        break;
      }
    }
  };

  const drifting = new Int32Array(drifts.words);
  const endMonth = (): void => {
    const { open, words } = drifts;
    reactions.choose(monthEnds, cells);
    drifts.follow(cells);
    for (let word = 0; word < words; word += 1)
      drifting[word] = drifts.sift(word, open[word] as number, cells);
    for (let word = 0; word < words; word += 1) {
      for (let bits = drifting[word] as number; bits !== 0; bits &= bits - 1) {
        laws.driftChanges(word * 32 + lowest(bits), cells);
      }
    }
    for (let nth = 0; nth < variances.length; nth += 1) {
      const slot = variances[nth] as number;
      cells[slot] = aged(cells[slot] as number);
    }
    reactions.make(cells, cells[clock] as number, visited);
  };

  /** Position of the first ending that is reached; -1 while there is none. */
  const endingNow = (): number => {
    const { open, words } = endings;
    const curtain = (cells[clock] as number) >= months - 1;
    endings.follow(cells);
    for (let word = 0; word < words; word += 1) {
      const bits = (open[word] as number) & (curtain ? -1 : (laws.atOnce[word] as number));
      const reached = bits === 0 ? 0 : endings.sift(word, bits, cells);
      if (reached !== 0) return word * 32 + lowest(reached);
    }
    return -1;
  };

  const resolve = (): void => {
    // Few orders: those of the least day are taken first, of equal days the one that comes first in the scenario.
    let done = 0;
    let next = agenda.briefing;
    for (let taken = 0; taken < count; taken += 1) {
      let best = -1;
      let least = 0;
      for (let nth = 0; nth < count; nth += 1) {
        if ((done >> nth) & 1) continue;
        const { day } = lawOf(nth);
        if (best >= 0 && day >= least) continue;
        best = nth;
        least = day;
      }
      const { before } = lawOf(best);
      runAgenda(next, before);
      next = before;
      carryOut(best);
      done |= 1 << best;
    }
    runAgenda(next, agenda.length);
    endMonth();
    count = 0;
    ending = endingNow();
    if (ending >= 0) return;
    const month = (cells[clock] as number) + 1;
    cells[clock] = month;
    chance.turn(month);
    orderPauses.turn(month);
    eventPauses.turn(month);
  };

  return {
    laws,
    cells,
    chance,
    written,
    visited,
    drawn,
    barred,
    get key() {
      return key;
    },
    get month() {
      return cells[clock] as number;
    },
    get ending() {
      return ending;
    },
    set ending(reached) {
      ending = reached;
    },
    get count() {
      return count;
    },
    reset,
    legal,
    write,
    needsCouncil: (nth) => lawOf(nth).table !== null,
    mayInsist,
    leanings: (nth) => {
      lawOf(nth).table?.weigh(cells, balance);
      return balance;
    },
    decide,
    brief: () => runAgenda(0, agenda.briefing),
    resolve,
  };
}
