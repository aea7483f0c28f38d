// What a scenario has in it, found by playing: what is reached and what never is, where there is nothing to do, and
// which orders make no difference. Pure: the same scenario, seed and number of games find the same.
import { DESKS, type Desk } from '../rules/definition.ts';
import type { Model } from '../rules/model.ts';
import { BY_HISTORY, NEVER_REACHED, THINGS, type ThingKind } from './coverage.ts';
import { Choices, type Difference } from './exploreChoices.ts';
import type { SideIdle } from './exploreIdle.ts';
import { MANNERS, type Manner, Search } from './exploreSearch.ts';

/** One thing that a scenario names, and whether games came to it. */
export interface Reached {
  readonly kind: ThingKind;
  /** `track STATE`, `side.order`, `side.order:outcome`, an event or an ending. */
  readonly id: string;
  /** Games of the search in which it was reached. */
  readonly games: number;
  /** The first game that reached it: its number in the search of this seed. Null where history's path alone did, or none. */
  readonly first: { readonly game: number; readonly manner: Manner } | null;
  readonly byHistory: boolean;
}

/** How often a side could do nothing but hold. */
export interface Idle {
  readonly side: string;
  readonly months: number;
  /** Months without an open order, by desk. */
  readonly desks: Readonly<Record<Desk, number>>;
  /** Months without one on any desk, and months in which that had been so for three months. */
  readonly all: number;
  readonly stretches: number;
  /** States that the longer stretches have in common more than other months, the most telling first. */
  readonly where: readonly string[];
}

export interface Exploration {
  readonly seed: string;
  readonly games: number;
  /** Games that did not end by the scenario's last month. */
  readonly unending: number;
  readonly reached: readonly Reached[];
  readonly idle: readonly Idle[];
  readonly differences: readonly Difference[];
}

export interface ExploreOptions {
  readonly seed: string;
  /** Games of the search. */
  readonly runs: number;
  /** Games with each order, and as many without it; 0 leaves the comparison out. */
  readonly pairs: number;
}

export function explore(model: Model, { seed, runs, pairs }: ExploreOptions): Exploration {
  const search = new Search(model, seed);
  search.play(runs);
  const choices = new Choices(model, search.laws);
  // Games that do not end cannot be compared by their endings.
  const compared = pairs > 0 && search.unending === 0 ? search.contexts : [];
  const differences = compared.map((contexts, order) => choices.compare(order, contexts, pairs));
  return {
    seed,
    games: search.games,
    unending: search.unending,
    reached: reachedIn(search),
    idle: search.idle.sides.map((own, side) => idleOf(model, own, side)),
    differences,
  };
}

/** Everything that a scenario names, with how a search came to it. */
export function reachedIn({ model, coverage }: Search): readonly Reached[] {
  return THINGS.flatMap((kind) => {
    const { games, first } = coverage.tallies[kind];
    return namesOf(model, kind).map((id, at): Reached => {
      const game = first[at] ?? NEVER_REACHED;
      const count = games[at] ?? 0;
      const manner = MANNERS[game % MANNERS.length];
      return {
        kind,
        id,
        games: count,
        first: game >= 0 && manner ? { game, manner } : null,
        byHistory: game === BY_HISTORY,
      };
    });
  });
}

/** Whether games or history came to it. */
export function isReached({ games, byHistory }: Reached): boolean {
  return games > 0 || byHistory;
}

function namesOf({ scenario }: Model, kind: ThingKind): readonly string[] {
  switch (kind) {
    case 'state':
      return scenario.tracks.flatMap(({ id, states }) => states.map((state) => `${id} ${state.id}`));
    case 'order':
      return scenario.orders.map(({ id }) => id);
    case 'outcome':
      return scenario.orders.flatMap(({ id, outcomes }) => outcomes.map((outcome) => `${id}:${outcome.id}`));
    case 'event':
      return scenario.events.map(({ id }) => id);
    case 'ending':
      return scenario.endings.map(({ id }) => id);
  }
}

/** States named in the account of a stretch. */
const TELLING = 3;

function idleOf(model: Model, own: SideIdle, side: number): Idle {
  const { months, desks, all, stretches, usual, idle } = own;
  const states = namesOf(model, 'state');
  const telling = (at: number) =>
    (idle[at] ?? 0) / Math.max(1, stretches) - (usual[at] ?? 0) / Math.max(1, months);
  const where = states
    .map((id, at) => ({ id, by: telling(at) }))
    .filter(({ by }) => stretches > 0 && by > 0)
    .sort((a, b) => b.by - a.by)
    .slice(0, TELLING);
  const [first = 0, second = 0, third = 0] = desks;
  const byDesk = [first, second, third];
  return {
    side: model.scenario.sides[side]?.id ?? '',
    months,
    desks: Object.fromEntries(DESKS.map((desk, at) => [desk, byDesk[at] ?? 0])) as Record<Desk, number>,
    all,
    stretches,
    where: where.map(({ id }) => id),
  };
}
