// The lesson of the first month: one note at a time, each satisfied by its deed, on a real game of either side.
import { beforeAll, describe, expect, test } from 'vitest';
import { afterDeed, deedsBetween, NOTES, type Note, noteNow } from '../../game/desk/game/lesson/lesson.ts';
import type { Game } from '../../game/play/commands.ts';
import { createGame } from '../../game/play/session.ts';
import type { Scenario, SeatView } from '../../game/play/view.ts';
import { shippedScenario } from '../support/shipped.ts';

let scenario: Scenario;
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
});

const begun = (side: string): Game =>
  createGame(scenario, {
    seed: 'lesson',
    players: Object.fromEntries(
      scenario.sides.map(({ id }) => [id, id === side ? ('person' as const) : 'as-in-history']),
    ),
  });

/** All notes that a run of deeds leaves for this view, one after the other. */
function notesFrom(done: readonly Note[], view: SeatView): readonly Note[] {
  const next = noteNow(done, view);
  return next === null ? [] : [next, ...notesFrom(afterDeed(done, next), view)];
}

describe.each(['france', 'ussr'])('the first month of %s', (side) => {
  test('is taught note by note, deed by deed', () => {
    const game = begun(side);
    const before = game.view(side);
    expect(notesFrom([], before)).toEqual(
      ['cable', 'gauge', 'desk', 'compare', 'write', 'seal'].filter(
        (note) => note !== 'cable' || before.cables.length > 0,
      ),
    );
    game.seal(side);
    const record = game.view(side);
    const sealed = deedsBetween(before, record).map(({ note }) => note);
    expect(sealed).toEqual(['seal']);
    const done = sealed.reduce<readonly Note[]>(afterDeed, []);
    expect(noteNow(done, record)).toBe('record');
    game.turnPage();
    const next = game.view(side);
    const turned = deedsBetween(record, next).reduce<readonly Note[]>(
      (all, { note }) => afterDeed(all, note),
      done,
    );
    expect(noteNow(turned, next)).toBe('end');
    expect(noteNow(afterDeed(turned, 'end'), next)).toBeNull();
  });
});

describe('a note', () => {
  const view = (part: Partial<SeatView>): SeatView => ({ ...begun('france').view('france'), ...part });

  test('is left out where the month has nothing for it', () => {
    expect(noteNow([], view({ cables: [] }))).toBe('gauge');
    expect(noteNow([], view({ sealed: true }))).toBeNull();
    expect(noteNow([], view({ phase: 'council' }))).toBe('council');
    expect(noteNow([], view({ phase: 'ended' }))).toBeNull();
  });

  test('is spared by a later deed of the same way', () => {
    expect(afterDeed([], 'write')).toEqual(['desk', 'compare', 'write']);
    expect(afterDeed(['record'], 'seal')).toContain('end');
    expect(afterDeed(['cable'], 'cable')).toEqual(['cable']);
    expect(noteNow(afterDeed([], 'record'), view({ phase: 'council' }))).toBeNull();
    expect(new Set(NOTES).size).toBe(NOTES.length);
  });
});

describe('what is done shows between two views', () => {
  const view = (part: Partial<SeatView>): SeatView => ({ ...begun('france').view('france'), ...part });
  const deeds = (before: Partial<SeatView> | null, after: Partial<SeatView> | null) =>
    deedsBetween(before && view(before), after && view(after)).map(({ side, note }) => `${side} ${note}`);

  test.each([
    ['sealed before a council', {}, { phase: 'council' }, ['france seal']],
    ['sealed, and the curtain falls', {}, null, ['france seal']],
    ['decided', { phase: 'council' }, { phase: 'record' }, ['france council']],
    ['decided, and the curtain falls', { phase: 'council' }, null, ['france council']],
    ['turned the page', { phase: 'record' }, {}, ['france record']],
    ['written an order', {}, {}, []],
    ['another seat sits down', {}, { side: 'ussr', phase: 'record' }, []],
    ['sat down', null, {}, []],
  ] as const)('%s', (_, before, after, expected) => {
    expect(deeds(before, after)).toEqual(expected);
  });
});
