import { describe, expect, it } from 'vitest';
import { type ChanceKey, chanceKey } from '../../game/rules/chance.ts';
import type { Tell } from '../../game/rules/definition.ts';
import { applyEffects, draftOf } from '../../game/rules/effects.ts';
import { startingCells } from '../../game/rules/layout.ts';
import { compileModel } from '../../game/rules/model.ts';
import { order, outcome, smallScenario } from '../support/smallScenario.ts';

/** East believes 50 ± 10 of west's will, which is 40. */
function believed(
  tell: Tell,
  key: ChanceKey | null = null,
  subject = 0,
  { month = 0, last = -1 } = {},
): number {
  const orders = [order('west.ask', { outcomes: [outcome('done', { tells: [tell] })] })];
  const scenario = smallScenario({ orders, chronicle: [] });
  const model = compileModel(scenario);
  const effects = model.orders.get('west.ask')?.outcomes[0]?.effects;
  if (!effects) throw new Error('the order has an outcome');
  const draft = draftOf(startingCells(scenario, model.layout));
  applyEffects(draft, effects, key, month, subject, last);
  return draft[model.layout.estimate('east', 'west.will').mean] ?? 0;
}

describe('what sides are told', () => {
  const says: Tell = { to: 'east', about: 'west.will', kind: 'says', by: +20, noise: 10 };
  const shows: Tell = { to: 'east', about: 'west.will', kind: 'shows', bias: -10, noise: 10 };

  it('EST-2: a signal is read relative to what was believed', () => {
    expect(believed(says)).toBe(60);
  });

  it('EST-2: a probe reads the truth with the channel’s bias', () => {
    expect(believed(shows)).toBe(40);
  });

  it('EST-5: a signal repeated within a year says the less the sooner, a probe as much as ever', () => {
    const again = (month: number) => believed(says, null, 0, { month, last: 4 });
    expect([5, 7, 10, 16, 20].map((month) => again(month))).toEqual([51, 53, 55, 60, 60]);
    expect(believed(shows, null, 0, { month: 5, last: 4 })).toBe(believed(shows));
  });

  it('EST-2: off the path channels add noise, without bias of their own', () => {
    const key = chanceKey('tells');
    const readings = Array.from({ length: 2000 }, (_, subject) => believed(says, key, subject));
    expect(new Set(readings).size).toBeGreaterThan(5);
    const mean = readings.reduce((sum, value) => sum + value, 0) / readings.length;
    expect(Math.abs(mean - 60)).toBeLessThan(1);
  });
});
