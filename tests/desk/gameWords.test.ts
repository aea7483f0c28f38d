// The game's sentences, on a real game in English: one expectation at every moment, reasons for what is not open.
import { beforeAll, describe, expect, test } from 'vitest';
import { byMonth, placeOf } from '../../game/desk/game/cableWords.ts';
import { whyOf } from '../../game/desk/game/causes.ts';
import { resultLine, surname, waysOf, worksOf } from '../../game/desk/game/council/councilWords.ts';
import { forkAccount, forkText } from '../../game/desk/game/divergence.ts';
import { expectationOf } from '../../game/desk/game/expectation.ts';
import { governmentOf } from '../../game/desk/game/government.ts';
import { carrierOf, closedLine } from '../../game/desk/game/orderWords.ts';
import type { Game } from '../../game/play/commands.ts';
import { createGame } from '../../game/play/session.ts';
import type { DivergenceView, Scenario, SeatView } from '../../game/play/view.ts';
import { english } from '../../game/words/en/english.ts';
import { createWords, type Words } from '../../game/words/words.ts';
import { shippedScenario } from '../support/shipped.ts';

let scenario: Scenario;
let words: Words;
beforeAll(async () => {
  const { scenario: shipped, texts } = await shippedScenario();
  scenario = shipped;
  words = createWords('en-GB', english, texts['en'] ?? {});
});

const view = (game: Game) => game.view('france');

/** Paris against the computer, along history, left at the orders of a month. */
function parisAt(month: string): Game {
  const game = createGame(scenario, { seed: 'words', players: { france: 'person', ussr: 'as-in-history' } });
  while (view(game).month.iso < month) {
    writeHistory(game);
    game.seal('france');
    for (const { order, history } of view(game).motions) game.decide('france', order, history ?? 'vote');
    game.turnPage();
  }
  return game;
}

function writeHistory(game: Game): void {
  for (const { desk, history } of view(game).desks) game.write('france', desk, history);
}

test('what is expected is said at every moment of a month', () => {
  const game = parisAt('1936-11');
  expect(expectationOf(words, view(game))).toBe(
    'Write an order on each desk, or let a desk hold; then seal the month.',
  );
  game.write('france', 'home', 'france.decline-to-press-warsaw');
  expect(expectationOf(words, view(game))).toBe(
    '1 order of 3 is written; the other desks hold. Seal the month when ready.',
  );
  writeHistory(game);
  expect(expectationOf(words, view(game))).toBe(
    'Three orders are written. One must pass the Cabinet before the month is sealed.',
  );
  game.seal('france');
  expect(expectationOf(words, view(game))).toBe(
    'Carry a motion through the Cabinet, or withdraw it: Put technical talks of the General Staffs to the cabinet.',
  );
  game.decide('france', 'france.propose-technical-talks', 'insist');
  expect(expectationOf(words, view(game))).toBe('Read what came of the month, then turn the page.');
});

describe('what is expected, phase by phase', () => {
  const motion = (decided: 'vote' | null) => ({ ...motions()[0], decided }) as SeatView['motions'][number];
  const motions = () => {
    const game = parisAt('1936-11');
    writeHistory(game);
    return view(game).motions;
  };
  const closed = (desks: SeatView['desks']) =>
    desks.map((desk) => ({ ...desk, orders: desk.orders.map((order) => ({ ...order, legal: false })) }));
  const last = { index: 27, iso: '1937-08' };

  const moments: readonly [string, (start: SeatView) => Partial<SeatView>, string][] = [
    ['before the orders', () => ({ phase: 'briefing' }), 'The month is being resolved.'],
    ['while chance decides', () => ({ phase: 'resolution' }), 'The month is being resolved.'],
    ['at a bare desk', () => ({}), 'Write an order on each desk, or let a desk hold; then seal the month.'],
    [
      'where nothing is open',
      ({ desks }) => ({ desks: closed(desks) }),
      'No order is open this month, so every desk holds. Seal the month.',
    ],
    [
      'in the last month',
      () => ({ month: last }),
      'This is the last month. Write an order on each desk, or let a desk hold; then seal it.',
    ],
    [
      'while the other side writes',
      () => ({ sealed: true }),
      'My orders are sealed. The other side has still to write.',
    ],
    [
      'before the council',
      () => ({ phase: 'council', motions: [motion(null)] }),
      'Carry a motion through the Cabinet, or withdraw it: Put technical talks of the General Staffs to the cabinet.',
    ],
    [
      'while the other side’s council sits',
      () => ({ phase: 'council', motions: [motion('vote')] }),
      'My motions are decided. The other side has still to decide its own.',
    ],
    ['at the record', () => ({ phase: 'record' }), 'Read what came of the month, then turn the page.'],
    [
      'at the last record',
      () => ({ phase: 'record', month: last }),
      'Read what came of the last month, then close the record.',
    ],
    ['at the end', () => ({ phase: 'ended' }), 'The record is closed. Read how it ended.'],
  ];

  test.each(moments)('%s', (_, part, line) => {
    const start = view(parisAt('1935-05'));
    expect(expectationOf(words, { ...start, ...part(start) })).toBe(line);
  });
});

