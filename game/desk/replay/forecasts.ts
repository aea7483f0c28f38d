// Which steps are asked for before they are told, and how a likelihood given beforehand is scored.
import type { ReplayStep, Scenario } from '../../play/view.ts';

/** An event counts as open when the model gives it at most so many chances in a hundred in history's own month. */
const OPEN_CHANCE = 85;

/** A step that is asked for; the question is the text `step.ID.question`. */
export interface Marked {
  readonly step: string;
  /** Whether what the question names came. */
  readonly came: boolean;
}

/**
 * The marked steps: orders that had to pass a council, where it is asked whether they are carried, and events that might
 * well have stayed away, where it is asked whether the other thing comes.
 */
export function markedSteps(scenario: Scenario, steps: readonly ReplayStep[]): readonly Marked[] {
  const orders = new Map(scenario.orders.map((order) => [order.id, order]));
  const events = new Map(scenario.events.map((event) => [event.id, event]));
  const outcomes = new Map(
    scenario.chronicle.map(({ id, carries }) => [id, carries.kind === 'order' ? carries.outcome : null]),
  );
  return steps.flatMap(({ id, order, event }): readonly Marked[] => {
    const given = orders.get(order ?? '');
    if (given?.council) return [{ step: id, came: outcomes.get(id) === given.outcomes[0]?.id }];
    const happened = events.get(event ?? '');
    return happened && happened.chance <= OPEN_CHANCE ? [{ step: id, came: false }] : [];
  });
}

/** The Brier score of one likelihood: 0 is best, 1 worst. @param likelihood per cent, 0-100 */
export function brier(likelihood: number, came: boolean): number {
  return (likelihood / 100 - (came ? 1 : 0)) ** 2;
}

/** A likelihood that was given, with what came of it. */
export interface Scored extends Marked {
  /** Per cent. */
  readonly likelihood: number;
  readonly score: number;
}

/** @param given per cent by step; null for a question that was passed over */
export function scored(
  marked: readonly Marked[],
  given: Readonly<Record<string, number | null>>,
): readonly Scored[] {
  return marked.flatMap(({ step, came }) => {
    const likelihood = given[step] ?? null;
    return likelihood === null ? [] : [{ step, came, likelihood, score: brier(likelihood, came) }];
  });
}

/** Mean score; null where nothing was given. */
export function meanScore(all: readonly Scored[]): number | null {
  return all.length === 0 ? null : all.reduce((sum, { score }) => sum + score, 0) / all.length;
}

/** A score in a word: always saying one half scores 0.25. */
export function gradeOf(score: number): 'close' | 'better' | 'even' | 'worse' {
  if (score <= 0.1) return 'close';
  if (score < 0.25) return 'better';
  return score === 0.25 ? 'even' : 'worse';
}
