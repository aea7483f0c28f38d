// Month indexes and their names: pure arithmetic, no clock and no time zone.
import type { Scenario } from '../rules/definition.ts';
import type { MonthView } from './view.ts';

/** The month `index` months after the scenario's first. */
export function monthView(scenario: Scenario, index: number): MonthView {
  const [year = 0, month = 1] = scenario.firstMonth.split('-').map(Number);
  const count = year * 12 + month - 1 + index;
  return { index, iso: `${Math.trunc(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}` };
}

/** Index of a day's or month's month (`1936-11-06`, `1936-11`); negative before the first. */
export function monthIndex(scenario: Scenario, date: string): number {
  const count = (iso: string) => {
    const [year = 0, month = 1] = iso.split('-').map(Number);
    return year * 12 + month - 1;
  };
  return count(date) - count(scenario.firstMonth);
}
