// A game on one row of numbers, changed in place: the same laws as the statechart machine, stepped a few hundred times
// faster, for listing orders and for playing thousands of games out. It begins where history's path has been left.
import { spend } from '../authority.ts';
import { below, type ChanceKey, draw } from '../chance.ts';
import type { CouncilWay } from '../definition.ts';
import { applyChanges, applyEffects } from '../effects.ts';
import { aged } from '../estimates.ts';
import { roundedQuotient } from '../fixed.ts';
import { EVENT_SUBJECTS, percentOf } from '../resolve.ts';
import type { Agenda, EventLaw, Laws, OrderLaw, Repertoire } from './laws.ts';
import { Moves, type Reactions } from './reactions.ts';
import type { Weights } from './table.ts';

/** Most orders a month can have: three desks on each of two sides. */
export const MONTHLY_ORDERS = 6;

/** How a council decided on a written order. */
const CARRIED = 0;
const LOST = 1;
const WITHDRAWN = 2;

export class FlatGame {
  readonly laws: Laws;
  readonly cells: Int32Array;
  key: ChanceKey = [0, 0, 0, 0];
  /** Position of the ending among the scenario's; -1 while the game goes on. */
  ending = -1;
  /** The month's orders as positions in the scenario's list, ascending. */
  readonly written = new Int32Array(MONTHLY_ORDERS);
  count = 0;
  readonly #decided = new Int32Array(MONTHLY_ORDERS);
  readonly #dissent = new Int32Array(MONTHLY_ORDERS);
  /** Authority that each written order costs its head. */
  readonly #spent = new Int32Array(MONTHLY_ORDERS);
  /** States that the statecharts have reached in this game, of all tracks in their order; 1 where they have. */
  readonly visited: Uint8Array;
  /** Outcomes drawn in this game, of all orders in their order; 1 where they have been. */
  readonly drawn: Uint8Array;
  /** Events by their position in the scenario's list; 1 for those that an experiment keeps from happening. */
  readonly barred: Uint8Array;
  readonly #month: number;
  /** Weights of the outcomes among which is drawn. */
  readonly #drawn: Int32Array;
  readonly #moves = new Moves();
  readonly #drifting: number[] = [];
  readonly #weights: Weights = { for: 0, against: 0, undecided: 0 };

  constructor(laws: Laws) {
    this.laws = laws;
    this.cells = new Int32Array(laws.model.layout.size);
    this.#month = laws.model.layout.month;
    this.visited = new Uint8Array(laws.states);
    this.drawn = new Uint8Array(laws.outcomes);
    this.#drawn = new Int32Array(laws.outcomes);
    this.barred = new Uint8Array(laws.model.events.size);
  }

  /** Sets the game to the orders of a month. @param cells a world whose `diverged` cell is set */
  reset(cells: ArrayLike<number>, key: ChanceKey): void {
    this.cells.set(cells);
    this.visited.fill(0);
    this.drawn.fill(0);
    for (const { at, states } of this.laws.tracks) this.visited[states + (cells[at] as number)] = 1;
    this.key = key;
    this.ending = -1;
    this.count = 0;
  }

