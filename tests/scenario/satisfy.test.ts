// The search for situations in which conditions can hold: what it excludes must be excluded for certain.
import { describe, expect, it } from 'vitest';
import { parseCondition } from '../../game/scenario/conditionParser.ts';
import { type Possible, satisfy } from '../../game/scenario/lint/satisfy.ts';

const possible: Possible = {
  hasState: (_, name) => name !== 'MISSPELT',
  statesOf: (track) => (track === 'staff' ? new Set(['QUIET', 'OFFERED', 'SIGNED']) : null),
  canBe: (what) => what !== 'war-comes' && what !== 'france.nap',
  holding: (office) => (office === 'premier' ? { kind: 'in', track: 'staff', states: ['SIGNED'] } : null),
  months: [0, 27],
};

const can = (...texts: readonly string[]): boolean => {
  const conditions = texts.map((text) => {
    const parsed = parseCondition(text, '1935-05');
    if (!parsed.ok) throw new Error(parsed.message);
    return parsed.condition;
  });
  return satisfy(conditions, possible) !== null;
};

describe('satisfy', () => {
  it.each([
    ['always', true],
    ['not always', false],
    ['staff is QUIET', true],
    ['staff is LAPSED', false],
    ['staff is MISSPELT', true],
    ['staff not in [QUIET, OFFERED]', true],
    ['staff not in [QUIET, OFFERED, SIGNED]', false],
    ['staff is QUIET and staff is OFFERED', false],
    ['staff is QUIET or staff is LAPSED', true],
    ['not (staff is QUIET or staff not in [QUIET])', false],
    ['(staff is QUIET or staff is OFFERED) and not (staff is QUIET)', true],
    ['elsewhere is ANYWHERE', true],
    ['month >= 1936-09 and month < 1936-09', false],
    ['month > 1937-08', false],
    ['not (month <= 1937-08)', false],
    ['1936-09 <= month and month <= 1936-09 and month != 1936-09', false],
    ['france.will > 50 and france.will < 52', true],
    ['france.will > 50 and france.will < 51', false],
    ['france.will == 50 and not (france.will == 50)', false],
    ['france.will > 100', false],
    ['france.will > ussr.will and ussr.will > france.will', true],
    ['months_in(staff) > 27', false],
    ['months_since(x) == 99', true],
    ['estimate(france, ussr.faith) > 60 and estimate(ussr, france.will) < 40', true],
    ['given(a.b) and not given(a.b)', false],
    ['given(france.nap)', false],
    ['not given(france.nap)', true],
    ['happened(war-comes) or staff is SIGNED', true],
    ['diverged and not diverged', false],
    ['holds(premier, blum) and staff is QUIET', false],
    ['not holds(premier, blum) and staff is QUIET', true],
    ['holds(war-minister, daladier)', true],
  ])('%s: %s', (text, expected) => {
    expect(can(text)).toBe(expected);
  });

  it('takes several conditions together', () => {
    expect(can('staff is QUIET', 'month >= 1936-01')).toBe(true);
    expect(can('staff is QUIET', 'staff is SIGNED')).toBe(false);
  });

  it('gives up in favour of the author where there are too many alternatives', () => {
    const either = Array.from({ length: 30 }, (_, index) => `(a.m${index} > 1 or a.n${index} > 1)`);
    expect(can(...either, 'staff is LAPSED')).toBe(true);
  });
});
