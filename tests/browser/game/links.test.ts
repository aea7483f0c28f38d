// A link to a game on the page: copied from the menu and from the ending, opened elsewhere at the same moment, and
// refused in words where it does not open. What lay on the table before is kept.

import { scenarios } from 'virtual:scenarios';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { writeRoute } from '../../../game/desk/shell/route.ts';
import { AUTOSAVE, EARLIER, keptGame, ORIGINAL } from '../../../game/desk/storage.ts';
import { checkOf, writeLink } from '../../../game/play/link/link.ts';
import { type GameRecord, parseRecord } from '../../../game/play/record.ts';
import { createGame } from '../../../game/play/session.ts';
import type { Scenario } from '../../../game/rules/definition.ts';
import { compileModel, type Model } from '../../../game/rules/model.ts';
import old from '../../play/savesOfOldEditions/paris-marches.json?raw';
import finished from '../../scenarios/records/paris-marches.json?raw';
import { closeDesk, openDesk } from '../support/openDesk.ts';
import { Player } from '../support/player.ts';

const ORDER = 'Promise Moscow that the pact will be ratified';
/** A game is played again before it is shown. */
const PATIENCE = { timeout: 10_000 };
const NOWHERE = { month: null, as: null, panel: null };
let model: Model;
let scenario: Scenario;
beforeAll(async () => {
  const [entry] = scenarios;
  if (!entry) throw new Error('no scenario ships');
  scenario = await entry.load();
  model = compileModel(scenario);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await closeDesk();
});

function kept(slot: string): string {
  const saved = keptGame(slot);
  return saved.ok ? (saved.value?.record ?? '') : '';
}

function recordOf(text: string): GameRecord {
  const parsed = parseRecord(text);
  if (!parsed.ok) throw new Error(parsed.code);
  return parsed.record;
}

const addressOf = (link: string, spot = {}): string =>
  writeRoute({ screen: 'link', link, ...NOWHERE, ...spot });

/** Copies the link of the dialog that lies open, and tells what stands behind its #. */
async function copied(): Promise<string> {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.element(page.getByText('The link is copied.')).toBeVisible();
  const [address = ''] = write.mock.calls[0] ?? [];
  expect(address.length).toBeLessThanOrEqual(600);
  return new URL(address).hash;
}

test('a game in progress opens elsewhere at the same moment', { timeout: 60_000 }, async () => {
  const player = new Player('mouse');
  await player.begin('Paris');
  await player.write('political', ORDER);
  await player.closeMonth();
  await player.turnPage();
  await expect.element(page.getByText('month 2 of 28')).toBeVisible();
  await player.followHistory();
  const before = kept(AUTOSAVE);
  await player.button('Menu').click();
  await player.button('Copy a link to this game').click();
  const hash = await copied();
  await openDesk(hash);
  await expect.element(page.getByText('month 2 of 28')).toBeVisible();
  expect(location.hash).toBe('#/game');
  expect(kept(AUTOSAVE)).toBe(before);
});

test('where the page may not copy, the address is marked', async () => {
  const player = new Player('keyboard');
  await player.begin('Paris');
  await player.press(player.button('Menu'));
  await player.press(player.button('Copy a link to this game'));
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  await player.press(page.getByRole('button', { name: 'Copy', exact: true }));
  await expect.element(page.getByText(/does not let the page copy/)).toBeVisible();
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('the address has not the focus');
  expect(field.value).toContain('#/game/link/unmade-alliance-1935/');
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
});

test('the game that lay on the table is kept, and so is it when the link comes a second time', async () => {
  const player = new Player('mouse');
  await player.begin('Paris');
  await player.write('political', ORDER);
  const mine = kept(AUTOSAVE);
  const hash = addressOf(writeLink(model, recordOf(finished)));
  for (const _ of ['once', 'twice']) {
    location.hash = hash;
    await expect.poll(() => location.hash, PATIENCE).toBe('#/game');
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(kept(AUTOSAVE)).toBe(finished);
    expect(kept(EARLIER)).toBe(mine);
  }
});

