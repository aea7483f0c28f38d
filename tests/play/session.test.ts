import { beforeAll, describe, expect, it } from 'vitest';
import type { Game } from '../../game/play/commands.ts';
import { createGame, openGame } from '../../game/play/session.ts';
import type { ScenarioBundle } from '../../game/scenario/loader.ts';
import { shippedScenario } from '../support/shipped.ts';

let bundle: ScenarioBundle;
beforeAll(async () => {
  bundle = await shippedScenario();
});
const asParis = () =>
  createGame(bundle.scenario, { seed: 'session', players: { france: 'person', ussr: 'as-in-history' } });
const hotSeat = () =>
  createGame(bundle.scenario, { seed: 'session', players: { france: 'person', ussr: 'person' } });

/** Writes on every desk what history ordered, and carries it as history did. */
function playHistoryMonth(game: Game, side = 'france'): void {
  for (const { desk, history } of game.view(side).desks) game.write(side, desk, history);
  game.seal(side);
  for (const motion of game.view(side).motions) game.decide(side, motion.order, motion.history ?? 'vote');
}

describe('a game as Paris', () => {
  it('begins at the first month’s orders, with the pact’s cables on the table', () => {
    const view = asParis().view('france');
    expect(view).toMatchObject({ phase: 'orders', month: { index: 0, iso: '1935-05' }, divergence: null });
    expect(view.cables.map(({ titleKey }) => titleKey)).toContain('step.E07.title');
  });

  it('walks history to its ending when history’s orders are given', () => {
    const game = asParis();
    let months = 0;
    while (game.view('france').phase !== 'ended') {
      playHistoryMonth(game);
      expect(game.view('france').phase).toBe('record');
      game.turnPage();
      months += 1;
    }
    const { ending, divergence, timeline } = game.view('france');
    expect(months).toBe(28);
    expect(divergence).toBeNull();
    expect(ending?.ending).toBe('pact-on-paper');
    expect(timeline.every(({ past }) => past)).toBe(true);
  });

  it('says when and by what the path was left', () => {
    const game = asParis();
    game.seal('france');
    expect(game.view('france').divergence).toMatchObject({
      side: 'france',
      given: null,
      month: { iso: '1935-05' },
    });
  });

  it('refuses with a code and changes nothing', () => {
    const game = asParis();
    const before = game.save();
    expect(game.write('france', 'political', 'france.no-such')).toEqual({ ok: false, code: 'no-such-order' });
    expect(game.write('france', 'political', 'ussr.raise-the-convention')).toEqual({
      ok: false,
      code: 'not-this-side',
    });
    expect(game.write('france', 'military', 'france.sign-the-convention')).toEqual({
      ok: false,
      code: 'not-open',
    });
    expect(game.write('ussr', 'political', null)).toEqual({ ok: false, code: 'not-now' });
    expect(game.decide('france', 'france.sign-the-convention', 'vote')).toEqual({
      ok: false,
      code: 'not-now',
    });
    expect(game.turnPage()).toEqual({ ok: false, code: 'not-now' });
    expect(game.undo('france')).toEqual({ ok: false, code: 'nothing-to-undo' });
    expect(game.save()).toBe(before);
  });

  it('takes back what was written until the orders are opened', () => {
    const game = asParis();
    const empty = game.save();
    game.write('france', 'political', 'france.agree-to-staff-talks');
    expect(game.view('france').undo).toBe(true);
    expect(game.undo('france')).toEqual({ ok: true });
    expect(game.save()).toBe(empty);
    game.write('france', 'political', 'france.agree-to-staff-talks');
    game.seal('france');
    expect(game.view('france').undo).toBe(false);
  });

  it('has history’s council motion of November 1936 before it', () => {
    const game = asParis();
    while (game.view('france').month.iso !== '1936-11') {
      playHistoryMonth(game);
      game.turnPage();
    }
    for (const { desk, history } of game.view('france').desks) game.write('france', desk, history);
    game.seal('france');
    const [motion] = game.view('france').motions;
    expect(game.view('france').phase).toBe('council');
    expect(motion).toMatchObject({
      order: 'france.propose-technical-talks',
      history: 'insist',
      decided: null,
    });
    const leanings = Object.fromEntries(
      motion?.members.map(({ person, leaning }) => [person, leaning]) ?? [],
    );
    expect(leanings).toMatchObject({ blum: 'for', cot: 'for', daladier: 'against', gamelin: 'against' });
    expect(motion && motion.weights.against >= motion.weights.for).toBe(true);
    expect(
      motion?.members.every(({ leaning, reasons }) => leaning === 'undecided' || reasons.length > 0),
    ).toBe(true);
  });
});

