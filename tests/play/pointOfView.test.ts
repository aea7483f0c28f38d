// The replay as a side knew it holds nothing of what it could not know: changing only secrets changes nothing of it.
import { describe, expect, test } from 'vitest';
import { handAt, ledgerUntil, seenBy } from '../../game/play/pointOfView.ts';
import { replayHistory } from '../../game/play/replay.ts';
import type { ReplayStep, ReplayView } from '../../game/play/view.ts';
import { shippedScenario } from '../support/shipped.ts';

const { scenario } = await shippedScenario();
const history = replayHistory(scenario);
const sides = scenario.sides.map(({ id }) => id);

/** The tracks of the same history, moved to other states by the steps that the side did not know of. */
function otherCourses(view: ReplayView, side: string): Map<string, Pick<ReplayStep, 'tracks' | 'moved'>> {
  const astray = new Set<string>();
  const elsewhere = (track: string, state: string) => (astray.has(track) ? `not ${state}` : state);
  return new Map(
    view.steps.map(({ id, knownTo, tracks, moved }) => {
      const from = moved.map((move) => ({ ...move, from: elsewhere(move.track, move.from) }));
      for (const { track } of moved) {
        if (knownTo.includes(side)) astray.delete(track);
        else astray.add(track);
      }
      return [
        id,
        {
          moved: from.map((move) => ({ ...move, to: elsewhere(move.track, move.to) })),
          tracks: Object.fromEntries(
            Object.entries(tracks).map(([track, state]) => [track, elsewhere(track, state)]),
          ),
        },
      ];
    }),
  );
}

/** The same history with everything else than it was that the side could not know. */
function withOtherSecrets(view: ReplayView, side: string): ReplayView {
  const knows = (
    things: readonly { readonly id: string; readonly knownTo: readonly string[] }[],
    id: string,
  ) => things.find((thing) => thing.id === id)?.knownTo.includes(side) ?? false;
  const tracks = otherCourses(view, side);
  const other = (step: ReplayStep): ReplayStep => ({
    ...step,
    ...tracks.get(step.id),
    meters: Object.fromEntries(
      Object.entries(step.meters).map(([id, value]) => [
        id,
        knows(scenario.meters, id) ? value : 100 - value + 1,
      ]),
    ),
    beliefs: step.beliefs.map((belief) =>
      belief.side === side
        ? { ...belief, truth: belief.truth + 7 }
        : { ...belief, believed: belief.believed + 9, sd: belief.sd + 3 },
    ),
    shifts: step.shifts.filter((shift) => shift.side === side),
    doubts: [...step.doubts, 'another'],
  });
  const steps = (all: readonly ReplayStep[]) =>
    all.flatMap((step) => (step.knownTo.includes(side) ? [other(step)] : []));
  return {
    ...view,
    prologue: steps(view.prologue),
    // Steps that the side did not know of move the month before, so they stay, with other secrets in them.
    steps: view.steps.map(other),
    epilogue: steps(view.epilogue),
    misreadings: view.misreadings.filter((misreading) => misreading.side === side),
    ledger: [],
    ledgers: { [side]: view.ledgers[side] ?? [] },
    hash: 'another',
  };
}

