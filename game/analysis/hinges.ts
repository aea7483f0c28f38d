// The hinges of a game: the orders of a side where another one would have served its own aims most. Tried in few games
// first, and the most promising again in many, with other chances: only what the second trial shows is told.
import { aimsMet } from '../minds/aims.ts';
import { type ChanceKey, chanceKey } from '../rules/chance.ts';
import { DESKS, type Desk } from '../rules/definition.ts';
import { legalOrders } from '../rules/legal.ts';
import type { Model } from '../rules/model.ts';
import type { Sight } from '../rules/sight.ts';
import type { Plan } from './foresight.ts';
import { type Measured, pairedDifference } from './interval.ts';
import type { Crew } from './pool.ts';

/** What a side ordered in a month, and what it saw when it did. */
export interface Decision {
  readonly sight: Sight;
  /** Orders given by desk, in the order of the desks; null for holding. */
  readonly given: readonly (string | null)[];
}

/** Another order of the same desk, how much better it served the side, and how much likelier it made each ending. */
export interface Alternative {
  readonly order: string | null;
  /** Points of the side's own aims that it met more, on average: an aim counts 2, one met in part 1. */
  readonly gain: Measured;
  /** In shares of games. */
  readonly shifts: Readonly<Record<string, Measured>>;
  /** The ending whose likelihood it moves most. */
  readonly most: string;
}

export interface Hinge {
  readonly side: string;
  readonly month: number;
  readonly desk: Desk;
  readonly given: string | null;
  /** How likely each ending was with the order that was given. */
  readonly likelihoods: readonly { readonly ending: string; readonly games: number }[];
  readonly runs: number;
  /** The two that serve the side best, of those whose gain leaves zero out. */
  readonly alternatives: readonly Alternative[];
}

export interface HingeEffort {
  /** Games an order in the first trial, and in the second. */
  readonly glance: number;
  readonly look: number;
  /** Desks of a month that are tried again. */
  readonly shortlist: number;
  /** Hinges that are told. */
  readonly hinges: number;
}

export const HINGE_EFFORT: HingeEffort = { glance: 40, look: 1000, shortlist: 8, hinges: 3 };

/** Alternatives that are told of a hinge. */
const TOLD = 2;

/**
 * The last months are left out: what is ordered so near the curtain changes how the game is counted, not what comes of it
 * (design's inference).
 */
const CURTAIN = 3;

interface Trial {
  readonly decision: Decision;
  readonly desk: number;
  readonly plan: Plan;
  /** Other orders of the desk, the most promising first once they have been tried. */
  readonly rivals: readonly number[];
  readonly size: number;
}

/**
 * Finds the hinges among decisions.
 * @param told how much of the work is done, 0 to 1
 */
export async function findHinges(
  model: Model,
  crew: Crew,
  decisions: readonly Decision[],
  seed: string,
  { glance, look, shortlist, hinges }: HingeEffort = HINGE_EFFORT,
  told: (share: number) => void = () => {},
): Promise<readonly Hinge[]> {
  const last = model.scenario.months - CURTAIN;
  const trials = decisions
    .filter(({ sight }) => sight.month < last)
    .flatMap((decision) => trialsOf(model, decision));
  let done = 0;
  const glances = chanceKey(`${seed} glance`);
  const first = await Promise.all(
    trials.map(async (trial) => {
      const games = gamesOf(crew, trial, glances, glance);
      const worth = worthOf(model, trial.decision.sight.side);
      const given = await games(trial.plan);
      const sized = await Promise.all(
        trial.rivals.map(async (rival) => ({
          rival,
          size: total(worth(await games(withDesk(trial, rival)))) - total(worth(given)),
        })),
      );
      sized.sort((a, b) => b.size - a.size);
      done += 1;
      told((done / trials.length) * 0.5);
      const better = sized.filter(({ size }) => size > 0).slice(0, TOLD);
      return { ...trial, rivals: better.map(({ rival }) => rival), size: better[0]?.size ?? 0 };
    }),
  );
  const promising = first
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size)
    .filter(isFirstOfItsMonth)
    .slice(0, shortlist);
  const looks = chanceKey(`${seed} look`);
  const found = await Promise.all(
    promising.map(async (trial, index) => {
      const hinge = await lookAt(model, crew, trial, looks, look);
      told(0.5 + ((index + 1) / promising.length) * 0.5);
      return hinge;
    }),
  );
  return found
    .filter(({ alternatives }) => alternatives.length > 0)
    .sort((a, b) => sizeOf(b) - sizeOf(a))
    .slice(0, hinges);
}

