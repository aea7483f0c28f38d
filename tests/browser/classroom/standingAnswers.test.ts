// A government's table at the page: what it would answer if Paris or Moscow asked, chosen and changed by keyboard alone.
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openClass, openJoin } from '../support/classRun.ts';
import { closeDesk } from '../support/openDesk.ts';
import { Player } from '../support/player.ts';
import { walkTo } from '../support/walk.ts';

afterEach(closeDesk);

const ASKED =
  'If Paris asks whether Soviet troops may cross Poland after a German attack, what do you answer?';

test('Warsaw says beforehand what it would answer, with a reason, and keeps it until it says otherwise', {
  timeout: 120_000,
}, async () => {
  const player = new Player('keyboard');
  const run = await openClass('offices-and-powers', 12);
  await openJoin(run);
  await player.press(player.button('I am here'));
  run.seat('poland');
  run.lead({ type: 'deal-briefs' });
  run.lead({ type: 'start-play' });
  const asked = page.getByRole('article', { name: ASKED });
  const replies = () => run.local.lesson.state.tables[0]?.replies ?? [];
  await expect.element(page.getByRole('region', { name: 'If you are asked' })).toBeVisible();

  await player.press(asked.getByRole('radio').first());
  await userEvent.keyboard('{ArrowDown}');
  await walkTo(await asked.getByLabelText('Your reason, in a line').findElement(), player.steps);
  await userEvent.keyboard('Time is on our side.{Enter}');
  await expect.element(asked.getByText(/You call it premature/)).toBeVisible();
  await expect.element(asked.getByText('Reason: Time is on our side.')).toBeVisible();
  expect(replies()).toMatchObject([
    { power: 'poland', order: 'france.press-warsaw-for-passage', outcome: 'unanswered' },
  ]);

  await player.press(asked.getByRole('button', { name: 'Give another answer' }));
  await player.press(asked.getByRole('radio').first());
  await player.press(asked.getByRole('button', { name: 'Give this answer' }));
  await expect.element(asked.getByText(/No foreign troops will cross/)).toBeVisible();
  expect(replies()).toMatchObject([{ outcome: 'refused', argument: '' }]);
  expect(replies()).toHaveLength(1);
});
