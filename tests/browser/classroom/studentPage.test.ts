// What a student's page holds back and what it tells: colleagues' papers, hiding, the clock, a lost connection, paper codes.
import { afterAll, afterEach, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { orderCodes } from '../../../game/classroom/orderCode.ts';
import type { OfficePapers } from '../../../game/classroom/views.ts';
import { axeFindings } from '../support/axe.ts';
import { type ClassRun, openClass, openJoin } from '../support/classRun.ts';
import { closeDesk } from '../support/openDesk.ts';
import { storyOf } from '../support/storyOf.ts';

afterEach(closeDesk);
afterAll(() => page.viewport(1280, 800));

const said = (): string => document.querySelector('.seat > [role="status"]')?.textContent ?? '';
const button = (name: string | RegExp) => page.getByRole('button', { name }).first();

async function seatedAs(role: string, others = 10): Promise<ClassRun> {
  const run = await openClass('offices-and-powers', others);
  await openJoin(run);
  await button('I am here').click();
  run.others();
  run.seat(role);
  run.lead({ type: 'deal-briefs' });
  return run;
}

async function playingAs(role: string): Promise<ClassRun> {
  const run = await seatedAs(role);
  run.lead({ type: 'start-play' });
  await expect.element(page.getByText('Your papers')).toBeVisible();
  return run;
}

test('a brief is printed alone, over the whole width of its page', async () => {
  await seatedAs('france-premier');
  await expect.element(button('Print this sheet')).toBeVisible();
  await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
  try {
    const sheet = document.querySelector('.seat .document')?.getBoundingClientRect();
    expect(sheet?.width).toBeGreaterThan(0.95 * document.documentElement.clientWidth);
    expect(sheet?.top).toBeLessThan(100);
    expect(button('Settings').query()?.checkVisibility() ?? false).toBe(false);
    expect(page.getByText('Three questions on it').query()?.checkVisibility() ?? false).toBe(false);
  } finally {
    await cdp().send('Emulation.setEmulatedMedia', { media: '' });
  }
});

/** The papers of a role, as the lesson would give them to whoever sits there. */
function papersOf(run: ClassRun, role: string): OfficePapers {
  const { view } = run.local.connect({ kind: 'facilitator', watching: `t1.${role}` });
  const papers = view.watched?.papers;
  if (papers?.kind !== 'office') throw new Error(`${role} has no papers`);
  return papers;
}

test('nothing of another office’s papers is in the page, on any of its sheets', async () => {
  const run = await playingAs('france-air-minister');
  run.others();
  run.lead({ type: 'end-phase' });
  await expect.element(page.getByText('I have read it')).toBeVisible();
  const story = await storyOf();
  const own = papersOf(run, 'france-air-minister');
  const known = new Set(own.cables.map(({ titleKey }) => titleKey));
  const meters = (papers: OfficePapers): readonly string[] =>
    Object.values(papers.gauges).flatMap((gauges) => gauges.map(({ meter }) => meter));
  const others = ['france-premier', 'france-chief-of-staff', 'ussr-politburo', 'ussr-attache'].map((role) =>
    papersOf(run, role),
  );
  const strange = others.flatMap(({ cables }) => cables.filter(({ titleKey }) => !known.has(titleKey)));
  const judged = new Set(meters(own));
  const unjudged = others.flatMap(meters).filter((meter) => !judged.has(meter));
  expect(strange.length).toBeGreaterThan(3);
  expect(unjudged.length).toBeGreaterThan(3);
  for (const sheet of ['Cables', 'Gauges', 'Standing', 'Promises']) {
    await page.getByRole('tab', { name: sheet }).click();
    for (const month of document.querySelectorAll<HTMLDetailsElement>('details')) month.open = true;
    const text = document.body.textContent ?? '';
    for (const { textKey } of strange) expect(text).not.toContain(story(textKey));
    if (sheet === 'Gauges') {
      for (const meter of unjudged) expect(text).not.toContain(story(`meter.${meter}.name`));
    }
  }
});

test('whoever presides is told what insisting costs, and of how much authority', async () => {
  await playingAs('france-premier');
  await button(/^Press Warsaw for the passage/).click();
  await page.getByRole('button', { name: 'Put it forward' }).click();
  await expect.element(page.getByText(/costs \d+ of your \d+ points of authority/)).toBeVisible();
});

test('Escape hides every paper, and shows it again as it was', async () => {
  await playingAs('france-premier');
  await page.getByRole('tab', { name: 'Gauges' }).click();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('heading', { name: 'Hidden' })).toBeVisible();
  const papers = document.querySelector('.seat > .papers');
  expect(papers?.textContent).toMatch(/delegation/i);
  expect(papers?.checkVisibility()).toBe(false);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('tab', { name: 'Gauges' })).toHaveAttribute('aria-selected', 'true');
});

