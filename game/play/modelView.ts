// The model explained: all that moves a meter, read off the rules themselves, so that no documentation can disagree
// with them. Keys and conditions only; the words room tells them.
import { ALWAYS, type Condition } from '../rules/condition.ts';
import type { Basis, MoveDefinition, Scenario, Tell } from '../rules/definition.ts';

/** What a rule is: it tells which texts belong to a mover. */
export type MoverKind =
  | { readonly kind: 'order'; readonly order: string; readonly outcome: string; readonly only: boolean }
  | { readonly kind: 'event'; readonly event: string }
  | { readonly kind: 'month' }
  | {
      readonly kind: 'track';
      readonly track: string;
      /** The state that is left; null for a move from anywhere. */
      readonly from: string | null;
      readonly to: string;
      /** Keys of the titles of what sets the move off; empty for the end of a month. */
      readonly triggers: readonly string[];
    }
  | { readonly kind: 'council'; readonly council: string; readonly way: 'insist' | 'lost' };

/** One rule that moves a meter. */
export interface Mover {
  readonly by: number;
  readonly what: MoverKind;
  /** Under which condition; for a month's end, in each month in which it holds. */
  readonly when: Condition;
  readonly basis: Basis | null;
}

/**
 * Every rule that moves a meter, the strongest first; of equals, those that raise it before those that lower it.
 * @param meter `france.will`
 */
export function moversOf(scenario: Scenario, meter: string): readonly Mover[] {
  const all = [
    ...orderMovers(scenario, meter),
    ...scenario.events.map(
      ({ id, when, meters, basis }): Mover => ({
        by: meters[meter] ?? 0,
        what: { kind: 'event', event: id },
        when,
        basis,
      }),
    ),
    ...scenario.drifts.map(
      ({ when, meters, basis }): Mover => ({ by: meters[meter] ?? 0, what: { kind: 'month' }, when, basis }),
    ),
    ...trackMovers(scenario, meter),
    ...councilMovers(scenario, meter),
  ];
  return all.filter(({ by }) => by !== 0).sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || b.by - a.by);
}

function orderMovers(scenario: Scenario, meter: string): readonly Mover[] {
  return scenario.orders.flatMap(({ id, outcomes, basis }) =>
    outcomes.map(
      (outcome): Mover => ({
        by: outcome.meters[meter] ?? 0,
        what: { kind: 'order', order: id, outcome: outcome.id, only: outcomes.length === 1 },
        when: ALWAYS,
        basis,
      }),
    ),
  );
}

function trackMovers(scenario: Scenario, meter: string): readonly Mover[] {
  const isOrder = (id: string) => scenario.orders.some((order) => order.id === id);
  const titles = ({ on }: MoveDefinition) =>
    on
      .filter(({ id }) => id !== 'month-ends')
      .map(({ id }) => (isOrder(id) ? `order.${id}.title` : `event.${id}.title`));
  const mover = (track: string, from: string | null, move: MoveDefinition): Mover => ({
    by: move.meters[meter] ?? 0,
    what: { kind: 'track', track, from, to: move.to, triggers: titles(move) },
    when: move.when,
    basis: move.basis,
  });
  return scenario.tracks.flatMap(({ id, states, fromAny }) => [
    ...states.flatMap((state) => state.moves.map((move) => mover(id, state.id, move))),
    ...fromAny.map((move) => mover(id, null, move)),
  ]);
}

/** Authority is spent in a council by insisting, and lost with a vote; the meter behind it pays what is missing. */
function councilMovers(scenario: Scenario, meter: string): readonly Mover[] {
  return scenario.councils.flatMap(({ id, authority, beyond, insist, lost }): readonly Mover[] => {
    const mover = (way: 'insist' | 'lost', by: number, when: Condition): Mover => ({
      by,
      what: { kind: 'council', council: id, way },
      when,
      basis: null,
    });
    const spent = {
      kind: 'compare',
      left: { kind: 'meter', meter: authority },
      op: '<',
      right: { kind: 'number', value: 1 },
    } as const;
    if (authority === meter) return [mover('insist', -insist, ALWAYS), mover('lost', -lost, ALWAYS)];
    return beyond === meter ? [mover('lost', -lost, spent)] : [];
  });
}

/** One way in which a side hears of a meter that it does not know. */
export interface Hearing {
  readonly listener: string;
  readonly what: Extract<MoverKind, { kind: 'order' | 'event' }>;
  /** Told relative to what was believed, or shown as it is but for a bias; in points. */
  readonly kind: 'says' | 'shows';
  readonly by: number;
  /** Standard deviation of the channel in points: the smaller, the more it counts. */
  readonly noise: number;
}

/** Every signal and probe from which a side judges a meter, the surest first. An order's outcomes are told apart. */
export function hearingsOf(scenario: Scenario, meter: string): readonly Hearing[] {
  const heard = (what: Hearing['what'], tells: readonly Tell[]): readonly Hearing[] =>
    tells
      .filter(({ about }) => about === meter)
      .map((tell) => ({
        listener: tell.to,
        what,
        kind: tell.kind,
        by: tell.kind === 'says' ? tell.by : tell.bias,
        noise: tell.noise,
      }));
  return [
    ...scenario.orders.flatMap(({ id, outcomes }) =>
      outcomes.flatMap((outcome) =>
        heard({ kind: 'order', order: id, outcome: outcome.id, only: outcomes.length === 1 }, outcome.tells),
      ),
    ),
    ...scenario.events.flatMap(({ id, tells }) => heard({ kind: 'event', event: id }, tells)),
  ].sort((a, b) => a.noise - b.noise);
}

/** A row of the chronicle or of the context on which a meter's documentation rests. */
export interface EvidenceRow {
  /** `E22`, `C26`. */
  readonly id: string;
  readonly titleKey: string;
  readonly kind: 'source' | 'context';
  readonly date: string;
  readonly precision: 'day' | 'month' | 'season' | 'year';
  readonly references: readonly { readonly work: string; readonly at: string }[];
}

/** The rows of the chronicle and of the context that a text names (`E22`, `C26`), in the order of their dates. */
export function evidenceRows(scenario: Scenario, text: string): readonly EvidenceRow[] {
  const named = new Set(text.match(/\b[EC]\d{2}\b/g) ?? []);
  const steps = [...scenario.prologue, ...scenario.chronicle, ...scenario.epilogue]
    .filter(({ id }) => named.has(id) && id.startsWith('E'))
    .map(
      ({ id, date, precision, source }): EvidenceRow => ({
        id,
        titleKey: `step.${id}.title`,
        kind: 'source',
        date,
        precision,
        references: source,
      }),
    );
  const context = scenario.context
    .filter(({ id }) => named.has(id))
    .map(
      ({ id, date }): EvidenceRow => ({
        id,
        titleKey: `context.${id}.title`,
        kind: 'context',
        date,
        precision: 'day',
        references: [],
      }),
    );
  return [...steps, ...context].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}
