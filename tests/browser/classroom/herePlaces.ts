// The ways into the classroom, the print packs, the one device and the debrief, each with the way to it: asked of
// everything that every screen is asked.
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import type { Place } from '../access/places.ts';
import { openClass, openJoin } from '../support/classRun.ts';
import { openDesk } from '../support/openDesk.ts';

/** Waits for a part; the first to ask for a screen waits for its files too. */
async function shows(selector: string): Promise<void> {
  await expect.poll(() => document.querySelector(selector), { timeout: 25_000 }).not.toBeNull();
}

/** Presses a control by what it says, at whatever size the window has. */
async function press(name: RegExp): Promise<void> {
  const found = () =>
    [...document.querySelectorAll<HTMLElement>('button, label')].find(
      (each) => each.checkVisibility() && name.test((each.textContent ?? '').trim()),
    );
  await expect.poll(found).toBeDefined();
  found()?.click();
}

/** A lesson of two delegations at the one device, its briefs dealt. */
async function dealt(): Promise<void> {
  await openDesk('#/class/here');
  await shows('form select');
  await page.getByRole('combobox', { name: 'Seat plan' }).selectOptions('delegations-single');
  await press(/^Deal the briefs/);
  await shows('aside');
}

/** The same, on to the play. */
async function begun(): Promise<void> {
  await dealt();
  await press(/^Teacher$/);
  await press(/^Begin the play/);
  await shows('dialog[open]');
  document.querySelector<HTMLElement>('dialog[open] button.main')?.click();
  await expect.poll(() => document.querySelector('h1')?.textContent).toContain('October');
  await press(/^Wall$/);
}

/** A student's debrief as far as a section. */
async function debrief(section: number, selector: string): Promise<void> {
  const run = await openClass('delegations-single', 1);
  await openJoin(run);
  await press(/^I am here/);
  run.others();
  run.seat('france');
  run.lead({ type: 'deal-briefs' });
  run.lead({ type: 'start-play' });
  run.others();
  run.lead({ type: 'end-play' });
  run.lead({ type: 'show', section, month: null });
  await shows(selector);
}

export const herePlaces: readonly Place[] = [
  {
    name: 'the ways into the classroom',
    open: async () => {
      await openDesk('#/class');
      await shows('.found');
    },
  },
  {
    name: 'the print packs',
    open: async () => {
      await openDesk('#/class/print/delegations-single/single');
      await shows('.pack .leaf');
    },
  },
  {
    name: 'setting the tables',
    open: async () => {
      await openDesk('#/class/here');
      await shows('form select');
    },
  },
  {
    name: 'the curtain of the one device',
    open: async () => {
      await dealt();
      await press(/^Hand to The/);
    },
  },
  {
    name: 'a seat at the one device',
    open: async () => {
      await dealt();
      await press(/^Hand to The/);
      await press(/^I sit here/);
      await shows('.seat h1');
    },
  },
  {
    name: 'the wall of the one device',
    open: begun,
  },
  {
    name: 'codes from paper',
    open: async () => {
      await begun();
      await press(/^Type a paper code/);
      await shows('dialog[open]');
    },
  },
  {
    name: 'what is kept of a lesson',
    open: async () => {
      await dealt();
      await press(/^Keep or delete/);
      await shows('.delete');
    },
  },
  {
    name: 'the summary of a lesson',
    open: async () => {
      await begun();
      await press(/^Keep or delete/);
      await press(/^Print the summary/);
      await shows('dialog[open]');
    },
  },
  { name: 'the debrief at its end', open: () => debrief(0, '.end') },
  { name: 'the debrief with its secrets', open: () => debrief(4, '.role') },
  {
    name: 'the debrief on what history did',
    open: async () => {
      await debrief(5, '.part details');
      document.querySelector<HTMLElement>('.part summary')?.click();
      await press(/^E60/);
      await shows('.part article');
    },
  },
  { name: 'the tables compared', open: () => debrief(8, '.part .side') },
];
