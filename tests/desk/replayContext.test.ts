// Every row of general knowledge has its place in the replay: its address leads to the entry under which it is listed.
import { beforeAll, describe, expect, it } from 'vitest';
import { hasPlace } from '../../game/desk/common/rows.ts';
import { courseOf } from '../../game/desk/replay/course.ts';
import { aftermathOf, contextOf, placeOf } from '../../game/desk/replay/views.ts';
import { seenBy } from '../../game/play/pointOfView.ts';
import { replayHistory } from '../../game/play/replay.ts';
import type { ReplayView, Scenario } from '../../game/play/view.ts';
import { shippedScenario } from '../support/shipped.ts';

let scenario: Scenario;
let history: ReplayView;
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
  history = replayHistory(scenario);
});

describe('an address that names a row of general knowledge', () => {
  it.each([null, 'france', 'ussr'])('leads to where it is listed, as seen by %s', (side) => {
    const view = side === null ? history : seenBy(history, scenario, side).view;
    const [course, archive] = [courseOf(view), courseOf(history)];
    expect(history.context.length).toBeGreaterThan(50);
    for (const { id } of history.context) {
      const entry = course.entries[placeOf(course, archive, history.context, id)];
      if (!entry) throw new Error(`${id} leads nowhere`);
      expect(
        contextOf(view, entry).map((row) => row.id),
        id,
      ).toContain(id);
    }
  });

  it('of a month without a step leads to the next that has one', () => {
    const course = courseOf(history);
    const months = new Set(history.steps.map(({ month }) => month.index));
    const bare = history.context.filter(({ month }) => month > 0 && month < 28 && !months.has(month));
    expect(bare.map(({ id }) => id)).toEqual(['C17']);
    const entry = course.entries[placeOf(course, course, history.context, 'C17')];
    expect(entry?.step.month.iso).toBe('1935-12');
    expect(contextOf(history, entry as NonNullable<typeof entry>).map(({ id }) => id)).toEqual([
      'C17',
      'C18',
    ]);
  });

  it('of the years before or after leads to the nearest entry before it', () => {
    const course = courseOf(history);
    const stepAt = (id: string) => course.entries[placeOf(course, course, history.context, id)]?.step;
    expect(stepAt('C01')?.id).toBe(course.entries[0]?.step.id);
    for (const { id, date, month } of history.context.filter((row) => row.month >= 28)) {
      expect(course.entries.find(({ step }) => step.id === stepAt(id)?.id)?.part, id).toBe('epilogue');
      expect(month).toBeGreaterThan(27);
      expect(date > '1937-08', id).toBe(true);
    }
  });
});

it('what came of a step is every later move of the mechanisms that it moved, to where they ended', () => {
  const stepOf = (id: string) => {
    const step = history.steps.find((each) => each.id === id);
    if (!step) throw new Error(`no step ${id}`);
    return step;
  };
  const [staff] = aftermathOf(history, stepOf('E67')).filter(({ track }) => track === 'staff');
  expect(staff?.moves.map(({ step, to }) => `${step.id} ${to}`).slice(0, 2)).toEqual([
    'E69 MISSION_PROMISED',
    'E73 SLOW_WALKED',
  ]);
  expect(staff?.moves.at(-1)).toMatchObject({ step: { id: 'E95' }, to: 'CLOSED' });
  expect(aftermathOf(history, stepOf('E95')).find(({ track }) => track === 'staff')?.moves).toEqual([]);
  const still = history.steps.find(({ moved }) => moved.length === 0);
  expect(still && aftermathOf(history, still)).toEqual([]);
});

it('steps and general knowledge have a place, claims have none, and what is in neither leads nowhere', () => {
  expect(['E67', 'C35', 'K14', '3'].map(hasPlace)).toEqual([true, true, false, false]);
  const course = courseOf(history);
  expect(placeOf(course, course, history.context, 'E999')).toBe(-1);
});
