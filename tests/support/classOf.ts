// A small class for tests of lessons: two seats for Paris, one for Moscow, one for Warsaw, played by whoever the test says.
import type { Command, Entry } from '../../game/classroom/commands.ts';
import { FACILITATOR, SERVER } from '../../game/classroom/commands.ts';
import { createLesson, type Lesson } from '../../game/classroom/lesson.ts';
import type { Material } from '../../game/classroom/setup.ts';
import type { ClassroomDefinition, RoleDefinition } from '../../game/rules/classroom.ts';
import type { Condition } from '../../game/rules/condition.ts';
import { CHANNELS, type Scenario } from '../../game/rules/definition.ts';

const ALWAYS: Condition = { kind: 'always' };
const inference = { kind: 'inference', because: 'Made for tests.' } as const;
const aim = { met: ALWAYS, inPart: null, basis: inference };

function role(id: string, changes: Partial<RoleDefinition>): RoleDefinition {
  return {
    id,
    delegation: 'france',
    offices: [],
    presides: false,
    reads: [],
    judges: [],
    answers: [],
    consults: [],
    long: [id],
    rests: [],
    publicAim: aim,
    secretAim: aim,
    redLine: { crossed: ALWAYS, basis: inference },
    knows: [inference],
    believes: [inference],
    checks: [{ right: 0 }, { right: 1 }, { right: 2 }],
    ...changes,
  };
}

/** Material for the class: the scenario itself, and roles made for tests. */
export function testMaterial(scenario: Scenario, seed = 'class'): Material {
  const officesOf = (side: string) =>
    scenario.offices.filter((office) => office.side === side).map(({ id }) => id);
  const army = ['war-minister', 'air-minister', 'chief-of-staff', 'deputy-chief-of-staff'];
  const classroom: ClassroomDefinition = {
    scenario: scenario.id,
    roles: [
      role('cabinet', {
        offices: officesOf('france').filter((office) => !army.includes(office)),
        presides: true,
        reads: CHANNELS.filter((channel) => channel !== 'attache' && channel !== 'staff'),
        judges: ['france.will', 'france.authority', 'ussr.priority'],
      }),
      role('army', { offices: army, reads: ['attache', 'staff'], judges: ['ussr.mistrust'] }),
      role('moscow', {
        delegation: 'ussr',
        offices: officesOf('ussr'),
        presides: true,
        reads: CHANNELS,
      }),
      role('warsaw', {
        delegation: 'poland',
        presides: true,
        answers: ['france.press-warsaw-for-passage', 'ussr.approach-warsaw-directly'],
      }),
    ],
    plans: [
      {
        id: 'small',
        students: 4,
        seats: ['cabinet', 'army', 'moscow', 'warsaw'].map((each) => ({ role: each, students: 1 })),
      },
    ],
    lessons: [
      {
        id: 'three',
        from: 18,
        rounds: 3,
        minutes: { seating: 4, brief: 6, deliberation: 5, reveal: 2, ending: 3, debrief: 10, slip: 1 },
        playedOutBy: 'as-in-history',
      },
    ],
    themes: [],
    injects: [],
    unreported: [{ event: 'staff-lets-it-sleep', basis: inference }],
    confidential: [{ track: 'staff', basis: inference }],
  };
  const { id, version } = scenario;
  const setup = {
    lesson: 'unmade-alliance',
    format: 1,
    scenario: { id, version },
    seed,
    computer: 'cautious',
  } as const;
  return { scenario, classroom, setup };
}

/** A lesson with a clock of its own, driven by hand. */
export interface TestClass {
  readonly lesson: Lesson;
  /** Milliseconds; the test moves it on. */
  now: number;
  /** @throws with the code where the lesson refuses */
  enter(by: string, command: Command, seat?: string): void;
  /** The code of a refusal, or null where it was taken. */
  attempt(by: string, command: Command, seat?: string): string | null;
  facilitate(command: Command, seat?: string): void;
  /** Somebody comes, says so, and is dealt the next seat. */
  come(id: string): void;
}

export function testClass(material: Material): TestClass {
  const lesson = createLesson(material);
  const attempt = (by: string, command: Command, seat?: string): string | null => {
    const entry: Entry = { at: made.now, by, command, ...(seat === undefined ? {} : { seat }) };
    const answer = lesson.apply(entry);
    return answer.ok ? null : answer.code;
  };
  const enter = (by: string, command: Command, seat?: string): void => {
    const code = attempt(by, command, seat);
    if (code !== null) throw new Error(`${by} ${command.type}: ${code}`);
  };
  const made: TestClass = {
    lesson,
    now: 1_000_000,
    enter,
    attempt,
    facilitate: (command, seat) => enter(FACILITATOR, command, seat),
    come(id) {
      enter(SERVER, { type: 'join', participant: id });
      enter(id, { type: 'present', name: null });
    },
  };
  return made;
}

/** A class of four on their seats, at the first month's deliberation. */
export function playingClass(material: Material): TestClass {
  const made = testClass(material);
  for (const id of ['ann', 'ben', 'cleo', 'dan']) made.come(id);
  made.facilitate({ type: 'deal-briefs' });
  made.facilitate({ type: 'start-play' });
  return made;
}