function trialsOf(model: Model, decision: Decision): readonly Trial[] {
  const { sight, given } = decision;
  const legal = legalOrders(model, sight.cells, sight.side);
  const plan = given.map((order) => (order === null ? -1 : (model.orders.get(order)?.index ?? -1)));
  return DESKS.flatMap((name, desk): Trial[] => {
    const open = legal.filter(({ definition }) => definition.desk === name).map(({ index }) => index);
    const rivals = [-1, ...open].filter((order) => order !== plan[desk]);
    return rivals.length === 0 ? [] : [{ decision, desk, plan, rivals, size: 0 }];
  });
}

/** Desks of one month tell the same story: the one with most to it stands for all. */
function isFirstOfItsMonth({ decision }: Trial, index: number, all: readonly Trial[]): boolean {
  return all.findIndex((other) => other.decision === decision) === index;
}

const withDesk = ({ plan, desk }: Trial, order: number): Plan => plan.with(desk, order);

/** Plays plans out in the same games. */
function gamesOf(crew: Crew, { decision: { sight } }: Trial, root: ChanceKey, count: number) {
  return async (plan: Plan): Promise<Uint8Array> => {
    const { each } = await crew.run({ kind: 'foreseen', sight, root, plan, first: 0, count });
    if (!each) throw new Error('games were asked for');
    return each;
  };
}

async function lookAt(
  model: Model,
  crew: Crew,
  trial: Trial,
  root: ChanceKey,
  count: number,
): Promise<Hinge> {
  const games = gamesOf(crew, trial, root, count);
  const [given, ...others] = await Promise.all(
    [trial.plan, ...trial.rivals.map((each) => withDesk(trial, each))].map(games),
  );
  if (!given) throw new Error('the given orders were not played');
  const { sight } = trial.decision;
  const orderAt = (index: number | undefined) => model.scenario.orders[index ?? -1]?.id ?? null;
  return {
    side: sight.side,
    month: sight.month,
    desk: DESKS[trial.desk] as Desk,
    given: orderAt(trial.plan[trial.desk]),
    likelihoods: model.endings.map(({ definition: { id } }, ending) => ({
      ending: id,
      games: given.filter((each) => each === ending).length,
    })),
    runs: count,
    alternatives: others
      .map((other, index) => alternative(model, sight.side, orderAt(trial.rivals[index]), given, other))
      .filter(({ gain }) => gain.low > 0)
      .sort((a, b) => b.gain.value - a.gain.value),
  };
}

function alternative(
  model: Model,
  side: string,
  order: string | null,
  given: Uint8Array,
  other: Uint8Array,
): Alternative {
  const shifts = model.endings.map(
    ({ definition: { id } }, ending) =>
      [
        id,
        pairedDifference(
          other.map((each) => Number(each === ending)),
          given.map((each) => Number(each === ending)),
        ),
      ] as const,
  );
  const [most = ''] = shifts.reduce((a, b) => (Math.abs(b[1].value) > Math.abs(a[1].value) ? b : a));
  const worth = worthOf(model, side);
  return {
    order,
    gain: pairedDifference(worth(other), worth(given)),
    shifts: Object.fromEntries(shifts),
    most,
  };
}

/** What endings are worth to a side, game by game. */
function worthOf(model: Model, side: string): (games: Uint8Array) => Uint8Array {
  const worth = model.endings.map(({ definition }) => aimsMet(definition, side));
  return (games) => games.map((ending) => worth[ending] ?? 0);
}

const total = (points: Uint8Array): number => points.reduce((sum, each) => sum + each, 0);

const sizeOf = ({ alternatives }: Hinge): number =>
  Math.max(0, ...alternatives.map(({ gain }) => gain.value));
