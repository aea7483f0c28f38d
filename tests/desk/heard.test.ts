// What is heard in a game: each command of a real game has its sound, and looking again is silent.
import { beforeAll, describe, expect, test } from 'vitest';
import { heardBetween } from '../../game/desk/game/heard.ts';
import { soundOfStep } from '../../game/desk/replay/stepSound.ts';
import type { Game } from '../../game/play/commands.ts';
import { replayHistory } from '../../game/play/replay.ts';
import { createGame } from '../../game/play/session.ts';
import type { SeatView } from '../../game/play/view.ts';
import type { Scenario } from '../../game/rules/definition.ts';
import { shippedScenario } from '../support/shipped.ts';

let scenario: Scenario;
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
});

const start = (france: 'person' | 'as-in-history', ussr: 'person' | 'as-in-history'): Game =>
  createGame(scenario, { seed: 'sound', players: { france, ussr } });

/** Names of what is heard; the telegraph says what it sends. */
function names(before: SeatView | null, after: SeatView | null, seat = 'paris'): readonly string[] {
  return heardBetween(before, after, seat).map((heard) => (heard.kind === 'cue' ? heard.cue : heard.id));
}

/** What a command to the game lets Paris hear. */
function heardOf(game: Game, command: (view: SeatView) => unknown): readonly string[] {
  const before = game.view('france');
  command(before);
  return names(before, game.view('france'));
}

describe('a game as Paris', () => {
  test('a new one begins with the motif of the capital, one gone on with by laying out its papers', () => {
    const game = start('person', 'as-in-history');
    expect(names(null, game.view('france'))).toEqual(['motif.paris']);
    expect(names(null, game.view('france'), 'moscow')).toEqual(['motif.moscow']);
    game.seal('france');
    expect(names(null, game.view('france'))).toEqual(['paper']);
  });

  test('the same view again is silent', () => {
    const view = start('person', 'as-in-history').view('france');
    expect(names(view, view)).toEqual([]);
    expect(names(null, null)).toEqual([]);
  });

  test('writing types, taking it back moves paper', () => {
    const game = start('person', 'as-in-history');
    const written = heardOf(game, (view) => {
      const open = view.desks.flatMap(({ desk, orders }) => orders.map((order) => ({ desk, order })));
      const first = open.find(({ order }) => order.legal);
      game.write('france', first?.desk ?? 'political', first?.order.id ?? null);
    });
    expect(written).toEqual(['typing']);
    expect(heardOf(game, () => game.undo('france'))).toEqual(['paper']);
  });

  test('every month of history seals, stamps once a motion, sends what leaves the house, turns the page', () => {
    const game = start('person', 'as-in-history');
    const all = new Set<string>();
    const orders = new Set(scenario.orders.map(({ id }) => id));
    while (game.view('france').phase !== 'ended') {
      for (const { desk, history } of game.view('france').desks) game.write('france', desk, history);
      const waiting = game.view('france').motions.length;
      const [seal, ...rest] = heardOf(game, () => game.seal('france'));
      expect(seal).toBe('seal');
      const then = [...rest];
      for (const motion of game.view('france').motions) {
        if (motion.decided !== null) continue;
        const [stamp, ...more] = heardOf(game, () =>
          game.decide('france', motion.order, motion.history ?? 'vote'),
        );
        expect(stamp).toBe('stamp');
        then.push(...more);
      }
      expect(then.length).toBeLessThanOrEqual(1);
      for (const name of then) all.add(orders.has(name) ? 'telegraph' : name);
      if (waiting > 0) all.add('council');
      const turned = heardOf(game, () => game.turnPage());
      expect(turned).toEqual([game.view('france').phase === 'ended' ? 'motif.ending' : 'paper']);
    }
    expect([...all].sort()).toEqual(['council', 'telegraph', 'train']);
  });
});

describe('a game of two at one machine', () => {
  test('the curtain falls with the seal; each capital begins with its own motif', () => {
    const game = start('person', 'person');
    const before = game.view('france');
    game.seal('france');
    expect(names(before, null)).toEqual(['seal']);
    expect(names(null, game.view('ussr'), 'moscow')).toEqual(['motif.moscow']);
    expect(names(before, game.view('ussr'), 'moscow')).toEqual(['motif.moscow']);
  });

  test('the curtain after a month’s record is silent', () => {
    const game = start('person', 'person');
    game.seal('france');
    game.seal('ussr');
    const record = game.view('france');
    expect(record.phase).toBe('record');
    expect(names(record, null)).toEqual([]);
  });
});

describe('a step of the replay', () => {
  const step = { sentAs: 'E60', place: 'paris', to: null, channel: 'ambassador' } as const;

  test('is a telegram where it goes from place to place, a train where a mission travels, else a page', () => {
    expect(soundOfStep({ ...step, to: 'moscow' })).toEqual({ kind: 'telegraph', id: 'E60' });
    expect(soundOfStep({ ...step, to: 'moscow', sentAs: 'france.x' })).toEqual({
      kind: 'telegraph',
      id: 'france.x',
    });
    expect(soundOfStep({ ...step, to: 'moscow', channel: 'mission' })).toEqual({ kind: 'cue', cue: 'train' });
    expect(soundOfStep(step)).toEqual({ kind: 'cue', cue: 'paper' });
    expect(soundOfStep({ ...step, to: 'paris' })).toEqual({ kind: 'cue', cue: 'paper' });
  });

  test('history as it went has all three', () => {
    const kinds = replayHistory(scenario).steps.map((each) => {
      const heard = soundOfStep(each);
      return heard.kind === 'cue' ? heard.cue : heard.kind;
    });
    expect(new Set(kinds)).toEqual(new Set(['paper', 'telegraph', 'train']));
  });
});
