// A month of the game as views see it.
import type { Scenario } from '../rules/definition.ts';
import { monthAt } from '../scenario/calendar.ts';
import type { MonthView } from './view.ts';

/** The month `index` months after the scenario's first. */
export function monthView(scenario: Scenario, index: number): MonthView {
  return { index, iso: monthAt(index, scenario.firstMonth) };
}
