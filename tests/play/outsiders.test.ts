// What the newspapers have and what a third power sees: nothing that it could not know, whatever the sides keep secret,
// and what is its own affair. Tried along history and in games of random orders, month by month.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { confidenceOf } from '../../game/classroom/confidence.ts';
import { type Confidence, NO_CONFIDENCE, newspapers, thirdPower } from '../../game/play/outsiders.ts';
import { powerView, publicView } from '../../game/play/outsideViews.ts';
import { powerOf } from '../../game/play/questions.ts';
import { replayHistory } from '../../game/play/replay.ts';
import { createGame } from '../../game/play/session.ts';
import type { OrderDefinition, Scenario } from '../../game/rules/definition.ts';
import {
  beliefsIn,
  type Moment,
  momentsOf,
  type Secret,
  secretsIn,
  situationOf,
  withCells,
} from '../drivers/moments.ts';
import { TestGame } from '../drivers/testGame.ts';
import { shippedClassroom, shippedScenario } from '../support/shipped.ts';

/** Null for whoever reads the newspapers. */
type Outsider = string | null;
const OUTSIDERS: readonly Outsider[] = [
  null,
  'germany',
  'poland',
  'romania',
  'czechoslovakia',
  'britain',
  'italy',
  'spain',
];

/** What is kept from the outsiders: nothing, or what the scenario keeps from a class. */
const KEPT = ['nothing', 'what a class is not told'] as const;
type Kept = (typeof KEPT)[number];

let scenario: Scenario;
let confidences: Readonly<Record<Kept, Confidence>>;
let moments: readonly Moment[];
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
  confidences = {
    nothing: NO_CONFIDENCE,
    'what a class is not told': confidenceOf((await shippedClassroom()).definition),
  };
  moments = momentsOf(scenario);
}, 60_000);

const viewOf = (moment: Moment, outsider: Outsider, kept: Kept = 'nothing') =>
  outsider === null
    ? publicView(situationOf(moment), confidences[kept])
    : powerView(situationOf(moment), outsider, confidences[kept]);

const isCommon = (knownTo: readonly string[]) => scenario.sides.every(({ id }) => knownTo.includes(id));
const inPublic = ({ channel: { secrecy }, side, outcomes }: OrderDefinition) =>
  secrecy === 'public' && outcomes.every(({ knownTo }) => isCommon([side, ...knownTo]));

/** The cells that hold what an outsider must not see. */
function secretCells(moment: Moment, outsider: Outsider, kept: Kept): readonly Secret[] {
  const { tracks, events } = confidences[kept];
  const power = scenario.powers.find(({ id }) => id === outsider);
  const seat = power?.place ?? null;
  return [
    ...secretsIn(moment, {
      meters: scenario.meters.filter(({ id }) => !power?.meters.includes(id)),
      tracks: scenario.tracks.filter(
        ({ id, knownTo }) =>
          !(isCommon(knownTo) && !tracks.has(id)) && !id.startsWith(`${seat}.`) && id !== power?.track,
      ),
      orders: scenario.orders.filter(
        (order) => !inPublic(order) && (seat === null || (order.from !== seat && order.to !== seat)),
      ),
      dissent: scenario.orders.filter(({ council }) => council !== null),
      events: scenario.events.filter(
        (event) =>
          !(isCommon(event.knownTo) && !events.has(event.id)) &&
          (seat === null || (event.place !== seat && powerOf(scenario, event) !== power)),
      ),
    }),
    ...beliefsIn(
      moment,
      scenario.sides.map(({ id }) => id),
    ),
  ];
}

