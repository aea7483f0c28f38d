// The timeline of a seat: 28 months, in each what history holds and what came of this game, as far as the side knows.
import type { Model } from '../rules/model.ts';
import { monthIndex } from '../scenario/calendar.ts';
import { monthView } from './calendar.ts';
import type { Happening } from './happening.ts';
import { toldTo } from './knowledge.ts';
import type { TimelineMonth } from './view.ts';

/** @param now index of the current month; history's steps of later months are not in the view */
export function timelineOf(
  model: Model,
  side: string,
  log: readonly Happening[],
  now: number,
): readonly TimelineMonth[] {
  const { scenario } = model;
  return Array.from({ length: scenario.months }, (_, index): TimelineMonth => {
    const past = index < now;
    return {
      ...monthView(scenario, index),
      past,
      history: (past ? (model.chronicle[index] ?? []) : [])
        .filter((step) => step.id.startsWith('E') && step.knownTo.includes(side))
        .map(({ id }) => ({ id, titleKey: `step.${id}.title` })),
      ours: log.flatMap((happening, at) => {
        if (happening.month !== index || happening.joined) return [];
        const told = toldTo(model, side, happening);
        return told ? [{ id: told.step?.id ?? `${at}`, titleKey: told.titleKey }] : [];
      }),
      context: scenario.context
        .filter(({ date }) => index <= now && monthIndex(date, scenario.firstMonth) === index)
        .map(({ id }) => ({ id, titleKey: `context.${id}.title` })),
    };
  });
}
