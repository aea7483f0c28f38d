// Starts other programs for the tools: always on the project's own Node, never through a shell, so that the
// same command works on Linux, macOS and Windows. Runs on Node 20 before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The checkout's root folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Is this file the program, and not a part that another file imports?
 * @param {string} url the file's `import.meta.url`
 */
export function isProgram(url) {
  const [, started] = process.argv;
  return started !== undefined && url === pathToFileURL(realpathSync(started)).href;
}

/** Signals that ask us to end: the program we started is asked, and we end when it has. */
const endings = /** @type {const} */ (['SIGINT', 'SIGTERM']);

/** Oldest Node that the installed tools run on. */
const NEEDED_MAJOR = 22;

/**
 * The Node that the `node` package brings, if its file is there and starts.
 * @returns {string | undefined} absolute path
 */
export function bundledNode() {
  const windows = process.platform === 'win32';
  const binary = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
  if (!existsSync(binary)) return undefined;
  const { status, stdout } = spawnSync(binary, ['--version'], { encoding: 'utf8' });
  return status === 0 && Number.parseInt(stdout.slice(1), 10) >= NEEDED_MAJOR ? binary : undefined;
}

/**
 * The Node to run the heavy steps on: the bundled one, or the machine's own if that is new enough.
 * @returns {string} absolute path
 * @throws {Error} where neither is there, with a sentence that says what to do
 */
export function modernNode() {
  const bundled = bundledNode();
  if (bundled) return bundled;
  if (Number.parseInt(process.versions.node, 10) >= NEEDED_MAJOR) return process.execPath;
  throw new Error(
    `Node ${NEEDED_MAJOR} is needed; this is ${process.version} and the one in node_modules/node does not start. ` +
      'Run: npm rebuild node --foreground-scripts',
  );
}

/**
 * The environment in which scripts find the project's Node and tools before the machine's.
 * @param {string} node absolute path of the Node to prefer
 * @returns {NodeJS.ProcessEnv}
 */
export function environment(node) {
  const pathKey = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const folders = [dirname(node), join(root, 'node_modules', '.bin'), process.env[pathKey] ?? ''];
  return { ...process.env, [pathKey]: folders.join(delimiter) };
}

/**
 * The script behind a tool that a package brings, read from the package's own `bin` field.
 * @param {string} packageName as in node_modules
 * @param {string} [tool] name of the tool; the package's name where it is left out
 * @returns {string} absolute path of a JavaScript file
 */
export function toolScript(packageName, tool = packageName) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[tool]);
}

/**
 * Runs a JavaScript or TypeScript file on the project's Node, its output going straight to ours.
 * @param {string} script absolute path, or relative to the root
 * @param {readonly string[]} [args]
 * @param {NodeJS.ProcessEnv} [extra] variables to add
 * @returns {Promise<number>} its exit code; 1 where it was ended by a signal
 */
export function runScript(script, args = [], extra = {}) {
  const node = modernNode();
  return run(node, [script, ...args], { ...environment(node), ...extra });
}

/**
 * Runs a program in the root folder, its output going straight to ours.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code; 1 where it was ended by a signal
 */
export function run(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env });
    const forward = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
    for (const signal of endings) process.on(signal, forward);
    child.once('error', reject);
    child.once('exit', (code) => {
      for (const signal of endings) process.off(signal, forward);
      resolve(code ?? 1);
    });
  });
}
