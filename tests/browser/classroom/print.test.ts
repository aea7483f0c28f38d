// The pack on paper: what stands on which sheets, that secrets stand only where they may, and codes that can be typed in.
import { scenarios } from 'virtual:scenarios';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { moveOfCode } from '../../../game/classroom/engine.ts';
import { classroom } from '../../../game/classroomDoor.ts';
import { closeDesk, openDesk } from '../support/openDesk.ts';

const ID = 'unmade-alliance-1935';
const SHEETS = [
  'Guide on one page',
  'Role sheets',
  'Long briefs',
  'Sealed instructions',
  'Map',
  'Move codes',
  'Worksheets',
  'Facilitator’s key',
];

let texts: Readonly<Record<string, string>> = {};
let roles: readonly string[] = [];
beforeEach(async () => {
  const open = await classroom.open(ID, 'en');
  texts = open?.original ?? {};
  roles = open?.definition.plans.find(({ id }) => id === 'factions')?.seats.map(({ role }) => role) ?? [];
  await openDesk('#/class/print/factions/double');
  await expect.element(page.getByText('As it will be printed')).toBeVisible();
});
afterEach(closeDesk);

const leaves = () => [...document.querySelectorAll('.pack .leaf')];
const said = (): string =>
  leaves()
    .map((leaf) => leaf.textContent)
    .join(' ')
    .replace(/\s+/g, ' ');

/** Chooses one kind of sheet and no other. */
async function only(sheet: string): Promise<void> {
  for (const name of SHEETS) {
    const box = page.getByRole('checkbox', { name: new RegExp(`^${name}`) });
    const checked = (box.element() as HTMLInputElement).checked;
    if (checked !== (name === sheet)) await box.click();
  }
  await expect.poll(() => leaves().length, { timeout: 15_000 }).toBeGreaterThan(0);
}

test('secret aims stand on the sealed sheets and in the key, and nowhere else', {
  timeout: 60_000,
}, async () => {
  const secrets = roles.map((role) => texts[`role.${role}.secret`] ?? '');
  expect(secrets.every((secret) => secret.length > 10)).toBe(true);
  for (const sheet of SHEETS) {
    await only(sheet);
    const hidden = secrets.filter((secret) => !said().includes(secret));
    const open = sheet === 'Sealed instructions' || sheet === 'Facilitator’s key';
    expect(hidden, sheet).toEqual(open ? [] : secrets);
  }
});

test('every seat of the plan has a sheet, and the lesson’s months are on the worksheets and in the key', {
  timeout: 60_000,
}, async () => {
  await only('Role sheets');
  expect(leaves()).toHaveLength(roles.length);
  for (const role of roles) expect(said()).toContain(texts[`role.${role}.line`] ?? 'no line');
  for (const sheet of ['Worksheets', 'Facilitator’s key']) {
    await only(sheet);
    const heads = [...document.querySelectorAll('.pack h3')].map((head) => head.textContent).join(' ');
    for (const month of ['October 1936', 'February 1937']) expect(heads).toContain(month);
    expect(heads).not.toContain('March 1937');
  }
});

test('every code on the sheets is its move’s, once: orders of delegations and answers of governments', async () => {
  await page.getByRole('combobox', { name: 'Seat plan' }).selectOptions('offices-and-powers');
  await only('Move codes');
  const [scenario, open] = await Promise.all([scenarios[0]?.load(), classroom.open(ID, 'en')]);
  if (!scenario || !open) throw new Error('there is no material');
  const codes = [...document.querySelectorAll('.pack .code')].map((cell) => cell.textContent?.trim() ?? '');
  const moves = codes.map((code) => moveOfCode({ scenario, classroom: open.definition }, code));
  expect(moves).not.toContain(null);
  expect(new Set(codes).size).toBe(codes.length);
  expect(moves.filter((move) => move?.kind === 'order').length).toBeGreaterThan(40);
  const powers = new Set(moves.flatMap((move) => (move && move.kind !== 'order' ? [move.power] : [])));
  expect([...powers].sort()).toEqual(['britain', 'czechoslovakia', 'germany', 'poland']);
  expect(said()).toContain(texts['question.france.press-warsaw-for-passage.refused'] ?? 'no such text');
});

test('the paper is the one that is chosen, as long as the sheets are open', async () => {
  const sizes = () =>
    document.adoptedStyleSheets
      .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
      .join(' ');
  expect(sizes()).toContain('a4');
  await page.getByRole('combobox', { name: 'Paper' }).selectOptions('letter');
  await expect.poll(sizes).toContain('letter');
  expect(sizes()).not.toContain('a4');
  location.hash = '#/class';
  await expect.poll(sizes).not.toContain('letter');
});