describe('both sides at one machine', () => {
  it('waits for the other side’s seal, and shows neither the other’s orders', () => {
    const game = hotSeat();
    game.write('france', 'political', 'france.agree-to-staff-talks');
    game.seal('france');
    expect(game.view('france')).toMatchObject({ phase: 'orders', sealed: true });
    expect(game.write('france', 'political', null)).toEqual({ ok: false, code: 'not-open' });
    expect(JSON.stringify(game.view('ussr'))).not.toContain('"written":"france');
    game.seal('ussr');
    expect(game.view('ussr').phase).toBe('record');
  });
});

describe('saving and opening', () => {
  it('opens a game where it was left, in the middle of a month', () => {
    const game = asParis();
    playHistoryMonth(game);
    game.turnPage();
    game.write('france', 'military', 'france.raise-a-military-agreement');
    const opened = openGame(bundle.scenario, game.save());
    if (!opened.ok) throw new Error(opened.code);
    expect(opened.game.view('france')).toEqual({ ...game.view('france'), undo: false });
    expect(opened.game.save()).toBe(game.save());
  });

  it('opens a game at its council and goes on', () => {
    const game = asParis();
    while (game.view('france').phase !== 'council') {
      for (const { desk, history } of game.view('france').desks) game.write('france', desk, history);
      game.seal('france');
      if (game.view('france').phase === 'record') game.turnPage();
    }
    const opened = openGame(bundle.scenario, game.save());
    if (!opened.ok) throw new Error(opened.code);
    const [motion] = opened.game.view('france').motions;
    expect(motion?.decided).toBeNull();
    expect(opened.game.decide('france', motion?.order ?? '', 'vote')).toEqual({ ok: true });
    expect(opened.game.view('france').phase).toBe('record');
  });

  it.each([
    ['Moscow alone', ['ussr']],
    ['both, Moscow first', ['ussr', 'france']],
  ])('opens a game again whoever sealed first: %s', (_who, sealing) => {
    const players = { france: 'as-in-history', ussr: 'person' };
    const game = sealing.length > 1 ? hotSeat() : createGame(bundle.scenario, { seed: 'session', players });
    for (const side of sealing) playHistoryMonth(game, side);
    game.turnPage();
    const opened = openGame(bundle.scenario, game.save());
    expect(opened).toMatchObject({ ok: true, misfits: [] });
    if (opened.ok) expect(opened.game.save()).toBe(game.save());
  });

  it('refuses what is not a game it can open, with a code for each reason', () => {
    const record = JSON.parse(asParis().save());
    const open = (change: object) => openGame(bundle.scenario, JSON.stringify({ ...record, ...change }));
    expect(openGame(bundle.scenario, 'Cable')).toEqual({ ok: false, code: 'not-a-record' });
    expect(open({ seed: 7 })).toEqual({ ok: false, code: 'not-a-record' });
    expect(open({ format: 3 })).toEqual({ ok: false, code: 'newer-format' });
    expect(open({ scenario: { id: 'munich', version: '1' } })).toEqual({ ok: false, code: 'other-scenario' });
    expect(open({ players: { france: 'person' } })).toEqual({ ok: false, code: 'not-a-record' });
    const nobody = { france: 'as-in-history', ussr: 'as-in-history' };
    expect(open({ players: nobody })).toEqual({ ok: false, code: 'not-a-record' });
    const [month] = record.months;
    expect(open({ months: [month, { ...month, month: '1935-06' }] })).toEqual({
      ok: false,
      code: 'not-a-record',
    });
  });

  it('opens what fits and names the rest: a course, an order, a player that are not as they were', () => {
    const record = JSON.parse(asParis().save());
    const misfits = (change: object) => {
      const opened = openGame(bundle.scenario, JSON.stringify({ ...record, ...change }));
      if (!opened.ok) throw new Error(opened.code);
      return opened.misfits;
    };
    expect(misfits({ scenario: { ...record.scenario, version: '9.9.9' } })).toEqual([]);
    expect(misfits({ hash: '0000000000000000' })).toMatchObject([{ code: 'course', month: '1935-05' }]);
    const [month] = record.months;
    const order = 'france.sign-the-convention';
    const forged = { ...month, orders: [{ side: 'france', desk: 'political', order }] };
    expect(misfits({ months: [forged], hash: null })).toEqual([
      { code: 'order', month: '1935-05', side: 'france', name: order },
    ]);
    expect(misfits({ players: { france: 'person', ussr: 'sleeping' } })).toEqual([
      { code: 'player', month: null, side: 'ussr', name: 'sleeping' },
    ]);
  });
});
