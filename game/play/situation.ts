// A moment of a game as any view looks at it: where the month stands, what has happened since the last one, where the
// tracks stand that the reader knows, and who holds the offices.
import type { GameState } from '../machine/engine.ts';
import type { Cells } from '../rules/cells.ts';
import type { Model } from '../rules/model.ts';
import { monthOf } from '../rules/world.ts';
import { monthView } from './calendar.ts';
import type { Moment } from './gauges.ts';
import { groundsOf } from './grounds.ts';
import { beliefsOf, type Happening } from './happening.ts';
import type { Reader } from './knowledge.ts';
import type { EndingView, HolderView, TrackView } from './view.ts';

/** A game at one moment, with what led to it. */
export interface Situation {
  readonly model: Model;
  readonly state: GameState;
  readonly log: readonly Happening[];
  /** Cells at the beginning of each month's orders. */
  readonly marks: readonly (readonly number[])[];
}

/** What is new at this moment. */
export interface SituationMoment extends Moment {
  /** The month's record lies open, or the game is over. */
  readonly closed: boolean;
  /** Number of the newest briefing; what the month's orders brought belongs to the next one's. */
  readonly briefing: number;
}

/** Where the month stands, and what is new since the last one. */
export function momentOf({ model, state: { world, phase }, log, marks }: Situation): SituationMoment {
  const month = monthOf(model, world);
  const closed = phase === 'record' || phase === 'ended';
  const briefing = closed ? month + 1 : month;
  return {
    closed,
    briefing,
    cells: world.cells,
    before: marks[briefing - 1] ?? null,
    since: log.filter((happening) => happening.briefing === briefing),
  };
}

/** The tracks that a reader knows. */
export function tracksOf(model: Model, reader: Reader, { cells, since }: Moment): readonly TrackView[] {
  return model.tracks
    .filter(({ definition }) => reader.knowsTrack(definition))
    .map(({ definition: { id, states }, slots }) => ({
      track: id,
      state: states[cells[slots.at] ?? 0]?.id ?? '',
      since: cells[slots.since] ?? 0,
      moved: since.some(({ moved }) => moved.some(({ track }) => track === id)),
    }));
}

/** @param seen the cells as far as they are known to who asks */
export function holdersOf({ layout, scenario }: Model, seen: Cells): readonly HolderView[] {
  return scenario.offices.flatMap(({ id }) => {
    const person = layout.holder(id, seen);
    return person === null ? [] : [{ office: id, person }];
  });
}

/** Null until the game is over. */
export function endingOf({ model, state: { world, phase }, log }: Situation): EndingView | null {
  if (phase !== 'ended') return null;
  const ending = model.endings.find(({ definition }) => definition.id === world.ending)?.definition;
  if (!ending) return null;
  return {
    ending: ending.id,
    month: monthView(model.scenario, monthOf(model, world)),
    basis: ending.basis,
    aims: ending.aims,
    grounds: groundsOf(model, log, ending, world.cells),
    beliefs: beliefsOf(model, world.cells),
  };
}
