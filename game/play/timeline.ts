// The timeline of a reader: 28 months, in each what history holds and what came of this game, as far as it knows.
import type { Model } from '../rules/model.ts';
import { monthIndex } from '../scenario/calendar.ts';
import { monthView } from './calendar.ts';
import type { Happening } from './happening.ts';
import type { Reader } from './knowledge.ts';
import type { TimelineMonth } from './view.ts';

/** @param now index of the current month; history's steps of later months are not in the view */
export function timelineOf(
  model: Model,
  reader: Reader,
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
        .filter((step) => step.id.startsWith('E') && reader.knowsStep(step))
        .map(({ id }) => ({ id, titleKey: `step.${id}.title` })),
      ours: log
        .filter((happening) => happening.month === index && !happening.joined)
        .flatMap((happening) => reader.told(happening) ?? [])
        .map(({ step, titleKey }, at) => ({ id: step?.id ?? `${at}`, titleKey })),
      context: scenario.context
        .filter(({ date }) => index <= now && monthIndex(date, scenario.firstMonth) === index)
        .map(({ id }) => ({ id, titleKey: `context.${id}.title` })),
    };
  });
}
