// Every screen and dialog of the game, each with the way to it: what holds for one of them is asked of all.
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import type { Game } from '../../../game/play/commands.ts';
import { herePlaces } from '../classroom/herePlaces.ts';
import { openDesk } from '../support/openDesk.ts';
import { closeMonth, gameAt, layIntoAutosave, sealAsHistory } from '../support/papers.ts';
import { studentPlaces } from './studentPlaces.ts';
import { teachPlaces } from './teachPlaces.ts';

const PARIS = ['france'];

export interface Place {
  readonly name: string;
  /** Leads from an empty page to the place, at whatever size the window has. */
  open(): Promise<void>;
}

async function laid(game: Game, selector: string): Promise<void> {
  await openDesk('#/');
  layIntoAutosave(game);
  location.hash = '#/game';
  await shows(selector);
}

async function shows(selector: string): Promise<void> {
  await expect.poll(() => document.querySelector(selector), { timeout: 15_000 }).not.toBeNull();
}

/** Presses the first control whose name or text fits, wherever the layout has put it. */
async function press(name: RegExp): Promise<void> {
  const fits = (element: HTMLElement): boolean =>
    element.checkVisibility() &&
    name.test((element.getAttribute('aria-label') ?? element.textContent ?? '').trim());
  const found = () => [...document.querySelectorAll<HTMLElement>('button, summary')].find(fits);
  await expect.poll(found).toBeDefined();
  found()?.click();
}

async function dialog(name: RegExp): Promise<void> {
  const before = document.querySelectorAll('dialog[open]').length;
  await press(name);
  await expect.poll(() => document.querySelectorAll('dialog[open]').length).toBe(before + 1);
}

/** Opens a part of the table: on a phone it lies on a sheet. */
async function part(name: RegExp): Promise<void> {
  if (document.querySelector('.board.phone')) await press(name);
}

const table = async (): Promise<void> => laid(await gameAt(PARIS, '1936-11'), '.panel .foot');

async function sealed(): Promise<Game> {
  const game = await gameAt(PARIS, '1936-11');
  sealAsHistory(game, PARIS);
  return game;
}

export const places: readonly Place[] = [
  {
    name: 'the title',
    open: async () => {
      await openDesk('#/');
    },
  },
  {
    name: 'the settings',
    open: async () => {
      await openDesk('#/');
      await dialog(/^Text size/);
    },
  },
  {
    name: 'the keys',
    open: async () => {
      await openDesk('#/');
      await dialog(/^Text size/);
      await dialog(/^Keys/);
    },
  },
  {
    name: 'the choice of a side',
    open: async () => {
      await openDesk('#/play');
      await shows('fieldset');
    },
  },
  {
    name: 'the first month',
    open: async () => laid(await gameAt(PARIS, '1935-05'), '.panel .foot'),
  },
  { name: 'the table', open: table },
  {
    name: 'the choice of an order',
    open: async () => {
      await table();
      await dialog(/^(Choose an order|Choose another|All orders)/);
    },
  },
  {
    name: 'the menu',
    open: async () => {
      await table();
      await dialog(/^Menu$/);
    },
  },
  {
    name: 'the record so far',
    open: async () => {
      await table();
      await dialog(/^Record$/);
    },
  },
  {
    name: 'the meaning of a gauge',
    open: async () => {
      await table();
      await part(/^Gauges/);
      if (document.querySelector('.board.tablet')) await press(/gauges/i);
      await dialog(/: what is this\?$/);
    },
  },
  {
    name: 'the council',
    open: async () => laid(await sealed(), '.council'),
  },
  {
    name: 'a dossier',
    open: async () => {
      await laid(await sealed(), '.council');
      await dialog(/Daladier$/);
    },
  },
  {
    name: 'the decision of the council',
    open: async () => {
      await laid(await sealed(), '.council');
      await press(/^Put it to the vote/);
      await shows('.stamp');
    },
  },
  {
    name: 'the record of the month',
    open: async () => {
      const game = await sealed();
      for (const { order } of game.view('france').motions) game.decide('france', order, 'vote');
      await laid(game, '.panel .foot');
    },
  },
  {
    name: 'the ending',
    open: async () => {
      const game = await gameAt(PARIS, '1937-08');
      closeMonth(game, PARIS);
      await laid(game, '.ending');
    },
  },
  {
    name: 'the curtain',
    open: async () => {
      await openDesk('#/play');
      await press(/^Both sides/);
      await expect.element(page.getByRole('button', { name: 'I am Paris' })).toBeVisible();
    },
  },
  {
    name: 'the analysis',
    open: async () => {
      await openDesk('#/analysis/history/1937-08/france');
      await shows('svg[role="img"]');
      await press(/^All months as a table/);
      await shows('details table');
    },
  },
  {
    name: 'the replay',
    open: async () => {
      await openDesk('#/replay/E67');
      await shows('article h2');
    },
  },
  ...teachPlaces,
  ...studentPlaces,
  ...herePlaces,
];

/** Parts of the table that lie on a phone's sheet or under it. */
export const sheets: readonly Place[] = (['Map', 'Cables', 'Gauges', 'Months'] as const).map((name) => ({
  name: `the sheet of ${name.toLowerCase()}`,
  open: async () => {
    await table();
    await press(new RegExp(`^\\s*${name}`));
    await expect.poll(() => document.querySelector('[aria-current="page"]')?.textContent).toContain(name);
  },
}));
