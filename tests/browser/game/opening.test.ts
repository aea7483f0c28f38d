// Records from elsewhere, opened through the page. Of one saved with an older edition it says what no longer fits, goes on,
// and keeps the record as it came among the saved games; one in the notation is read, or refused with its line.
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AUTOSAVE, keptGame, ORIGINAL } from '../../../game/desk/storage.ts';
import { parseRecord } from '../../../game/play/record.ts';
import old from '../../play/savesOfOldEditions/moscow-courts-paris.json?raw';
import { closeDesk, openDesk } from '../support/openDesk.ts';

afterEach(async () => {
  vi.restoreAllMocks();
  await closeDesk();
});

/** A game is played again before it is shown. */
const PATIENCE = { timeout: 10_000 };

function kept(slot: string): string {
  const saved = keptGame(slot);
  return saved.ok ? (saved.value?.record ?? '') : '';
}

function versionOf(record: string): string | null {
  const parsed = parseRecord(record);
  return parsed.ok ? parsed.record.scenario.version : null;
}

async function choose(file: File): Promise<void> {
  const find = () => document.querySelector<HTMLInputElement>('input[type="file"]');
  await expect.poll(find).not.toBeNull();
  const input = find();
  if (!input) throw new Error('no way to choose a file');
  expect(input.accept).toContain('.txt');
  await userEvent.upload(input, file);
}

test('it says what no longer fits, goes on, and is kept as it came', async () => {
  await openDesk('#/');
  await choose(new File([old], 'old.json', { type: 'application/json' }));
  const dialog = page.getByRole('dialog', { name: 'Not all of this game fits any more' });
  await expect.element(dialog).toBeVisible();
  await expect.element(dialog.getByText(/kept among the saved games/)).toBeVisible();
  expect(document.querySelectorAll('dialog li').length).toBeGreaterThan(0);
  for (const item of document.querySelectorAll('dialog li')) {
    expect(item.textContent).toMatch(/193[567]/);
  }
  expect(kept(ORIGINAL)).toBe(old);
  expect(versionOf(kept(AUTOSAVE))).toBe('0.2.0');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(() => document.querySelector('dialog')).toBeNull();

  // It can be opened from there again, and is still as it came.
  location.hash = '#/';
  await page.getByRole('button', { name: /^Saved games/ }).click();
  await expect
    .element(page.getByText('The game as it came, before it was fitted to this version'))
    .toBeVisible();
  await page.getByRole('button', { name: 'Open its debrief' }).first().click();
  await expect.element(dialog).toBeVisible();
  expect(kept(ORIGINAL)).toBe(old);
});

test('a game written as text is opened from the title, by hand or by the game', async () => {
  const headers = [
    'Game: unmade-alliance, notation 1',
    'Scenario: unmade-alliance-1935 0.2.0',
    'Seed: by hand',
  ];
  const players = ['Player france: person', 'Player ussr: as-in-history'];
  const months = ['1935-05 france agree-to-staff-talks / - / -', '1935-05 ussr - / - / - ='];
  await openDesk('#/');
  await choose(
    new File([[...headers, ...players, ...months].join('\r\n')], 'game.txt', { type: 'text/plain' }),
  );
  await expect.poll(() => location.hash, PATIENCE).toBe('#/game');
  await expect.element(page.getByText('month 2 of 28')).toBeVisible();

  // What the game writes as text is what it opens.
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) blobs.push(blob);
    return 'blob:kept';
  });
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  const before = kept(AUTOSAVE);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Save as text' }).click();
  await expect.poll(() => blobs.length).toBe(1);
  expect((click.mock.contexts[0] as HTMLAnchorElement).download).toBe('unmade-alliance-france-1935-06.txt');
  vi.restoreAllMocks();
  await openDesk('#/');
  await choose(new File(blobs, 'game.txt', { type: 'text/plain' }));
  await expect.element(page.getByText('month 2 of 28')).toBeVisible();
  expect(kept(AUTOSAVE)).toBe(before);

  await openDesk('#/');
  await choose(
    new File([[...headers, ...players, 'then nothing'].join('\n')], 'game.txt', { type: 'text/plain' }),
  );
  await expect.element(page.getByRole('alert').and(page.getByText(/^Line 6 of this record:/))).toBeVisible();
});
