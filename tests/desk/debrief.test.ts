// The debrief's sums on a real game that left the path: data, misreadings, luck, secrets, the figures of a hinge.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { acrossOf, chartOf, misreadingsOf, PLANE, seriesOf } from '../../game/desk/game/debrief/beliefs.ts';
import { type GameData, gameCsv, gameJson } from '../../game/desk/game/debrief/gameData.ts';
import { barOf, gainLine, shiftLine } from '../../game/desk/game/debrief/hinges.ts';
import {
  passageOf,
  passagesOf,
  secretDeeds,
  secretTurns,
  unlikely,
} from '../../game/desk/game/debrief/luck.ts';
import { faredLine } from '../../game/desk/game/ending/aims.ts';
import type { Game } from '../../game/play/commands.ts';
import { openGame } from '../../game/play/session.ts';
import type { Scenario } from '../../game/rules/definition.ts';
import { english } from '../../game/words/en/english.ts';
import { createWords } from '../../game/words/words.ts';
import { shippedScenario } from '../support/shipped.ts';

let scenario: Scenario;
let game: Game;
let data: GameData;
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
  const file = fileURLToPath(new URL('../scenarios/records/blum-names-a-date.json', import.meta.url));
  const opened = openGame(scenario, await readFile(file, 'utf8'));
  if (!opened.ok) throw new Error(opened.code);
  ({ game } = opened);
  data = { months: game.archive(), deeds: game.deeds(), luck: game.luck(), setup: game.setup };
});

describe('the data', () => {
  test('have a line for every meter, belief, order and event of every month', () => {
    const lines = gameCsv(data).trimEnd().split('\r\n');
    const [head = '', ...rows] = lines;
    expect(head).toBe('month,kind,side,item,value,sd,outcome,council,chance');
    const count = (kind: string) => rows.filter((row) => row.split(',')[1] === kind).length;
    const { months, deeds, luck } = data;
    expect(count('meter')).toBe(months.length * scenario.meters.length);
    expect(count('belief')).toBe(months.length * (months[0]?.beliefs.length ?? 0));
    expect(count('order')).toBe(deeds.length);
    expect(count('event')).toBe(luck.filter(({ side }) => side === null).length);
    expect(rows.every((row) => row.split(',').length === 9)).toBe(true);
    const will = months[0]?.meters['france.will'];
    expect(rows).toContain(`1935-05,meter,,france.will,${will},,,,`);
  });

  test('say the same as JSON', () => {
    const read = JSON.parse(gameJson(data, 'x')) as {
      ending: string;
      months: { month: string; orders: { order: string }[]; meters: Record<string, number> }[];
    };
    expect(read.ending).toBe('x');
    expect(read.months.map(({ month }) => month)).toEqual(data.months.map(({ month }) => month.iso));
    expect(read.months.flatMap(({ orders }) => orders.map(({ order }) => order))).toEqual(
      data.deeds.map(({ order }) => order),
    );
    expect(read.months.at(-1)?.meters).toEqual(data.months.at(-1)?.meters);
  });
});

