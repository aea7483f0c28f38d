// Saved games in the browser's own storage: kept, listed, dropped, and refused in words where that is not possible.
import { afterEach, expect, test, vi } from 'vitest';
import {
  AUTOSAVE,
  dropGame,
  EARLIER,
  keepEarlier,
  keepGame,
  keptGame,
  keptGames,
  type SavedGame,
} from '../../../game/desk/storage.ts';

function saved(slot: string, savedAt: string): SavedGame {
  return {
    summary: {
      slot,
      scenario: 'unmade-alliance-1935',
      seats: ['france'],
      month: '1936-11',
      number: 19,
      ended: false,
      savedAt,
    },
    record: `{"slot":"${slot}"}`,
  };
}

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

test('a game comes back as it was kept', () => {
  const game = saved('autosave', '2026-01-02T10:00:00Z');
  expect(keepGame(game)).toEqual({ ok: true, value: null });
  expect(keptGame('autosave')).toEqual({ ok: true, value: game });
});

test('an empty slot is no fault', () => {
  expect(keptGame('nothing')).toEqual({ ok: true, value: null });
});

test('games are listed newest first, and a dropped one is gone', () => {
  keepGame(saved('older', '2026-01-01T10:00:00Z'));
  keepGame(saved('newer', '2026-01-02T10:00:00Z'));
  expect(keptGames().map(({ slot }) => slot)).toEqual(['newer', 'older']);
  dropGame('newer');
  expect(keptGames().map(({ slot }) => slot)).toEqual(['older']);
});

test('a game makes room for another by going into a slot of its own, over or not, and once only', () => {
  const slots = () => keptGames().map(({ slot }) => slot);
  const last = (text: string, ended: boolean): void => {
    const game = saved(AUTOSAVE, '2026-01-02T10:00:00Z');
    keepGame({ summary: { ...game.summary, ended }, record: text });
  };
  expect(keepEarlier(null)).toEqual({ ok: true, value: null });
  expect(slots()).toEqual([]);
  last('over', true);
  expect(keepEarlier('over')).toEqual({ ok: true, value: null });
  expect(slots()).toEqual([AUTOSAVE]);
  keepEarlier(null);
  keepEarlier('another');
  last('begun', false);
  keepEarlier(null);
  expect(slots().toSorted()).toEqual([AUTOSAVE, EARLIER, `${EARLIER}.2`]);
  expect(keptGame(EARLIER)).toMatchObject({ value: { record: 'over', summary: { ended: true } } });
  expect(keptGame(`${EARLIER}.2`)).toMatchObject({ value: { record: 'begun', summary: { ended: false } } });
});

test('where there is no room for the last game, no other takes its place', () => {
  keepGame(saved(AUTOSAVE, '2026-01-02T10:00:00Z'));
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  expect(keepEarlier(null)).toEqual({ ok: false, code: 'full' });
});

test.each(['not json', '{}', '{"record":"x","summary":{"slot":"s"}}', 'null'])(
  'a slot that holds %j is broken, left alone and not listed',
  (text) => {
    localStorage.setItem('unmade-alliance.game.bad', text);
    expect(keptGame('bad')).toEqual({ ok: false, code: 'broken' });
    expect(keptGames()).toEqual([]);
    expect(localStorage.getItem('unmade-alliance.game.bad')).toBe(text);
  },
);

test.each([
  [new DOMException('no room', 'QuotaExceededError'), 'full'],
  [new DOMException('not allowed', 'SecurityError'), 'denied'],
] as const)('%s is refused as %s', (error, code) => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw error;
  });
  expect(keepGame(saved('autosave', '2026-01-02T10:00:00Z'))).toEqual({ ok: false, code });
});
