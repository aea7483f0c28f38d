// Writes a game record in the notation: headers, then a line a month and side, and one for a month's rulings.
import { DESKS } from '../../rules/definition.ts';
import { type GameRecord, type MonthRecord, oldestFormat } from '../record.ts';
import { BETWEEN_DESKS, CLOSED, HOLD, RULED, RULINGS, SEALED } from './notation.ts';

/**
 * A record as text. Orders stand by desk and sides in the scenario's order, whatever the order of writing was, so an
 * open month reads the same however it came about; its fingerprint is left out.
 */
export function writeNotation({ scenario, seed, players, hash, months }: GameRecord): string {
  const sides = Object.keys(players);
  const open = months.at(-1)?.turned === false;
  const headers = [
    `Game: unmade-alliance, notation ${oldestFormat(months)}`,
    `Scenario: ${scenario.id} ${scenario.version}`,
    `Seed: ${JSON.stringify(seed)}`,
    ...sides.map((side) => `Player ${side}: ${players[side]}`),
    ...(open || hash === null ? [] : [`Fingerprint: ${hash}`]),
  ];
  const ruled = months.some(({ rulings }) => rulings.length > 0);
  const width = Math.max(...[...sides, ...(ruled ? [RULINGS] : [])].map((name) => name.length));
  return `${[...headers, '', ...months.flatMap((month) => linesOf(month, sides, width))].join('\n')}\n`;
}

function linesOf(month: MonthRecord, sides: readonly string[], width: number): string[] {
  const lines = sides.map((side, index) => {
    const orders = DESKS.map((desk) => slotOf(month, side, desk)).join(BETWEEN_DESKS);
    const last = index === sides.length - 1;
    const closed = month.turned && last ? ` ${CLOSED}${month.hash === null ? '' : ` ${month.hash}`}` : '';
    const sealed = !month.turned && month.sealed.includes(side) ? ` ${SEALED}` : '';
    return `${month.month} ${side.padEnd(width)}  ${orders}${closed}${sealed}`;
  });
  if (month.rulings.length === 0) return lines;
  const rulings = month.rulings.map((ruling) =>
    'event' in ruling ? `${ruling.event} ${RULED[`${ruling.occurs}`]}` : `${ruling.order} ${ruling.outcome}`,
  );
  return [`${month.month} ${RULINGS.padEnd(width)}  ${rulings.join(BETWEEN_DESKS)}`, ...lines];
}

function slotOf({ orders, ways }: MonthRecord, side: string, desk: string): string {
  const order = orders.find((each) => each.side === side && each.desk === desk)?.order;
  if (order === undefined) return HOLD;
  const name = order.slice(side.length + 1);
  const decision = ways.find((each) => each.order === order);
  if (decision === undefined) return name;
  const votes = Object.entries(decision.votes ?? {}).map(([office, ballot]) => `${office} ${ballot}`);
  return `${name} (${decision.way}${votes.length === 0 ? '' : `: ${votes.join(', ')}`})`;
}
