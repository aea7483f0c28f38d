// What a seat's view becomes on the map: pins of the new cables, lines of what was sent, the tracks as that side sees them.
import { beforeAll, describe, expect, test } from 'vitest';
import { fromSeat } from '../../game/map/fromSeat.ts';
import { type Gazetteer, gazetteer } from '../../game/map/seats.ts';
import { createGame } from '../../game/play/session.ts';
import type { CableView, Scenario, SeatView } from '../../game/play/view.ts';
import { codeWord } from '../../game/words/codeWord.ts';
import { shippedScenario } from '../support/shipped.ts';

let where: Gazetteer;
let paris: SeatView;
let moscow: SeatView;
const nameOf = ({ titleKey }: CableView): string => titleKey;

/** A side's view of a month on history's path. */
function viewOf(scenario: Scenario, side: string, month: string): SeatView {
  const game = createGame(scenario, { seed: 'map', players: { france: 'person', ussr: 'person' } });
  while (game.view(side).month.iso < month) {
    for (const { id } of scenario.sides) {
      for (const { desk, history } of game.view(id).desks) game.write(id, desk, history);
      game.seal(id);
    }
    for (const { id } of scenario.sides) {
      for (const { order, history } of game.view(id).motions) game.decide(id, order, history ?? 'vote');
    }
    game.turnPage();
  }
  return game.view(side);
}

beforeAll(async () => {
  const { scenario } = await shippedScenario();
  where = gazetteer(scenario);
  paris = viewOf(scenario, 'france', '1936-11');
  moscow = viewOf(scenario, 'ussr', '1936-11');
});

describe('pins', () => {
  test('stand for the new cables alone, with their letters, at their places', () => {
    const { pins } = fromSeat(paris, null, nameOf, where, 'alignment');
    const news = paris.cables.filter(({ letter }) => letter !== null);
    expect(pins.map(({ letter }) => letter).toSorted()).toEqual(news.map(({ letter }) => letter).toSorted());
    for (const pin of pins) {
      const cable = news.find(({ id }) => id === pin.id);
      expect(pin.at).toEqual(where.at(cable?.place ?? ''));
      expect(pin.name).toBe(cable?.titleKey);
      expect(pin.current).toBe(false);
    }
  });

  test('the cable being read is ringed, in view, and alone on its way', () => {
    const accepted = paris.cables.find(({ titleKey }) => titleKey === 'step.E61.title');
    if (!accepted) throw new Error('Paris does not know of the acceptance');
    const map = fromSeat(paris, accepted.id, nameOf, where, 'alignment');
    expect(map.pins.filter(({ current }) => current).map(({ id }) => id)).toEqual([accepted.id]);
    expect(map.focus).toEqual(where.at('moscow'));
    expect(map.messages).toEqual([
      {
        from: where.at('moscow'),
        to: where.at('paris'),
        colour: 'red',
        by: 'wire',
        name: 'step.E61.title',
        code: codeWord('E61'),
      },
    ]);
  });

  test('an older cable has no pin and moves nothing', () => {
    const older = paris.cables.find(({ letter }) => letter === null);
    expect(fromSeat(paris, older?.id ?? '', nameOf, where, 'alignment').focus).toBeNull();
  });

  test('a cable without a place, or from a place that the scenario lacks, is left off', () => {
    const [first] = paris.cables;
    if (!first) throw new Error('no cable');
    const lost = {
      ...paris,
      cables: [
        { ...first, place: null },
        { ...first, id: 'x', place: 'atlantis' },
      ],
    };
    const map = fromSeat(lost, first.id, nameOf, where, 'alignment');
    expect([map.pins, map.messages, map.focus]).toEqual([[], [], null]);
  });
});

describe('the tracks', () => {
  test('passage through Galicia has been asked for, and the air staffs are in touch', () => {
    const map = fromSeat(paris, null, nameOf, where, 'passage');
    expect(map.layer).toBe('passage');
    expect(map.month).toBe('1936-11');
    expect(map.passage.find(({ id }) => id === 'galicia')?.state).toBe('asked');
    expect(map.passage.find(({ id }) => id === 'baltic')?.state).toBe('unspoken');
    expect([map.contact, map.rhineland, map.spain]).toEqual(['dashed', 'garrisoned', 'war']);
    expect(map.washes).toMatchObject({ FRA: 'blue', SUN: 'red', GER: 'slate', CSR: 'blue', GBR: 'none' });
  });

  test('a side is shown only what it sees', () => {
    const asParis = fromSeat(paris, null, nameOf, where, 'alignment');
    const asMoscow = fromSeat(moscow, null, nameOf, where, 'alignment');
    expect(asMoscow.pins.map(({ name }) => name)).toContain('step.E62.title');
    expect(asParis.pins.map(({ name }) => name)).not.toContain('step.E62.title');
  });
});
