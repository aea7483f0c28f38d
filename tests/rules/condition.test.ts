import { describe, expect, it } from 'vitest';
import { compileCondition, NEVER } from '../../game/rules/compileCondition.ts';
import { ALWAYS, type Condition, type Quantity } from '../../game/rules/condition.ts';
import { createLayout, startingCells } from '../../game/rules/layout.ts';
import { meterAtLeast, smallScenario } from '../support/smallScenario.ts';

const scenario = smallScenario();
const layout = createLayout(scenario);
const cells = [...startingCells(scenario, layout)];
const holds = (condition: Condition, on: readonly number[] = cells) =>
  compileCondition(condition, layout)(on);
const is = (track: string, ...states: string[]): Condition => ({ kind: 'in', track, states });
const compare = (left: Quantity, op: '==' | '<' | '!=', value: number): Condition => ({
  kind: 'compare',
  left,
  op,
  right: { kind: 'number', value },
});

describe('conditions', () => {
  it('COND-1: mean what they say', () => {
    const table: readonly (readonly [Condition, boolean])[] = [
      [ALWAYS, true],
      [is('talks', 'QUIET'), true],
      [is('talks', 'ASKED', 'ANSWERED'), false],
      [is('talks', 'ASKED', 'QUIET'), true],
      [{ kind: 'not', of: is('talks', 'QUIET') }, false],
      [{ kind: 'and', of: [ALWAYS, is('mood', 'TENSE')] }, false],
      [{ kind: 'or', of: [is('mood', 'TENSE'), ALWAYS] }, true],
      [meterAtLeast('west.will', 40), true],
      [meterAtLeast('west.will', 41), false],
      [compare({ kind: 'estimate', side: 'west', meter: 'east.trust' }, '==', 30), true],
      [compare({ kind: 'month' }, '==', 0), true],
      [compare({ kind: 'dissent' }, '!=', 0), false],
      [{ kind: 'holds', office: 'west-minister', person: 'anna' }, true],
      [{ kind: 'holds', office: 'west-minister', person: 'ivan' }, false],
      [{ kind: 'given', order: 'west.ask' }, false],
      [{ kind: 'happened', event: 'storm' }, false],
      [{ kind: 'diverged' }, false],
    ];
    for (const [condition, expected] of table)
      expect(holds(condition), JSON.stringify(condition)).toBe(expected);
  });

  it('COND-2: counts months from the last move and from the last time', () => {
    const later = [...cells];
    later[layout.month] = 5;
    later[layout.track('talks').since] = 2;
    later[layout.last('west.ask')] = 4;
    const monthsIn = { kind: 'months-in', track: 'talks' } as const;
    expect(holds(compare(monthsIn, '==', 3), later)).toBe(true);
    expect(holds(compare({ kind: 'months-since', what: 'west.ask' }, '==', 1), later)).toBe(true);
    expect(holds(compare({ kind: 'months-since', what: 'storm' }, '==', NEVER), later)).toBe(true);
  });

  it('throws where a name was not checked', () => {
    expect(() => holds(is('talks', 'NOWHERE'))).toThrow('NOWHERE');
    expect(() => holds(meterAtLeast('west.wil', 1))).toThrow('west.wil');
  });
});
