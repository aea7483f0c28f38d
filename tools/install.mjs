// Brings the checkout's packages to what the lock file says, and does nothing where they already are.
// Runs on the machine's own Node, before anything is installed.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundledNode, modernNode, root, run } from './run.mjs';

/**
 * What a lock file says of one package.
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} Locked
 */

/**
 * Names the packages that are wanted and missing, or there in another build. Optional packages (builds for
 * other machines) are not missed.
 * @param {Readonly<Record<string, Locked>>} wanted by folder, as in package-lock.json
 * @param {Readonly<Record<string, Locked>>} installed by folder, as npm records it in node_modules
 * @returns {string[]} folders below the root
 */
export function missingPackages(wanted, installed) {
  const isThere = (/** @type {string} */ folder, /** @type {Locked} */ { version, integrity }) =>
    installed[folder]?.version === version && installed[folder]?.integrity === integrity;
  return Object.entries(wanted)
    .filter(([folder, locked]) => folder !== '' && !locked.optional && !isThere(folder, locked))
    .map(([folder]) => folder);
}

/**
 * The packages of a lock file, by folder; none where there is no such file.
 * @param {...string} path below the root
 * @returns {Record<string, Locked>}
 */
function lockedPackages(...path) {
  const file = join(root, ...path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/**
 * Runs npm with the Node that npm itself was started on, so that an install may replace the project's own.
 * @param {readonly string[]} args
 */
async function npm(args) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  const windows = process.platform === 'win32';
  if (script && /[\\/]npm-cli\.c?js$/.test(script))
    return run(node ?? process.execPath, [script, ...args], process.env);
  if (!windows) return run('npm', args, process.env);
  return run(process.env.ComSpec ?? 'cmd.exe', ['/d', '/s', '/c', 'npm', ...args], process.env);
}

/**
 * Installs what is missing. `npm ci` where the folder may be emptied; on Windows a running program's file
 * cannot be, so there an existing folder is brought up to date instead.
 * @throws {Error} where npm fails or the project's Node does not start afterwards
 */
export async function installMissing() {
  const installed = lockedPackages('node_modules', '.package-lock.json');
  const missing = missingPackages(lockedPackages('package-lock.json'), installed);
  if (missing.length > 0) {
    const fresh = !existsSync(join(root, 'node_modules'));
    console.log(fresh ? 'Installing the packages …' : `Installing ${missing.length} packages …`);
    const inPlace = process.platform === 'win32' && !fresh;
    // npm's warnings would be about engines: the tools run on the Node that is being installed here.
    const code = await npm([...(inPlace ? ['install', '--no-save'] : ['ci']), '--loglevel=error']);
    if (code !== 0)
      throw new Error(`npm could not install the packages (exit code ${code}); see its message above.`);
  }
  if (!bundledNode()) await installNode();
  modernNode();
}

/**
 * Runs the `node` package's install step by hand, for machines whose npm is told to skip such steps.
 */
async function installNode() {
  console.log('Installing the Node that the tools run on …');
  const code = await npm(['rebuild', 'node', '--foreground-scripts', '--ignore-scripts=false']);
  if (code !== 0) rmSync(join(root, 'node_modules', '.package-lock.json'), { force: true });
}
