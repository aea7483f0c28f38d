// Every state of a student's page, each with the way to it: what holds for every screen is asked of them too.
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { type ClassRun, openClass, openJoin } from '../support/classRun.ts';
import type { Place } from './places.ts';

const PLAN = 'offices-and-powers';

async function shows(text: string | RegExp): Promise<void> {
  await expect.element(page.getByText(text).first()).toBeVisible();
}

async function dialog(name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click();
  await expect.poll(() => document.querySelectorAll('dialog[open]').length).toBe(1);
}

/** Sits at the page in a role, before the briefs. */
async function seated(role: string): Promise<ClassRun> {
  const run = await openClass(PLAN, 6);
  await openJoin(run);
  await page.getByRole('button', { name: 'I am here' }).click();
  run.others();
  run.seat(role);
  return run;
}

async function briefed(role: string): Promise<ClassRun> {
  const run = await seated(role);
  run.lead({ type: 'deal-briefs' });
  await shows('Three questions on it');
  return run;
}

/** At the table of the first round, with what the others have put before it. */
async function playing(role: string): Promise<ClassRun> {
  const run = await briefed(role);
  run.lead({ type: 'start-play' });
  run.others();
  run.lead({ type: 'broadcast', text: 'Five minutes more.' });
  await shows(/^Before (the delegation|your government)$/);
  return run;
}

export const studentPlaces: readonly Place[] = [
  {
    name: 'the way into a class',
    open: async () => {
      await openJoin(await openClass(PLAN, 0), null);
      await shows('The code of the lesson');
    },
  },
  {
    name: 'saying that one is there',
    open: async () => {
      await openJoin(await openClass(PLAN, 0));
      await shows('Is somebody there?');
    },
  },
  {
    name: 'a seat in a class',
    open: async () => {
      await seated('france-premier');
      await shows('You have been dealt');
    },
  },
  {
    name: 'a brief',
    open: async () => {
      await briefed('ussr-foreign-commissar');
      await page.getByRole('group').first().getByRole('button').first().click();
      await shows(/^(Right|Not so)/);
    },
  },
  {
    name: 'a delegation’s table',
    open: async () => {
      await playing('france-premier');
    },
  },
  {
    name: 'the choice of an order to propose',
    open: async () => {
      await playing('france-premier');
      await dialog('Propose an order');
    },
  },
  {
    name: 'what goes out',
    open: async () => {
      await playing('france-premier');
      await dialog('Seal the orders');
    },
  },
  {
    name: 'a raised hand',
    open: async () => {
      await playing('france-premier');
      await dialog('Hand');
    },
  },
  {
    name: 'a government’s table',
    open: async () => {
      const run = await playing('germany');
      run.lead({ type: 'end-phase' });
      run.lead({ type: 'end-phase' });
      await shows(/^Round 2/);
    },
  },
  {
    name: 'a month’s record in class',
    open: async () => {
      const run = await playing('france-premier');
      run.lead({ type: 'end-phase' });
      await shows('I have read it');
    },
  },
  {
    name: 'the exit slip',
    open: async () => {
      const run = await playing('france-premier');
      run.lead({ type: 'end-play' });
      run.lead({ type: 'show', section: 9, month: null });
      await shows('Your teacher reads it. Nobody else sees who wrote what.');
    },
  },
];
