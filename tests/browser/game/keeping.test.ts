// What keeps a game: saving after every order, going on from the title, files out and in, copies, taking back.
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AUTOSAVE, keptGame } from '../../../game/desk/storage.ts';
import { closeDesk } from '../support/openDesk.ts';
import { Player } from '../support/player.ts';

afterEach(async () => {
  vi.restoreAllMocks();
  await closeDesk();
});

const ORDER = 'Promise Moscow that the pact will be ratified';

function kept(): string {
  const saved = keptGame(AUTOSAVE);
  return saved.ok ? (saved.value?.record ?? '') : '';
}

/** The text of the file that a press on the button hands out. */
async function fileOf(press: () => Promise<void>): Promise<File> {
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) blobs.push(blob);
    return 'blob:kept';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  await press();
  await expect.poll(() => blobs.length).toBe(1);
  vi.restoreAllMocks();
  return new File(blobs, 'game.json', { type: 'application/json' });
}

async function load(file: File): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
  const input = document.querySelector<HTMLInputElement>('dialog input[type="file"]');
  if (!input) throw new Error('no way to choose a file');
  await userEvent.upload(input, file);
}

test('a written order is saved at once, and the game goes on from the title', async () => {
  const player = new Player('mouse');
  await player.begin('Paris');
  await player.write('political', ORDER);
  expect(kept()).toContain('france.promise-ratification');
  location.hash = '#/';
  await player.button(/^Continue/).click();
  await expect.element(page.getByRole('button', { name: `Political desk ${ORDER}` })).toBeVisible();
});

test('an order can be taken back until the month is sealed', async () => {
  const player = new Player('keyboard');
  await player.begin('Paris');
  await player.write('political', ORDER);
  await player.press(player.button('Take back'));
  await expect.element(page.getByText('0 of 3 written')).toBeVisible();
  await player.closeMonth();
  await player.turnPage();
  await expect.element(page.getByText('month 2 of 28')).toBeVisible();
  await expect.element(player.button('Take back')).not.toBeInTheDocument();
});

test('a game goes out as a file and comes back as it was', async () => {
  const player = new Player('mouse');
  await player.begin('Moscow');
  await player.followHistory();
  const before = kept();
  await player.button('Record').click();
  const file = await fileOf(() => player.button('Save to a file').click());
  expect(await file.text()).toBe(before);
  await userEvent.keyboard('{Escape}');
  await player.closeMonth();
  await player.turnPage();
  await expect.element(page.getByText('month 2 of 28')).toBeVisible();
  await load(file);
  await expect.element(page.getByText('month 1 of 28')).toBeVisible();
  expect(kept()).toBe(before);
});

test('a file that is no game of ours is refused in words and the game stays; one that does not fit says where', async () => {
  const player = new Player('mouse');
  await player.begin('Paris');
  await player.write('political', ORDER);
  const before = kept();
  await load(new File(['{"game":"unmade-alliance","format":99}'], 'later.json'));
  await expect.element(page.getByRole('dialog').getByText(/saved by a later version/)).toBeVisible();
  expect(kept()).toBe(before);
  await userEvent.keyboard('{Escape}');
  await load(new File([before.replace('promise-ratification', 'sign-the-convention')], 'changed.json'));
  await expect.element(page.getByRole('dialog').getByText(/is not open, and was left out/)).toBeVisible();
});

test('a copy is kept in the browser and can be gone back to', async () => {
  const player = new Player('mouse');
  await player.begin('Paris');
  await player.button('Menu').click();
  await player.button('Save a copy').click();
  await expect.element(page.getByText('A copy of May 1935 is kept.')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await player.closeMonth();
  await player.turnPage();
  await expect.element(page.getByText('month 2 of 28')).toBeVisible();
  await player.button('Menu').click();
  await player.button('Load').click();
  await expect.element(page.getByText('month 1 of 28')).toBeVisible();
});

test('the focus comes back to the desk when an order has been chosen', async () => {
  const player = new Player('keyboard');
  await player.begin('Paris');
  await player.write('political', ORDER);
  await expect.poll(() => document.activeElement?.textContent?.trim()).toBe('Choose another');
});
