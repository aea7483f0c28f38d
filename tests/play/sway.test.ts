// What would move a member of the council: reasons that do not apply now, objections that may fall away, and no secrets.
import { expect, test } from 'vitest';
import { motionsOf } from '../../game/play/motions.ts';
import { mayCease, mayComeTrue } from '../../game/play/outlook.ts';
import type { MotionView } from '../../game/play/view.ts';
import { parseCondition } from '../../game/scenario/conditionParser.ts';
import { TestGame } from '../drivers/testGame.ts';
import { shippedScenario } from '../support/shipped.ts';

const { scenario } = await shippedScenario();

/** Motions of both sides as they lie on the tables along history, month by month. */
function historyMotions() {
  const game = new TestGame(scenario);
  const { engine } = game;
  const seen: { readonly side: string; readonly motion: MotionView }[] = [];
  while (game.run.state.phase === 'orders') {
    for (const { id: side } of scenario.sides) {
      for (const order of Object.values(game.openOrders(side)).flat()) {
        const { definition } = engine.model.orders.get(order) ?? {};
        if (!definition?.council) continue;
        const state = engine.send(game.run.state, { type: 'write', side, desk: definition.desk, order });
        const [motion] = motionsOf(engine.model, side, state.world);
        if (motion) seen.push({ side, motion });
      }
    }
    game.followHistoryMonth();
  }
  return seen;
}

const motions = historyMotions();

test('at most two of either kind are named, strongest first, and each is a stance of that council', () => {
  expect(motions.length).toBeGreaterThan(100);
  for (const { motion } of motions) {
    const stances = scenario.councils.find(({ id }) => id === motion.council)?.stances ?? [];
    for (const { office, person, reasons, sway } of motion.members) {
      const { raised, fallen } = sway;
      for (const kind of [raised, fallen]) {
        expect(kind.length).toBeLessThanOrEqual(2);
        const strengths = kind.map(({ lean }) => Math.abs(lean));
        expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
      }
      const present = reasons.map(({ stance }) => stance);
      for (const { stance, lean, when } of raised) {
        expect(lean).toBeGreaterThan(0);
        expect(present).not.toContain(stance);
        expect(when.kind).not.toBe('always');
      }
      for (const { stance, lean, when } of fallen) {
        expect(lean).toBeLessThan(0);
        expect(present).toContain(stance);
        expect(when.kind).not.toBe('always');
      }
      for (const { stance } of [...raised, ...fallen]) {
        const definition = stances.find(({ id }) => id === stance);
        expect([office, person]).toContain(definition?.member);
        expect(definition?.orders.length === 0 || definition?.orders.includes(motion.order)).toBe(true);
      }
    }
  }
});

test('some members can be moved either way on the historical path', () => {
  const members = motions.flatMap(({ motion }) => motion.members);
  expect(members.some(({ sway }) => sway.raised.length > 0)).toBe(true);
  expect(members.some(({ sway }) => sway.fallen.length > 0)).toBe(true);
});

test('what is over is not held out as a hope', () => {
  const game = new TestGame(scenario).followHistoryTo('1937-02');
  const { model } = game.engine;
  const { cells } = game.run.state.world;
  const read = (text: string) => {
    const parsed = parseCondition(text, scenario.firstMonth);
    if (!parsed.ok) throw new Error(parsed.message);
    return parsed.condition;
  };
  const may = (text: string) => [mayComeTrue(model, cells, read(text)), mayCease(model, cells, read(text))];
  expect(may('cabinet is LAVAL')).toEqual([false, true]);
  expect(may('cabinet is CHAUTEMPS')).toEqual([true, true]);
  expect(may('france.will >= 99')).toEqual([true, true]);
  expect(may('month < 1936-01')).toEqual([false, true]);
  expect(may('month >= 1936-01')).toEqual([true, false]);
  expect(may('month >= 1937-06')).toEqual([true, true]);
  expect(may('given(france.launch-rearmament)')).toEqual([true, false]);
  expect(may('not given(france.launch-rearmament)')).toEqual([false, true]);
  expect(may('given(france.launch-rearmament) and france.will >= 1')).toEqual([true, true]);
  expect(may('given(france.launch-rearmament) or france.will >= 1')).toEqual([true, false]);
  expect(may('cabinet is LAVAL and france.will >= 1')).toEqual([false, true]);
  expect(may('cabinet is LAVAL or france.will >= 99')).toEqual([true, true]);
});
