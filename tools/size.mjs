// `npm run size`: what the built game weighs on the wire, and an error where it is over its budget.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ASKED_FOR } from './askedFor.mjs';
import { isProgram, root } from './run.mjs';

/** Budgets in bytes after gzip: what the title screen waits for, and all that a silent game in English ever fetches. */
const INITIAL_SCRIPT_BUDGET = 60_000;
const DOWNLOAD_BUDGET = 900_000;

/** Already packed: gzip would gain nothing, and servers do not try. */
const PACKED = new Set(['.webp', '.png', '.jpg', '.woff2', '.woff', '.mp3', '.ogg', '.m4a', '.webm']);

const dist = join(root, 'dist');

/**
 * @param {string} file relative to dist
 * @returns {number} bytes on the wire
 */
function wireSize(file) {
  const content = readFileSync(join(dist, file));
  return PACKED.has(extname(file)) ? content.length : gzipSync(content, { level: 9 }).length;
}

/**
 * The scripts that the page asks for by itself: those it names and all they import without waiting.
 * @param {string} page the built index.html
 * @param {Readonly<Record<string, { file: string, imports?: readonly string[] }>>} manifest as Vite writes it
 * @returns {string[]} files relative to dist
 */
export function initialScripts(page, manifest) {
  const seen = new Set();
  const visit = (/** @type {string} */ key) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key]?.imports ?? []) visit(next);
  };
  for (const [key, { file }] of Object.entries(manifest)) if (page.includes(`/${file}"`)) visit(key);
  return [...seen].flatMap((key) => manifest[key]?.file ?? []).filter((file) => file.endsWith('.js'));
}

/**
 * What a browser may fetch: everything but Vite's own record, the credits, and what the class server packed.
 * @returns {string[]} files relative to dist, with forward slashes
 */
function downloads() {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return files.filter((file) => !file.startsWith('.vite') && !/\.(map|md|gz)$/.test(file));
}

/**
 * Prints the files, heaviest first, and their sum.
 * @param {string} title
 * @param {readonly string[]} files
 * @param {number} budget bytes
 * @returns {boolean} whether the sum is within the budget
 */
function report(title, files, budget) {
  const rows = files.map((file) => ({ file, size: wireSize(file) })).sort((a, b) => b.size - a.size);
  const sum = rows.reduce((total, { size }) => total + size, 0);
  const kilobytes = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1).padStart(8);
  console.log(
    `\n${title}: ${kilobytes(sum).trim()} kB of ${budget / 1000} kB${sum > budget ? '  TOO MUCH' : ''}`,
  );
  for (const { file, size } of rows.slice(0, 25)) console.log(`${kilobytes(size)}  ${file}`);
  if (rows.length > 25) console.log(`          and ${rows.length - 25} smaller files`);
  return sum <= budget;
}

/** @returns {number} exit code */
function main() {
  const manifestFile = join(dist, '.vite', 'manifest.json');
  if (!existsSync(manifestFile)) {
    console.error('There is no built game in dist: run npm run build first.');
    return 1;
  }
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const files = downloads();
  const isExtra = (/** @type {string} */ file) => ASKED_FOR.test(`/${file}`);
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const within = [
    report('Script before the title screen, gzipped', initialScripts(page, manifest), INITIAL_SCRIPT_BUDGET),
    report(
      'The whole download, gzipped',
      files.filter((file) => !isExtra(file)),
      DOWNLOAD_BUDGET,
    ),
  ];
  const extra = files.filter(isExtra);
  const weight = extra.reduce((total, file) => total + wireSize(file), 0);
  console.log(
    `\nBeside it, only when asked for (sounds, Cyrillic letters, letters for dyslexia, the classroom): ${(weight / 1000).toFixed(1)} kB`,
  );
  return within.every(Boolean) ? 0 : 1;
}

if (isProgram(import.meta.url)) process.exitCode = main();