  get month(): number {
    return this.cells[this.#month] as number;
  }

  /** Writes the legal orders of a side (by position among the sides) into `into`. @returns how many there are */
  legal(side: number, into: Int32Array): number {
    const { cells, month } = this;
    const { gates, indices, lasts, agains } = this.laws.repertoires[side] as Repertoire;
    let count = 0;
    for (let word = 0; word < gates.words; word += 1) {
      for (let bits = gates.open(cells, word); bits !== 0; bits &= bits - 1) {
        const index = word * 32 + lowest(bits);
        const last = cells[lasts[index] as number] as number;
        if (last >= 0 && isSpent(last, agains[index] as number, month)) continue;
        const rest = gates.rest[index];
        if (rest && !rest(cells)) continue;
        into[count] = indices[index] as number;
        count += 1;
      }
    }
    return count;
  }

  /** Writes one order, which the caller knows to be legal; a desk takes one. */
  write(order: number): void {
    let at = this.count;
    for (; at > 0 && (this.written[at - 1] as number) > order; at -= 1) {
      this.written[at] = this.written[at - 1] as number;
    }
    this.written[at] = order;
    this.count += 1;
  }

  /** Whether the nth written order goes before a council. */
  needsCouncil(nth: number): boolean {
    return this.#law(nth).table !== null;
  }

  /** Whether the head can pay for insisting on the nth order, after what he has insisted on already this month. */
  mayInsist(nth: number): boolean {
    const { table } = this.#law(nth);
    if (!table) return false;
    let left = (this.cells[table.council.authority] as number) - table.council.definition.insist;
    for (let other = 0; other < nth; other += 1) {
      if (this.#law(other).table?.council === table.council) left -= this.#insisted(other);
    }
    return left >= 0;
  }

  /** How the council leans on the nth written order; the same object at every call. */
  leanings(nth: number): Readonly<Weights> {
    this.#law(nth).table?.weigh(this.cells, this.#weights);
    return this.#weights;
  }

  /** Decides the nth written order; orders are decided in their order. */
  decide(nth: number, way: CouncilWay): void {
    const { table } = this.#law(nth);
    if (!table) return;
    const { insist, lost } = table.council.definition;
    const weights = this.#weights;
    this.#dissent[nth] = 0;
    this.#spent[nth] = 0;
    if (way === 'withdraw') {
      this.#decided[nth] = WITHDRAWN;
      return;
    }
    if (way === 'insist') table.weigh(this.cells, weights);
    else table.vote(this.cells, this.key, this.month, weights);
    const carried = way === 'insist' || weights.for > weights.against;
    this.#decided[nth] = carried ? CARRIED : LOST;
    const all = weights.for + weights.against + weights.undecided;
    if (carried && all > 0) this.#dissent[nth] = roundedQuotient(100 * weights.against, all);
    this.#spent[nth] = way === 'insist' ? insist : carried ? 0 : lost;
  }

  #insisted(nth: number): number {
    return this.#decided[nth] === CARRIED ? (this.#spent[nth] as number) : 0;
  }

  #law(nth: number): OrderLaw {
    return this.laws.orders[this.written[nth] as number] as OrderLaw;
  }

  /** What the month's beginning brings before orders are written. */
  brief(): void {
    this.#runAgenda(this.laws.briefing, 0, this.laws.briefing.events.length);
  }

  /** Opens the month's orders and lets its events come, by their days; closes the month or the game. */
  resolve(): void {
    const { laws, count } = this;
    const { events } = laws.resolution;
    // Few orders: those of the least day are taken first, of equal days the one that comes first in the scenario.
    let done = 0;
    let next = 0;
    for (let taken = 0; taken < count; taken += 1) {
      let best = -1;
      for (let nth = 0; nth < count; nth += 1) {
        if ((done >> nth) & 1) continue;
        if (best < 0 || this.#law(nth).day < this.#law(best).day) best = nth;
      }
      const { day } = this.#law(best);
      let until = next;
      while (until < events.length && (events[until] as EventLaw).day < day) until += 1;
      this.#runAgenda(laws.resolution, next, until);
      next = until;
      this.#carryOut(best);
      done |= 1 << best;
    }
    this.#runAgenda(laws.resolution, next, events.length);
    this.#endMonth();
    this.#close();
  }

  /** Lets the events from one position of an agenda to another come, those that may. */
  #runAgenda(agenda: Agenda, from: number, until: number): void {
    const { cells } = this;
    const { gates } = agenda;
    for (let at = from; at < until; ) {
      const word = at >> 5;
      let bits = gates.open(cells, word) & (-1 << (at & 31));
      if (until >> 5 === word) bits &= ~(-1 << (until & 31));
      at = (word + 1) << 5;
      for (; bits !== 0; bits &= bits - 1) {
        const index = (word << 5) + lowest(bits);
        if (!this.#happens(agenda, index)) continue;
        at = index + 1;
        break;
      }
    }
  }

  /** @returns whether the event came and moved a statechart, so that others may be open now */
  #happens({ events, gates, indices, mosts, lasts, agains }: Agenda, at: number): boolean {
    const { cells, key, month } = this;
    const then = cells[lasts[at] as number] as number;
    if (then >= 0 && isSpent(then, agains[at] as number, month)) return false;
    const number = indices[at] as number;
    if (this.barred[number] === 1) return false;
    // The cheapest question first: many events are not drawn, whatever their cause says.
    const drawn = below(draw(key, 'event', month, number), 100);
    if (drawn >= (mosts[at] as number)) return false;
    const rest = gates.rest[at];
    if (rest && !rest(cells)) return false;
    const { event, reactions } = events[at] as EventLaw;
    if (drawn >= percentOf(event, month, cells)) return false;
    this.#moves.choose(reactions, cells);
    cells[event.last] = month;
    applyEffects(cells, event.effects, key, month, EVENT_SUBJECTS + event.index, then);
    return this.#moves.make(cells, month, this.visited);
  }

