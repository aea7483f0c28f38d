// Seats, news and secrets on the console: each change in one step, and nothing secret in the page before the key.
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { orderCodes } from '../../../game/classroom/orderCode.ts';
import { LANGUAGES } from '../../../game/words/languages.ts';
import { closeDesk, openDesk } from '../support/openDesk.ts';
import { KEY, type TestSchool, testSchool } from '../support/schoolOf.ts';

afterEach(closeDesk);

const PATIENCE = { timeout: 25_000 };
const heading = () => document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const ARGUMENT = 'A word that nobody else must read';

/** A lesson of four seats in its first month, its console on the page. */
async function playing(): Promise<{
  school: TestSchool;
  code: string;
  acts: ReturnType<TestSchool['student']>[];
}> {
  const school = testSchool();
  const code = await school.begin('Class 11 b');
  const desk = school.lesson(code).connect({ kind: 'facilitator', watching: null });
  await desk.send({ type: 'lay-tables', tables: [{ plan: planOf(school, code, 4) }] });
  const acts = ['Ann', 'Ben', 'Cleo', 'Dan'].map((name) => school.student(code, name));
  await desk.send({ type: 'deal-briefs' });
  await desk.send({ type: 'start-play' });
  desk.close();
  await openDesk(`#/class/teach/${KEY}/${code}`, LANGUAGES, school);
  await expect.poll(heading, PATIENCE).toContain('October 1936');
  return { school, code, acts };
}

function planOf(school: TestSchool, code: string, students: number): string {
  const { plans } = school.lesson(code).lesson.material.classroom;
  return plans.find((plan) => plan.students === students)?.id ?? '';
}

/** An order that a seat may put before its delegation. */
function firstOrder(
  school: TestSchool,
  code: string,
  nth: number,
): { desk: 'political' | 'military' | 'home'; order: string } {
  const { lesson } = school.lesson(code);
  const id = lesson.state.participants[nth]?.id ?? '';
  const view = school.lesson(code).connect({ kind: 'participant', id }).view;
  const papers = view.papers;
  if (papers?.kind !== 'office') throw new Error('no office');
  const order = papers.desks.flatMap(({ orders }) => orders).find(({ legal }) => legal);
  if (!order) throw new Error('no order');
  return { desk: order.desk, order: order.id };
}

const seats = (school: TestSchool, code: string) => school.lesson(code).lesson.state.seats;
const openSeat = async (nth: number): Promise<void> => {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-part="seats"] li button')];
  rows[nth]?.click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
};

test('secrets are in the page only between two presses of the key', async () => {
  const { school, code, acts } = await playing();
  expect(acts[0]?.({ type: 'propose', ...firstOrder(school, code, 0), argument: ARGUMENT })).toBe(true);
  const text = () => document.body.textContent ?? '';
  await expect.poll(() => /1 put/.test(text())).toBe(true);
  expect(text()).not.toContain(ARGUMENT);
  await userEvent.keyboard('s');
  await expect.poll(text).toContain(ARGUMENT);
  await userEvent.keyboard('s');
  await expect.poll(text).not.toContain(ARGUMENT);
  // Nor do the papers of a seat stay: looking away is part of hiding.
  await openSeat(0);
  await page.getByRole('button', { name: 'Look over its shoulder' }).click();
  await expect.element(page.getByText('Secret aim')).toBeVisible();
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('s');
  await expect.element(page.getByText('Secret aim')).not.toBeInTheDocument();
});

