// Opening a folder for playing: all of it, or every error in one message.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFolder } from '../../game/scenario/node/open.ts';
import { CLASS, TINY } from './tiny.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenario-'));
  for (const part of [TINY, CLASS]) await cp(part, folder, { recursive: true });
});

afterAll(() => rm(folder, { recursive: true }));

describe('openFolder', () => {
  it('brings the scenario, and what it has for a class beside it', async () => {
    const { scenario, texts, classroom } = await openFolder(folder);
    expect(scenario).not.toHaveProperty('roles');
    expect(classroom?.definition).toMatchObject({
      scenario: 'tiny',
      roles: [
        {
          id: 'north',
          presides: true,
          long: ['north'],
          publicAim: { basis: { kind: 'source', rows: ['E02'] } },
        },
        { id: 'south', reads: [], long: ['north'], secretAim: { inPart: null } },
      ],
      plans: [{ id: 'two', students: 3 }],
      lessons: [{ id: 'short', from: 0, rounds: 2, playedOutBy: 'calm' }],
      themes: [{ id: 'boats', rows: ['E02'] }],
      injects: [{ id: 'news', month: 1, to: ['south'], ruling: { event: 'storm', occurs: true } }],
    });
    expect(classroom?.texts.en?.['role.north.know.0']).toBe('The river is wide.');
    expect(texts.en).not.toHaveProperty('role.north.title');
  });

  it('leaves the class away where a scenario has nothing for one', async () => {
    expect((await openFolder(TINY)).classroom).toBeNull();
  });

  it('says every error with its place where the scenario cannot be played', async () => {
    await writeFile(join(folder, 'drifts.yaml'), 'drift: x');
    await writeFile(join(folder, 'classroom', 'plans.yaml'), '- plan: Two');
    await expect(openFolder(folder)).rejects.toThrow(
      /plans\.yaml:1 {2}error[\s\S]*drifts\.yaml:1 {2}error {2}shape/u,
    );
  });
});
