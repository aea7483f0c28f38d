// One word for the ear, the map and the page: what is sent in Morse is what the railways carry and what can be read.
import { beforeAll, expect, test } from 'vitest';
import { goesByWire, sentAsLine, wireLine } from '../../game/desk/common/sentAs.ts';
import { heardBetween, wiredOrders } from '../../game/desk/game/heard.ts';
import { soundOfStep } from '../../game/desk/replay/stepSound.ts';
import { fromReplay } from '../../game/map/fromReplay.ts';
import { fromSeat } from '../../game/map/fromSeat.ts';
import { type Gazetteer, gazetteer } from '../../game/map/seats.ts';
import type { Game } from '../../game/play/commands.ts';
import { replayHistory } from '../../game/play/replay.ts';
import { createGame } from '../../game/play/session.ts';
import type { Scenario, SeatView } from '../../game/play/view.ts';
import { codeWord } from '../../game/words/codeWord.ts';
import { english } from '../../game/words/en/english.ts';
import { createWords } from '../../game/words/words.ts';
import { shippedScenario } from '../support/shipped.ts';

let scenario: Scenario;
let where: Gazetteer;
const words = createWords('en', english);

beforeAll(async () => {
  ({ scenario } = await shippedScenario());
  where = gazetteer(scenario);
});

/** Plays the month as history did, up to its record. */
function toRecord(game: Game, side: string): readonly [before: SeatView, record: SeatView] {
  for (const { desk, history } of game.view(side).desks) game.write(side, desk, history);
  game.seal(side);
  let before = game.view(side);
  for (const { order, history } of before.motions) {
    before = game.view(side);
    game.decide(side, order, history ?? 'vote');
  }
  return [before, game.view(side)];
}

test.each(['france', 'ussr'])('all through the months of %s', (side) => {
  const [other = ''] = scenario.sides.map(({ id }) => id).filter((id) => id !== side);
  const game = createGame(scenario, {
    seed: 'wire',
    players: { [side]: 'person', [other]: 'as-in-history' },
  });
  let sent = 0;
  let drawn = 0;
  while (game.view(side).phase !== 'ended') {
    const [before, record] = toRecord(game, side);
    const heard = heardBetween(before, record, undefined).flatMap((one) =>
      one.kind === 'telegraph' ? [one.id] : [],
    );
    for (const id of heard) {
      sent += 1;
      expect(wiredOrders(record)).toContain(id);
      expect(sentAsLine(words, id)).toBe(`Sent as ${codeWord(id)}`);
    }
    for (const cable of record.cables.filter(
      ({ letter, sentAs }) => letter !== null && wiredOrders(record).includes(sentAs),
    )) {
      const { messages } = fromSeat(record, cable.id, () => '', where, 'alignment');
      for (const { by, code } of messages) {
        if (by !== 'wire') continue;
        drawn += 1;
        expect(code).toBe(codeWord(cable.sentAs));
        expect(wireLine(words, cable)).toBe(`Sent as ${code}`);
      }
    }
    game.turnPage();
  }
  expect(sent).toBeGreaterThan(0);
  expect(drawn).toBeGreaterThan(0);
});

test('in the replay', () => {
  const names = { title: '', way: '' };
  const wired = replayHistory(scenario).steps.filter(goesByWire);
  expect(wired.length).toBeGreaterThan(5);
  for (const step of wired) {
    const heard = soundOfStep(step);
    expect(heard).toEqual({ kind: 'telegraph', id: step.sentAs });
    const [message] = fromReplay(step, names, where, 'alignment').messages;
    expect(message?.code).toBe(codeWord(step.sentAs));
    expect(wireLine(words, step)).toBe(`Sent as ${message?.code}`);
  }
});

test('a side learns no code word of the other’s orders', () => {
  const game = createGame(scenario, { seed: 'wire', players: { france: 'person', ussr: 'person' } });
  const ofMoscow = new Set(scenario.orders.filter(({ side }) => side === 'ussr').map(({ id }) => id));
  for (let month = 0; month < 6; month += 1) {
    for (const side of ['france', 'ussr']) {
      for (const { desk, history } of game.view(side).desks) game.write(side, desk, history);
      game.seal(side);
    }
    for (const side of ['france', 'ussr'])
      for (const { order, history } of game.view(side).motions) game.decide(side, order, history ?? 'vote');
    game.turnPage();
  }
  const cables = game.view('france').cables.filter(({ titleKey }) => titleKey.startsWith('step.'));
  expect(cables.some(({ side }) => side === 'ussr')).toBe(true);
  expect(cables.filter(({ sentAs }) => ofMoscow.has(sentAs))).toEqual([]);
});