describe('beliefs', () => {
  test('every series has every month, and the largest errors are the largest', () => {
    const series = seriesOf(data.months);
    expect(series.every(({ points }) => points.length === data.months.length)).toBe(true);
    const wrong = misreadingsOf(series, 3);
    const error = ({ truth, believed }: { truth: number; believed: number }) => Math.abs(truth - believed);
    const worst = Math.max(...series.flatMap(({ points }) => points.map(error)));
    expect(wrong[0] && error(wrong[0])).toBe(worst);
    expect(wrong.map(error)).toEqual(wrong.map(error).toSorted((a, b) => b - a));
    expect(new Set(wrong.map(({ side, meter }) => side + meter)).size).toBe(wrong.length);
  });

  test('a chart runs from edge to edge and never leaves its plane', () => {
    const [first] = seriesOf(data.months);
    const points = (first?.points ?? []).map((point) => ({ ...point, sd: 90 }));
    const { band, truth } = chartOf(points);
    const numbers = [...band.matchAll(/([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(
      numbers.every(([x = -1, y = -1]) => x >= 0 && x <= PLANE.width && y >= 0 && y <= PLANE.height),
    ).toBe(true);
    expect(truth.startsWith('M0.0 ')).toBe(true);
    expect(acrossOf(points.length - 1, points)).toBe(PLANE.width);
    expect(acrossOf(99, points)).toBeNull();
  });
});

describe('decision, luck and secrets', () => {
  test('orders are told with what chance made of them', () => {
    const own = data.deeds.filter(({ side }) => side === 'france');
    expect(own.length).toBeGreaterThan(10);
    const counted = passagesOf(own);
    expect(counted.carried + counted.lost + counted.insist + counted.withdraw).toBe(
      own.filter(({ way }) => way !== null).length,
    );
    expect(counted.insist).toBeGreaterThan(0);
    expect(passageOf({ way: 'vote', outcome: null })).toBe('lost');
    expect(passageOf({ way: 'vote', outcome: 'x' })).toBe('carried');
    // On history's path nothing was drawn.
    expect(own.filter(({ month }) => month.index < 18).every(({ chance }) => chance === null)).toBe(true);
    expect(own.some(({ chance }) => chance !== null)).toBe(true);
  });

  test('only what was less likely than not is luck, the least likely first', () => {
    const turns = unlikely(data.luck, 100);
    expect(turns.every(({ chance }) => chance < 50)).toBe(true);
    expect(turns).toHaveLength(data.luck.filter(({ chance }) => chance < 50).length);
    expect(turns.map(({ chance }) => chance)).toEqual(
      turns.map(({ chance }) => chance).toSorted((a, b) => a - b),
    );
    expect(unlikely(data.luck, 1)).toEqual(turns.slice(0, 1));
  });

  test('a secret is what no cable of the side ever told', () => {
    const secrets = secretDeeds(data.deeds, 'france');
    expect(secrets.length).toBeGreaterThan(0);
    expect(secrets.every(({ side, knownTo }) => side === 'ussr' && !knownTo.includes('france'))).toBe(true);
    const told = new Set(game.view('france').cables.map(({ titleKey }) => titleKey));
    for (const { order, month } of secrets.filter(({ month: { index } }) => index >= 18)) {
      expect(told.has(`order.${order}.headline`), `${month.iso} ${order}`).toBe(false);
    }
    const hidden = scenario.tracks.filter(({ knownTo }) => !knownTo.includes('france')).map(({ id }) => id);
    const turns = secretTurns(scenario, data.months, 'france');
    expect(turns.every(({ track, from, to }) => hidden.includes(track) && from !== to)).toBe(true);
  });
});

test('how a side fared is told by its own aims, in numbers of what was met and without a sum', () => {
  const words = createWords('en-GB', english, { 'side.france.seat': 'Paris' });
  expect(faredLine(words, 'france', ['met', 'in-part', 'not-met', 'not-met'])).toBe(
    'Paris, of its 4 aims: 1 met, 1 met in part and 2 not met.',
  );
  expect(faredLine(words, 'france', ['met'])).toBe('Paris, of its one aim: 1 met.');
});

describe('a hinge', () => {
  const words = createWords('en-GB', english, { 'ending.pact-on-paper.title': 'Pact on paper' });
  const other = {
    order: null,
    gain: { value: 0.84, low: 0.31, high: 1.37 },
    shifts: { 'pact-on-paper': { value: -0.204, low: -0.25, high: -0.151 } },
    most: 'pact-on-paper',
  };

  test('is told with its interval', () => {
    expect(gainLine(words, other)).toBe('0.84 points more (0.31 to 1.37)');
    expect(shiftLine(words, other)).toBe('less likely by 20 in 100 (15 to 25): Pact on paper');
    expect(shiftLine(words, { ...other, shifts: {} })).toBeNull();
    const unsure = { 'pact-on-paper': { value: 0.02, low: -0.01, high: 0.05 } };
    expect(shiftLine(words, { ...other, shifts: unsure })).toBeNull();
  });

  test('has a bar within its scale', () => {
    const { value, low, high } = barOf(other.gain, 1.37);
    expect(high).toBeCloseTo(100);
    expect(low).toBeLessThan(value);
    expect(barOf(other.gain, 0)).toEqual({ value: 0, low: 0, high: 0 });
  });
});
