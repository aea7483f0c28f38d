// A month of a record, packed into a link: orders and council decisions desk by desk, then what was ruled.
import { BALLOTS, type Ballot } from '../../rules/council.ts';
import { COUNCIL_WAYS, DESKS, type Desk } from '../../rules/definition.ts';
import type { Model } from '../../rules/model.ts';
import { monthView } from '../calendar.ts';
import type { MonthRecord } from '../record.ts';
import type { BitReader, BitWriter } from './bits.ts';
import { CODE_BITS, shortCode } from './shortCode.ts';

const WIDTH = { way: 2, ruled: 24 } as const;

/** @param packing in the first there are neither votes nor rulings */
export function writeMonth(
  bits: BitWriter,
  { orders, ways, rulings }: MonthRecord,
  sides: readonly string[],
  packing: number,
): void {
  for (const side of sides) {
    for (const desk of DESKS) {
      const given = orders.find((each) => each.side === side && each.desk === desk);
      bits.write(given ? 1 : 0, 1);
      if (!given) continue;
      bits.write(shortCode(given.order), CODE_BITS);
      const decision = ways.find(({ order }) => order === given.order);
      bits.write(decision === undefined ? 0 : COUNCIL_WAYS.indexOf(decision.way) + 1, WIDTH.way);
      if (decision === undefined || packing === 1) continue;
      for (const [office, ballot] of Object.entries(decision.votes ?? {})) {
        bits.write(1, 1);
        bits.write(shortCode(office), CODE_BITS);
        bits.write(BALLOTS.indexOf(ballot), 1);
      }
      bits.write(0, 1);
    }
  }
  if (packing === 1) return;
  for (const ruling of rulings) {
    bits.write(1, 1);
    writeRuling(bits, ruling);
  }
  bits.write(0, 1);
}

/** Whether it is on an order, on which, and what was ruled. */
function writeRuling(bits: BitWriter, ruling: MonthRecord['rulings'][number]): void {
  if ('order' in ruling) {
    bits.write(1, 1);
    bits.write(shortCode(ruling.order, WIDTH.ruled), WIDTH.ruled);
    bits.write(shortCode(ruling.outcome), CODE_BITS);
  } else {
    bits.write(0, 1);
    bits.write(shortCode(ruling.event, WIDTH.ruled), WIDTH.ruled);
    bits.write(ruling.occurs ? 1 : 0, 1);
  }
}

/** Orders that the model does not know are kept under a name that tells their code. @param index of the month */
export function readMonth(
  bits: BitReader,
  model: Model,
  sides: readonly string[],
  index: number,
  packing: number,
): MonthRecord {
  const orders: { side: string; desk: Desk; order: string }[] = [];
  const ways: MonthRecord['ways'] = [];
  for (const side of sides) {
    for (const desk of DESKS) {
      if (bits.read(1) === 0) continue;
      const here = model.scenario.orders.filter((order) => order.side === side && order.desk === desk);
      const order = nameOf(
        here.map(({ id }) => id),
        bits.read(CODE_BITS),
      );
      const way = COUNCIL_WAYS[bits.read(WIDTH.way) - 1];
      orders.push({ side, desk, order });
      if (way === undefined) continue;
      const votes = packing === 1 ? [] : readVotes(bits, model);
      ways.push({ side, order, way, ...(votes.length > 0 ? { votes: Object.fromEntries(votes) } : {}) });
    }
  }
  return {
    month: monthView(model.scenario, index).iso,
    orders,
    ways,
    rulings: packing === 1 ? [] : readRulings(bits, model),
    sealed: [...sides],
    turned: true,
    hash: null,
  };
}

/** One after the other, each behind a 1, until a 0. */
function readVotes(bits: BitReader, { scenario }: Model): [string, Ballot][] {
  const offices = scenario.offices.map(({ id }) => id);
  const votes: [string, Ballot][] = [];
  while (bits.read(1) === 1) {
    const office = nameOf(offices, bits.read(CODE_BITS));
    votes.push([office, BALLOTS[bits.read(1)] ?? 'against']);
  }
  return votes;
}

function readRulings(bits: BitReader, { scenario }: Model): MonthRecord['rulings'] {
  const events = scenario.events.map(({ id }) => id);
  const orders = scenario.orders.map(({ id }) => id);
  const outcomesOf = (order: string) =>
    scenario.orders.find(({ id }) => id === order)?.outcomes.map(({ id }) => id) ?? [];
  const rulings: MonthRecord['rulings'] = [];
  while (bits.read(1) === 1) {
    const names = bits.read(1) === 1 ? orders : events;
    const name = nameOf(names, bits.read(WIDTH.ruled), WIDTH.ruled);
    if (names === events) rulings.push({ event: name, occurs: bits.read(1) === 1 });
    else rulings.push({ order: name, outcome: nameOf(outcomesOf(name), bits.read(CODE_BITS)) });
  }
  return rulings;
}

/** The name behind a code, or the code itself where none is known by it. */
export function nameOf(names: readonly string[], code: number, width = CODE_BITS): string {
  return names.find((name) => shortCode(name, width) === code) ?? `#${code.toString(16)}`;
}
