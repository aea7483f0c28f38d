// What stands in a screen's place until its scenario has come: the words of that screen's first view, where they will stand,
// and nothing that the one who sits there may not see.
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { type GameFrontData, keepFront } from '../../../game/desk/front/keptFront.ts';
import { AUTOSAVE, dropGame, FRONT_KEY } from '../../../game/desk/storage.ts';
import type { Game } from '../../../game/play/commands.ts';
import { axeFindings } from '../support/axe.ts';
import { closeDesk, openDesk, reloadDesk } from '../support/openDesk.ts';
import { gameAt, layIntoAutosave, sealAsHistory } from '../support/papers.ts';

const PARIS = ['france'];
const BOTH = ['france', 'ussr'];
const PATIENCE = { timeout: 15_000 };

afterEach(async () => {
  await closeDesk();
  await page.viewport(1280, 800);
});

const front = (): HTMLElement | null => document.querySelector('.front');
const kept = (): string | null => localStorage.getItem(FRONT_KEY);

/** Plays on the page until the game's front is kept. */
async function leave(game: Game): Promise<void> {
  await openDesk('#/');
  layIntoAutosave(game);
  location.hash = '#/game';
  await expect.poll(() => document.querySelector('.room'), PATIENCE).not.toBeNull();
  await expect.poll(kept, PATIENCE).not.toBeNull();
}

/** Every line of a part of the page that is within the window, with the place of its element. */
function lines(root: Element): readonly string[] {
  const LINES = 'h1, h2, h3, .expected, .typed, .text, .note, .kicker, .label, .open-orders button, dt, dd';
  return [...root.querySelectorAll(LINES)].flatMap((element) => {
    const { left, top, width } = element.getBoundingClientRect();
    const text = element.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
    const shown = element.checkVisibility({ visibilityProperty: true }) && !element.closest('.working');
    const seen = shown && text !== '' && width > 1 && top < innerHeight;
    return seen ? [`${text} @ ${Math.round(left)}, ${Math.round(top)}`] : [];
  });
}

/** What axe finds; the heading comes with the screen, as it does where nothing stands in its place. */
async function findings(): Promise<readonly string[]> {
  return (await axeFindings()).filter((line) => !line.startsWith('page-has-heading-one'));
}

/** Lets the screen come. @returns lines of the front that the screen does not have in the same place */
async function compared(arrive: () => void): Promise<readonly string[]> {
  const before = lines(front() ?? document.body);
  expect(before.length).toBeGreaterThan(8);
  arrive();
  await expect.poll(front, PATIENCE).toBeNull();
  const after = new Set(lines(document.body));
  return before.filter((line) => !after.has(line));
}

test.each([
  [1280, 800],
  [800, 900],
  [390, 844],
])('a game left at its orders is there again before its scenario (%i × %i)', async (width, height) => {
  await page.viewport(width, height);
  const game = await gameAt(PARIS, '1936-11');
  for (const { desk, history } of game.view('france').desks) game.write('france', desk, history);
  await leave(game);
  const arrive = await reloadDesk('#/game');
  expect(front()?.textContent).toContain('November');
  expect(front()?.inert).toBe(true);
  await expect.element(page.getByRole('status').first()).toHaveTextContent('The papers are being laid out');
  expect(await findings()).toEqual([]);
  expect(await compared(arrive)).toEqual([]);
  await expect.poll(() => document.activeElement?.tagName).toBe('H1');
});

test('so is one left at the record of its month', async () => {
  const game = await gameAt(PARIS, '1935-06');
  sealAsHistory(game, PARIS);
  expect(game.view('france').phase).toBe('record');
  await leave(game);
  expect(await compared(await reloadDesk('#/game'))).toEqual([]);
});

test.each([
  [1280, 800],
  [390, 844],
])('the replay shows its first step before the scenario (%i × %i)', async (width, height) => {
  await page.viewport(width, height);
  await openDesk('#/');
  const arrive = await reloadDesk('#/replay');
  expect(front()?.textContent).toContain('Potemkin and Laval sign the pact');
  expect(await findings()).toEqual([]);
  expect(await compared(arrive)).toEqual([]);
  await expect.poll(() => document.activeElement?.tagName).toBe('H1');
});

