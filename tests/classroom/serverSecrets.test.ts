// Secrets on the wire: two lessons that differ only in what Paris does behind its doors send the very same bytes to Moscow,
// to the powers' tables and to the projector.
import type { Room } from '@colyseus/sdk';
import { expect, test } from 'vitest';
import type { Command } from '../../game/classroom/commands.ts';
import type { View } from '../../game/classroom/views.ts';
import { MESSAGES } from '../../game/classroom/wire.ts';
import { beginLesson, startTestServer, visitRaw } from './support/classServer.ts';

interface Desk {
  readonly delegation: string;
  readonly room: Room;
  /** What was sent to it, byte for byte. */
  readonly sent: () => readonly string[];
  readonly view: () => View;
  act(command: Command): Promise<void>;
}

/** A lesson up to the moment when everybody deliberates, with ids and clock that are the same every time. */
async function deliberating() {
  let ids = 0;
  const server = await startTestServer({ now: () => 1_000_000, newId: () => `id${++ids}` });
  const { lesson, teacher } = await beginLesson(server);
  const expectOk = async (answer: Promise<{ readonly ok: boolean }>) =>
    expect(await answer).toEqual({ ok: true });
  await expectOk(teacher.send({ type: 'lay-tables', tables: [{ plan: 'factions-and-powers' }] }));
  const projector = await visitRaw(server.address, { as: 'projector', code: lesson.code });
  const desks: Desk[] = [];
  for (let number = 0; number < 9; number += 1) {
    const { room, messages } = await visitRaw(server.address, {
      as: 'participant',
      code: lesson.code,
      token: null,
    });
    await expect.poll(() => messages.length).toBe(1);
    await expectOk(room.request(MESSAGES.kept));
    const sent = () => messages.filter(({ type }) => type === MESSAGES.view).map(({ text }) => text);
    const view = (): View => Object.assign({}, ...sent().map((text) => JSON.parse(text).slices));
    const act = (command: Command) => expectOk(room.request(MESSAGES.command, { command }));
    await act({ type: 'present', name: null });
    desks.push({ delegation: view().me?.delegation ?? '', room, sent, view, act });
  }
  await expectOk(teacher.send({ type: 'deal-briefs' }));
  await expectOk(teacher.send({ type: 'start-play' }));
  await expect.poll(() => desks.every(({ view }) => view().papers !== undefined)).toBe(true);
  const views = () => projector.messages.filter(({ type }) => type === MESSAGES.view).map(({ text }) => text);
  return { server, teacher, desks, projector: views };
}

/** One lesson, with what Paris does in secret. @returns what everybody was sent, by delegation */
async function lesson(
  secretly: (paris: readonly Desk[]) => Promise<void>,
): Promise<Record<string, readonly string[]>> {
  const { server, teacher, desks, projector } = await deliberating();
  try {
    const paris = desks.filter(({ delegation }) => delegation === 'france');
    await secretly(paris);
    // The last thing that anybody is sent: who has it, has all that came before it.
    await teacher.send({ type: 'broadcast', text: 'One minute.' });
    for (const sent of [...desks.map((desk) => desk.sent), projector])
      await expect.poll(() => sent().at(-1)).toContain('One minute.');
    const others = desks.filter(({ delegation }) => delegation !== 'france');
    return {
      ...Object.fromEntries(others.map(({ delegation, sent }, index) => [`${delegation} ${index}`, sent()])),
      projector: projector(),
      paris: paris.flatMap(({ sent }) => sent()),
    };
  } finally {
    await server.stop();
  }
}

/** Orders that a desk may put forward now. */
function open(
  desk: Desk,
): readonly { readonly id: string; readonly desk: 'political' | 'military' | 'home' }[] {
  const { papers } = desk.view();
  return papers?.kind === 'office'
    ? papers.desks.flatMap(({ orders }) => orders.filter(({ legal }) => legal))
    : [];
}

test('whoever may not know a secret is sent the same bytes with it and without it', async () => {
  const propose = async (desk: Desk | undefined, which: number, argument: string) => {
    const order = desk && open(desk).at(which);
    if (!desk || !order) throw new Error('Paris has nothing to propose.');
    await desk.act({ type: 'propose', desk: order.desk, order: order.id, argument });
  };
  const one = await lesson(async (paris) => {
    await propose(paris[0], 0, 'To win time.');
  });
  const other = await lesson(async (paris) => {
    await propose(paris[0], -1, 'To bind them before the spring, whatever it costs.');
    await propose(paris[1], 0, 'And at once.');
    const proposal = paris[0]?.view().council?.proposals[0]?.id ?? '';
    await paris[1]?.act({ type: 'vote', proposal, inFavour: false, argument: 'Not in my name.' });
    await paris[0]?.act({ type: 'raise-hand', text: 'May we ask the General Staff?' });
    await paris[0]?.act({ type: 'present', name: 'Pierre' });
  });
  expect(Object.keys(one).length).toBe(8);
  const { paris: parisOfOne, ...restOfOne } = one;
  const { paris: parisOfOther, ...restOfOther } = other;
  expect(restOfOther).toEqual(restOfOne);
  // The test would be worth nothing if nothing had been sent, or if the secret were none.
  for (const sent of Object.values(restOfOne)) expect(sent.length).toBeGreaterThan(1);
  expect(parisOfOther).not.toEqual(parisOfOne);
}, 180_000);
