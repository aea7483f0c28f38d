// Writes a game record in the notation: headers, then a line a month and side.
import { DESKS } from '../../rules/definition.ts';
import type { GameRecord, MonthRecord } from '../record.ts';
import { BETWEEN_DESKS, CLOSED, HOLD, NOTATION_VERSION, SEALED } from './notation.ts';

/**
 * A record as text. Orders stand by desk and sides in the scenario's order, whatever the order of writing was, so an
 * open month reads the same however it came about; its fingerprint is left out.
 */
export function writeNotation({ scenario, seed, players, hash, months }: GameRecord): string {
  const sides = Object.keys(players);
  const open = months.at(-1)?.turned === false;
  const headers = [
    `Game: unmade-alliance, notation ${NOTATION_VERSION}`,
    `Scenario: ${scenario.id} ${scenario.version}`,
    `Seed: ${JSON.stringify(seed)}`,
    ...sides.map((side) => `Player ${side}: ${players[side]}`),
    ...(open || hash === null ? [] : [`Fingerprint: ${hash}`]),
  ];
  const width = Math.max(...sides.map((side) => side.length));
  return `${[...headers, '', ...months.flatMap((month) => linesOf(month, sides, width))].join('\n')}\n`;
}

function linesOf(month: MonthRecord, sides: readonly string[], width: number): string[] {
  return sides.map((side, index) => {
    const orders = DESKS.map((desk) => slotOf(month, side, desk)).join(BETWEEN_DESKS);
    const last = index === sides.length - 1;
    const closed = month.turned && last ? ` ${CLOSED}${month.hash === null ? '' : ` ${month.hash}`}` : '';
    const sealed = !month.turned && month.sealed.includes(side) ? ` ${SEALED}` : '';
    return `${month.month} ${side.padEnd(width)}  ${orders}${closed}${sealed}`;
  });
}

function slotOf({ orders, ways }: MonthRecord, side: string, desk: string): string {
  const order = orders.find((each) => each.side === side && each.desk === desk)?.order;
  if (order === undefined) return HOLD;
  const way = ways.find((each) => each.order === order)?.way;
  return `${order.slice(side.length + 1)}${way === undefined ? '' : ` (${way})`}`;
}
