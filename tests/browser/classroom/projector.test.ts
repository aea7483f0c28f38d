// The wall: what everybody knows, large; the same for two lessons that differ in a secret.
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { LANGUAGES } from '../../../game/words/languages.ts';
import { closeDesk, openDesk, type QuietMap } from '../support/openDesk.ts';
import { type TestSchool, testSchool } from '../support/schoolOf.ts';

afterEach(closeDesk);

const PATIENCE = { timeout: 25_000 };
const heading = () => document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** A lesson in its first month. @param secret what Ann says to her delegation alone */
async function playing(secret: string | null): Promise<{ school: TestSchool; code: string }> {
  const school = testSchool();
  const code = await school.begin();
  const desk = school.lesson(code).connect({ kind: 'facilitator', watching: null });
  const plan =
    school.lesson(code).lesson.material.classroom.plans.find(({ students }) => students === 4)?.id ?? '';
  await desk.send({ type: 'lay-tables', tables: [{ plan }] });
  const [ann] = ['Ann', 'Ben', 'Cleo', 'Dan'].map((name) => school.student(code, name));
  await desk.send({ type: 'deal-briefs' });
  await desk.send({ type: 'start-play' });
  if (secret !== null) {
    const id = school.lesson(code).lesson.state.participants[0]?.id ?? '';
    const { papers } = school.lesson(code).connect({ kind: 'participant', id }).view;
    const order =
      papers?.kind === 'office'
        ? papers.desks.flatMap(({ orders }) => orders).find(({ legal }) => legal)
        : null;
    if (!order || !ann) throw new Error('no order');
    expect(ann({ type: 'propose', desk: order.desk, order: order.id, argument: secret })).toBe(true);
    await desk.send({
      type: 'inject',
      prepared: null,
      title: secret,
      text: '',
      to: ['france'],
      month: null,
      ruling: null,
    });
  }
  return { school, code };
}

async function wall(school: TestSchool, code: string): Promise<QuietMap> {
  const map = await openDesk(`#/class/projector/${code}`, LANGUAGES, school);
  await expect.poll(heading, PATIENCE).toContain('October 1936');
  return map;
}

/** The wall without what is made anew for every page: ids that tie labels to their parts. */
const told = (): string =>
  (document.querySelector('.wall')?.outerHTML ?? '').replace(
    / (id|for|name|aria-[a-z]+by|aria-controls)="[^"]*"/g,
    '',
  );

test('shows the month, who has finished, the public map and the newspapers', async () => {
  const { school, code } = await playing(null);
  const { told: map } = await wall(school, code);
  await expect.element(page.getByText('Decide on this month’s orders', { exact: false })).toBeVisible();
  await expect.poll(() => map).toContain('public 1936-10');
  await expect.element(page.getByText('deliberating').first()).toBeVisible();
  const desk = school.lesson(code).connect({ kind: 'facilitator', watching: null });
  await desk.send({ type: 'broadcast', text: 'Two minutes, please.' });
  await expect.element(page.getByText('Two minutes, please.')).toBeVisible();
  await desk.send({ type: 'end-phase' });
  await expect.element(page.getByText('Read what came of it', { exact: false })).toBeVisible();
});

test('is the same for two lessons that differ in a secret', async () => {
  const plain = await playing(null);
  await wall(plain.school, plain.code);
  await expect.element(page.getByRole('button', { name: 'In words' })).toBeEnabled();
  const without = told();
  const secret = await playing('Nobody outside Paris may know this');
  await wall(secret.school, secret.code);
  await expect.element(page.getByRole('button', { name: 'In words' })).toBeEnabled();
  expect(told()).toBe(without);
});

test('says how to come in while the class gathers, and that it has no lesson where there is none', async () => {
  const school = testSchool();
  const code = await school.begin();
  await openDesk(`#/class/projector/${code}`, LANGUAGES, school);
  await expect.element(page.getByText(code, { exact: true }), PATIENCE).toBeVisible();
  await expect.element(page.getByText('192.168.0.7:4173')).toBeVisible();
  school.student(code, 'Ann');
  await expect.element(page.getByText('1 is here')).toBeVisible();
  await openDesk('#/class/projector/XXXXXX', LANGUAGES, school);
  await expect
    .element(page.getByText('No lesson has this code any more.', { exact: false }), PATIENCE)
    .toBeVisible();
});
