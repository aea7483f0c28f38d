// Finds a Chromium that really starts here, for the browser tests and for screenshots. The order: $CHROMIUM,
// the machine's own, Playwright's, the one that @sparticuz/chromium carries (Linux, x64).
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { isProgram, root } from './run.mjs';

/**
 * How to start a browser: the part of Playwright's launch options that depends on the machine.
 * @typedef {object} Launch
 * @property {string} executablePath
 * @property {string[]} args
 * @property {boolean} chromiumSandbox
 * @property {Record<string, string>} env
 */

/**
 * @typedef {object} Candidate
 * @property {string} name for messages
 * @property {string} path of the program
 * @property {Record<string, string>} [env] variables it needs besides ours
 */

/**
 * Flags for a silent browser that draws WebGL in software where there is no graphics card. The page itself is then put
 * together without WebGL, or its shadow of a graphics card works as much as the page does.
 */
const FLAGS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--disable-gpu-compositing',
  '--enable-unsafe-swiftshader',
];

const cacheFolder = join(root, 'node_modules', '.cache');
const probeFile = join(cacheFolder, 'chromium-probe.json');

/** Chromium's own cage cannot be built by root, nor in most CI containers. */
function sandboxIsPossible() {
  return process.getuid?.() !== 0 && !process.env.CI;
}

/** Programs that the machine itself may have, in the order of preference. */
function systemPrograms() {
  if (process.env.CHROMIUM_SKIP_SYSTEM) return [];
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(
      (folder) => (folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : []),
    );
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
}

/** The browser that `npx playwright install` would have put on this machine. */
async function playwrightProgram() {
  const { chromium } = await import('playwright-core');
  return chromium.executablePath();
}

/**
 * Unpacks the Chromium of @sparticuz/chromium once, below node_modules, with the libraries it would miss on
 * a bare machine beside it.
 * @returns {Promise<Candidate | undefined>} undefined on other machines than Linux x64
 */
async function carriedProgram() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const require = createRequire(import.meta.url);
  const bin = join(require.resolve('@sparticuz/chromium'), '..', '..', 'bin');
  const { version } = JSON.parse(readFileSync(join(bin, '..', 'package.json'), 'utf8'));
  const folder = join(cacheFolder, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(bin, folder);
  return {
    name: '@sparticuz/chromium',
    path: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }),
    },
  };
}

/**
 * The package unpacks to the system's temporary folder; it is lent one of our own meanwhile, which gets its
 * final name only when complete.
 * @param {string} bin folder of the packed files
 * @param {string} folder where to
 */
async function unpack(bin, folder) {
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = partial;
  try {
    await chromium.executablePath(bin);
    await inflate(join(bin, 'al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  chmodSync(join(partial, 'chromium'), 0o755);
  if (existsSync(folder)) rmSync(partial, { recursive: true });
  else renameSync(partial, folder);
}

/**
 * Every browser that may be here, best first.
 * @returns {AsyncGenerator<Candidate>}
 */
async function* candidates() {
  if (process.env.CHROMIUM) yield { name: '$CHROMIUM', path: process.env.CHROMIUM };
  for (const path of systemPrograms()) if (existsSync(path)) yield { name: 'the machine’s own', path };
  const own = await playwrightProgram();
  if (existsSync(own)) yield { name: 'Playwright’s', path: own };
  const carried = await carriedProgram();
  if (carried) yield carried;
}

/**
 * The part of Playwright's launch options that this machine and this browser need.
 * @param {Candidate} candidate
 * @param {boolean} sandbox
 * @returns {Launch}
 */
function launchOptions(candidate, sandbox) {
  const variables = Object.entries({ ...process.env, ...candidate.env });
  return {
    executablePath: candidate.path,
    args: sandbox ? FLAGS : [...FLAGS, '--no-sandbox'],
    chromiumSandbox: sandbox,
    env: Object.fromEntries(variables.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
  };
}

/**
 * Starts the browser once, without a window, on an empty page.
 * @param {Launch} launch
 * @returns {Promise<boolean>} whether it came up and WebGL draws
 */
async function starts(launch) {
  const { chromium } = await import('playwright-core');
  try {
    const browser = await chromium.launch({ ...launch, timeout: 30_000 });
    try {
      const page = await browser.newPage();
      return await page.evaluate("document.createElement('canvas').getContext('webgl') !== null");
    } finally {
      await browser.close();
    }
  } catch {
    return false;
  }
}

/**
 * How to start a browser, if it starts at all; remembered below node_modules until the program's file changes.
 * @param {Candidate} candidate
 * @returns {Promise<Launch | undefined>} undefined where it does not start
 */
async function probe(candidate) {
  if (!existsSync(candidate.path)) return undefined;
  const { mtimeMs, size } = statSync(candidate.path);
  const key = [candidate.path, mtimeMs, size, process.getuid?.(), Boolean(process.env.CI)].join('|');
  const known = probeMemory();
  if (key in known) return launchOptions(candidate, known[key] === true);
  for (const sandbox of sandboxIsPossible() ? [true, false] : [false]) {
    const launch = launchOptions(candidate, sandbox);
    if (!(await starts(launch))) continue;
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(probeFile, JSON.stringify({ ...known, [key]: sandbox }));
    return launch;
  }
  return undefined;
}

/**
 * The browsers that have started before, each with whether its sandbox could be used.
 * @returns {Record<string, boolean>} empty where there is no record, or half of one
 */
function probeMemory() {
  try {
    return JSON.parse(readFileSync(probeFile, 'utf8'));
  } catch {
    return {};
  }
}

/**
 * Looks for a browser that starts.
 * @returns {Promise<{ name: string, launch: Launch } | undefined>}
 */
export async function findChromium() {
  for await (const candidate of candidates()) {
    const launch = await probe(candidate);
    if (launch) return { name: candidate.name, launch };
    console.warn(`Chromium: ${candidate.name} (${candidate.path}) does not start here; looking further.`);
  }
  return undefined;
}

if (isProgram(import.meta.url)) {
  const found = await findChromium();
  console.log(found ? `${found.launch.executablePath} (${found.name})` : 'none');
  process.exitCode = found ? 0 : 1;
}
