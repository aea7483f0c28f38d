// History through the eyes of one side: the steps it knew of, its own gauges as they are, the rest as it judged it.
// Whatever it could not know is not in here, so that no screen can show it by mistake.
import type { Scenario } from '../rules/definition.ts';
import type { PromiseView, ReplayStep, ReplayView } from './view.ts';

/** A gauge as a side has it: its own as it is, another's as it judges it. */
export interface Standing {
  readonly meter: string;
  /** 0-100. */
  readonly value: number;
  /** Standard deviation of a judgement; null for what the side knows. */
  readonly sd: number | null;
  /** The same at the end of the month before; null in the first month. */
  readonly before: number | null;
}

/** A replay without what the side could not know. */
export interface PointOfView {
  readonly side: string;
  /** Only the steps it knew of, without beliefs, doubts of later research and what hidden steps did to the tracks. */
  readonly view: ReplayView;
  /** Its gauges after each step, by the step's id. */
  readonly standings: ReadonlyMap<string, readonly Standing[]>;
}

/** The replay as a side knew it. @param side id of a side of the scenario */
export function seenBy(view: ReplayView, scenario: Scenario, side: string): PointOfView {
  const tracks = new Set(scenario.tracks.filter(({ knownTo }) => knownTo.includes(side)).map(({ id }) => id));
  const meters = new Set(scenario.meters.filter(({ knownTo }) => knownTo.includes(side)).map(({ id }) => id));
  const all = [...view.prologue, ...view.steps, ...view.epilogue];
  const courses = coursesKnown(all, side, tracks);
  const known = (steps: readonly ReplayStep[]): readonly ReplayStep[] =>
    steps
      .filter(({ knownTo }) => knownTo.includes(side))
      .map((step, at) => ({
        ...step,
        number: step.number > 0 ? at + 1 : 0,
        doubts: [],
        ...(courses.get(step.id) ?? { tracks: {}, moved: [] }),
        meters: pick(step.meters, meters),
        beliefs: [],
        shifts: step.shifts.filter((shift) => shift.side === side),
      }));
  return {
    side,
    view: {
      ...view,
      prologue: known(view.prologue),
      steps: known(view.steps),
      epilogue: known(view.epilogue),
      misreadings: view.misreadings.filter((misreading) => misreading.side === side),
      ledger: view.ledgers[side] ?? [],
      ledgers: {},
      hash: '',
    },
    standings: new Map(
      all
        .filter(({ knownTo }) => knownTo.includes(side))
        .map((step) => [step.id, standingOf(step, monthBefore(view.steps, step), side, meters)]),
    ),
  };
}

/** What a side had in hand after a step: all that its dossiers can be written from. */
export interface Hand {
  readonly side: string;
  /** The steps that it knew of until then, in their order; the last is the one that is seen. */
  readonly steps: readonly ReplayStep[];
  readonly standings: readonly Standing[];
  /** The states of the tracks, as far as it knew them. */
  readonly tracks: Readonly<Record<string, string>>;
}

/** What the side had in hand after a step that it knew of; nothing for any other step. */
export function handAt({ side, view, standings }: PointOfView, step: string): Hand {
  const all = [...view.prologue, ...view.steps, ...view.epilogue];
  const steps = all.slice(0, all.findIndex(({ id }) => id === step) + 1);
  return { side, steps, standings: standings.get(step) ?? [], tracks: steps.at(-1)?.tracks ?? {} };
}

type Course = Pick<ReplayStep, 'tracks' | 'moved'>;

/**
 * The tracks after each step that a side knew of. A track that was moved by a step unknown to it stands for it where it
 * stood, until a step that it knew of moves it on: so that no later move tells from where.
 */
function coursesKnown(
  all: readonly ReplayStep[],
  side: string,
  open: ReadonlySet<string>,
): ReadonlyMap<string, Course> {
  const courses = new Map<string, Course>();
  /** Tracks as the side takes them to stand, since a step unknown to it has moved them. */
  const mistaken = new Map<string, string>();
  for (const { id, knownTo, tracks, moved } of all) {
    if (!knownTo.includes(side)) {
      for (const { track, from } of moved) if (!mistaken.has(track)) mistaken.set(track, from);
      continue;
    }
    const seen = moved
      .filter(({ track }) => open.has(track))
      .map(({ track, from, to }) => ({ track, from: mistaken.get(track) ?? from, to }));
    for (const { track } of moved) mistaken.delete(track);
    courses.set(id, {
      tracks: { ...pick(tracks, open), ...pick(Object.fromEntries(mistaken), open) },
      moved: seen.filter(({ from, to }) => from !== to),
    });
  }
  return courses;
}

/** The last step of an earlier month. */
function monthBefore(steps: readonly ReplayStep[], { month }: ReplayStep): ReplayStep | null {
  return steps.findLast((step) => step.month.index < month.index) ?? null;
}

function standingOf(
  step: ReplayStep,
  earlier: ReplayStep | null,
  side: string,
  own: ReadonlySet<string>,
): readonly Standing[] {
  const known = Object.entries(step.meters)
    .filter(([meter]) => own.has(meter))
    .map(([meter, value]) => ({ meter, value, sd: null, before: earlier?.meters[meter] ?? null }));
  const judged = step.beliefs
    .filter((belief) => belief.side === side && !own.has(belief.meter))
    .map(({ meter, believed, sd }) => {
      const before = earlier?.beliefs.find((other) => other.side === side && other.meter === meter);
      return { meter, value: believed, sd, before: before?.believed ?? null };
    });
  return [...known, ...judged];
}

/** A ledger as it stood when a month was over: nothing given later, nothing settled later. */
export function ledgerUntil(ledger: readonly PromiseView[], month: number): readonly PromiseView[] {
  return ledger
    .filter(({ made }) => made.index <= month)
    .map((promise) =>
      promise.settled !== null && promise.settled.index > month
        ? { ...promise, state: 'open', settled: null }
        : promise,
    );
}

function pick<T>(all: Readonly<Record<string, T>>, wanted: ReadonlySet<string>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(all).filter(([id]) => wanted.has(id)));
}
