import { beforeAll, describe, expect, it } from 'vitest';
import { orderCodes } from '../../game/classroom/orderCode.ts';
import { moveOfCode, paperMoves } from '../../game/classroom/paperMoves.ts';
import type { Material } from '../../game/classroom/setup.ts';
import { shippedClassroom, shippedScenario } from '../support/shipped.ts';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

describe('codes of moves on paper', () => {
  let material: Pick<Material, 'scenario' | 'classroom'>;
  let moves: ReturnType<typeof paperMoves>;
  beforeAll(async () => {
    const [{ scenario }, { definition }] = await Promise.all([shippedScenario(), shippedClassroom()]);
    material = { scenario, classroom: definition };
    moves = paperMoves(material);
  });

  it('are one for each order and each answer of a government, of four characters, and lead back to it', () => {
    expect(new Set(moves.map(({ code }) => code)).size).toBe(moves.length);
    const { scenario } = material;
    expect(moves.flatMap((move) => (move.kind === 'order' ? [move.order] : []))).toEqual(
      scenario.orders.map(({ id }) => id),
    );
    for (const power of scenario.powers.map(({ id }) => id))
      expect(moves.some((move) => move.kind === 'reply' && move.power === power)).toBe(
        material.classroom.roles.some(
          ({ delegation, answers }) => delegation === power && answers.length > 0,
        ),
      );
    for (const { code, ...move } of moves.filter((_, at) => at % 7 === 0)) {
      expect(code).toMatch(/^[A-Z]{3}[0-9A-Z]$/);
      expect(moveOfCode(material, code)).toMatchObject(move);
      expect(moveOfCode(material, ` ${code.slice(0, 2).toLowerCase()}-${code.slice(2)}. `)).toMatchObject(
        move,
      );
    }
  });

  it('are refused with any one character wrong, and with two neighbours changed', () => {
    const codes = new Set(moves.map(({ code }) => code));
    for (const code of codes) {
      for (let at = 0; at < code.length; at += 1) {
        for (const letter of LETTERS) {
          if (letter === code[at]) continue;
          expect(codes).not.toContain(code.slice(0, at) + letter + code.slice(at + 1));
        }
        const [one = '', two = ''] = code.slice(at, at + 2);
        if (two === '' || one === two) continue;
        expect(codes).not.toContain(code.slice(0, at) + two + one + code.slice(at + 2));
      }
    }
  });

  it('stay the same when an order is added, and whatever answers there are', () => {
    const orders = material.scenario.orders.map(({ id }) => id);
    const more = orderCodes(
      [...orders, 'france.an-order-of-tomorrow'],
      orders.map((order) => `${order}=any`),
    );
    for (const [order, code] of orderCodes(orders)) expect(more.get(order)).toBe(code);
    for (const move of moves) if (move.kind === 'order') expect(move.code).toBe(more.get(move.order));
  });
});