test('the clock is spoken a minute and ten seconds before its end, and then the reserve position holds', async () => {
  const run = await playingAs('france-premier');
  run.pass(4 * 60 + 2);
  await expect.poll(said, { timeout: 5000 }).toBe('60 seconds left');
  run.pass(50);
  await expect.poll(said, { timeout: 5000 }).toBe('10 seconds left');
  run.pass(10);
  await expect.element(page.getByText('The desk held').first()).toBeVisible();
  await expect.poll(said, { timeout: 5000 }).toContain('The record lies open.');
});

test('a lost connection is told and so is its return; what was sent meanwhile is not taken for done', async () => {
  const run = await seatedAs('france-premier');
  await expect.poll(said).toContain('Your role');
  run.cut(true);
  await expect.element(page.getByText(/^The connection is lost/).first()).toBeVisible();
  await page.getByRole('group').first().getByRole('button').first().click();
  await expect.poll(() => document.querySelector('[role="alert"]')?.textContent).toContain('Look whether');
  expect(run.local.lesson.state.participants.find(({ id }) => id === run.self())?.answers).toEqual([
    null,
    null,
    null,
  ]);
  run.cut(false);
  await expect.poll(said).toBe('The connection is back.');
  expect(document.querySelector('.notices')?.textContent).not.toContain('The connection is lost');
});

test('another visit comes back to the same seat at once', async () => {
  const run = await playingAs('france-premier');
  await openJoin(run);
  await expect.element(page.getByText('Your papers')).toBeVisible();
  expect(run.local.lesson.state.participants.find(({ id }) => id === run.self())?.seat).toBe(
    't1.france-premier',
  );
});

test('an order from paper is put forward by its code, and a mistyped one refused', async () => {
  const run = await playingAs('france-premier');
  const { desks } = papersOf(run, 'france-premier');
  const order = desks.flatMap(({ orders }) => orders).find(({ legal }) => legal)?.id ?? '';
  const code = orderCodes(run.local.lesson.material.scenario.orders.map(({ id }) => id)).get(order) ?? '';
  await button('Enter a paper code').click();
  const field = page.getByLabelText('Code', { exact: true });
  await field.fill(`${code.slice(0, 3)}${code.endsWith('0') ? '1' : '0'}`);
  await button('Put it forward').click();
  await expect.element(page.getByText(/^No order has that code/).last()).toBeVisible();
  await field.fill(code.toLowerCase());
  await button('Put it forward').click();
  await expect.element(page.getByText('proposed by you')).toBeVisible();
  expect(run.local.lesson.state.tables[0]?.proposals[0]?.order).toBe(order);
});

test('on a phone each part of the table is a word at the foot, with nothing for axe to find', async () => {
  await page.viewport(390, 844);
  const run = await seatedAs('france-premier', 4);
  run.lead({ type: 'start-play' });
  run.others();
  run.lead({ type: 'broadcast', text: 'Five minutes more.' });
  const found: Record<string, readonly string[]> = {};
  for (const part of ['Table', 'News', 'Papers']) {
    await button(new RegExp(`^${part}`)).click();
    found[part] = await axeFindings();
  }
  expect(found).toEqual({ Table: [], News: [], Papers: [] });
  await page.getByRole('tab', { name: 'Map' }).click();
  await expect.element(page.getByRole('radio', { name: 'Alignment' })).toBeVisible();
});
