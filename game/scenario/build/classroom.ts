// What a scenario brings along for a class, from its entries; the scenario itself knows nothing of it.
import type { InferOutput } from 'valibot';
import type {
  AimDefinition,
  ClassroomDefinition,
  InjectDefinition,
  LessonPlan,
  RoleDefinition,
  SeatPlan,
  ThemeDefinition,
} from '../../rules/classroom.ts';
import { monthIndex } from '../calendar.ts';
import type { Entries, Entry } from '../entries.ts';
import type { FileKindName } from '../fileKinds.ts';
import { Confidential, Inject, Lesson, Plan, Role, Theme, Unreported } from '../schema/classroom.ts';
import type { Maker } from './maker.ts';

const KINDS: readonly FileKindName[] = [
  'roles',
  'plans',
  'lessons',
  'themes',
  'injects',
  'unreported',
  'confidential',
  'classroomText',
];

/** The class's material; null where the scenario has no file of it. */
export function buildClassroom(scenario: string, entries: Entries, maker: Maker): ClassroomDefinition | null {
  if (KINDS.every((kind) => entries.filesOf(kind).length === 0)) return null;
  return {
    scenario,
    roles: entries.of('roles', Role, 'role').map((entry) => role(entry, maker)),
    plans: entries.of('plans', Plan, 'plan').map((entry): SeatPlan => {
      const { plan: id, students, seats } = entry.value;
      return maker.mark({ id, students, seats }, entry);
    }),
    lessons: entries.of('lessons', Lesson, 'lesson').map((entry): LessonPlan => {
      const { lesson: id, from, rounds, minutes, played_out_by: playedOutBy } = entry.value;
      const made = { id, from: monthIndex(from, maker.firstMonth), rounds, minutes, playedOutBy };
      return maker.mark(made, entry);
    }),
    themes: entries.of('themes', Theme, 'theme').map((entry): ThemeDefinition => {
      const { theme: id, prompts, rows } = entry.value;
      return maker.mark({ id, prompts, rows: typeof rows === 'string' ? [rows] : rows }, entry);
    }),
    injects: entries.of('injects', Inject, 'inject').map((entry): InjectDefinition => {
      const { inject: id, month, to, ruling } = entry.value;
      const basis = maker.basis(entry.value, entry);
      const made = { id, month: monthIndex(month, maker.firstMonth), to: to ?? [], basis };
      return maker.mark({ ...made, ruling: ruling ?? null }, entry);
    }),
    unreported: entries.of('unreported', Unreported, 'event').map((entry) => {
      const { event } = entry.value;
      return maker.mark({ event, basis: maker.basis(entry.value, entry) }, entry);
    }),
    confidential: entries.of('confidential', Confidential, 'track').map((entry) => {
      const { track } = entry.value;
      return maker.mark({ track, basis: maker.basis(entry.value, entry) }, entry);
    }),
  };
}

function role(entry: Entry<InferOutput<typeof Role>>, maker: Maker): RoleDefinition {
  const { value } = entry;
  const { red_line } = value;
  const made: RoleDefinition = {
    id: value.role,
    delegation: value.delegation,
    offices: value.offices ?? [],
    presides: value.presides ?? false,
    reads: value.reads ?? [],
    judges: value.judges ?? [],
    answers: value.answers ?? [],
    consults: value.consults ?? [],
    long: value.long ?? [value.role],
    rests: value.rests ?? [],
    publicAim: aim('public_aim', entry, maker),
    secretAim: aim('secret_aim', entry, maker),
    redLine: maker.mark(
      {
        crossed: maker.condition(red_line.crossed, entry, 'red_line', 'crossed'),
        basis: maker.basis(red_line, entry, 'red_line'),
      },
      entry,
      'red_line',
    ),
    knows: value.knows.map((raw, at) => maker.mark(maker.basis(raw, entry, 'knows', at), entry, 'knows', at)),
    believes: value.believes.map((raw, at) =>
      maker.mark(maker.basis(raw, entry, 'believes', at), entry, 'believes', at),
    ),
    checks: value.checks,
  };
  return maker.mark(made, entry);
}

function aim(
  name: 'public_aim' | 'secret_aim',
  entry: Entry<InferOutput<typeof Role>>,
  maker: Maker,
): AimDefinition {
  const raw = entry.value[name];
  const made: AimDefinition = {
    met: maker.condition(raw.met, entry, name, 'met'),
    inPart: raw.in_part === undefined ? null : maker.condition(raw.in_part, entry, name, 'in_part'),
    basis: maker.basis(raw, entry, name),
  };
  return maker.mark(made, entry, name);
}
