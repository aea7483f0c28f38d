// The state in which every lesson begins.
import { STILL } from './clock.ts';
import { layTables } from './seating.ts';
import type { Material } from './setup.ts';
import type { LessonState } from './state.ts';

/** A lesson before anybody has come: one table, laid by the scenario's first plan, and its first lesson plan. */
export function firstState({ classroom }: Material): LessonState {
  const first = layTables(classroom, [{ plan: classroom.plans[0]?.id ?? '' }]);
  return {
    stage: 'lobby',
    lesson: classroom.lessons[0]?.id ?? '',
    round: 0,
    phase: 'deliberation',
    clock: STILL,
    participants: [],
    seats: first?.seats ?? [],
    tables: first?.tables ?? [],
    injects: [],
    broadcasts: [],
    stepsBack: [],
    shown: null,
    reached: -1,
    startedAt: null,
    endedAt: null,
  };
}
