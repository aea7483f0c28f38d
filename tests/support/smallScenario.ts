// A scenario small enough to be seen whole: two sides, two tracks, four orders, three months. Tests change parts of it.
import { ALWAYS, type Condition } from '../../game/rules/condition.ts';
import type {
  Basis,
  EventDefinition,
  MoveDefinition,
  OrderDefinition,
  OutcomeDefinition,
  Scenario,
  StepDefinition,
  TrackDefinition,
} from '../../game/rules/definition.ts';

export const BOTH = ['east', 'west'] as const;
export const BECAUSE: Basis = { kind: 'inference', because: 'a test needs it' };

export const meterAtLeast = (meter: string, value: number): Condition => ({
  kind: 'compare',
  left: { kind: 'meter', meter },
  op: '>=',
  right: { kind: 'number', value },
});

export function move(to: string, on: string, rest: Partial<MoveDefinition> = {}): MoveDefinition {
  const [id = '', outcome = null] = on.split(':');
  return { to, on: [{ id, outcome }], when: ALWAYS, meters: {}, basis: BECAUSE, ...rest };
}

export function track(
  id: string,
  states: Readonly<Record<string, readonly MoveDefinition[]>>,
): TrackDefinition {
  const list = Object.entries(states).map(([state, moves]) => ({ id: state, moves }));
  return { id, mechanism: null, knownTo: BOTH, starts: list[0]?.id ?? '', states: list, fromAny: [] };
}

export function outcome(id: string, rest: Partial<OutcomeDefinition> = {}): OutcomeDefinition {
  return { id, weight: 1, adjust: [], meters: {}, tells: [], knownTo: BOTH, ...rest };
}

export function order(id: string, rest: Partial<OrderDefinition> = {}): OrderDefinition {
  return {
    id,
    side: id.split('.')[0] ?? '',
    desk: 'political',
    office: `${id.split('.')[0]}-minister`,
    channel: { kind: 'ambassador', authority: 'official', secrecy: 'discreet' },
    from: 'capital',
    to: null,
    day: 10,
    open: [],
    again: 1,
    council: null,
    outcomes: [outcome('done')],
    appeal: [],
    basis: BECAUSE,
    ...rest,
  };
}

export function event(id: string, rest: Partial<EventDefinition> = {}): EventDefinition {
  return {
    id,
    month: null,
    at: 'resolution',
    day: 15,
    place: 'capital',
    when: ALWAYS,
    chance: 100,
    later: 0,
    adjust: [],
    again: null,
    meters: {},
    tells: [],
    knownTo: BOTH,
    basis: BECAUSE,
    ...rest,
  };
}

export function step(
  id: string,
  date: string,
  carries: StepDefinition['carries'],
  rest: Partial<StepDefinition> = {},
) {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return {
    id,
    month: (year - 1935) * 12 + month - 5,
    date,
    precision: 'day',
    place: 'capital',
    to: null,
    side: null,
    actors: [],
    parties: [],
    channel: 'ambassador',
    mechanisms: ['signal'],
    carries,
    with: [],
    knownTo: BOTH,
    source: [{ work: 'article', at: 'p. 1' }],
    doubts: [],
    ...rest,
  } satisfies StepDefinition;
}

/** West asks in May, East answers in June, nothing happens in July. */
export function smallScenario(rest: Partial<Scenario> = {}): Scenario {
  return {
    id: 'small',
    version: '1.0.0',
    format: 1,
    firstMonth: '1935-05',
    months: 3,
    seed: 'small',
    languages: ['en'],
    sides: [
      { id: 'east', seat: 'moscow', partner: 'west' },
      { id: 'west', seat: 'paris', partner: 'east' },
    ],
    people: [{ id: 'anna', side: 'west', namedIn: 'article' }],
    offices: [
      { id: 'east-minister', side: 'east', holders: [{ person: 'ivan', while: ALWAYS, basis: BECAUSE }] },
      { id: 'west-minister', side: 'west', holders: [{ person: 'anna', while: ALWAYS, basis: BECAUSE }] },
      { id: 'west-general', side: 'west', holders: [] },
    ],
    places: [{ id: 'capital', lon: 1, lat: 2 }],
    works: [{ id: 'article', kind: 'article' }],
    meters: [
      {
        id: 'west.will',
        starts: 40,
        knownTo: ['west'],
        estimates: { east: { mean: 50, sd: 10 } },
        basis: BECAUSE,
      },
      {
        id: 'east.trust',
        starts: 60,
        knownTo: ['east'],
        estimates: { west: { mean: 30, sd: 20 } },
        basis: BECAUSE,
      },
      { id: 'west.authority', starts: 50, knownTo: ['west'], estimates: {}, basis: BECAUSE },
    ],
    tracks: [
      track('talks', {
        QUIET: [move('ASKED', 'west.ask')],
        ASKED: [move('ANSWERED', 'east.answer'), move('COOLED', 'month-ends')],
        ANSWERED: [],
        COOLED: [],
      }),
      track('mood', { CALM: [move('TENSE', 'storm')], TENSE: [] }),
    ],
    orders: [
      order('east.answer', { open: [{ kind: 'in', track: 'talks', states: ['ASKED'] }] }),
      order('east.wait', { desk: 'home' }),
      order('west.ask', { again: null }),
      order('west.arm', { desk: 'military', council: 'cabinet' }),
    ],
    councils: [
      {
        id: 'cabinet',
        side: 'west',
        head: 'west-minister',
        authority: 'west.authority',
        insist: 30,
        lost: 10,
        beyond: null,
        members: [
          { office: 'west-minister', weight: 2 },
          { office: 'west-general', weight: 3 },
        ],
        stances: [],
        dreads: [],
      },
    ],
    events: [event('storm', { month: 1 })],
    drifts: [],
    indices: [],
    temperaments: [],
    powers: [],
    promises: [],
    misreadings: [],
    endings: [
      {
        id: 'agreed',
        when: { kind: 'in', track: 'talks', states: ['ANSWERED'] },
        atOnce: false,
        aims: {},
        basis: BECAUSE,
      },
      { id: 'nothing', when: ALWAYS, atOnce: false, aims: {}, basis: BECAUSE },
    ],
    prologue: [],
    chronicle: [
      step(
        'E01',
        '1935-05-10',
        { kind: 'order', order: 'west.ask', outcome: 'done', council: null },
        { side: 'west' },
      ),
      step('E02', '1935-06-03', { kind: 'event', event: 'storm' }),
    ],
    epilogue: [],
    context: [],
    ...rest,
  };
}
