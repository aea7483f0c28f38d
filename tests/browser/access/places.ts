// Every screen and dialog of the game, each with the way to it: what holds for one of them is asked of all.
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import type { Game } from '../../../game/play/commands.ts';
import record from '../../scenarios/records/blum-names-a-date.json?raw';
import { herePlaces } from '../classroom/herePlaces.ts';
import { openDesk } from '../support/openDesk.ts';
import { closeMonth, gameAt, gameOf, layIntoAutosave, sealAsHistory } from '../support/papers.ts';
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

/** Other tests may be at work on the same machine. */
const PATIENCE = { timeout: 15_000 };

async function shows(selector: string): Promise<void> {
  await expect.poll(() => document.querySelector(selector), PATIENCE).not.toBeNull();
}

/** The first control whose name or text fits and that can be pressed, wherever the layout has put it. */
function control(name: RegExp): HTMLElement | undefined {
  const fits = (element: HTMLElement): boolean =>
    element.checkVisibility() &&
    !element.matches(':disabled') &&
    name.test((element.getAttribute('aria-label') ?? element.textContent ?? '').trim());
  return [...document.querySelectorAll<HTMLElement>('button, summary')].find(fits);
}

async function press(name: RegExp): Promise<void> {
  await expect.poll(() => control(name), PATIENCE).toBeDefined();
  control(name)?.click();
}

async function dialog(name: RegExp): Promise<void> {
  const before = document.querySelectorAll('dialog[open]').length;
  await press(name);
  await expect.poll(() => document.querySelectorAll('dialog[open]').length, PATIENCE).toBe(before + 1);
}

/** Opens a part of the table: on a phone it lies on a sheet. */
async function part(name: RegExp): Promise<void> {
  if (document.querySelector('.board.phone')) await press(name);
}

/** Played once: nothing here writes into it. */
let inNovember: Promise<Game> | null = null;

async function table(): Promise<void> {
  inNovember ??= gameAt(PARIS, '1936-11');
  await laid(await inNovember, '.panel .foot');
}

async function sealed(): Promise<Game> {
  const game = await gameAt(PARIS, '1936-11');
  sealAsHistory(game, PARIS);
  return game;
}

/** The debrief of a game that left the path, with every part in the page. */
async function debrief(): Promise<void> {
  await laid(await gameOf(record), '.ending');
  await shows('#debrief-ledger');
}

/** Unfolds a part that lies folded. */
async function unfold(summary: RegExp): Promise<void> {
  await press(summary);
  await shows('details[open]');
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
    name: 'the glossary',
    open: async () => {
      await openDesk('#/');
      await dialog(/^Text size/);
      await dialog(/^Glossary/);
    },
  },
  {
    name: 'the saved games',
    open: async () => {
      await openDesk('#/');
      layIntoAutosave(await gameAt(PARIS, '1935-06'), 'my game');
      layIntoAutosave(await gameAt(PARIS, '1935-06'), 'earlier');
      location.hash = '#/play';
      await shows('fieldset');
      location.hash = '#/';
      await dialog(/^Saved games/);
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
    name: 'the link to a game',
    open: async () => {
      await table();
      await dialog(/^Menu$/);
      await dialog(/^Copy a link/);
    },
  },
  {
    name: 'the index of the dossiers',
    open: async () => {
      await table();
      if (!control(/^Dossiers$/)) await dialog(/^Menu$/);
      await dialog(/^Dossiers$/);
    },
  },
  {
    name: 'the map in words',
    open: async () => {
      await table();
      await part(/^Map/);
      await dialog(/^In words$/);
    },
  },
  {
    name: 'the standing of things',
    open: async () => {
      await table();
      // A phone has all of it on its sheet of gauges.
      if (!document.querySelector('.board.phone')) await dialog(/^All gauges, and where/);
    },
  },
  {
    name: 'the months, shown larger',
    open: async () => {
      await table();
      await part(/^Months/);
      if (document.querySelector('.timeline')) {
        await press(/^Fewer months/);
        await dialog(/^October 1936/);
      }
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
    name: 'the debrief, unfolded',
    open: async () => {
      await debrief();
      await unfold(/^All orders with what came of them/);
      await unfold(/^As a table/);
    },
  },
  {
    name: 'a month of the debrief',
    open: async () => {
      await debrief();
      await dialog(/^November 1936$/);
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
      // What the month brought elsewhere is the last part that comes.
      await shows('[data-part="step"] > :last-child section');
    },
  },
  {
    name: 'the steps of the replay as a list',
    open: async () => {
      await openDesk('#/replay/E67');
      await dialog(/^All steps as a list/);
    },
  },
  {
    name: 'a dossier as Paris had it',
    open: async () => {
      await openDesk('#/replay/E63/france');
      await dialog(/^Passage to Germany$/);
    },
  },
  {
    name: 'a gauge as Paris had it',
    open: async () => {
      await openDesk('#/replay/E63/france');
      await dialog(/^The staff’s confidence: what is this/);
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
