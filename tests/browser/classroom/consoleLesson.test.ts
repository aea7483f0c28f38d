// A facilitator runs a lesson from its setting up to its close, by the keyboard alone.
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LANGUAGES } from '../../../game/words/languages.ts';
import { closeDesk, openDesk } from '../support/openDesk.ts';
import { KEY, type TestSchool, testSchool } from '../support/schoolOf.ts';

afterEach(closeDesk);

const PATIENCE = { timeout: 25_000 };
const dialog = () => document.querySelector('dialog')?.textContent ?? '';
const heading = () => document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const stage = (school: TestSchool, code: string) => school.lesson(code).lesson.state.stage;
const phase = (school: TestSchool, code: string) => school.lesson(code).lesson.state.phase;

const spoken = () => document.querySelector('.console > [role="status"]')?.textContent ?? '';

/** Goes to a control by the Tab key and presses Enter on it. */
async function reach(name: string): Promise<void> {
  const isThere = (): boolean => (document.activeElement?.textContent ?? '').trim() === name;
  for (let steps = 0; steps < 120 && !isThere(); steps += 1) await userEvent.tab();
  expect(document.activeElement?.textContent?.trim()).toBe(name);
  await userEvent.keyboard('{Enter}');
}

/** Nothing that could be typed into holds the focus, so that single keys mean the console's. */
const letGo = (): void => (document.activeElement as HTMLElement | null)?.blur();

test('from an empty shelf to the close', { timeout: 60_000 }, async () => {
  const school = testSchool();
  await openDesk(`#/class/teach/${KEY}`, LANGUAGES, school);
  await expect.element(page.getByText('None yet', { exact: false }), PATIENCE).toBeVisible();
  await expect.element(page.getByText('Yes. This device reaches the server', { exact: false })).toBeVisible();

  // Two minutes' work: a number and one press.
  const count = page.getByRole('spinbutton', { name: 'How many students?' });
  await count.click();
  await userEvent.keyboard('{Control>}a{/Control}6{Tab}');
  await reach('Set the lesson up');
  await expect.element(page.getByText('BCDFQR').first(), PATIENCE).toBeVisible();
  const code = 'BCDFQR';
  await expect
    .element(page.getByRole('img', { name: 'A picture of the address, for a camera' }))
    .toBeVisible();
  expect(school.lesson(code).lesson.state.seats).toHaveLength(6);

  const ann = school.student(code, 'Ann');
  school.student(code, 'Ben');
  await expect.element(page.getByText('2 are here')).toBeVisible();
  await expect.element(page.getByText('2 of 6 seats taken', { exact: false })).toBeVisible();
  await expect.poll(spoken).toContain('Ben has come.');

  letGo();
  await userEvent.keyboard('e');
  await expect.poll(() => stage(school, code)).toBe('brief');
  // Not all have read: the console asks first, and says that the brief stays open.
  await userEvent.keyboard('e');
  await expect.poll(dialog).toContain('It stays open to them');
  await reach('Begin the play');
  await expect.poll(() => stage(school, code), PATIENCE).toBe('play');
  expect(heading()).toContain('October 1936');

  const clock = () => school.lesson(code).lesson.state.clock;
  letGo();
  await userEvent.keyboard('p');
  await expect.poll(() => clock().left).not.toBeNull();
  await userEvent.keyboard('p');
  await expect.poll(() => clock().left).toBeNull();
  const ends = clock().endsAt ?? 0;
  await userEvent.keyboard('3');
  await expect.poll(() => clock().endsAt).toBe(ends + 3 * 60_000);

  expect(ann({ type: 'raise-hand', text: 'Who speaks for Warsaw?' })).toBe(true);
  await expect.element(page.getByText('Who speaks for Warsaw?', { exact: true })).toBeVisible();
  await page.getByLabelText('Answer to Ann').fill('The computer does.');
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => school.lesson(code).lesson.state.participants[0]?.hand?.reply)
    .toBe('The computer does.');

  letGo();
  await userEvent.keyboard('e');
  await expect.poll(dialog).toContain('the desk holds');
  await reach('End it now');
  await expect.poll(() => phase(school, code)).toBe('reveal');
  await userEvent.keyboard('{Escape}');
  letGo();
  await userEvent.keyboard('e');
  await expect.poll(() => heading()).toContain('November 1936');

  // Back to October, and the reason is kept.
  await userEvent.keyboard('b');
  await page.getByLabelText('Why?').fill('The bell rang in between.');
  await reach('Step back');
  await expect.poll(() => heading()).toContain('October 1936');
  expect(school.lesson(code).lesson.state.stepsBack).toMatchObject([{ reason: 'The bell rang in between.' }]);
  await expect
    .element(page.getByText('Stepped back to October 1936: The bell rang in between.'))
    .toBeVisible();

  await reach('End the play');
  await reach('End the play');
  await expect.poll(() => stage(school, code), PATIENCE).toBe('debrief');
  const shown = () => school.lesson(code).lesson.state.shown?.section;
  await expect.poll(shown).toBe(0);
  for (let section = 1; section < 10; section += 1) {
    letGo();
    await userEvent.keyboard('e');
    if (section === 4) {
      await expect.poll(dialog).toContain('cannot be taken back');
      await reach('Open the secrets');
    }
    await expect.poll(shown).toBe(section);
  }
  letGo();
  await userEvent.keyboard('e');
  await expect.poll(dialog).toContain('0 of 2 exit slips are in');
  await reach('Close it');
  await expect.poll(() => stage(school, code)).toBe('closed');
});