describe.each(OUTSIDERS)('what is seen of %s', (outsider) => {
  it.each(KEPT)('EST-6: does not change when only secrets do, with %s kept', (kept) => {
    for (const moment of moments) {
      const truth = JSON.stringify(viewOf(moment, outsider, kept));
      const secrets = secretCells(moment, outsider, kept);
      expect(new Set(secrets.map(({ kind }) => kind)).size).toBe(8);
      const other = fc.tuple(...secrets.map(({ from, to }) => fc.integer({ min: from, max: to })));
      fc.assert(
        fc.property(other, (values) => {
          const cells = Array.from(moment.state.world.cells);
          secrets.forEach(({ slot }, index) => {
            cells[slot] = values[index] ?? 0;
          });
          const view = viewOf(withCells(moment, cells), outsider, kept);
          expect(JSON.stringify(view), moment.name).toBe(truth);
        }),
        { numRuns: 4 },
      );
    }
  });

  it.each(KEPT)('EST-6: does not tell from its log what it was not told of, with %s kept', (kept) => {
    const { model } = new TestGame(scenario).engine;
    const power = scenario.powers.find(({ id }) => id === outsider);
    const reader = power ? thirdPower(model, power, confidences[kept]) : newspapers(model, confidences[kept]);
    const tracks = new Set(scenario.tracks.filter((each) => reader.knowsTrack(each)).map(({ id }) => id));
    let shortened = 0;
    for (const moment of moments) {
      const log = moment.log
        .map((happening) => ({
          ...happening,
          moved: happening.moved.filter(({ track }) => tracks.has(track)),
          meters: happening.meters.filter(({ meter }) => power?.meters.includes(meter)),
          beliefs: [],
        }))
        .filter(
          (happening) => reader.told(happening) || happening.moved.length + happening.meters.length > 0,
        );
      shortened += moment.log.length - log.length;
      const told = viewOf({ ...moment, log }, outsider, kept);
      expect(told, moment.name).toEqual(viewOf(moment, outsider, kept));
    }
    expect(shortened).toBeGreaterThan(40);
  });

  it('EST-6: says nothing of orders that are written, or sealed', () => {
    const game = createGame(scenario, { seed: 'outsiders', players: { france: 'person', ussr: 'person' } });
    const look = () => [game.publicView(), outsider === null ? null : game.powerView(outsider)];
    const before = [JSON.stringify(look()), JSON.stringify(game.view('ussr'))];
    for (const { desk, orders } of game.view('france').desks) {
      game.write('france', desk, orders.find(({ legal }) => legal)?.id ?? null);
    }
    game.seal('france');
    game.rule('prague-signs-with-moscow', false);
    game.answer('ussr.approach-warsaw-directly', 'unanswered');
    expect([JSON.stringify(look()), JSON.stringify(game.view('ussr'))]).toEqual(before);
  });
});

describe('along history', () => {
  /** Rows of the article of which an outsider was told by the end. */
  const rowsOf = (outsider: Outsider) => {
    const game = new TestGame(scenario);
    while (game.run.state.phase === 'orders') game.followHistoryMonth();
    const { state, log } = game.run;
    const { cables } = viewOf({ name: 'end', game, state, log }, outsider);
    return new Set(cables.flatMap(({ rows }) => rows));
  };

  it('newspapers have what was public, and nothing that was discreet or known to one side alone', () => {
    const rows = rowsOf(null);
    for (const row of ['C12', 'E07', 'E33', 'E36', 'E42', 'E44', 'E52', 'C35'])
      expect(rows, row).toContain(row);
    const { steps } = replayHistory(scenario);
    const secret = steps.filter(({ knownTo, order }) => {
      const secrecy = scenario.orders.find(({ id }) => id === order)?.channel.secrecy;
      return !isCommon(knownTo) || secrecy === 'secret' || secrecy === 'discreet';
    });
    expect(secret.length).toBeGreaterThan(30);
    for (const { id } of secret) expect(rows, id).not.toContain(id);
  });

  it('Berlin hears who sounded it; Warsaw hears nothing of what was planned or decided about it', () => {
    const berlin = rowsOf('germany');
    for (const row of ['E24', 'E27', 'E53']) expect(berlin, row).toContain(row);
    const warsaw = rowsOf('poland');
    for (const row of ['E24', 'E27', 'E29', 'E63', 'E66', 'E74']) expect(warsaw, row).not.toContain(row);
  });
});

