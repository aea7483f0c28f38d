// Every screen in the pseudo-language: nothing is left in plain English, and text 40 per cent longer still fits.
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Game } from '../../../game/play/commands.ts';
import { pseudo } from '../../../game/words/pseudo.ts';
import { closeDesk, openDesk } from '../support/openDesk.ts';
import { closeMonth, gameAt, layIntoAutosave, sealAsHistory } from '../support/papers.ts';
import { judge as judgeAll, SPOKEN } from '../support/pseudoFits.ts';
import { visibleRoot } from '../support/textFits.ts';

const PARIS = ['france'];
const SIZES = [
  [1280, 800],
  [768, 1024],
  [390, 844],
] as const;

/** What is the same in every language: the seed of the game, the names that languages give themselves, code words. */
const SAME = /Praha-1935\S*|English|\b[A-Z]{5}\b/g;

afterEach(closeDesk);
afterAll(() => page.viewport(1280, 800));

const open = (hash: string) => openDesk(hash, SPOKEN);

const shows = (selector: string) =>
  expect.poll(() => document.querySelector(selector), { timeout: 15_000 }).not.toBeNull();

async function openGame(game: Game, selector: string): Promise<void> {
  await open('#/');
  layIntoAutosave(game);
  location.hash = '#/game';
  await shows(selector);
}

const judge = (where: string) => judgeAll(where, SAME);

const dialogs = (): number => document.querySelectorAll('dialog[open]').length;

/** The controls that open dialogs, one of each kind: another gauge opens the same dialog once more. */
function openers(): ReadonlyMap<string, HTMLElement> {
  const found = new Map<string, HTMLElement>();
  for (const element of visibleRoot().querySelectorAll<HTMLElement>('[aria-haspopup="dialog"]')) {
    const kind = [
      element.className,
      element.closest('section, header, article, footer, li')?.className,
    ].join();
    if (element.checkVisibility() && !found.has(kind)) found.set(kind, element);
  }
  return found;
}

/** Opens and judges every dialog that the page offers now, and those that they offer in turn. */
async function judgeDialogs(where: string, depth: number): Promise<void> {
  for (const opener of openers().values()) {
    if (!opener.isConnected) continue;
    const before = dialogs();
    const name = `${where}, ${opener.textContent?.trim()}`;
    // A real press: dialogs that a script opens are closed together by one Escape.
    await userEvent.click(opener);
    await expect.poll(dialogs, { message: name, timeout: 15_000 }).toBe(before + 1);
    await judge(name);
    if (depth > 1) await judgeDialogs(name, depth - 1);
    await userEvent.keyboard('{Escape}');
    await expect.poll(dialogs, { message: name }).toBe(before);
  }
}

describe.each(SIZES)('at %i by %i', (width, height) => {
  const phone = width < 700;

  test('the title, the choice of a side, the saved games and the settings', async () => {
    await page.viewport(width, height);
    await open('#/');
    layIntoAutosave(await gameAt(PARIS, '1936-11'));
    location.hash = '#/play';
    await expect.element(page.getByText(pseudo('Which side?'))).toBeVisible();
    await judge('the choice of a side');
    location.hash = '#/';
    await expect.element(page.getByText(pseudo('Continue'))).toBeVisible();
    await judge('the title');
    await judgeDialogs('the title', 2);
  });

  test('the table, its parts and its dialogs', { timeout: 90_000 }, async () => {
    await page.viewport(width, height);
    const game = await gameAt(PARIS, '1936-11');
    for (const { desk, history } of game.view('france').desks) game.write('france', desk, history);
    game.write('france', 'home', null);
    await openGame(game, '[data-desk]');
    for (const tab of phone ? document.querySelectorAll<HTMLElement>('[data-part="bar"] button') : [null]) {
      tab?.click();
      await judge(`the table ${tab?.textContent?.trim() ?? ''}`);
      await judgeDialogs('the table', 1);
    }
    if (phone) await page.getByRole('button', { name: pseudo('Orders'), exact: true }).click();
    await page
      .getByRole('button', { name: pseudo('Choose an order') })
      .or(page.getByRole('button', { name: pseudo('Choose another') }))
      .first()
      .click();
    await expect.poll(dialogs, { timeout: 15_000 }).toBe(1);
    await judge('the choice of an order');
    for (const radio of [...document.querySelectorAll<HTMLElement>('dialog input')].slice(0, 3)) {
      radio.click();
      await judge('an order');
    }
  });

  test('the council, and the record of a month in which the path is left', async () => {
    await page.viewport(width, height);
    const game = await gameAt(PARIS, '1936-11');
    sealAsHistory(game, PARIS);
    await openGame(game, '.council');
    await judge('the council');
    for (const { order } of game.view('france').motions) game.decide('france', order, 'vote');
    await openGame(game, '.board, .phone');
    await judge('the record');
  });

  test('the ending', async () => {
    await page.viewport(width, height);
    const game = await gameAt(PARIS, '1937-07');
    game.seal('france');
    game.turnPage();
    closeMonth(game, PARIS);
    await openGame(game, '.ending');
    for (const details of document.querySelectorAll('details')) details.open = true;
    await judge('the ending');
  });

  test('the curtain between two players', async () => {
    await page.viewport(width, height);
    await openGame(await gameAt(['france', 'ussr'], '1935-06'), 'main > .middle > h1');
    await judge('the curtain');
  });

  test('the replay at its beginning, in its middle and at its end', async () => {
    await page.viewport(width, height);
    await open('#/replay/E01');
    // The steps are numbered as they stand on the scale.
    for (const number of ['01', '67', '90']) {
      location.hash = `#/replay/E${number}`;
      const shown = () => document.querySelector('[role="slider"]')?.getAttribute('aria-valuenow');
      await expect.poll(shown, { timeout: 15_000 }).toBe(String(Number(number)));
      await judge(`step E${number}`);
    }
  });
});
