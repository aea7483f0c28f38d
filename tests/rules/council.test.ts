import { describe, expect, it } from 'vitest';
import { chanceKey } from '../../game/rules/chance.ts';
import { ALWAYS } from '../../game/rules/condition.ts';
import { type Ballot, decide, dissentOf, mayVote, sitting, type Votes } from '../../game/rules/council.ts';
import type { CouncilDefinition, StanceDefinition } from '../../game/rules/definition.ts';
import { startingCells } from '../../game/rules/layout.ts';
import { compileModel } from '../../game/rules/model.ts';
import { BECAUSE, smallScenario } from '../support/smallScenario.ts';

const stance = (
  id: string,
  member: string,
  lean: number,
  orders: readonly string[] = [],
): StanceDefinition => ({
  id,
  member,
  orders,
  when: ALWAYS,
  lean,
  basis: BECAUSE,
});

function tableWith(...stances: readonly StanceDefinition[]) {
  const base = smallScenario();
  const [cabinet] = base.councils;
  if (!cabinet) throw new Error('the small scenario has a cabinet');
  const scenario = smallScenario({ councils: [{ ...cabinet, stances }] });
  const model = compileModel(scenario);
  const order = model.orders.get('west.arm');
  if (!order) throw new Error('the small scenario arms');
  const cells = startingCells(scenario, model.layout);
  const sit = (votes: Votes) => {
    const table = sitting(model, cells, order, [], votes);
    if (!table) throw new Error('arming needs the cabinet');
    return table;
  };
  return { table: sit({}), sit, order };
}

const KEY = chanceKey('council');

describe('council', () => {
  it('COUNCIL-1: adds up the stances of a person and of the office, and decides from 15 on', () => {
    const { table } = tableWith(
      stance('office', 'west-minister', 20),
      stance('person', 'anna', -6),
      stance('other-motion', 'anna', 90, ['west.ask']),
      stance('general', 'west-general', -15),
    );
    expect(table.members.map(({ lean, leaning }) => [lean, leaning])).toEqual([
      [14, 'undecided'],
      [-15, 'against'],
    ]);
    expect(table.weights).toEqual({ for: 0, against: 3, undecided: 2 });
  });

  it('COUNCIL-1: keeps a lean within a hundred', () => {
    const { table } = tableWith(stance('one', 'anna', 80), stance('two', 'anna', 80));
    expect(table.members[0]?.lean).toBe(100);
  });

  it('COUNCIL-3: lets nobody insist twice on what he can pay for once', () => {
    const base = smallScenario();
    const arm = base.orders.find(({ id }) => id === 'west.arm');
    if (!arm) throw new Error('the small scenario arms');
    const scenario = smallScenario({ orders: [...base.orders, { ...arm, id: 'west.arm-more' }] });
    const model = compileModel(scenario);
    const [council] = scenario.councils;
    const second = model.orders.get('west.arm-more');
    if (!council || !second) throw new Error('both motions need the cabinet');
    const cells = [...startingCells(scenario, model.layout)];
    cells[model.layout.meter(council.authority)] = 2 * council.insist - 1;
    const insisted = { way: 'insist', carried: true, for: 2, against: 3 } as const;
    const first = { side: 'west', desk: arm.desk, order: arm.id };
    expect(sitting(model, cells, second, [{ ...first, decision: null }])?.mayInsist).toBe(true);
    expect(sitting(model, cells, second, [{ ...first, decision: insisted }])?.mayInsist).toBe(false);
  });

  it('COUNCIL-2: carries what more weight is for', () => {
    const lost = tableWith(stance('for', 'anna', 50), stance('against', 'west-general', -50));
    expect(decide(KEY, 0, lost.order, lost.table, 'vote', null)).toEqual({
      way: 'vote',
      carried: false,
      for: 2,
      against: 3,
    });
    const won = tableWith(stance('against', 'anna', -50), stance('for', 'west-general', 50));
    expect(decide(KEY, 0, won.order, won.table, 'vote', null)).toEqual({
      way: 'vote',
      carried: true,
      for: 3,
      against: 2,
    });
  });

  it('COUNCIL-2: draws the undecided, each towards his lean', () => {
    const { table, order } = tableWith(stance('against', 'anna', -50), stance('leaning', 'west-general', 10));
    const carried = Array.from(
      { length: 2000 },
      (_, month) => decide(KEY, month, order, table, 'vote', null).carried,
    );
    const share = carried.filter(Boolean).length / carried.length;
    expect(share).toBeGreaterThan(0.65);
    expect(share).toBeLessThan(0.75);
  });

  it('COUNCIL-3: carries what the head insists on; those overruled stand as dissent', () => {
    const { table, order } = tableWith(stance('for', 'anna', 50), stance('against', 'west-general', -50));
    const decision = decide(KEY, 0, order, table, 'insist', null);
    expect(decision).toEqual({ way: 'insist', carried: true, for: 2, against: 3 });
    expect(dissentOf(decision)).toBe(60);
    expect(table.mayInsist).toBe(true);
  });

  it('COUNCIL-5: a vote cast stands in for a leaning, whatever way the motion is put', () => {
    const stances = [stance('for', 'anna', 50), stance('against', 'west-general', -50)];
    const { order, sit } = tableWith(...stances);
    const turned = sit({ 'west-general': 'for' });
    expect(turned.members.map(({ lean, leaning }) => [lean, leaning])).toEqual([
      [50, 'for'],
      [-50, 'for'],
    ]);
    expect(decide(KEY, 0, order, turned, 'vote', null)).toMatchObject({ carried: true, for: 5, against: 0 });
    const alone = sit({ 'west-minister': 'against' });
    expect(decide(KEY, 0, order, alone, 'vote', null)).toMatchObject({ carried: false, for: 0, against: 5 });
    expect(decide(KEY, 0, order, alone, 'insist', null)).toMatchObject({ carried: true, for: 0, against: 5 });
  });

  it('COUNCIL-5: chance is asked only for those who are undecided and for whom nobody voted', () => {
    const { order, sit } = tableWith();
    const decisions = (votes: Votes) =>
      new Set(
        Array.from({ length: 60 }, (_, month) => {
          const { for: inFavour } = decide(KEY, month, order, sit(votes), 'vote', null);
          return inFavour;
        }),
      );
    expect(decisions({})).toEqual(new Set([0, 2, 3, 5]));
    expect(decisions({ 'west-minister': 'for' })).toEqual(new Set([2, 5]));
    expect(decisions({ 'west-minister': 'against', 'west-general': 'for' })).toEqual(new Set([3]));
  });

  it('COUNCIL-5: only members with a vote have one', () => {
    const council: CouncilDefinition = {
      ...tableWith().table.council,
      members: [
        { office: 'west-minister', weight: 2 },
        { office: 'west-adviser', weight: 0 },
      ],
    };
    expect(mayVote(council, { 'west-minister': 'against' })).toBe(true);
    expect(mayVote(council, { 'west-minister': 'for', 'west-adviser': 'for' })).toBe(false);
    expect(mayVote(council, { 'east-minister': 'for' })).toBe(false);
    expect(mayVote(council, { 'west-minister': 'perhaps' as Ballot })).toBe(false);
  });

  it('COUNCIL-4: a motion withdrawn is not carried and has no dissent', () => {
    const { table, order } = tableWith();
    const decision = decide(KEY, 0, order, table, 'withdraw', null);
    expect(decision.carried).toBe(false);
    expect(dissentOf(decision)).toBe(0);
  });
});
