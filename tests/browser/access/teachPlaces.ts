// The teacher's screens and the wall, each with the way to it.
import { expect } from 'vitest';
import { LANGUAGES } from '../../../game/words/languages.ts';
import { openDesk } from '../support/openDesk.ts';
import { KEY, type TestSchool, testSchool } from '../support/schoolOf.ts';
import type { Place } from './places.ts';

type Stage = 'lobby' | 'brief' | 'play' | 'debrief';

/** A class of four devices, two tables of it where asked for, led as far as a stage. */
async function classAt(stage: Stage, tables = 1): Promise<{ school: TestSchool; code: string }> {
  const school = testSchool();
  const code = await school.begin('Class 11 b');
  const { lesson, connect } = school.lesson(code);
  const desk = connect({ kind: 'facilitator', watching: null });
  const plan = lesson.material.classroom.plans.find(({ students }) => students === 24)?.id ?? '';
  await desk.send({ type: 'lay-tables', tables: Array.from({ length: tables }, () => ({ plan })) });
  const acts = ['Ann', 'Ben', 'Cleo', 'Dan'].map((name) => school.student(code, name));
  if (stage === 'lobby') return { school, code };
  await desk.send({ type: 'deal-briefs' });
  if (stage === 'brief') return { school, code };
  await desk.send({ type: 'start-play' });
  acts[0]?.({ type: 'raise-hand', text: 'Who speaks for Warsaw while nobody sits there?' });
  await desk.send({ type: 'broadcast', text: 'Five minutes, and mind who may hear you.' });
  await desk.send({
    type: 'inject',
    prepared: null,
    title: 'A strike in Toulon',
    text: 'The dockyards stand still.',
    to: [],
    month: null,
    ruling: null,
  });
  if (stage === 'debrief') await desk.send({ type: 'end-play' });
  return { school, code };
}

async function shows(selector: string): Promise<void> {
  await expect.poll(() => document.querySelector(selector), { timeout: 20_000 }).not.toBeNull();
}

async function console(stage: Stage, tables = 1): Promise<void> {
  const { school, code } = await classAt(stage, tables);
  await openDesk(`#/class/teach/${KEY}/${code}`, LANGUAGES, school);
  await shows(stage === 'debrief' ? '.lead' : '[data-part="seats"] li');
}

async function wall(stage: Stage, tables = 1): Promise<void> {
  const { school, code } = await classAt(stage, tables);
  await openDesk(`#/class/projector/${code}`, LANGUAGES, school);
  await shows('.wall header');
}

/** Presses the first control whose text fits. */
async function press(name: RegExp): Promise<void> {
  const found = () =>
    [...document.querySelectorAll<HTMLElement>('button')].find(
      (each) => each.checkVisibility() && name.test((each.textContent ?? '').trim()),
    );
  await expect.poll(found).toBeDefined();
  found()?.click();
}

export const teachPlaces: readonly Place[] = [
  {
    name: 'the teacher’s desk',
    open: async () => {
      const { school } = await classAt('lobby');
      await openDesk(`#/class/teach/${KEY}`, LANGUAGES, school);
      await shows('main li a');
    },
  },
  {
    name: 'the teacher’s page without its link',
    open: async () => {
      const school = testSchool();
      school.reach = 'blocked';
      await openDesk('#/class/teach', LANGUAGES, school);
      await shows('.answer');
    },
  },
  { name: 'the console while the class gathers', open: () => console('lobby') },
  { name: 'the console in play', open: () => console('play') },
  { name: 'the console with two tables', open: () => console('play', 2) },
  {
    name: 'the console with secrets shown',
    open: async () => {
      await console('play');
      await press(/^Show secrets$/);
      await shows('[data-part="now"] select');
    },
  },
  {
    name: 'a seat of the console',
    open: async () => {
      await console('play');
      document.querySelector<HTMLElement>('[data-part="seats"] li button')?.click();
      await shows('dialog[open]');
    },
  },
  {
    name: 'acting for a seat',
    open: async () => {
      const { school, code } = await classAt('play');
      const [first] = school.lesson(code).lesson.state.seats;
      const desk = school.lesson(code).connect({ kind: 'facilitator', watching: null });
      await desk.send({ type: 'occupy', seat: first?.id ?? '', by: 'facilitator' });
      await openDesk(`#/class/teach/${KEY}/${code}`, LANGUAGES, school);
      await shows('[data-part="seats"] li');
      document.querySelector<HTMLElement>('[data-part="seats"] li button')?.click();
      await press(/^Act for this seat$/);
      await shows('dialog[open] .desk');
    },
  },
  {
    name: 'news of the facilitator’s own',
    open: async () => {
      await console('play');
      await press(/^Write one of your own$/);
      await shows('dialog[open]');
    },
  },
  {
    name: 'the question before a phase is ended',
    open: async () => {
      await console('play');
      await press(/^End the month’s orders now$/);
      await shows('dialog[open]');
    },
  },
  {
    name: 'the keys of the console',
    open: async () => {
      await console('lobby');
      await press(/^Keys$/);
      await shows('dialog[open]');
    },
  },
  { name: 'the console in the debrief', open: () => console('debrief') },
  { name: 'the wall while the class gathers', open: () => wall('lobby') },
  { name: 'the wall in play', open: () => wall('play') },
  { name: 'the wall with two tables', open: () => wall('play', 2) },
  { name: 'the wall in the debrief', open: () => wall('debrief') },
  {
    name: 'the rehearsal before it begins',
    open: async () => {
      await openDesk('#/class/rehearsal');
      await shows('main .about');
    },
  },
  {
    name: 'the rehearsal',
    open: async () => {
      await openDesk('#/class/rehearsal');
      await shows('main .about');
      await press(/^Begin the rehearsal$/);
      await shows('[data-part="seats"] li');
    },
  },
];
