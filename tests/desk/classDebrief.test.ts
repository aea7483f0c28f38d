// What the class's debrief, its exports, its sheets and its one device work out without a page.
import { beforeAll, describe, expect, test } from 'vitest';
import { DEBRIEF } from '../../game/classroom/debrief.ts';
import type { LessonView, PersonCard, SeatCard } from '../../game/classroom/views.ts';
import { archiveOf } from '../../game/desk/archive.ts';
import { classArchive } from '../../game/desk/classroom/debrief/classArchive.ts';
import { asText } from '../../game/desk/classroom/debrief/reasonsCsv.ts';
import { isOpen, SECTIONS, sectionShown } from '../../game/desk/classroom/debrief/sections.ts';
import { nextTurn, turnsOf } from '../../game/desk/classroom/here/turns.ts';
import { letterOf, seatOf } from '../../game/desk/classroom/places.ts';
import { timesOf } from '../../game/desk/classroom/print/pack.ts';
import { openGame } from '../../game/play/session.ts';
import type { Scenario } from '../../game/play/view.ts';
import type { LessonPlan } from '../../game/play/vocabulary.ts';
import { english } from '../../game/words/en/english.ts';
import { createWords } from '../../game/words/words.ts';
import { readRecords } from '../support/records.ts';
import { shippedScenario } from '../support/shipped.ts';

let scenario: Scenario;
let texts: Readonly<Record<string, string>>;
beforeAll(async () => {
  const shipped = await shippedScenario();
  scenario = shipped.scenario;
  texts = shipped.texts['en'] ?? {};
});

const PLAN: LessonPlan = {
  id: 'single',
  from: 17,
  rounds: 3,
  minutes: { seating: 4, brief: 6, deliberation: 5, reveal: 2, ending: 3, debrief: 10, slip: 1 },
  playedOutBy: 'as-in-history',
};

describe('sections', () => {
  test('a page knows them in the order in which the lesson leads them', () => {
    expect(SECTIONS).toEqual(DEBRIEF);
  });

  test('nobody sees beyond what has been reached, and everybody follows who has not gone alone', () => {
    expect(sectionShown(2, null, 2)).toBe('what-happened');
    expect(sectionShown(2, 0, 2)).toBe('end');
    expect(sectionShown(2, 6, 2)).toBe('what-happened');
    // Led back after having been further: who goes alone may go that far.
    expect(sectionShown(1, 4, 5)).toBe('secrets');
    expect(isOpen('secrets', 3)).toBe(false);
    expect(isOpen('secrets', 4)).toBe(true);
  });
});

test('what somebody typed never becomes a formula of a spreadsheet', () => {
  for (const typed of ['=1+1', '+33', '-2', '@SUM(A1)', '\tx']) expect(asText(typed)).toBe(`'${typed}`);
  expect(asText('We wait = we lose')).toBe('We wait = we lose');
});

test('a lesson’s parts follow one another to its last minute', () => {
  const times = timesOf(PLAN);
  expect(times.seating).toEqual({ from: 0, to: 4 });
  expect(times.play).toEqual({ from: 10, to: 31 });
  expect(times.slip).toEqual({ from: 44, to: 45 });
});

test('every delegation has a seal of its own', () => {
  const words = createWords('en', english, texts);
  const letters = [...scenario.sides, ...scenario.powers].map(({ id }) => letterOf(words, scenario, id));
  expect(letters.slice(0, 7)).toEqual(['P', 'M', 'B', 'W', 'R', 'C', 'L']);
  expect(seatOf(words, scenario, 'poland')).toBe('Warsaw');
});

test('the class’s archive leaves out what came before it sat down, and hinges lie in its own months', async () => {
  const record = (await readRecords('scenarios/records')).get('blum-names-a-date.json') ?? '';
  const opened = openGame(scenario, record);
  const whole = opened.ok ? archiveOf(opened.game, scenario) : null;
  if (!whole) throw new Error('the game is not over');
  const own = classArchive(whole, PLAN);
  expect(own.months[0]?.month.index).toBe(16);
  expect(Math.min(...own.deeds.map(({ month }) => month.index))).toBeGreaterThanOrEqual(17);
  expect(own.trace.starts).toEqual(whole.trace.starts.slice(17, 20));
  expect(own.trace.orders).toHaveLength(3);
});

describe('turns at the one device', () => {
  const seat = (role: string, more: Partial<SeatCard> = {}): SeatCard => ({
    seat: `t1.${role}`,
    table: 't1',
    role,
    delegation: role.split('-')[0] ?? '',
    occupant: 'students',
    students: 1,
    extraTime: 0,
    presides: false,
    awaited: true,
    task: 'deliberate',
    moved: null,
    people: [`person of ${role}`],
    proposals: 0,
    votes: 0,
    ...more,
  });
  const lesson = (more: Partial<LessonView>): LessonView => ({
    scenario: { id: '', version: '' },
    stage: 'play',
    lesson: 'single',
    round: 0,
    rounds: 3,
    phase: 'deliberation',
    month: null,
    clock: { endsAt: null, left: null, length: 0 },
    tables: [],
    present: 0,
    broadcast: null,
    shown: null,
    stepBack: null,
    ...more,
  });
  const person = (id: string, slip: PersonCard['slip']): PersonCard => ({
    id,
    name: null,
    present: true,
    connected: true,
    seat: null,
    right: 0,
    answered: 0,
    hand: null,
    slip,
  });
  const seats = [
    seat('france-premier', { presides: true }),
    seat('france-staff'),
    seat('ussr-leadership'),
    seat('france-ministry', { occupant: 'computer', people: [] }),
  ];
  const view = { seats, people: [], injects: [], stepsBack: [], broadcasts: [] };

  test('whoever presides comes last in the delegation, since they seal', () => {
    const turns = turnsOf(lesson({}), view);
    expect(turns.map(({ role }) => role)).toEqual(['france-staff', 'france-premier', 'ussr-leadership']);
    expect(nextTurn(turns, 't1.france-premier')?.role).toBe('ussr-leadership');
    expect(nextTurn(turns, 't1.ussr-leadership')?.role).toBe('france-staff');
    expect(nextTurn([], null)).toBeNull();
  });

  test('at the exit slip only those who have not handed one in', () => {
    const people = [
      person('person of france-staff', { scale: 3, text: '' }),
      person('person of ussr-leadership', null),
    ];
    const at = (section: number) =>
      turnsOf(lesson({ stage: 'debrief', shown: { section, month: null } }), { ...view, people });
    expect(at(3)).toEqual([]);
    expect(at(9).map(({ role }) => role)).toEqual(['ussr-leadership']);
  });
});
