// A month of the game as views see it.
import type { Scenario } from '../rules/definition.ts';
import { monthAt, monthIndex } from '../scenario/calendar.ts';
import type { MonthView } from './view.ts';

/** The month `index` months after the scenario's first. */
export function monthView(scenario: Scenario, index: number): MonthView {
  return { index, iso: monthAt(index, scenario.firstMonth) };
}

/** Index of a month from the scenario's first; negative before it. @param iso `1936-11` */
export function monthOfIso(scenario: Scenario, iso: string): number {
  return monthIndex(`${iso}-01`, scenario.firstMonth);
}
