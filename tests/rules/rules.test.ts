// RULES.md and the tests say the same: every rule there has an id that some test cites, and no test cites another.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const TESTS = fileURLToPath(new URL('..', import.meta.url));
const RULES = fileURLToPath(new URL('../../game/rules/RULES.md', import.meta.url));
const ID = /\b(?:WORLD|COND|TRACK|ORDER|COUNCIL|EVENT|MONTH|HISTORY|EST|CHANCE|END)-\d+\b/g;

it('every rule is cited by a test, and every citation is a rule', async () => {
  const rules = new Set((await readFile(RULES, 'utf8')).match(ID));
  const files = (await readdir(TESTS, { recursive: true })).filter((path) => path.endsWith('.test.ts'));
  const texts = await Promise.all(files.map((path) => readFile(join(TESTS, path), 'utf8')));
  const cited = new Set(texts.flatMap((text) => text.match(ID) ?? []));
  expect([...cited].sort()).toEqual([...rules].sort());
});
