// A council's table reduced to numbers: how much weight leans which way on a motion. `council.ts` says the same with
// names and reasons, for the players; a property test holds the two to the same votes.
import { type MonthlyChance, STREAM } from '../chance.ts';
import { DECIDED, joins } from '../council.ts';
import { clamp } from '../fixed.ts';
import { lookOf, VALUES } from '../look.ts';
import type { CompiledCouncil, CompiledOrder, Model } from '../model.ts';
import { compileSums, type Sums } from './sums.ts';

interface Seat {
  readonly weight: number;
  /** Position among the council's members: part of the subject of his draw. */
  readonly index: number;
  /** Which of the office's holders sits there now. */
  readonly holder: (cells: Int32Array) => number;
  /** Each holder's lean on the motion. */
  readonly leans: Sums;
}

/** Weights of those for, against and undecided. */
export interface Weights {
  for: number;
  against: number;
  undecided: number;
}

/** The motion on one order, compiled. */
export interface Table {
  readonly council: CompiledCouncil;
  /** How the members lean before anybody is drawn. */
  weigh(cells: Int32Array, into: Weights): void;
  /** A vote: who is undecided is drawn, so that none is left undecided. */
  vote(cells: Int32Array, chance: MonthlyChance, into: Weights): void;
}

/** The table at which an order is decided, or null where it needs no council. */
export function compileTable(model: Model, order: CompiledOrder): Table | null {
  const council = model.councils.get(order.definition.council ?? '');
  if (!council) return null;
  const seats = seatsAt(model, council, order);
  const subject = order.index * 32;
  return {
    council,
    weigh: (cells, into) => {
      into.for = into.against = into.undecided = 0;
      for (const seat of seats) {
        const lean = leanIn(seat, cells);
        if (lean >= DECIDED) into.for += seat.weight;
        else if (lean <= -DECIDED) into.against += seat.weight;
        else into.undecided += seat.weight;
      }
    },
    vote: (cells, chance, into) => {
      into.for = into.against = into.undecided = 0;
      for (const seat of seats) {
        const lean = leanIn(seat, cells);
        const decided = lean >= DECIDED || lean <= -DECIDED;
        const joined = decided ? lean > 0 : joins(chance.draw(STREAM.vote, subject + seat.index), lean);
        if (joined) into.for += seat.weight;
        else into.against += seat.weight;
      }
    },
  };
}

/** Only who has a vote; advisers speak at the players' table. */
function seatsAt(model: Model, { definition }: CompiledCouncil, order: CompiledOrder): readonly Seat[] {
  const { layout, scenario } = model;
  const seen = model.seen.get(definition.side) ?? layout;
  const termsOf = (members: readonly (string | null)[]) =>
    definition.stances
      .filter(({ member }) => members.includes(member))
      .filter(({ orders }) => orders.length === 0 || orders.includes(order.definition.id))
      .map(({ when, lean }) => ({ when, value: lean }));
  return definition.members
    .map(({ office, weight }, index): Seat => {
      const holders = scenario.offices.find(({ id }) => id === office)?.holders ?? [];
      const persons = [...new Set(holders.map(({ person }) => person)), null];
      const leans = persons.map((person) => termsOf([office, person]));
      const holder = compileHolder(model, office, persons);
      return { weight, index, holder, leans: compileSums(leans, seen) };
    })
    .filter(({ weight }) => weight > 0);
}

function leanIn({ holder, leans }: Seat, cells: Int32Array): number {
  return clamp(leans(holder(cells), cells), -100, 100);
}

/** Position among `persons` of who holds an office; one look-up where that hangs on one cell, as it mostly does. */
function compileHolder(model: Model, office: string, persons: readonly (string | null)[]): Seat['holder'] {
  const { layout } = model;
  const ask = (cells: Int32Array) => persons.indexOf(layout.holder(office, cells));
  const conditions = layout.holdersWhile(office);
  if (conditions.length === 0) return () => 0;
  const look = lookOf({ kind: 'or', of: conditions }, layout);
  if (look?.kind !== 'value') return ask;
  const table = new Int32Array(VALUES);
  const scratch = new Int32Array(layout.size);
  for (let value = -1; value < VALUES - 1; value += 1) {
    scratch[look.cell] = value;
    table[value + 1] = ask(scratch);
  }
  return (cells) => table[(cells[look.cell] as number) + 1] as number;
}
