// A game on one row of numbers, changed in place: the same laws as the statechart machine, stepped a few hundred times
// faster, for listing orders and for playing thousands of games out. It begins where history's path has been left.
import { spend } from '../authority.ts';
import { below, type ChanceKey, MonthlyChance, STREAM } from '../chance.ts';
import type { CouncilWay } from '../definition.ts';
import { aged } from '../estimates.ts';
import { roundedQuotient } from '../fixed.ts';
import { EVENT_SUBJECTS } from '../resolve.ts';
import type { Agenda, Laws, OrderLaw, Repertoire } from './laws.ts';
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
  /** The game's chance in this month. */
  readonly chance = new MonthlyChance();
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
  readonly #drifting: Int32Array;
  readonly #weights: Weights = { for: 0, against: 0, undecided: 0 };

  constructor(laws: Laws) {
    this.laws = laws;
    this.cells = new Int32Array(laws.model.layout.size);
    this.#month = laws.model.layout.month;
    this.visited = new Uint8Array(laws.states);
    this.drawn = new Uint8Array(laws.outcomes);
    this.#drawn = new Int32Array(laws.outcomes);
    this.#drifting = new Int32Array(laws.model.drifts.length);
    this.barred = new Uint8Array(laws.model.events.size);
  }

  /** Sets the game to the orders of a month. @param cells a world whose `diverged` cell is set */
  reset(cells: ArrayLike<number>, key: ChanceKey): void {
    this.cells.set(cells);
    this.visited.fill(0);
    this.drawn.fill(0);
    for (const { at, states } of this.laws.tracks) this.visited[states + (cells[at] as number)] = 1;
    this.key = key;
    this.chance.begin(key, this.month);
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
    gates.follow(cells);
    for (let word = 0; word < gates.words; word += 1) {
      for (let bits = gates.open[word] as number; bits !== 0; bits &= bits - 1) {
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
    // Few orders: those of the least day are taken first, of equal days the one that comes first in the scenario.
    let done = 0;
    let next = 0;
    for (let taken = 0; taken < count; taken += 1) {
      let best = -1;
      let least = 0;
      for (let nth = 0; nth < count; nth += 1) {
        if ((done >> nth) & 1) continue;
        const { day } = this.#law(nth);
        if (best >= 0 && day >= least) continue;
        best = nth;
        least = day;
      }
      const until = this.#law(best).before;
      this.#runAgenda(laws.resolution, next, until);
      next = until;
      this.#carryOut(best);
      done |= 1 << best;
    }
    this.#runAgenda(laws.resolution, next, laws.resolution.events.length);
    this.#endMonth();
    this.#close();
  }

  /** Lets the events from one position of an agenda to another come, those that may. */
  #runAgenda(agenda: Agenda, from: number, until: number): void {
    const { cells } = this;
    const { gates } = agenda;
    if (from >= until) return;
    gates.follow(cells);
    for (let at = from; at < until; ) {
      const word = at >> 5;
      let bits = (gates.open[word] as number) & (-1 << (at & 31));
      if (until >> 5 === word) bits &= ~(-1 << (until & 31));
      at = (word + 1) << 5;
      for (; bits !== 0; bits &= bits - 1) {
        const index = (word << 5) + lowest(bits);
        if (!this.#happens(agenda, index)) continue;
        gates.follow(cells);
        at = index + 1;
        break;
      }
    }
  }

  /** @returns whether the event came and moved a statechart, so that others may be open now */
  #happens(agenda: Agenda, at: number): boolean {
    const { cells, chance, laws, month } = this;
    const last = agenda.lasts[at] as number;
    const then = cells[last] as number;
    if (then >= 0 && isSpent(then, agenda.agains[at] as number, month)) return false;
    const number = agenda.indices[at] as number;
    if (this.barred[number] === 1) return false;
    // The cheapest question first: many events are not drawn, whatever their cause says.
    const drawn = below(chance.draw(STREAM.event, number), 100);
    const row = month * agenda.indices.length + at;
    if (drawn >= (agenda.mosts[row] as number)) return false;
    const rest = agenda.gates.rest[at];
    if (rest && !rest(cells)) return false;
    if (drawn >= (agenda.chances[row] as number) + laws.percents.of(number, cells)) return false;
    const { reactions } = laws;
    reactions.choose(laws.outcomes + number, cells);
    cells[last] = month;
    laws.eventEffects.apply(number, cells, chance, month, EVENT_SUBJECTS + number, then);
    return reactions.make(cells, month, this.visited);
  }

  #carryOut(nth: number): void {
    const { cells, chance, laws, month } = this;
    const law = this.#law(nth);
    const { table } = law;
    if (table && this.#decided[nth] !== CARRIED) {
      spend(cells, table.council, this.#spent[nth] as number);
      return;
    }
    const dissent = table ? (this.#dissent[nth] as number) : 0;
    const outcome = law.outcomes + this.#drawOutcome(law, dissent);
    const { reactions } = laws;
    this.drawn[outcome] = 1;
    reactions.choose(outcome, cells);
    const then = cells[law.last] as number;
    cells[law.last] = month;
    if (table) {
      cells[law.overruled] = dissent;
      spend(cells, table.council, this.#spent[nth] as number);
    }
    laws.outcomeEffects.apply(outcome, cells, chance, month, law.index, then);
    reactions.make(cells, month, this.visited);
  }

  #drawOutcome({ index: subject, outcomes: from, branches }: OrderLaw, dissent: number): number {
    if (branches === 1) return 0;
    const { cells } = this;
    const drawn = this.#drawn;
    const slot = this.laws.model.layout.dissent;
    cells[slot] = dissent;
    let total = 0;
    for (let index = 0; index < branches; index += 1) {
      const sum = this.laws.weights.of(from + index, cells);
      const weight = sum > 0 ? sum : 0;
      drawn[index] = weight;
      total += weight;
    }
    cells[slot] = 0;
    let ticket = below(this.chance.draw(STREAM.outcome, subject), Math.max(1, total));
    for (let index = 0; index < branches; index += 1) {
      ticket -= drawn[index] as number;
      if (ticket < 0) return index;
    }
    return 0;
  }

  #endMonth(): void {
    const { cells, laws, month } = this;
    const { drifts, driftChanges, reactions, variances } = laws;
    const drifting = this.#drifting;
    reactions.choose(laws.monthEnds, cells);
    drifts.follow(cells);
    let count = 0;
    for (let word = 0; word < drifts.words; word += 1) {
      for (let bits = drifts.open[word] as number; bits !== 0; bits &= bits - 1) {
        const index = word * 32 + lowest(bits);
        const rest = drifts.rest[index];
        if (rest && !rest(cells)) continue;
        drifting[count] = index;
        count += 1;
      }
    }
    for (let nth = 0; nth < count; nth += 1) driftChanges.apply(drifting[nth] as number, cells);
    for (let nth = 0; nth < variances.length; nth += 1) {
      const slot = variances[nth] as number;
      cells[slot] = aged(cells[slot] as number);
    }
    reactions.make(cells, month, this.visited);
  }

  #close(): void {
    const { cells, laws, month } = this;
    this.count = 0;
    this.ending = this.#endingNow();
    if (this.ending >= 0) return;
    cells[laws.model.layout.month] = month + 1;
    this.chance.turn(month + 1);
  }

  /** Position of the first ending that is reached; -1 while there is none. */
  #endingNow(): number {
    const { cells, laws, month } = this;
    const { endings, atOnce } = laws;
    const curtain = month >= laws.model.scenario.months - 1;
    endings.follow(cells);
    for (let word = 0; word < endings.words; word += 1) {
      for (let bits = endings.open[word] as number; bits !== 0; bits &= bits - 1) {
        const index = word * 32 + lowest(bits);
        if (!curtain && atOnce[index] === 0) continue;
        const rest = endings.rest[index];
        if (!rest || rest(cells)) return index;
      }
    }
    return -1;
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
