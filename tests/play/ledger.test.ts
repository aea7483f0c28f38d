// The ledger of promises: history's, with what became of each; and a side's own, which changes with nothing it cannot see.
import { beforeAll, describe, expect, it } from 'vitest';
import { historyWorlds } from '../../game/analysis/history.ts';
import { ledgerOf } from '../../game/play/ledger.ts';
import type { Scenario } from '../../game/rules/definition.ts';
import { compileModel, type Model } from '../../game/rules/model.ts';
import { shippedScenario } from '../support/shipped.ts';

let scenario: Scenario;
let model: Model;
let ends: readonly (readonly number[])[];
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
  model = compileModel(scenario);
  ({ ends } = historyWorlds(model, scenario.months - 1));
});

const lines = (side: string | null) =>
  ledgerOf(model, side, ends).map(
    ({ id, made, state, settled }) => `${made.iso} ${id} ${state}${settled ? ` ${settled.iso}` : ''}`,
  );

describe('the ledger of history', () => {
  it('holds what the article tells: ratification kept in February 1936, talks and mission never', () => {
    expect(lines(null)).toMatchInlineSnapshot(`
      [
        "1935-05 paris-staffs-shall-consult broken 1937-06",
        "1935-05 moscow-ready-to-talk broken 1937-06",
        "1935-06 moscow-ratifies-after-paris kept 1936-02",
        "1936-01 paris-will-ratify kept 1936-02",
        "1936-10 paris-air-staff-talks broken 1937-06",
        "1936-10 moscow-wants-poland-settled broken 1936-11",
        "1936-11 paris-mission-to-moscow broken 1937-06",
        "1937-01 moscow-appointed-representatives broken 1937-06",
        "1937-02 moscow-forms-of-help broken 1937-06",
        "1937-03 paris-work-in-hand broken 1937-06",
        "1937-03 moscow-wants-a-government-decision broken 1937-06",
        "1937-04 paris-cabinet-will-discuss broken 1937-06",
      ]
    `);
  });

  it('is the same on both sides, for both see what it rests on', () => {
    for (const { id } of scenario.sides) expect(lines(id)).toEqual(lines(null));
  });

  it('holds nothing of what has not been said yet', () => {
    expect(ledgerOf(model, 'france', [])).toEqual([]);
    expect(ledgerOf(model, 'france', ends.slice(0, 1)).every(({ made }) => made.index === 0)).toBe(true);
  });
});