test('two links in a row leave every game that lay on the table among the saved ones', async () => {
  const player = new Player('mouse');
  await player.begin('Paris');
  await player.write('political', ORDER);
  const mine = kept(AUTOSAVE);
  const begun = (seed: string) =>
    createGame(scenario, { seed, players: { france: 'person', ussr: 'as-in-history' } }).save();
  const [first, second] = [begun('first'), begun('second')];
  for (const record of [first, second]) {
    location.hash = addressOf(writeLink(model, recordOf(record)));
    await expect.poll(() => location.hash, PATIENCE).toBe('#/game');
    expect(kept(AUTOSAVE)).toBe(record);
  }
  expect([kept(EARLIER), kept(`${EARLIER}.2`)]).toEqual([mine, first]);
  // Gone on with, it follows itself again, and its place is free for what it takes the place of.
  location.hash = '#/';
  await page.getByRole('button', { name: /^Saved games/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Saved games' });
  await expect.element(dialog).toBeVisible();
  expect(dialog.getByText('An earlier game').elements()).toHaveLength(2);
  await dialog.getByRole('button', { name: 'Continue this game' }).last().click();
  await expect.poll(() => location.hash).toBe('#/game');
  const everywhere = [AUTOSAVE, EARLIER, `${EARLIER}.2`, `${EARLIER}.3`].map(kept);
  expect(everywhere.filter((one) => one !== '').toSorted()).toEqual([mine, first, second].toSorted());
});

test('a part that is fetched only after the ending takes the focus as well', async () => {
  await openDesk(addressOf(writeLink(model, recordOf(finished)), { panel: 'luck' }));
  await expect.poll(() => document.activeElement?.id, PATIENCE).toBe('debrief-luck');
});

test('a finished game opens at a month, from a point of view, at a part', { timeout: 60_000 }, async () => {
  await openDesk(addressOf(writeLink(model, recordOf(finished))));
  await page.getByRole('button', { name: 'Copy a link to this game' }).click();
  await page.getByLabelText('Open at').selectOptions('June 1935');
  await page.getByLabelText('As it was seen from').selectOptions('Moscow');
  await page.getByLabelText('Go to').selectOptions('Belief beside truth');
  const hash = await copied();
  await openDesk(hash);
  await expect.element(page.getByRole('dialog', { name: 'June 1935' })).toBeVisible();
  expect(document.querySelector('.room')?.getAttribute('data-side')).toBe('moscow');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelector('dialog')).toBeNull();
  expect(kept(AUTOSAVE)).toBe(finished);
});

test('a part that a link points to takes the focus', async () => {
  await openDesk(addressOf(writeLink(model, recordOf(finished)), { panel: 'beliefs' }));
  await expect.poll(() => document.activeElement?.id, PATIENCE).toBe('ending-beliefs');
});

test('the other side’s view of a game that is not over stays closed', async () => {
  const player = new Player('mouse');
  await player.begin('Paris');
  const link = writeLink(model, recordOf(kept(AUTOSAVE)));
  await openDesk(addressOf(link, { as: 'ussr', panel: 'cables' }));
  await expect.element(page.getByText('month 1 of 28')).toBeVisible();
  expect(document.querySelector('.room')?.getAttribute('data-side')).toBe('paris');
  await expect
    .poll(() => document.activeElement?.closest('[data-part]')?.getAttribute('data-part'))
    .toBe('cables');
});

test('a shared game says what its link holds, and opens behind the curtain', async () => {
  const player = new Player('mouse');
  await player.begin('Both sides');
  await player.button('I am Paris').click();
  await player.button('Menu').click();
  await expect.element(page.getByText(/holds the orders of both sides/)).toBeVisible();
  await player.button('Copy a link to this game').click();
  const hash = await copied();
  await openDesk(hash);
  await expect.element(player.button('I am Paris')).toBeVisible();
  expect(document.querySelector('.room')).toBeNull();
});

test('a link that does not open says why on the title, and the game stays', async () => {
  const player = new Player('mouse');
  await player.begin('Paris');
  const mine = kept(AUTOSAVE);
  const link = writeLink(model, recordOf(finished));
  const [id = '', version = '', packed = ''] = link.split('/');
  const later = `f${packed.slice(1, -4)}`;
  const foreign = { ...recordOf(finished), scenario: { id: 'munich-1938', version: '1' } };
  for (const [broken, sentence] of [
    [link.slice(0, -9), /not complete/],
    [`${id}/${version}/${later}${checkOf(id, version, later)}`, /by a later version/],
    [writeLink(model, foreign), /belongs to another scenario/],
  ] as const) {
    location.hash = addressOf(broken);
    await expect.poll(() => location.hash, PATIENCE).toBe('#/');
    await expect.element(page.getByRole('alert').and(page.getByText(sentence))).toBeVisible();
    expect(kept(AUTOSAVE)).toBe(mine);
  }
});

test('a link of an older edition opens as far as it fits', async () => {
  await openDesk(addressOf(writeLink(model, recordOf(old)), { panel: 'beliefs' }));
  await expect
    .element(page.getByRole('dialog', { name: 'Not all of this game fits any more' }))
    .toBeVisible();
  expect(recordOf(kept(ORIGINAL)).scenario.version).toBe('0.1.0');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(() => document.querySelector('dialog')).toBeNull();
  expect(kept(AUTOSAVE)).toContain('"version": "0.2.0"');
});
