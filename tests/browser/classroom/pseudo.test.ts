// The classroom in the pseudo-language: nothing is left in plain English, and text 40 per cent longer still fits.
import { afterAll, afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { classroom } from '../../../game/classroomDoor.ts';
import type { ClassroomPort } from '../../../game/desk/classroomPort.ts';
import { pseudoTexts } from '../../../game/words/pseudo.ts';
import { CODE, openClass } from '../support/classRun.ts';
import { closeDesk, openDesk } from '../support/openDesk.ts';
import { judge as judgeAll, SPOKEN } from '../support/pseudoFits.ts';
import { KEY, testSchool } from '../support/schoolOf.ts';

/** What is the same in every language: addresses, codes, what people have typed, their names, the language's own name. */
const SAME = /https?:\S+|\b[A-Z]{5,6}\b|\b(Class 11 b|Ann|Ben)\b|English|An imagined reason: \S+/g;

afterEach(closeDesk);
afterAll(() => page.viewport(1280, 800));

/** The same class, its material in the pseudo-language too. */
const inPseudo = (school: ClassroomPort): ClassroomPort => ({
  ...school,
  async open(scenario, language) {
    const open = await school.open(scenario, language);
    return open && { ...open, texts: pseudoTexts(open.original) };
  },
});

const shows = (selector: string) =>
  expect.poll(() => document.querySelector(selector), { timeout: 15_000 }).not.toBeNull();

async function open(hash: string, selector: string, school: ClassroomPort = classroom): Promise<void> {
  await openDesk(hash, SPOKEN, inPseudo(school));
  await shows(selector);
}

const judge = (where: string) => judgeAll(where, SAME);

test('the ways in, the one device and the rehearsal', async () => {
  await page.viewport(1280, 800);
  await open('#/class', '.found');
  await judge('the ways in');
  await open('#/class/here', 'form select');
  await judge('the one device');
  await open('#/class/rehearsal', 'main button');
  await judge('the rehearsal');
});

test('the teacher’s desk, the console and the wall', async () => {
  await page.viewport(1280, 800);
  const school = testSchool();
  const code = await school.begin('Class 11 b');
  const lead = school.lesson(code).connect({ kind: 'facilitator', watching: null });
  const [plan] = school.lesson(code).lesson.material.classroom.plans;
  await lead.send({ type: 'lay-tables', tables: [{ plan: plan?.id ?? '' }] });
  for (const name of ['Ann', 'Ben']) school.student(code, name);
  await open(`#/class/teach/${KEY}`, 'form', school);
  await judge('the teacher’s desk');
  for (const type of ['deal-briefs', 'start-play'] as const) {
    await lead.send({ type });
    await open(`#/class/teach/${KEY}/${code}`, '[data-part="seats"] li', school);
    await judge(`the console after ${type}`);
  }
  await open(`#/class/projector/${code}`, '.wall header', school);
  await judge('the wall');
  await lead.send({ type: 'end-play' });
  await open(`#/class/teach/${KEY}/${code}`, '.lead', school);
  await judge('the console in the debrief');
});

test('a student’s phone from the door to the debrief', async () => {
  await page.viewport(390, 844);
  const run = await openClass('delegations-single', 1);
  const told = () => document.querySelector('#app')?.textContent;
  /** Does something to the class, and waits until the page shows it. */
  const after = async (act: () => void): Promise<void> => {
    const before = told();
    act();
    await expect.poll(told).not.toBe(before);
  };
  await open(`#/class/join/${CODE}`, 'main button.main', run.school);
  await judge('the door');
  await after(() => document.querySelector<HTMLElement>('main button.main')?.click());
  await after(() => {
    run.others();
    run.seat('france');
  });
  await judge('the seat');
  await after(() => run.lead({ type: 'deal-briefs' }));
  await judge('the brief');
  await after(() => {
    run.lead({ type: 'start-play' });
    run.others();
  });
  await judge('the table');
  run.lead({ type: 'end-play' });
  run.lead({ type: 'show', section: 4, month: null });
  await shows('.role');
  await judge('the debrief');
});
