import { beforeAll, describe, expect, it } from 'vitest';
import { orderCodes, orderOfCode } from '../../game/classroom/orderCode.ts';
import { shippedScenario } from '../support/shipped.ts';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

describe('codes of orders on paper', () => {
  let orders: readonly string[];
  let codes: ReadonlyMap<string, string>;
  beforeAll(async () => {
    orders = (await shippedScenario()).scenario.orders.map(({ id }) => id);
    codes = orderCodes(orders);
  });

  it('are one for each order, of four characters, and lead back to it', () => {
    expect(new Set(codes.values()).size).toBe(orders.length);
    for (const [order, code] of codes) {
      expect(code).toMatch(/^[A-Z]{3}[0-9A-Z]$/);
      expect(orderOfCode(orders, code)).toBe(order);
      expect(orderOfCode(orders, ` ${code.slice(0, 2).toLowerCase()}-${code.slice(2)}. `)).toBe(order);
    }
  });

  it('are refused with any one character wrong, and with two neighbours changed', () => {
    for (const code of codes.values()) {
      for (let at = 0; at < code.length; at += 1) {
        for (const letter of LETTERS) {
          if (letter === code[at]) continue;
          expect(orderOfCode(orders, code.slice(0, at) + letter + code.slice(at + 1))).toBeNull();
        }
        const [one = '', two = ''] = code.slice(at, at + 2);
        if (two === '' || one === two) continue;
        expect(orderOfCode(orders, code.slice(0, at) + two + one + code.slice(at + 2))).toBeNull();
      }
    }
  });

  it('stay the same when an order is added', () => {
    const more = orderCodes([...orders, 'france.an-order-of-tomorrow']);
    for (const [order, code] of codes) expect(more.get(order)).toBe(code);
  });
});