describe('an order', () => {
  test('is carried by a person in an office', () => {
    const [political] = view(parisAt('1935-05')).desks;
    const order = political?.orders.find(({ id }) => id === 'france.seek-terms-with-berlin');
    expect(order && carrierOf(words, order)).toBe('Pierre Laval, Foreign minister');
  });

  test('that is closed says every reason, and one that is open says none', () => {
    for (const { orders } of view(parisAt('1936-11')).desks) {
      for (const order of orders) expect(closedLine(words, order) !== '', order.id).toBe(!order.legal);
    }
    const military = view(parisAt('1936-11')).desks.find(({ desk }) => desk === 'military');
    const again = military?.orders.find(({ id }) => id === 'france.offer-air-staff-talks');
    expect(again && closedLine(words, again)).toMatch(/^It has been given lately; again in 3 months\./);
    const closed = view(parisAt('1935-05')).desks.flatMap(({ orders }) =>
      orders.filter(({ legal }) => !legal),
    );
    for (const order of closed) expect(closedLine(words, order), order.id).toMatch(/^Not open until: /);
  });
});

test('a council says what each way costs, and why the head cannot insist', () => {
  const game = parisAt('1936-11');
  writeHistory(game);
  const [motion] = view(game).motions;
  if (!motion) throw new Error('no motion waits');
  const [vote, insist] = waysOf(words, motion);
  expect(vote?.text).toMatch(
    /^Lost by those who are against it\. A lost vote costs \d+ points of authority\.$/,
  );
  expect(insist).toMatchObject({ title: 'Blum insists', blocked: null });
  const poor = { ...motion, insist: { cost: 30, authority: 12, possible: false } };
  expect(waysOf(words, poor)[1]?.blocked).toBe('Blum would need 30 points of authority and has 12.');
  const cot = motion.members.find(({ person }) => person === 'cot')?.reasons[0];
  expect(cot && worksOf(words, scenario, cot.basis)).not.toBe('');
  expect(worksOf(words, scenario, { kind: 'inference', because: 'so' })).toBe('');
});

test('a decision is one line', () => {
  expect(resultLine(words, { way: 'vote', carried: true, for: 7, against: 4 })).toBe('By weight, 7 to 4');
  expect(resultLine(words, { way: 'insist', carried: true, for: 5, against: 7 })).toBe(
    'The head insisted; 7 against',
  );
  expect(resultLine(words, { way: 'withdraw', carried: false, for: 0, against: 0 })).toBe('Without a vote');
  expect(surname('General Maurice Gamelin')).toBe('Gamelin');
  expect(surname('Pertinax')).toBe('Pertinax');
});

test('who governs is the head of the deciding body, by the month', () => {
  expect(governmentOf(scenario, view(parisAt('1935-05')))).toEqual({ council: 'cabinet', head: 'flandin' });
  expect(governmentOf(scenario, view(parisAt('1936-11')))).toEqual({ council: 'cabinet', head: 'blum' });
  expect(governmentOf(null, view(parisAt('1935-05')))).toBeNull();
});

describe('where the path was left', () => {
  const month = { index: 3, iso: '1935-08' };
  const fork = (part: Partial<DivergenceView>): DivergenceView => ({
    month,
    side: 'france',
    given: null,
    history: null,
    council: false,
    ...part,
  });
  const seek = 'france.seek-terms-with-berlin';
  const delay = 'france.delay-ratification';

  test.each([
    [
      { given: seek, history: delay },
      'Left the path: Paris seeks terms with Berlin',
      'In history the order was “Put off',
    ],
    [{ given: seek }, 'Left the path: Paris seeks terms with Berlin', 'In history this desk held.'],
    [{ history: delay }, 'Left the path: held back “Put off ratification”', 'We held.'],
    [
      { given: seek, history: seek, council: true },
      'Left the path in council: Seek',
      'in another way than in history',
    ],
    [{}, 'The path was left by Paris', 'What it did we know only from our cables.'],
    [{ side: null }, 'by a decision in place of chance', 'decided otherwise than in history'],
  ])('%o', (part, line, account) => {
    expect(forkText(words, fork(part))).toContain(line);
    expect(forkAccount(words, fork(part))).toContain(account);
  });
});

test('a gauge names as many causes as there is room for, strongest first', () => {
  const gauge = view(parisAt('1936-11')).gauges.own.find(({ meter }) => meter === 'france.will');
  if (!gauge) throw new Error('no gauge of the will');
  expect(whyOf(words, gauge, 1)).toBe('Cot offers air staff talks');
  expect(whyOf(words, gauge, 3)?.split('; ')).toHaveLength(3);
  expect(whyOf(words, { ...gauge, why: [] }, 3)).toBeNull();
  const quiet = { ...gauge, why: [{ cause: { kind: 'month' }, by: 1 } as const] };
  expect(whyOf(words, quiet, 3)).toBe('the passing of the month');
});

test('older cables lie under their months, newest first, and none is lost', () => {
  const older = view(parisAt('1936-11')).cables.filter(({ letter }) => letter === null);
  const months = byMonth(older);
  expect(months[0]?.iso).toBe('1936-09');
  expect(months.flatMap(({ cables }) => cables)).toHaveLength(older.length);
  const [first] = older;
  if (!first) throw new Error('no older cable');
  expect(placeOf(words, { ...first, place: 'paris', to: 'moscow' })).toBe('Paris to Moscow');
  expect(placeOf(words, { ...first, place: 'paris', to: 'paris' })).toBe('Paris');
  expect(placeOf(words, { ...first, place: null })).toBe('No place given');
});

test('a cable of an order tells in a sentence that it was done, by whom', () => {
  const game = parisAt('1935-05');
  game.write('france', 'military', 'france.raise-a-military-agreement');
  game.seal('france');
  for (const { order } of view(game).motions) game.decide('france', order, 'vote');
  game.turnPage();
  const orders = view(game).cables.filter(({ titleKey }) => titleKey.startsWith('order.'));
  expect(orders.map(({ titleKey }) => words.story(titleKey))).toContain(
    'Paris raises a military agreement with the Soviet ambassador',
  );
});
