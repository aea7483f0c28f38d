// The debrief as a student has it: led, with ways to look around alone and back, never beyond what has been reached, and
// without touching the game that somebody plays alone.
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { classroom } from '../../../game/classroomDoor.ts';
import { type ClassRun, openClass, openJoin } from '../support/classRun.ts';
import { closeDesk } from '../support/openDesk.ts';

const ID = 'unmade-alliance-1935';
afterEach(closeDesk);

const main = (): string => document.querySelector('main')?.textContent?.replace(/\s+/g, ' ') ?? '';
const entry = (name: RegExp) =>
  page.getByRole('navigation', { name: 'Sections of the debrief' }).getByRole('button', { name });

/** A class of six that has played, with the one at the page in the cabinet. */
async function played(): Promise<ClassRun> {
  const run = await openClass('factions-single', 5);
  await openJoin(run);
  await page.getByRole('button', { name: 'I am here' }).click();
  run.others();
  run.seat('france-cabinet');
  run.lead({ type: 'deal-briefs' });
  run.lead({ type: 'start-play' });
  run.others();
  run.lead({ type: 'end-phase' });
  run.lead({ type: 'end-play' });
  await expect.poll(main, { timeout: 15_000 }).toContain('The record is closed');
  return run;
}

test('it opens with the end, follows whoever leads, and keeps what has not been reached', {
  timeout: 60_000,
}, async () => {
  const run = await played();
  const texts = (await classroom.open(ID, 'en'))?.original ?? {};
  const foreign = texts['role.ussr-leadership.truth.0'] ?? '';
  expect(foreign.length).toBeGreaterThan(20);
  expect(document.querySelector('nav')?.textContent).toContain('The secrets');
  expect(entry(/The secrets/).query()).toBeNull();

  run.lead({ type: 'show', section: 1, month: null });
  await expect.element(page.getByText('You are yourselves again', { exact: false })).toBeVisible();
  await page.getByRole('group', { name: 'Your secret aim' }).getByRole('radio', { name: 'In part' }).click();
  expect(main()).toContain('What the archive says comes with the secrets');

  run.lead({ type: 'show', section: 2, month: null });
  await expect.poll(main).toContain('What every newspaper had');
  await page.getByRole('button', { name: 'Show the map' }).click();
  await expect.element(page.getByRole('button', { name: 'In words' })).toBeEnabled();
  // Somebody looks back alone, stays there while the class goes on, and comes back.
  await entry(/How it ended/).click();
  await expect.poll(main).toContain('The record is closed');
  run.lead({ type: 'show', section: 3, month: null });
  expect(main()).toContain('You are looking around by yourself');
  expect(main()).toContain('The record is closed');
  await page.getByRole('button', { name: 'Back to the class' }).click();
  await expect.poll(main).toContain('What had reached you by then');
  expect(document.body.textContent).not.toContain(foreign);

  run.lead({ type: 'show', section: 4, month: null });
  await expect.poll(main, { timeout: 15_000 }).toContain(foreign);
  expect(main()).toContain('An imagined reason');
  await expect.poll(main).toContain('What Paris could not know');
  await entry(/Roles off/).click();
  await expect.poll(main).toContain('The archive');
  expect(Object.keys(localStorage).filter((key) => key.startsWith('unmade-alliance.game.'))).toEqual([]);
});

test('history is opened month by month with its source, and the slip is filled in', {
  timeout: 60_000,
}, async () => {
  const run = await played();
  run.lead({ type: 'show', section: 5, month: 18 });
  await expect.poll(main, { timeout: 15_000 }).toContain('November 1936');
  expect(main()).not.toContain('October 1936');
  await page.getByRole('button', { name: /^E67/ }).click();
  await expect.element(page.getByRole('article').getByText('Source')).toBeVisible();

  run.lead({ type: 'show', section: 6, month: null });
  await expect.poll(main, { timeout: 15_000 }).toMatch(/left the path of history in|never left the path/);
  run.lead({ type: 'show', section: 7, month: null });
  // Games are played out only when a student asks for it.
  await expect.element(page.getByRole('button', { name: 'Look for them' })).toBeVisible();
  run.lead({ type: 'show', section: 8, month: null });
  await expect.poll(main).toContain('Compare it with history');

  run.lead({ type: 'show', section: 9, month: null });
  await expect.poll(main).toContain('Nobody has answered yet');
  await page.getByRole('radio', { name: '4' }).click();
  await page.getByRole('button', { name: 'Hand it in' }).click();
  await expect.poll(main).toContain('1 answer');
});
