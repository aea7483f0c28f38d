// Those who sit at neither side's table: whoever reads the newspapers, and the third powers. What they are told of.
import type { ChannelKind, EventDefinition, OrderDefinition, PowerDefinition } from '../rules/definition.ts';
import type { Model } from '../rules/model.ts';
import type { Knower } from '../rules/sight.ts';
import type { Happening } from './happening.ts';
import { type Reader, type Telling, tellingOf } from './knowledge.ts';
import { powerOf } from './questions.ts';

/** Somebody outside the sides: what it is told of, and by which cells it may judge. */
export interface Outsider extends Reader, Knower {
  readonly side: null;
}

/** What the sides know of and keep from everybody else: events, and how things stand on tracks. */
export interface Confidence {
  readonly events: ReadonlySet<string>;
  readonly tracks: ReadonlySet<string>;
}

/** Nothing is kept. */
export const NO_CONFIDENCE: Confidence = { events: new Set(), tracks: new Set() };

/** Channels whose messages anybody reads; an order says itself how secret it is. */
const OPEN: readonly ChannelKind[] = ['press', 'parliament', 'election', 'military'];

/** Channels that do not leave a side's own house. */
const INNER: readonly ChannelKind[] = ['cabinet', 'politburo', 'staff'];

/**
 * Whoever reads the newspapers: they have what all sides know of, what did not go over a discreet channel and what the sides
 * do not keep to themselves.
 */
export function newspapers(model: Model, confidence = NO_CONFIDENCE): Outsider {
  const sides = model.scenario.sides.map(({ id }) => id);
  const isCommon = (knownTo: readonly string[]) => sides.every((side) => knownTo.includes(side));
  const isPublic = (order: string) => model.orders.get(order)?.definition.channel.secrecy === 'public';
  const isOpen = ({ told: { step, happening } }: Telling) => {
    const { occurrence } = happening;
    if (occurrence.kind === 'order') return isPublic(occurrence.order);
    if (occurrence.kind === 'event') return !confidence.events.has(occurrence.event);
    return step !== null && OPEN.includes(step.channel);
  };
  return {
    side: null,
    told: (happening) => {
      const telling = tellingOf(model, happening);
      return telling && isCommon(telling.knownTo) && isOpen(telling) ? telling.told : null;
    },
    knowsStep: ({ knownTo, carries, channel }) => {
      if (!isCommon(knownTo)) return false;
      if (carries.kind === 'order') return isPublic(carries.order);
      return carries.kind === 'event' ? !confidence.events.has(carries.event) : OPEN.includes(channel);
    },
    knowsMeter: () => false,
    knowsTrack: ({ id, knownTo }) => isCommon(knownTo) && !confidence.tracks.has(id),
    knowsOrder: ({ id, side, outcomes }) =>
      isPublic(id) && outcomes.every(({ knownTo }) => isCommon([side, ...knownTo])),
    knowsEvent: ({ id, knownTo }) => isCommon(knownTo) && !confidence.events.has(id),
  };
}

/** A third power: it reads the newspapers, knows its own affairs, and hears what is said to it at its own seat. */
export function thirdPower(model: Model, power: PowerDefinition, confidence = NO_CONFIDENCE): Outsider {
  const papers = newspapers(model, confidence);
  const isOwn = (event: EventDefinition) => powerOf(model.scenario, event)?.id === power.id;
  const isOutward = ({ channel: { kind }, from, to }: Pick<OrderDefinition, 'channel' | 'from' | 'to'>) =>
    !INNER.includes(kind) && (from === power.place || to === power.place);
  const isParty = ({ occurrence }: Happening, { told: { step } }: Telling): boolean => {
    if (occurrence.kind === 'event') {
      const event = model.events.get(occurrence.event)?.definition;
      return event !== undefined && (isOwn(event) || event.place === power.place);
    }
    if (step) {
      const at = step.place === power.place || step.to === power.place;
      return at && !INNER.includes(step.channel);
    }
    const order = occurrence.kind === 'order' ? model.orders.get(occurrence.order)?.definition : undefined;
    return order !== undefined && isOutward(order);
  };
  return {
    ...papers,
    told: (happening) => {
      const telling = tellingOf(model, happening);
      return telling && isParty(happening, telling) ? telling.told : papers.told(happening);
    },
    knowsMeter: ({ id }) => power.meters.includes(id),
    // A track named after its seat is a side's dealings with it.
    knowsTrack: (track) =>
      papers.knowsTrack(track) || track.id === power.track || track.id.startsWith(`${power.place}.`),
    knowsOrder: (order) => papers.knowsOrder(order) || isOutward(order),
    knowsEvent: (event) => papers.knowsEvent(event) || isOwn(event) || event.place === power.place,
  };
}
