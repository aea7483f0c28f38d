// Tracks, councils, events, drifts and endings from their entries.
import type { InferOutput } from 'valibot';
import { ALWAYS } from '../../rules/condition.ts';
import type {
  CouncilDefinition,
  DriftDefinition,
  EndingDefinition,
  EventDefinition,
  MoveDefinition,
  TemperamentDefinition,
  TrackDefinition,
  Trigger,
} from '../../rules/definition.ts';
import { monthIndex } from '../calendar.ts';
import type { Entries, Entry } from '../entries.ts';
import { Council, Drift, Ending, Event, Temperament, Track } from '../schema/play.ts';
import type { DataPath } from '../sourceFile.ts';
import type { Maker } from './maker.ts';

export interface PlayParts {
  readonly tracks: readonly TrackDefinition[];
  readonly councils: readonly CouncilDefinition[];
  readonly events: readonly EventDefinition[];
  readonly drifts: readonly DriftDefinition[];
  readonly endings: readonly EndingDefinition[];
  readonly temperaments: readonly TemperamentDefinition[];
}

export function buildPlay(entries: Entries, maker: Maker): PlayParts {
  return {
    tracks: entries.of('track', Track, 'track').map((entry) => track(entry, maker)),
    councils: entries.of('council', Council, 'council').map((entry) => council(entry, maker)),
    events: entries.of('events', Event, 'event').map((entry) => event(entry, maker)),
    drifts: entries.of('drifts', Drift, 'drift').map((entry) => drift(entry, maker)),
    temperaments: entries
      .of('temperaments', Temperament, 'temperament')
      .map((entry) => temperament(entry, maker)),
    endings: entries.of('endings', Ending, 'ending').map((entry) => ending(entry, maker)),
  };
}

type RawMove = NonNullable<InferOutput<typeof Track>['from_any']>[number];

function track(entry: Entry<InferOutput<typeof Track>>, maker: Maker): TrackDefinition {
  const { track: id, mechanism, known_to, starts, states, from_any } = entry.value;
  const moves = (raw: readonly RawMove[] | undefined, ...below: DataPath): readonly MoveDefinition[] =>
    (raw ?? []).map((move, index) => makeMove(move, entry, [...below, index], maker));
  const made = Object.entries(states).map(([state, value]) =>
    maker.mark({ id: state, moves: moves(value.moves, 'states', state, 'moves') }, entry, 'states', state),
  );
  return maker.mark(
    {
      id,
      mechanism: mechanism ?? null,
      knownTo: maker.knownTo(known_to),
      starts,
      states: made,
      fromAny: moves(from_any, 'from_any'),
    },
    entry,
  );
}

function makeMove(raw: RawMove, entry: Entry<unknown>, below: DataPath, maker: Maker): MoveDefinition {
  const move: MoveDefinition = {
    to: raw.to,
    on: (typeof raw.on === 'string' ? [raw.on] : raw.on).map(trigger),
    when: maker.condition(raw.when, entry, ...below, 'when'),
    meters: raw.meters ?? {},
    basis: maker.basis(raw, entry, ...below),
  };
  return maker.mark(move, entry, ...below);
}

function trigger(text: string): Trigger {
  const [id = text, outcome] = text.split(':');
  return { id, outcome: outcome ?? null };
}

function council(entry: Entry<InferOutput<typeof Council>>, maker: Maker): CouncilDefinition {
  const {
    council: id,
    side,
    head,
    authority,
    insist,
    lost,
    beyond = null,
    members,
    stances = [],
    dreads = [],
  } = entry.value;
  const made = stances.map((raw, index) => {
    const below = ['stances', index] as const;
    const orders = raw.orders === 'all' ? [] : raw.orders.map((order) => owned(order, side));
    const stance = {
      id: raw.stance,
      member: raw.member,
      orders,
      when: maker.condition(raw.when, entry, ...below, 'when'),
      lean: raw.lean,
      basis: maker.basis(raw, entry, ...below),
    };
    if (raw.orders !== 'all' && orders.length === 0) {
      maker.report(
        entry,
        [...below, 'orders'],
        'shape',
        'The stance is about no order.',
        'Write all for every motion.',
      );
    }
    return maker.mark(stance, entry, ...below);
  });
  const dreaded = dreads.map((raw, index) => {
    const below = ['dreads', index] as const;
    const of = raw.of.map((text) => ({ meter: text.slice(1), rises: text.startsWith('+') }));
    return maker.mark({ member: raw.member, of, basis: maker.basis(raw, entry, ...below) }, entry, ...below);
  });
  const parts = { members, stances: made, dreads: dreaded };
  return maker.mark({ id, side, head, authority, insist, lost, beyond, ...parts }, entry);
}

/** A stance names its own side's orders without the side. */
const owned = (order: string, side: string): string => (order.includes('.') ? order : `${side}.${order}`);

/** What a motion must be worth to be insisted on where the file does not say. */
const WORTH_INSISTING = 40;

/** Day of the month on which an event happens where its file does not say. */
const MIDDLE = 15;

function event(entry: Entry<InferOutput<typeof Event>>, maker: Maker): EventDefinition {
  const raw = entry.value;
  const made: EventDefinition = {
    id: raw.event,
    month: raw.month === undefined ? null : monthIndex(raw.month, maker.firstMonth),
    at: raw.at ?? 'resolution',
    day: raw.day ?? MIDDLE,
    place: raw.place ?? null,
    when: maker.condition(raw.when, entry, 'when'),
    chance: raw.chance ?? 100,
    later: raw.later ?? 0,
    adjust: (raw.adjust ?? []).map(({ when, percent }, index) => ({
      when: maker.condition(when, entry, 'adjust', index, 'when'),
      percent,
    })),
    again: raw.again ?? null,
    meters: raw.meters ?? {},
    tells: maker.tells(raw.tells, entry, 'tells'),
    knownTo: maker.knownTo(raw.known_to),
    basis: maker.basis(raw, entry),
  };
  return maker.mark(made, entry);
}

function drift(entry: Entry<InferOutput<typeof Drift>>, maker: Maker): DriftDefinition {
  const { drift: id, when, meters } = entry.value;
  const condition = when === undefined ? ALWAYS : maker.condition(when, entry, 'when');
  return maker.mark({ id, when: condition, meters, basis: maker.basis(entry.value, entry) }, entry);
}

function ending(entry: Entry<InferOutput<typeof Ending>>, maker: Maker): EndingDefinition {
  const { ending: id, when, at_once, aims } = entry.value;
  const made: EndingDefinition = {
    id,
    when: maker.condition(when, entry, 'when'),
    atOnce: at_once ?? false,
    aims,
    basis: maker.basis(entry.value, entry),
  };
  return maker.mark(made, entry);
}

function temperament(entry: Entry<InferOutput<typeof Temperament>>, maker: Maker): TemperamentDefinition {
  const { value } = entry;
  const leans = (value.leans ?? []).map(({ lean, orders, when, value: points, ...raw }, at) =>
    maker.mark(
      {
        id: lean,
        orders,
        when: maker.condition(when, entry, 'leans', at, 'when'),
        value: points,
        basis: maker.basis(raw, entry, 'leans', at),
      },
      entry,
      'leans',
      at,
    ),
  );
  return maker.mark(
    {
      id: value.temperament,
      history: value.history ?? 0,
      wavering: value.wavering ?? 0,
      insists: value.insists ?? WORTH_INSISTING,
      keepsPath: value.keeps_path ?? false,
      calculates: value.calculates ?? false,
      leans,
      basis: maker.basis(value, entry),
    },
    entry,
  );
}