test.each(['#/replay/E12', '#/replay/E07/france', '#/play', '#/'])('%s has no front', async (hash) => {
  await openDesk('#/');
  const arrive = await reloadDesk(hash);
  expect(front()).toBeNull();
  arrive();
});

test('the front of a game holds only what its seat sees, and of history’s orders nothing', async () => {
  const game = await gameAt(PARIS, '1936-11');
  await leave(game);
  const view = game.view('france');
  const { front: told } = JSON.parse(kept() ?? '') as { readonly front: GameFrontData };
  expect(told.view.desks.map(({ history }) => history)).toEqual([null, null, null]);
  expect(told.view.timeline).toEqual([]);
  const seen = JSON.stringify(view);
  const foreign = Object.keys(told.texts).filter((key) => key.startsWith('order.ussr.'));
  expect(foreign.filter((key) => !seen.includes(key.split('.').slice(1, 3).join('.')))).toEqual([]);
});

test('two seats at one machine keep no front', async () => {
  await openDesk('#/');
  layIntoAutosave(await gameAt(BOTH, '1935-06'));
  location.hash = '#/game';
  await page.getByRole('button', { name: 'I am Paris' }).click();
  await expect.poll(() => document.querySelector('.board'), PATIENCE).not.toBeNull();
  await page.getByRole('button', { name: 'Seal the month' }).click();
  await page.getByRole('button', { name: 'I am Moscow' }).click();
  await expect.poll(() => document.querySelector('.board'), PATIENCE).not.toBeNull();
  // Longer than the page waits before it keeps one.
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(kept()).toBeNull();
  const arrive = await reloadDesk('#/game');
  expect(front()).toBeNull();
  arrive();
  await expect.element(page.getByRole('button', { name: /^I am/ })).toBeVisible();
});

test('a front goes with its game, and does not show where another was laid in its place', async () => {
  const game = await gameAt(PARIS, '1935-06');
  await leave(game);
  const one = kept() ?? '';
  layIntoAutosave(await gameAt(BOTH, '1935-06'));
  expect(kept()).toBeNull();
  localStorage.setItem(FRONT_KEY, one);
  (await reloadDesk('#/game'))();
  expect(front()).toBeNull();
  layIntoAutosave(game);
  localStorage.setItem(FRONT_KEY, one);
  dropGame(AUTOSAVE);
  expect(kept()).toBeNull();
});

test.each(['{"edition":', '{"edition":"another","front":{}}', 'null'])(
  'a front that nobody here wrote is left alone: %s',
  async (text) => {
    const game = await gameAt(PARIS, '1935-06');
    await leave(game);
    localStorage.setItem(FRONT_KEY, text);
    const arrive = await reloadDesk('#/game');
    expect(front()).toBeNull();
    arrive();
    await expect.poll(() => document.querySelector('.board h1')?.textContent, PATIENCE).toContain('June');
  },
);

test('a front in another language than the page’s is not shown, nor one that cannot be drawn', async () => {
  const game = await gameAt(PARIS, '1935-06');
  await leave(game);
  const { front: told } = JSON.parse(kept() ?? '') as { readonly front: GameFrontData };
  keepFront({ ...told, language: 'fr' });
  await reloadDesk('#/game');
  expect(front()).toBeNull();
  keepFront({ ...told, view: { ...told.view, desks: [] as never, month: undefined as never } });
  const arrive = await reloadDesk('#/game');
  expect(front()).toBeNull();
  arrive();
  await expect.poll(() => document.querySelector('.board h1')?.textContent, PATIENCE).toContain('June');
});

test('where the game cannot be opened the front makes way for the words that say so', async () => {
  await leave(await gameAt(PARIS, '1935-06'));
  const save = JSON.parse(localStorage.getItem('unmade-alliance.game.autosave') ?? '');
  localStorage.setItem('unmade-alliance.game.autosave', JSON.stringify({ ...save, record: '{' }));
  const arrive = await reloadDesk('#/game');
  expect(front()).not.toBeNull();
  arrive();
  await expect.poll(front, PATIENCE).toBeNull();
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('No game lies on the table');
});