  #carryOut(nth: number): void {
    const { cells, key, month } = this;
    const { order, outcomes, reactions, table } = this.#law(nth);
    const decided = table ? (this.#decided[nth] as number) : CARRIED;
    if (table && decided !== CARRIED) {
      spend(cells, table.council, this.#spent[nth] as number);
      return;
    }
    const dissent = table ? (this.#dissent[nth] as number) : 0;
    const outcome = this.#drawOutcome(order, outcomes, dissent);
    this.drawn[outcomes + outcome] = 1;
    this.#moves.choose(reactions[outcome] as Reactions, cells);
    const then = cells[order.last] as number;
    cells[order.last] = month;
    if (table) {
      if (order.overruled !== null) cells[order.overruled] = dissent;
      spend(cells, table.council, this.#spent[nth] as number);
    }
    const { effects } = order.outcomes[outcome] as (typeof order.outcomes)[number];
    applyEffects(cells, effects, key, month, order.index, then);
    this.#moves.make(cells, month, this.visited);
  }

  /** @param from where the order's outcomes begin in a list of all outcomes */
  #drawOutcome({ index: subject, outcomes }: OrderLaw['order'], from: number, dissent: number): number {
    if (outcomes.length === 1) return 0;
    const { cells } = this;
    const drawn = this.#drawn;
    const slot = this.laws.model.layout.dissent;
    cells[slot] = dissent;
    let total = 0;
    for (let index = 0; index < outcomes.length; index += 1) {
      const weight = this.laws.weights.of(from + index, cells);
      drawn[index] = weight > 0 ? weight : 0;
      total += drawn[index] as number;
    }
    cells[slot] = 0;
    let ticket = below(draw(this.key, 'outcome', this.month, subject), Math.max(1, total));
    for (let index = 0; index < outcomes.length; index += 1) {
      ticket -= drawn[index] as number;
      if (ticket < 0) return index;
    }
    return 0;
  }

  #endMonth(): void {
    const { cells, laws, month } = this;
    const { drifts, monthEnds, variances, model } = laws;
    this.#moves.choose(monthEnds, cells);
    this.#drifting.length = 0;
    for (let word = 0; word < drifts.words; word += 1) {
      for (let bits = drifts.open(cells, word); bits !== 0; bits &= bits - 1) {
        const index = word * 32 + lowest(bits);
        const rest = drifts.rest[index];
        if (!rest || rest(cells)) this.#drifting.push(index);
      }
    }
    for (const index of this.#drifting) {
      applyChanges(cells, (model.drifts[index] as (typeof model.drifts)[number]).meters);
    }
    for (const slot of variances) cells[slot] = aged(cells[slot] as number);
    this.#moves.make(cells, month, this.visited);
  }

  #close(): void {
    const { cells, laws, month } = this;
    const curtain = month >= laws.model.scenario.months - 1;
    for (let index = 0; index < laws.endings.length; index += 1) {
      const { atOnce, when } = laws.endings[index] as Laws['endings'][number];
      if ((curtain || atOnce) && when(cells)) {
        this.ending = index;
        break;
      }
    }
    if (this.ending < 0) cells[laws.model.layout.month] = month + 1;
    this.count = 0;
  }
}

/** Whether what came in a month may not come yet, or (with a pause of -1) never again. */
function isSpent(last: number, again: number, month: number): boolean {
  return again < 0 || last + again > month;
}

/** Position of the lowest bit that is set. */
function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
