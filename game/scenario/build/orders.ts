// Orders from their entries. The folder says whose an order is.
import type { InferOutput } from 'valibot';
import type { OrderDefinition, OutcomeDefinition } from '../../rules/definition.ts';
import type { Entries, Entry } from '../entries.ts';
import { Order } from '../schema/play.ts';
import type { Maker } from './maker.ts';

type RawOrder = InferOutput<typeof Order>;

export function buildOrders(entries: Entries, maker: Maker): readonly OrderDefinition[] {
  return entries.of('order', Order, 'order').map((entry) => order(entry, maker));
}

function order(entry: Entry<RawOrder>, maker: Maker): OrderDefinition {
  const raw = entry.value;
  const side = entry.file.path.split('/')[1] ?? '';
  if (!maker.sides.includes(side)) {
    const hint = `The sides are ${maker.sides.join(' and ')}.`;
    maker.report(entry, [], 'unknown-side', `The folder orders/${side} belongs to no side.`, hint);
  }
  if (raw.once && raw.again !== undefined) {
    maker.report(entry, ['once'], 'shape', 'Both once and again are given.', 'Keep one.');
  }
  const made: OrderDefinition = {
    id: `${side}.${raw.order}`,
    side,
    desk: raw.desk,
    office: raw.office,
    channel: raw.channel,
    from: raw.from,
    to: raw.to ?? null,
    day: raw.day,
    open: (raw.open ?? []).map((text, index) => maker.condition(text, entry, 'open', index)),
    again: raw.once ? null : (raw.again ?? 1),
    council: raw.council ?? null,
    outcomes: raw.outcomes.map((outcome, index) => makeOutcome(outcome, index, entry, maker)),
    appeal: (raw.appeal ?? []).map(({ when, value }, index) => ({
      when: maker.condition(when, entry, 'appeal', index, 'when'),
      value,
    })),
    basis: maker.basis(raw, entry),
  };
  return maker.mark(made, entry);
}

function makeOutcome(
  raw: RawOrder['outcomes'][number],
  index: number,
  entry: Entry<RawOrder>,
  maker: Maker,
): OutcomeDefinition {
  const below = ['outcomes', index] as const;
  const made: OutcomeDefinition = {
    id: raw.outcome,
    weight: raw.weight,
    adjust: (raw.adjust ?? []).map(({ when, weight }, at) => ({
      when: maker.condition(when, entry, ...below, 'adjust', at, 'when'),
      weight,
    })),
    meters: raw.meters ?? {},
    tells: maker.tells(raw.tells, entry, ...below, 'tells'),
    knownTo: maker.knownTo(raw.known_to),
  };
  return maker.mark(made, entry, ...below);
}
