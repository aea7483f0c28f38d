// The words of the rules that other rooms use too: they come through play's door.
export type {
  ClassroomDefinition,
  InjectDefinition,
  LessonPlan,
  RoleDefinition,
  SeatPlan,
} from '../rules/classroom.ts';
export { COUNCIL_WAYS, DESKS } from '../rules/definition.ts';
