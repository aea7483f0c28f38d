// The console may be on the projector: the teacher's key does not stay in the address above it.
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { LANGUAGES } from '../../../game/words/languages.ts';
import { closeDesk, openDesk } from '../support/openDesk.ts';
import { KEY, testSchool } from '../support/schoolOf.ts';

afterEach(closeDesk);

const shelf = () => page.getByText('None yet', { exact: false });

test('the link’s key leaves the address at once, and the page goes on without it there', async () => {
  const school = testSchool();
  await openDesk(`#/class/teach/${KEY}`, LANGUAGES, school);
  await expect.element(shelf()).toBeVisible();
  expect(location.hash).toBe('#/class/teach/kept');
  await closeDesk();
  await openDesk('#/class/teach/kept', LANGUAGES, school);
  await expect.element(shelf()).toBeVisible();
  expect(document.body.innerHTML).not.toContain(KEY);
});