describe.each(sides)('as %s', (side) => {
  const seen = seenBy(history, scenario, side);

  test('secrets alone change nothing', () => {
    expect(seenBy(withOtherSecrets(history, side), scenario, side)).toEqual(seen);
  });

  test('only steps that it knew of are shown, in their order', () => {
    const known = history.steps.filter(({ knownTo }) => knownTo.includes(side)).map(({ id }) => id);
    expect(seen.view.steps.map(({ id }) => id)).toEqual(known);
    expect(known.length).toBeLessThan(history.steps.length);
  });

  test('what it had in hand after each step is the same whatever the secrets, and holds nothing that came later', () => {
    const otherwise = seenBy(withOtherSecrets(history, side), scenario, side);
    for (const [at, { id }] of seen.view.steps.entries()) {
      const hand = handAt(seen, id);
      expect(handAt(otherwise, id)).toEqual(hand);
      expect(hand.steps.at(-1)?.id).toBe(id);
      expect(hand.steps).toHaveLength(seen.view.prologue.length + at + 1);
      expect(hand.tracks).toEqual(hand.steps.at(-1)?.tracks);
    }
  });

  test('no belief and no truth of the other side is in it', () => {
    const own = new Set(scenario.meters.filter(({ knownTo }) => knownTo.includes(side)).map(({ id }) => id));
    for (const step of seen.view.steps) {
      expect(step.beliefs).toEqual([]);
      expect(Object.keys(step.meters).every((meter) => own.has(meter))).toBe(true);
      expect(step.shifts.every((shift) => shift.side === side)).toBe(true);
    }
  });

  test('what it judges is told with its uncertainty, what it knows without', () => {
    for (const { meter, sd } of seen.standings.get(seen.view.steps.at(-1)?.id ?? '') ?? []) {
      const knows = scenario.meters.find(({ id }) => id === meter)?.knownTo.includes(side);
      expect(sd === null, meter).toBe(knows);
    }
  });
});

test('Moscow judged the French staff by what it had heard', () => {
  const last = history.steps.findLast(({ month }) => month.iso === '1935-09');
  const belief = last?.beliefs.find(
    ({ side, meter }) => side === 'ussr' && meter === 'france.staff_confidence',
  );
  const seen = seenBy(history, scenario, 'ussr');
  const shown = seen.view.steps.findLast(({ month }) => month.iso === '1935-09');
  const standing = seen.standings
    .get(shown?.id ?? '')
    ?.find(({ meter }) => meter === 'france.staff_confidence');
  expect(standing?.sd).toBeGreaterThan(0);
  expect(standing?.value).not.toBe(belief?.truth);
});

test('a later move does not tell from where, if a step unknown to the side had led there', () => {
  const moveOf = (view: ReplayView, step: string, track: string) =>
    view.steps.find(({ id }) => id === step)?.moved.find((move) => move.track === track);
  // Moscow planned for a hostile Poland, of which Paris learned nothing.
  const paris = seenBy(history, scenario, 'france').view;
  expect(moveOf(history, 'E63', 'transit')?.from).toBe('PLANNED_AS_HOSTILE');
  expect(moveOf(paris, 'E63', 'transit')).toMatchObject({ from: 'ARGUMENT_AGAINST', to: 'POSED' });
  expect(paris.steps.filter(({ tracks }) => tracks['transit'] === 'PLANNED_AS_HOSTILE')).toEqual([]);
  expect(moveOf(seenBy(history, scenario, 'ussr').view, 'E63', 'transit')).toEqual(
    moveOf(history, 'E63', 'transit'),
  );
});

test('a step’s changes lead from estimate to estimate', () => {
  const shifts = history.steps.flatMap((step) => step.shifts.map((shift) => ({ step, shift })));
  expect(shifts.length).toBeGreaterThan(50);
  for (const { step, shift } of shifts) {
    const after = step.beliefs.find(({ side, meter }) => side === shift.side && meter === shift.meter);
    expect(shift.to, step.id).toEqual({ believed: after?.believed, sd: after?.sd });
  }
});

test('a ledger of a month tells nothing of later months', () => {
  for (const side of sides) {
    const ledger = history.ledgers[side] ?? [];
    expect(ledgerUntil(ledger, history.months.length)).toEqual(ledger);
    for (const { index } of history.months) {
      for (const { made, settled, state } of ledgerUntil(ledger, index)) {
        expect(made.index).toBeLessThanOrEqual(index);
        expect(settled === null).toBe(state === 'open');
        expect(settled?.index ?? index).toBeLessThanOrEqual(index);
      }
    }
  }
});
