// A whole lesson over real sockets, in simulated time: 24 students in pairs, two of them absent, one whose device crashes,
// one latecomer, the network cut in minute 20 and the server killed in minute 30.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, expect, test, vi } from 'vitest';
import type { FacilitatorCommand } from '../../game/classroom/commands.ts';
import type { Connection } from '../../game/classroom/connection.ts';
import { openLessonRecord } from '../../game/classroom/exports.ts';
import { LessonSetup } from '../../game/classroom/setup.ts';
import { shippedClassroom, shippedScenario } from '../support/shipped.ts';
import { type Cable, layCable } from './support/cable.ts';
import { got, page, REQUEST, shelf } from './support/classServer.ts';
import { type ServerProcess, startServerProcess } from './support/processes.ts';
import { nextMove, secretOf } from './support/scriptedStudent.ts';

const MINUTE = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'lesson-'));
let server: ServerProcess | null = null;
let cable: Cable | null = null;

afterEach(async () => {
  await cable?.close();
  await server?.kill();
  rmSync(folder, { recursive: true });
});

interface Student {
  readonly name: string;
  readonly device: ReturnType<typeof shelf>;
  connection: Connection;
}

test('a lesson of 45 minutes survives what befalls lessons', async () => {
  let minute = 0;
  const turnClockTo = (minutes: number): void => {
    minute = minutes;
    writeFileSync(join(folder, 'ahead'), String(minutes * MINUTE));
  };
  turnClockTo(0);
  server = await startServerProcess('0', folder);
  cable = await layCable(server.port);
  const line = cable;
  const started = Date.now();

  const desk = page(line).teacher(server.key);
  const lesson = got(await desk.begin(REQUEST)).value;
  const teacher = got(await desk.teach(lesson.code)).connection;
  const wall = got(await page(line).project(lesson.code)).connection;
  const lead = async (command: FacilitatorCommand): Promise<void> => {
    expect(await teacher.send(command)).toEqual({ ok: true });
  };
  await lead({ type: 'lay-tables', tables: [{ plan: 'offices-and-warsaw' }] });

  const students: Student[] = [];
  const come = async (name: string): Promise<void> => {
    const device = shelf();
    const { connection } = got(await page(line, device).join(lesson.code));
    students.push({ name, device, connection });
  };
  // 24 are expected: two never come, one comes late.
  for (let number = 1; number <= 21; number += 1) await come(`Student ${number}`);

  const accepted: string[] = [];
  const leaks: string[] = [];
  const beat = async (): Promise<void> => {
    await Promise.all(
      students.map(async ({ name, connection }) => {
        const command = nextMove(connection.view, name);
        if (!command || connection.state !== 'open') return;
        const answer = await connection.send(command);
        if (answer.ok && command.type !== 'present') accepted.push(JSON.stringify(command));
      }),
    );
    for (const { name, connection } of students)
      lookForLeaks(name, connection.view.me?.delegation ?? null, connection);
    lookForLeaks('the wall', null, wall);
  };
  const lookForLeaks = (name: string, own: string | null, { view }: Connection): void => {
    if ((view.debrief?.reached ?? -1) >= 4) return;
    const text = JSON.stringify(view);
    for (const delegation of [
      'france',
      'ussr',
      'poland',
      'germany',
      'czechoslovakia',
      'britain',
      'romania',
    ]) {
      if (delegation !== own && text.includes(secretOf(delegation)))
        leaks.push(`${name} sees what was ${secretOf(delegation)}`);
    }
  };
  const passTo = async (minutes: number): Promise<void> => {
    while (minute < minutes) {
      turnClockTo(Math.min(minutes, minute + 0.5));
      await beat();
    }
  };
  /** What everybody's doings come to is seen when the server has told everybody, not when the minute is over. */
  const comesAbout = (expectation: () => void): Promise<void> =>
    vi.waitFor(
      async () => {
        await beat();
        expectation();
      },
      { timeout: 30_000 },
    );
  const everybodyIs = (state: string): Promise<void> =>
    expect
      .poll(
        () => [
          ...new Set([teacher, wall, ...students.map((each) => each.connection)].map((each) => each.state)),
        ],
        { timeout: 30_000 },
      )
      .toEqual([state]);

  await passTo(4);
  await comesAbout(() =>
    expect(teacher.view.class?.people.filter(({ present }) => present)).toHaveLength(21),
  );
  await lead({ type: 'deal-briefs' });
  await passTo(10);
  await comesAbout(() =>
    expect(teacher.view.class?.people.filter(({ answered }) => answered === 3)).toHaveLength(21),
  );
  // The two who are not there: the computer plays for a seat that is empty.
  const empty = teacher.view.class?.seats.filter(({ people }) => people.length === 0) ?? [];
  for (const { seat } of empty) await lead({ type: 'occupy', seat, by: 'computer' });
  await lead({ type: 'start-play' });
  await passTo(12);

  // What must not be seen elsewhere is there to be seen: each delegation has its own.
  await comesAbout(() => {
    const deciding = students.map(({ connection }) => connection.view).filter(({ me }) => me?.orders);
    expect(deciding.length).toBeGreaterThan(1);
    for (const view of deciding)
      expect(JSON.stringify(view)).toContain(secretOf(view.me?.delegation ?? null));
  });

  // A device crashes; its owner comes back on it.
  const [crashed] = students;
  if (!crashed) throw new Error('nobody came');
  const seat = crashed.connection.view.me?.seat;
  crashed.connection.close();
  await passTo(13);
  crashed.connection = got(await page(line, crashed.device).join(lesson.code)).connection;
  expect(crashed.connection.view.me?.seat).toBe(seat);

  // A latecomer is dealt a seat where a pair is not complete, or one that the computer kept warm.
  await come('Latecomer');
  await passTo(15);
  await comesAbout(() => expect(students.at(-1)?.connection.view.me?.seat).not.toBeNull());
  await lead({
    type: 'inject',
    prepared: null,
    title: 'A telegram',
    text: 'News for Paris.',
    to: ['france'],
    month: null,
    ruling: null,
  });
  await goOn();
  await passTo(20);

  line.cut();
  await expect.poll(() => students.every(({ connection }) => connection.state === 'lost')).toBe(true);
  turnClockTo(21);
  line.mend();
  await everybodyIs('open');
  await passTo(24);
  await goOn();
  await passTo(30);

  const { port } = server;
  await server.kill();
  server = await startServerProcess(String(port), folder);
  await everybodyIs('open');
  await passTo(31);
  while (teacher.view.lesson?.stage === 'play') {
    await goOn();
    await passTo(minute + 1);
    expect(minute).toBeLessThan(36);
  }

  await comesAbout(() => expect(teacher.view.lesson?.stage).toBe('debrief'));
  for (let section = 1; section <= 9; section += 1) {
    await lead({ type: 'show', section, month: null });
    await passTo(minute + 0.5);
  }
  await comesAbout(() =>
    expect(teacher.view.class?.people.filter(({ slip }) => slip !== null)).toHaveLength(22),
  );
  await lead({ type: 'close' });
  expect(minute).toBeLessThanOrEqual(45);
  expect(leaks).toEqual([]);

  const text = got(await desk.record(lesson.id)).value;
  const record = JSON.parse(text) as { entries: { command: unknown; at: number }[]; setup: unknown };
  const kept = record.entries.map(({ command }) => JSON.stringify(command));
  expect(accepted.filter((command) => !kept.includes(command))).toEqual([]);
  expect((record.entries.at(-1)?.at ?? 0) - started).toBeLessThanOrEqual(
    45 * MINUTE + (Date.now() - started),
  );
  const { scenario } = await shippedScenario();
  const { definition } = await shippedClassroom();
  expect(v.is(LessonSetup, record.setup)).toBe(true);
  const again = openLessonRecord({ scenario, classroom: definition }, text);
  expect(again.ok && again.same).toBe(true);

  /** Ends the phases of a month until its page is turned: the month may have been opened meanwhile by itself. */
  async function goOn(): Promise<void> {
    const month = roundOf();
    while (roundOf() === month) {
      const phase = phaseOf();
      await lead({ type: 'end-phase' });
      await expect.poll(phaseOf).not.toBe(phase);
      await beat();
    }
  }

  function roundOf(): string {
    const { lesson: seen } = teacher.view;
    return `${seen?.stage} ${seen?.round}`;
  }

  function phaseOf(): string {
    return `${roundOf()} ${teacher.view.lesson?.phase}`;
  }
}, 240_000);
