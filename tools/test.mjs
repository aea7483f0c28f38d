// `npm test` and `npm run check`: every check there is, one after the other, and a last line with the sums.
// With --install it first brings what is missing: packages, the Node they run on, a browser.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { installMissing } from './install.mjs';
import { root, runScript, toolScript } from './run.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number, why?: readonly string[] }} Counts `why`: what failed, in a line each */
/** @typedef {{ name: string, run: () => Promise<Counts> }} Step */

const NONE = { passed: 0, failed: 0, skipped: 0 };

/**
 * A step that is one check: it passes where the program ends with 0.
 * @param {string} name
 * @param {() => string} script its file, looked up only when the step's turn has come
 * @param {readonly string[]} args
 * @returns {Step}
 */
function check(name, script, args) {
  return {
    name,
    run: async () =>
      (await runScript(script(), args)) === 0 ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 },
  };
}

/**
 * A step that counts as many checks as one of Vitest's projects has tests. A test file that does not even
 * load, or a run that breaks off, counts as one failure.
 * @param {'node' | 'browser' | 'built'} project
 * @returns {Promise<Counts>}
 */
async function vitest(project) {
  const report = join(root, 'node_modules', '.cache', `tests-${project}.json`);
  mkdirSync(join(report, '..'), { recursive: true });
  rmSync(report, { force: true });
  const options = [
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const code = await runScript(toolScript('vitest'), ['run', ...options]);
  const counts = readCounts(report);
  return code === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/**
 * @param {string} report Vitest's JSON report
 * @returns {Counts}
 */
function readCounts(report) {
  try {
    const sums = JSON.parse(readFileSync(report, 'utf8'));
    return {
      passed: sums.numPassedTests,
      failed: sums.numFailedTests,
      skipped: sums.numPendingTests + sums.numTodoTests,
      why: sums.testResults.flatMap(failuresOf),
    };
  } catch {
    return { ...NONE, failed: 1 };
  }
}

/**
 * What failed in a test file, in a line each: its name and where its message begins.
 * @param {{ name: string, message: string, assertionResults: readonly { status: string, fullName: string, failureMessages: readonly string[] }[] }} file
 * @returns {string[]}
 */
function failuresOf({ name, message, assertionResults }) {
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  const told = failed.map(({ fullName, failureMessages: [first] }) => [fullName, first ?? '']);
  if (message) told.push(['does not load', message]);
  return told.map(
    ([what, why]) => `${relative(root, name)} > ${what}\n    ${stripVTControlCharacters(why).split('\n')[0]}`,
  );
}

/**
 * Tests that need a browser; where there is none they fail in CI and are skipped, loudly, elsewhere.
 * @param {'browser' | 'built'} project
 * @returns {Promise<Counts>}
 */
async function browserTests(project) {
  const { findChromium } = await import('./chromium.mjs');
  const found = await findChromium();
  if (found) {
    console.log(`Chromium: ${found.name} (${found.launch.executablePath})`);
    return vitest(project);
  }
  console.error(
    [
      '!'.repeat(100),
      'NO BROWSER: these tests did NOT run. Install Chromium or Chrome, or name one in the variable CHROMIUM.',
      '!'.repeat(100),
    ].join('\n'),
  );
  return process.env.CI ? { ...NONE, failed: 1 } : { ...NONE, skipped: 1 };
}

/** Brings what is missing for the tests. */
async function install() {
  await installMissing();
  const { findChromium } = await import('./chromium.mjs');
  if (await findChromium()) return;
  console.log('No Chromium starts on this machine: asking Playwright for one …');
  await runScript(toolScript('playwright'), ['install', 'chromium']);
}

/** @type {readonly Step[]} */
const steps = [
  ...['pure', 'node', 'views', 'web'].map((part) =>
    check(`types: ${part}`, () => toolScript('typescript', 'tsc'), ['-p', `tsconfig.${part}.json`]),
  ),
  check('types: Svelte', () => toolScript('svelte-check'), [
    '--tsconfig',
    'tsconfig.web.json',
    '--fail-on-warnings',
  ]),
  check('lint and format', () => toolScript('@biomejs/biome', 'biome'), ['check', '--error-on-warnings']),
  check('scenario lint', () => 'game/cli/main.ts', ['lint']),
  { name: 'unit tests and layer boundaries', run: () => vitest('node') },
  { name: 'browser tests', run: () => browserTests('browser') },
  { name: 'the built game, offline and from edition to edition', run: () => browserTests('built') },
];

/** @returns {Promise<number>} exit code */
async function main() {
  if (process.argv.includes('--install')) await install();
  const sums = { ...NONE };
  const failures = [];
  for (const [index, step] of steps.entries()) {
    console.log(`\n── ${index + 1} of ${steps.length}: ${step.name} ──`);
    const counts = await step.run();
    if (counts.failed > 0) failures.push({ name: step.name, why: counts.why ?? [] });
    for (const kind of /** @type {const} */ (['passed', 'failed', 'skipped'])) sums[kind] += counts[kind];
  }
  const success = sums.skipped > 0 ? 'What ran has passed.' : 'Everything passed.';
  // What failed is said again at the end, where whoever sees the last page of a long log finds it.
  for (const { name, why } of failures) console.log([`\nFailed: ${name}`, ...why].join('\n  '));
  if (failures.length === 0) console.log(`\n${success}`);
  console.log(
    `${sums.passed} passed, ${sums.failed} failed${sums.skipped > 0 ? `, ${sums.skipped} skipped` : ''}`,
  );
  return failures.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
