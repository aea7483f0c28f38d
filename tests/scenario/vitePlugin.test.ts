// Scenarios as a browser gets them: the list at once, data and words in chunks of their own, and no build with errors.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadScenario } from '../../game/scenario/loader.ts';
import { scenarios } from '../../game/scenario/node/vitePlugin.ts';
import { ASKED_FOR } from '../../tools/askedFor.mjs';
import { CLASS, TINY, tinyClass } from './tiny.ts';

let root = '';
const people = () => join(root, 'scenarios', 'tiny', 'people.yaml');

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'site-'));
  await mkdir(join(root, 'scenarios'));
  await cp(TINY, join(root, 'scenarios', 'tiny'), { recursive: true });
  await cp(CLASS, join(root, 'scenarios', 'tiny'), { recursive: true });
  await writeFile(
    join(root, 'main.js'),
    "export { scenarios } from 'virtual:scenarios';\nexport const open = () => import('virtual:classrooms');",
  );
});

afterAll(() => rm(root, { recursive: true }));

async function chunks(): Promise<readonly Rolldown.OutputChunk[]> {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [scenarios()],
    build: { write: false, rollupOptions: { input: 'main.js', preserveEntrySignatures: 'strict' } },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error('nothing was built');
  return first.output.filter((part): part is Rolldown.OutputChunk => part.type === 'chunk');
}

describe('virtual:scenarios', { timeout: 30_000 }, () => {
  it('keeps the data and each language out of the first chunk', async () => {
    const all = await chunks();
    const entry = all.find(({ isEntry }) => isEntry);
    expect(entry?.code).toContain('tiny');
    expect(entry?.code).not.toContain('offer-the-ferry');
    const lazy = all.filter(({ isDynamicEntry }) => isDynamicEntry).map(({ code }) => code);
    expect(lazy.filter((code) => code.includes('keenness-fades'))).toHaveLength(1);
    expect(lazy.filter((code) => code.includes('Anna plans a ferry.'))).toHaveLength(1);
  });

  it('writes words in letters of one byte, whatever they say', async () => {
    const file = join(root, 'scenarios', 'tiny', 'text', 'en', 'history.yaml');
    const before = await readFile(file, 'utf8');
    await writeFile(file, before.replace('Anna plans a ferry.', 'Anna plans Łódź’s ferry.'));
    const words = (await chunks()).filter(({ code }) => code.includes('Anna plans'));
    expect(words.map(({ code }) => code)).toEqual([expect.stringMatching(/^[\0-\xff]*$/)]);
    expect(words[0]?.code).toContain(String.raw`Anna plans \\u0141ód\\u017a\\u2019s ferry.`);
    await writeFile(file, before);
  });

  it('keeps what a class is given in chunks that are known to be asked for', async () => {
    const all = await chunks();
    for (const words of ['presides', 'Boats do not sink.']) {
      const files = all.filter(({ code }) => code.includes(words)).map(({ fileName }) => `/${fileName}`);
      expect(files).toEqual([expect.stringMatching(ASKED_FOR)]);
    }
  });

  it('hands out the very data that Node loads, but for the sentences behind inferences', async () => {
    const server = await createServer({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [scenarios()],
    });
    try {
      const { scenarios: list } = await server.ssrLoadModule('virtual:scenarios');
      const { bundle } = loadScenario(tinyClass());
      expect(list).toMatchObject([{ id: 'tiny', version: '0.1.0', languages: ['en'] }]);
      const reasoned = JSON.stringify(bundle?.scenario);
      expect(reasoned).toMatch(/"because":"[^"]/);
      expect(await list[0].load()).toEqual(
        JSON.parse(reasoned.replaceAll(/"because":"[^"]*"/g, '"because":""')),
      );
      expect(await list[0].texts('en')).toEqual(bundle?.texts['en']);
      await expect(list[0].texts('xx')).rejects.toThrow('xx');
      const { classrooms } = await server.ssrLoadModule('virtual:classrooms');
      expect(classrooms).toMatchObject([{ scenario: 'tiny', languages: ['en'] }]);
      expect((await classrooms[0].load()).roles).toHaveLength(
        bundle?.classroom?.definition.roles.length ?? 0,
      );
      expect(await classrooms[0].texts('en')).toEqual(bundle?.classroom?.texts['en']);
    } finally {
      await server.close();
    }
  });

  it('stops the build where a scenario has errors, and says which', async () => {
    const right = await readFile(people(), 'utf8');
    await writeFile(people(), right.replace('side: south', 'side: sout'));
    await expect(chunks()).rejects.toThrow(
      'scenarios/tiny/people.yaml:4  error  unknown-side  "sout" is no side.',
    );
    await writeFile(people(), right);
  });
});