describe('the questions of a power', () => {
  it('are about its own events, each of one power at most', () => {
    const eventsOf = (power: string) =>
      scenario.events.filter((event) => powerOf(scenario, event)?.id === power).map(({ id }) => id);
    expect(eventsOf('poland')).toEqual([
      'rambouillet-credit',
      'warsaw-learns-of-the-questions',
      'warsaw-asks-for-assurances',
      'warsaw-answers-with-conditions',
      'conditions-lapse',
      'warsaw-turns-to-berlin',
    ]);
    expect(eventsOf('germany')).toEqual(
      expect.arrayContaining(['germany-enters-the-rhineland', 'berlin-courts-warsaw', 'anti-comintern-pact']),
    );
    expect(eventsOf('britain')).toContain('london-sounds-berlin');
    expect(eventsOf('germany')).not.toContain('london-sounds-berlin');
  });

  it('can all be ruled on, and tell what history did; none is asked but while orders are written', () => {
    let asked = 0;
    const game = createGame(scenario, { seed: 'asked', players: { france: 'person', ussr: 'person' } });
    for (let month = 0; month < 24; month += 1) {
      for (const { id } of scenario.powers) {
        for (const { event, month: turn } of game.powerView(id).questions) {
          asked += 1;
          expect(game.rule(event, false), `${event} in ${turn.iso}`).toEqual({ ok: true });
        }
      }
      for (const { id } of scenario.sides) game.seal(id);
      for (const { id } of scenario.powers) expect(game.powerView(id).questions).toEqual([]);
      if (!game.turnPage().ok || game.publicView().phase === 'ended') break;
    }
    expect(asked).toBeGreaterThan(20);
    const november = new TestGame(scenario).followHistoryTo('1936-11');
    const { state, log } = november.run;
    const germany = powerView(situationOf({ name: '', game: november, state, log }), 'germany');
    expect(germany.questions).toContainEqual(
      expect.objectContaining({ event: 'anti-comintern-pact', history: true }),
    );
    expect(germany.gauges.map(({ meter, sd }) => [meter, sd])).toEqual([
      ['germany.boldness', null],
      ['germany.unease', null],
    ]);
  });
});

describe('the requests to a power', () => {
  const ordersTo = (power: string) =>
    createGame(scenario, { seed: 'asked', players: { france: 'person', ussr: 'person' } })
      .powerView(power)
      .requests.map(({ order }) => order);

  it('are orders sent to its seat with more than one outcome, as far as it knows them to be possible', () => {
    // That no pact has been ratified Warsaw knows; what Moscow asks needs nothing that it would know.
    expect(ordersTo('poland')).toEqual(['ussr.approach-warsaw-directly']);
    const october = new TestGame(scenario).followHistoryTo('1936-10');
    const { state, log } = october.run;
    const { requests } = powerView(situationOf({ name: '', game: october, state, log }), 'poland');
    expect(requests).toMatchObject([
      {
        order: 'france.press-warsaw-for-passage',
        side: 'france',
        outcomes: ['refused', 'unanswered', 'conditional', 'secret', 'granted'],
      },
      { order: 'ussr.approach-warsaw-directly', outcomes: ['refused', 'unanswered', 'conditional'] },
    ]);
  });

  it('can all be answered, and none stands but while orders are written', () => {
    const game = createGame(scenario, { seed: 'asked', players: { france: 'person', ussr: 'person' } });
    for (const { order, outcomes } of scenario.powers.flatMap(({ id }) => game.powerView(id).requests)) {
      for (const outcome of outcomes) expect(game.answer(order, outcome), order).toEqual({ ok: true });
    }
    for (const { id } of scenario.sides) game.seal(id);
    for (const { id } of scenario.powers) expect(game.powerView(id).requests).toEqual([]);
  });
});
