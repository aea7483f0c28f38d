// A class in real browsers: a teacher, the wall and four students, each in a context of their own, play three months on the
// class server and the built game, and have their debrief.
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEBRIEF } from '../../game/classroom/debrief.ts';
import { openLessonRecord } from '../../game/classroom/exports.ts';
import { type ClassServer, startClassServer } from '../../game/classroom/server/classServer.ts';
import { LIMITS } from '../../game/classroom/server/host.ts';
import { openMaterials } from '../../game/classroom/server/materials.ts';
import { newId } from '../../game/classroom/server/secrets.ts';
import { openSqliteStore } from '../../game/classroom/server/sqliteStore.ts';
import { facilitator } from '../../game/words/en/classroom/console.ts';
import { findChromium } from '../../tools/chromium.mjs';
import { projectRoot } from '../support/files.ts';
import { shippedClassroom, shippedScenario } from '../support/shipped.ts';
import { folderOf } from './support/editions.ts';

const folder = mkdtempSync(join(tmpdir(), 'class-'));
let browser: Browser | null = null;
let server: ClassServer | null = null;
let address = '';
let key = '';

beforeAll(async () => {
  const found = await findChromium();
  if (!found) throw new Error('There is no Chromium to hold a class with.');
  browser = await chromium.launch(found.launch);
  const store = openSqliteStore(folder);
  server = await startClassServer({
    host: {
      store,
      limits: LIMITS,
      days: 30,
      now: Date.now,
      newId,
      complain: (error) => console.error(error),
      ...(await openMaterials(join(projectRoot, 'scenarios'))),
    },
    site: sirv(folderOf('first'), { etag: true }),
    port: 0,
    bind: '127.0.0.1',
    names: [],
    shared: null,
  });
  address = `http://127.0.0.1:${server.port}/`;
  key = await store.key();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true });
});

const faults: string[] = [];

/** A device of its own at a part of the classroom. */
async function device(name: string, part: string, viewport = { width: 1280, height: 800 }): Promise<Page> {
  if (!browser) throw new Error('The browser has not started.');
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', serviceWorkers: 'block' });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(`${name}: ${error}`));
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && host !== new URL(address).host) faults.push(`${name} asks ${host}`);
  });
  await page.goto(`${address}#/class/${part}`);
  return page;
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

/** Puts an order of the seat before its delegation. */
async function propose(page: Page, order: string, argument: string): Promise<void> {
  await press(page, order);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(argument);
  await dialog.getByRole('button', { name: 'Put it forward' }).click();
  await page.getByRole('article', { name: order }).waitFor();
}

async function seal(page: Page): Promise<void> {
  await press(page, 'Seal the orders');
  await page.getByRole('dialog').getByRole('button', { name: 'Seal', exact: true }).click();
}

async function readRecords(pages: readonly Page[]): Promise<void> {
  for (const page of pages) await press(page, 'I have read it');
}

test('a teacher, the wall and four students play three months and have their debrief', async () => {
  const teacher = await device('teacher', `teach/${key}`);
  await teacher.getByLabel('How many students?').fill('4');
  await press(teacher, 'Set the lesson up');
  await teacher.waitForURL(/\/teach\/[^/]+\/[A-Z]+$/);
  const code = teacher.url().split('/').at(-1) ?? '';
  const wall = await device('wall', `projector/${code}`);

  const students: Page[] = [];
  for (const number of [1, 2, 3, 4]) {
    // The last one has a phone and types the code as it was called out.
    const phone = number === 4;
    const page = await device(
      `student ${number}`,
      phone ? 'join' : `join/${code}`,
      phone ? { width: 390, height: 844 } : undefined,
    );
    if (phone) {
      await page
        .getByRole('textbox', { name: 'The code of the lesson' })
        .fill(`${code.slice(0, 3)} ${code.slice(3).toLowerCase()}`);
      await press(page, 'Come in');
    }
    await press(page, 'I am here');
    await shows(page, 'You have been dealt');
    students.push(page);
  }
  const [paris, moscow, parisPartner, phone] = students as [Page, Page, Page, Page];

  await press(teacher, 'Deal the briefs');
  for (const page of students) {
    const questions = page.getByRole('region', { name: /Three questions/ });
    await questions.waitFor();
    for (const question of await questions.getByRole('group').all()) {
      await question.getByRole('button').first().click();
    }
    await shows(page, 'All questions are answered');
  }
  await press(teacher, 'Begin the play');

  // October: Paris offers what it offered; the other side sees nothing of it before it goes out.
  await propose(paris, 'Offer talks of the air staffs', 'Aviation frightens nobody in Warsaw.');
  await parisPartner.getByText('Aviation frightens nobody in Warsaw.').waitFor();
  for (const page of [moscow, phone, wall]) {
    expect(await page.content()).not.toContain('Aviation frightens nobody');
  }
  await seal(paris);
  await seal(moscow);
  await readRecords([paris, moscow]);
  await press(teacher, 'Turn to the next month');
  await wall.getByText('November').first().waitFor();

  // November: news for Paris alone, a reload that finds the same seat, and the facilitator ends the month.
  await press(teacher, 'Write one of your own');
  const own = teacher.getByRole('dialog');
  await own.getByLabel('Headline').fill('The chief of staff is in town');
  await own.getByRole('checkbox', { name: 'Paris' }).check();
  await own.getByRole('button', { name: 'Send it' }).first().click();
  for (const page of [paris, parisPartner]) await shows(page, 'The chief of staff is in town');
  for (const page of [moscow, phone, wall])
    expect(await page.content()).not.toContain('chief of staff is in town');
  await paris.reload();
  await shows(paris, 'The French delegation');
  await seal(moscow);
  await press(teacher, 'End the month’s orders now');
  await teacher.getByRole('dialog').getByRole('button', { name: 'End it now' }).click();
  await readRecords([paris, moscow]);
  await press(teacher, 'Turn to the next month');

  // December, and the debrief that opens by itself.
  await wall.getByText('December').first().waitFor();
  await seal(paris);
  await seal(moscow);
  await readRecords([paris, moscow]);
  await press(teacher, 'Play out the rest');
  for (const section of DEBRIEF.slice(1)) {
    // By its name: a second press on the last one's would lead nowhere new.
    await press(teacher, `Next: ${facilitator[`class.console.section.${section}`]}`);
    if (section === 'secrets') {
      expect(await moscow.content()).not.toContain('Aviation frightens nobody');
      await teacher.getByRole('dialog').getByRole('button', { name: 'Open the secrets' }).click();
      await shows(moscow, 'Aviation frightens nobody in Warsaw.');
    }
  }
  for (const page of students) {
    const slip = page.getByRole('region', { name: 'Exit slip' });
    await slip.getByRole('radio').nth(3).check();
    await slip.getByRole('button', { name: 'Hand it in' }).click();
    await shows(page, 'It is handed in');
  }
  await teacher.getByText('4 exit slips are in').waitFor();
  const [download] = await Promise.all([teacher.waitForEvent('download'), press(teacher, 'Save the lesson')]);
  const { scenario } = await shippedScenario();
  const { definition } = await shippedClassroom();
  const opened = openLessonRecord(
    { scenario, classroom: definition },
    await readFile(await download.path(), 'utf8'),
  );
  expect(opened.ok && opened.same).toBe(true);

  await press(teacher, 'Close the lesson');
  await teacher.getByRole('dialog').getByRole('button', { name: 'Close it' }).click();
  await teacher.getByText('The lesson is over').waitFor();
  expect(faults).toEqual([]);
}, 400_000);
