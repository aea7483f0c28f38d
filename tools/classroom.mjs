// `npm run classroom`: installs what is missing, builds the game where the build is missing or older than its sources, and
// starts the class server. Options go on to game/classroom/server/main.ts; --help lists them.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { installMissing } from './install.mjs';
import { environment, modernNode, root, run, runScript, toolScript } from './run.mjs';

/** What the build is made from. */
const SOURCES = ['assets', 'game', 'scenarios', 'tools', 'index.html', 'package-lock.json', 'vite.config.ts'];
/** Kinds of files that gzip makes smaller. */
const PACKABLE = new Set(['.css', '.html', '.js', '.json', '.svg', '.webmanifest', '.md']);

const dist = join(root, 'dist');

/**
 * The files of a path, at any depth.
 * @param {string} path absolute
 * @returns {string[]} absolute paths
 */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** @returns {boolean} whether a source is newer than the built page, or there is none */
function isStale() {
  const page = join(dist, 'index.html');
  if (!existsSync(page)) return true;
  const built = statSync(page).mtimeMs;
  return SOURCES.flatMap((path) => filesBelow(join(root, path))).some(
    (file) => statSync(file).mtimeMs > built,
  );
}

/** Packs the built files beside themselves, unless they are: thirty devices fetch them at once over a school's air. */
function pack() {
  if (existsSync(join(dist, 'index.html.gz'))) return;
  for (const file of filesBelow(dist).filter((each) => PACKABLE.has(extname(each)))) {
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
  }
}

/** @returns {Promise<number>} exit code */
async function start() {
  const args = process.argv.slice(2);
  await installMissing();
  if (!args.includes('--help') && isStale()) {
    console.log('Building the game …');
    const built = await runScript(toolScript('vite'), ['build', '--logLevel', 'warn']);
    if (built !== 0) return built;
  }
  if (existsSync(dist)) pack();
  const node = modernNode();
  // Node calls its own SQLite experimental and would say so to every teacher.
  const quiet = '--disable-warning=ExperimentalWarning';
  return run(node, [quiet, join('game', 'classroom', 'server', 'main.ts'), ...args], environment(node));
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
