// What a class reads: every key has its text, no text is left over, and a brief is neither longer than a screen nor its
// long form shorter than a page.
import type { ClassroomDefinition, RoleDefinition } from '../../rules/classroom.ts';
import type { EventDefinition, OrderDefinition, ScenarioTexts } from '../../rules/definition.ts';
import { CHECKS } from './classroom.ts';
import type { ExpectedTexts } from './expectedTexts.ts';
import type { Inspection } from './inspection.ts';
import { lintTextFolder } from './texts.ts';

/** Words of a short brief at most, without its questions; and of a long one. Held against the first language. */
const SHORT = 170;
const LONG = { least: 250, most: 350 };
const ANSWERS = 3;
/** What belongs to no one role: prompts at a hinge, the exit slip, what is judged in a student's work. At least one of each. */
const LISTS = ['hinge', 'slip', 'rubric'];

export function lintClassroomTexts(inspection: Inspection): void {
  const { classroom, classroomTexts, scenario } = inspection;
  if (!classroom) return;
  const original = classroomTexts.get(scenario.languages[0] ?? '')?.texts ?? {};
  const folder = 'classroom/text';
  const expected = [
    ...expectedClassroomTexts(classroom, original),
    ...expectedQuestions(scenario.events, original),
    ...expectedRequests(classroom.roles, scenario.orders),
  ];
  lintTextFolder({ folder, texts: classroomTexts, expected, isOptional: () => false }, inspection);
  for (const role of classroom.roles) checkLength(role, original, inspection);
}

/** Every text that a class needs in a language. */
function expectedClassroomTexts(
  classroom: ClassroomDefinition,
  original: ScenarioTexts,
): readonly ExpectedTexts[] {
  const { roles, plans, lessons, themes, injects } = classroom;
  const thing = [...roles, ...plans, ...lessons, ...themes, ...injects][0];
  return [
    ...roles.map((role) => ({
      root: `role.${role.id}`,
      keys: [...shortKeys(role), ...questionKeys(role), ...longKeys(role, original)],
      thing: role,
    })),
    ...plans.map((plan) => ({ root: `plan.${plan.id}`, keys: ['title'], thing: plan })),
    ...lessons.map((lesson) => ({ root: `lesson.${lesson.id}`, keys: ['title', 'about'], thing: lesson })),
    ...themes.map((theme) => ({
      root: `theme.${theme.id}`,
      keys: ['title', ...numbered('prompts', theme.prompts)],
      thing: theme,
    })),
    ...injects.map((inject) => ({ root: `inject.${inject.id}`, keys: ['title', 'text'], thing: inject })),
    ...(thing ? [{ root: 'note', keys: ['content', 'marking'], thing }] : []),
    ...(thing ? LISTS.map((root) => ({ root, keys: listed(root, '', original), thing })) : []),
  ];
}

/** Of an event that a power's table may be asked about: all of the question, or nothing. Who is asked what, the game says. */
function expectedQuestions(
  events: readonly EventDefinition[],
  original: ScenarioTexts,
): readonly ExpectedTexts[] {
  return events
    .map((event) => ({ root: `question.${event.id}`, keys: ['ask', 'yes', 'no'], thing: event }))
    .filter(({ root, keys }) => keys.some((key) => `${root}.${key}` in original));
}

/** Of every order that a power's table answers: the question, and each outcome as something to choose there. */
function expectedRequests(
  roles: readonly RoleDefinition[],
  orders: readonly OrderDefinition[],
): readonly ExpectedTexts[] {
  return roles.flatMap((role) =>
    role.answers.map((name) => {
      const outcomes = orders.find(({ id }) => id === name)?.outcomes ?? [];
      return { root: `question.${name}`, keys: ['ask', ...outcomes.map(({ id }) => id)], thing: role };
    }),
  );
}

const numbered = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${name}.${index}`);

/** What stands on a role's short brief. */
const shortKeys = ({ knows, believes }: RoleDefinition): readonly string[] => [
  'title',
  'line',
  'public',
  'secret',
  'redLine',
  ...numbered('know', knows.length),
  ...numbered('believe', believes.length),
  'consult',
];

const questionKeys = ({ believes }: RoleDefinition): readonly string[] => [
  ...numbered('truth', believes.length),
  ...numbered('check', CHECKS).flatMap((check) => [
    `${check}.question`,
    ...numbered(`${check}.answers`, ANSWERS),
    `${check}.why`,
  ]),
];

const longKeys = ({ id, long }: RoleDefinition, original: ScenarioTexts): readonly string[] =>
  long.includes(id) ? listed(`role.${id}`, 'long.', original) : [];

/** The keys of a list that is as long as it was written, at least one. */
function listed(root: string, prefix: string, original: ScenarioTexts): readonly string[] {
  let count = 1;
  while (`${root}.${prefix}${count}` in original) count += 1;
  return Array.from({ length: count }, (_, index) => `${prefix}${index}`);
}

function checkLength(role: RoleDefinition, original: ScenarioTexts, inspection: Inspection): void {
  const wordsIn = (keys: readonly string[]) =>
    keys.reduce((sum, key) => sum + wordCount(original[`role.${role.id}.${key}`] ?? ''), 0);
  const short = wordsIn(shortKeys(role));
  if (short > SHORT) {
    const message = `The short brief of "${role.id}" has ${short} words; ${SHORT} fit on a screen.`;
    inspection.error(role, [], 'brief-length', message, 'Its questions do not count.');
  }
  const keys = longKeys(role, original);
  const long = wordsIn(keys);
  if (long === 0 || (long >= LONG.least && long <= LONG.most)) return;
  const message = `The long brief of "${role.id}" has ${long} words.`;
  inspection.error(role, [], 'brief-length', message, `${LONG.least} to ${LONG.most} are wanted.`);
}

const wordCount = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;
