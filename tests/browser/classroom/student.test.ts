// A student at the page: from the code to the exit slip by keyboard alone, at an office's table and at a government's.
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CODE, openClass, openJoin } from '../support/classRun.ts';
import { closeDesk } from '../support/openDesk.ts';
import { Player } from '../support/player.ts';
import { walkTo } from '../support/walk.ts';

afterEach(closeDesk);

const said = (): string => document.querySelector('.seat > [role="status"]')?.textContent ?? '';
const heading = (name: string | RegExp) => page.getByRole('heading', { name });

async function write(player: Player, label: string | RegExp, text: string): Promise<void> {
  await walkTo(await page.getByLabelText(label).first().findElement(), player.steps);
  await userEvent.keyboard(text);
}

/** Comes in by the code, says that somebody is there, and answers the questions on the brief. */
async function comeIn(player: Player, role: string) {
  const run = await openClass('offices-and-powers', 8);
  await openJoin(run, null);
  await expect.element(page.getByLabelText('The code of the lesson')).toHaveFocus();
  await userEvent.keyboard('bcd-f g{Enter}');
  await expect.element(page.getByText('A code has six letters. 5 are typed.')).toBeVisible();
  await userEvent.keyboard('h{Enter}');
  await expect.element(heading('Is somebody there?')).toBeVisible();
  expect(location.hash).toBe(`#/class/join/${CODE}`);
  await write(player, 'A name, if you like', 'Ada');
  await player.press(player.button('I am here'));
  run.others();
  run.seat(role);
  run.lead({ type: 'deal-briefs' });
  await expect.element(heading('Three questions on it')).toBeVisible();
  for (const question of [0, 1, 2]) {
    await player.press(page.getByRole('group').nth(question).getByRole('button').first());
    await expect.element(page.getByText(/^(Right\.|Not so: )/).nth(question)).toBeVisible();
  }
  run.others();
  run.lead({ type: 'start-play' });
  return run;
}

/** Ends the play and hands the exit slip in. */
async function leave(player: Player, run: Awaited<ReturnType<typeof comeIn>>): Promise<void> {
  run.lead({ type: 'end-play' });
  run.lead({ type: 'show', section: 9, month: null });
  await expect.element(heading('Exit slip').last()).toBeVisible();
  await player.press(page.getByRole('radio').nth(3));
  await write(player, /evidence/, 'Nobody asked Warsaw.');
  await player.press(player.button('Hand it in'));
  await expect.element(page.getByText(/It is handed in/)).toBeVisible();
  const me = run.local.lesson.state.participants.find(({ id }) => id === run.self());
  expect(me?.name).toBe('Ada');
  expect(me?.slip?.text).toBe('Nobody asked Warsaw.');
  run.lead({ type: 'close' });
  await expect.element(heading('The lesson is over').last()).toBeVisible();
}

test('from the code to the exit slip at an office’s table, by keyboard alone', {
  timeout: 180_000,
}, async () => {
  const player = new Player('keyboard');
  const run = await comeIn(player, 'france-premier');
  await expect.element(heading('Before the delegation')).toBeVisible();

  await player.press(player.button('Propose an order').first());
  await write(player, 'Why? One line', 'Nobody else will say it first.');
  await player.press(player.button('Put it forward'));
  await expect.element(page.getByText('proposed by you')).toBeVisible();
  run.others();
  await expect.poll(said).toMatch(/proposes: |votes (for|against) /);

  const table = () => run.local.lesson.state.tables[0];
  const other = page
    .getByRole('group', { name: /^Your vote on/ })
    .filter({ hasText: 'For' })
    .first();
  const before = table()?.proposals.flatMap(({ votes }) => votes).length ?? 0;
  await player.press(other.getByRole('button', { name: 'Against' }));
  await expect.poll(() => table()?.proposals.flatMap(({ votes }) => votes).length).toBe(before + 1);

  await player.press(player.button('Hand'));
  await write(player, 'What is it about?', 'May we speak to Warsaw?');
  await player.press(player.button('Raise it'));
  run.lead({ type: 'answer-hand', participant: run.self() ?? '', text: 'By all means.' });
  await expect.element(page.getByText('Reply: By all means.').first()).toBeVisible();
  await player.press(player.button('Close'));

  await player.press(player.button('Seal the orders'));
  await expect.element(heading('What goes out')).toBeVisible();
  await player.press(page.getByRole('dialog').getByRole('button', { name: 'Seal' }));
  await expect.element(page.getByText('Sealed', { exact: true })).toBeVisible();
  await player.press(player.button('Open them again'));
  await expect.element(player.button('Seal the orders')).toBeVisible();
  run.lead({ type: 'end-phase' });
  await expect.element(heading('Record of October 1936')).toBeVisible();
  await player.press(player.button('I have read it'));
  expect(run.local.lesson.state.seats.find(({ role }) => role === 'france-premier')?.read).toBe(true);
  await leave(player, run);
});

test('from the code to the exit slip at a government’s table, by keyboard alone', {
  timeout: 180_000,
}, async () => {
  const player = new Player('keyboard');
  const run = await comeIn(player, 'germany');
  await expect.element(heading('Before your government')).toBeVisible();
  run.lead({ type: 'end-phase' });
  run.lead({ type: 'end-phase' });
  await expect.element(page.getByText('Round 2 of 3')).toBeVisible();
  await player.press(page.getByRole('radio').first());
  await write(player, 'Your reason, in a line', 'Moscow has two fronts now.');
  await player.press(player.button('Give this answer').first());
  await expect.element(page.getByText('Reason: Moscow has two fronts now.')).toBeVisible();
  expect(run.local.lesson.state.tables[0]?.answers).toMatchObject([
    { power: 'germany', occurs: true, argument: 'Moscow has two fronts now.' },
  ]);
  await player.press(player.button('Seal the answers'));
  await expect.element(page.getByText('Sealed', { exact: true })).toBeVisible();
  await leave(player, run);
});