test('a seat changes hands, people move and change places, each in one step', async () => {
  const { school, code } = await playing();
  await openSeat(1);
  await page.getByRole('radio', { name: 'Computer' }).click();
  await expect.poll(() => seats(school, code)[1]?.occupant).toBe('computer');
  await page.getByRole('radio', { name: 'I do' }).click();
  await expect.poll(() => seats(school, code)[1]?.occupant).toBe('facilitator');
  await page.getByRole('radio', { name: '+ 50 %' }).click();
  await expect.poll(() => seats(school, code)[1]?.extraTime).toBe(50);

  const [first, second] = seats(school, code);
  const seatOf = (name: string) =>
    school.lesson(code).lesson.state.participants.find((each) => each.name === name)?.seat;
  const before = [seatOf('Ann'), seatOf('Ben')];
  await page.getByRole('combobox', { name: 'Change places with' }).selectOptions(first?.id ?? '');
  await page.getByRole('button', { name: 'Swap' }).click();
  await expect.poll(() => seatOf('Ann')).toBe(before[1]);
  expect(seatOf('Ben')).toBe(before[0]);
  await page.getByRole('button', { name: 'Close' }).click();
  // A latecomer waits where no seat is free, and is given one from the list.
  school.student(code, 'Eve');
  await expect.element(page.getByText('Without a seat')).toBeVisible();
  await page.getByRole('combobox', { name: 'Move to' }).selectOptions(second?.id ?? '');
  await expect.poll(() => seatOf('Eve')).toBe(second?.id);
});

test('the facilitator acts for a seat, and a mistyped code from paper is refused', async () => {
  const { school, code } = await playing();
  const chosen = firstOrder(school, code, 0);
  const written =
    orderCodes(school.lesson(code).lesson.material.scenario.orders.map(({ id }) => id)).get(chosen.order) ??
    '';
  await openSeat(0);
  await page.getByRole('radio', { name: 'I do' }).click();
  await page.getByRole('button', { name: 'Act for this seat' }).click();
  await page.getByRole('button', { name: 'Enter a paper code' }).click();
  const field = page.getByRole('textbox', { name: 'Code', exact: true });
  await field.fill('AAAA');
  await page.getByRole('button', { name: 'Put it forward' }).click();
  await expect.element(page.getByText('No order has that code.', { exact: false }).first()).toBeVisible();
  await field.fill(written.toLowerCase());
  await page.getByRole('button', { name: 'Put it forward' }).click();
  await expect.poll(() => school.lesson(code).lesson.state.tables[0]?.proposals.length).toBe(1);
  expect(school.lesson(code).lesson.state.tables[0]?.proposals).toMatchObject([{ order: chosen.order }]);
});

test('news of one’s own reaches whom it is for, now or with a month, and can be called off', async () => {
  const { school, code } = await playing();
  const newsOf = (nth: number) => {
    const id = school.lesson(code).lesson.state.participants[nth]?.id ?? '';
    return (
      school
        .lesson(code)
        .connect({ kind: 'participant', id })
        .view.news?.map(({ title }) => title) ?? []
    );
  };
  await userEvent.keyboard('n');
  await page.getByRole('button', { name: 'Send it', exact: true }).first().click();
  await expect.element(page.getByText('Give it a headline or a text.')).toBeVisible();
  await page.getByLabelText('Headline').fill('A strike in Toulon');
  await page.getByRole('checkbox', { name: 'Paris' }).click();
  await page.getByRole('button', { name: 'Send it', exact: true }).first().click();
  await expect.poll(() => newsOf(0)).toEqual(['A strike in Toulon']);
  const paris = school
    .lesson(code)
    .lesson.state.seats.filter(({ delegation }) => delegation === 'france').length;
  expect(newsOf(paris)).toEqual([]);

  await userEvent.keyboard('n');
  await page.getByLabelText('Headline').fill('A fleet visits Kronstadt');
  await page.getByRole('combobox', { name: 'When' }).selectOptions('1936-12');
  await page.getByRole('button', { name: 'Keep it for then' }).click();
  await expect.element(page.getByText('Comes with December 1936', { exact: false })).toBeVisible();
  expect(newsOf(0)).toEqual(['A strike in Toulon']);
  await page.getByRole('button', { name: 'Call off' }).click();
  await expect.element(page.getByText('A fleet visits Kronstadt')).not.toBeInTheDocument();
});

test('single keys can be switched off, and mean nothing while one types', async () => {
  await playing();
  const text = page.getByLabelText('A line for every screen and the wall');
  await text.click();
  await userEvent.keyboard('s');
  await expect.element(page.getByRole('button', { name: 'Show secrets' })).toBeVisible();
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('?');
  await page.getByRole('radio', { name: 'Off' }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('s');
  await expect.element(page.getByRole('button', { name: 'Show secrets' })).toBeVisible();
  await page.getByRole('button', { name: 'Keys' }).click();
  await page.getByRole('radio', { name: 'On' }).click();
});
