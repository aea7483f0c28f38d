// Which seat plan serves a number of students.
import type { SeatPlan } from '../../../play/vocabulary.ts';

/** The smallest plan with room for all, else the largest; null where there are none. */
export function planFor(plans: readonly SeatPlan[], students: number): SeatPlan | null {
  const bySize = [...plans].sort((a, b) => a.students - b.students);
  return bySize.find((plan) => plan.students >= students) ?? bySize.at(-1) ?? null;
}
