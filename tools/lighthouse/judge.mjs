// `npm run lighthouse`: visits the built game as a first-time visitor on a slow phone, by Lighthouse's mobile preset with
// simulated throttling, and ends with an error where a page scores too low. Options: --page title, --runs 1,
// --reports FOLDER (every visit's whole report, as JSON).
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { openBrowser, serveBuilt } from '../builtGame.mjs';
import { medianOf, scoresOf, worstAudits } from './scores.mjs';

/** What every page must reach in every category, of 100. */
const WANTED = 95;
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
const METRICS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
];
const PAGES = { title: '#/', game: '#/game', replay: '#/replay' };

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    page: { type: 'string', multiple: true },
    reports: { type: 'string' },
  },
});

/**
 * Begins a game, so that its page has one to show: Lighthouse empties the caches before a visit and leaves saved games.
 * @param {Awaited<ReturnType<typeof openBrowser>>['context']} context
 * @param {string} address
 */
async function beginGame(context, address) {
  const page = await context.newPage();
  await page.goto(`${address}#/play`);
  await page.getByRole('button', { name: /^Moscow/ }).click();
  await page.waitForURL(/#\/game$/);
  await page.getByRole('heading', { level: 1 }).waitFor();
  // The game is left once its screen has been drawn, as a player leaves it: what opens it next time is kept by then.
  await page.waitForFunction(() => localStorage.getItem('unmade-alliance.front') !== null);
  await page.close();
}

/**
 * The same profile in a browser that Lighthouse alone listens to: Playwright would be told of every request too, and its
 * work count as the page's.
 * @param {Awaited<ReturnType<typeof openBrowser>>} browser in which the game was begun; it is closed
 */
async function reopen({ context, profile, launch: { executablePath, args, env } }) {
  await context.close();
  const chromeFlags = ['--headless=new', ...args];
  return launch({ chromePath: executablePath, chromeFlags, userDataDir: profile, envVars: env });
}

/**
 * One visit.
 * @param {string} url
 * @param {number} port of the browser
 */
async function visit(url, port) {
  const result = await lighthouse(url, { port, onlyCategories: CATEGORIES, logLevel: 'error' });
  if (!result) throw new Error('Lighthouse gave no report.');
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  return lhr;
}

/**
 * Prints what a page scored and what held it back.
 * @param {string} name
 * @param {readonly import('lighthouse').Result[]} visits
 * @returns {boolean} whether it is good enough
 */
function report(name, visits) {
  const median = medianOf(visits);
  const scores = scoresOf(visits, CATEGORIES);
  const enough = scores.every(({ score }) => score >= WANTED);
  console.log(`\n${name}${enough ? '' : '  TOO LOW'}`);
  for (const { category, score, all } of scores) {
    console.log(
      `  ${String(score).padStart(3)}  ${category}${all.length > 1 ? `  (${all.join(', ')})` : ''}`,
    );
  }
  for (const metric of METRICS) {
    const { title, displayValue } = median.audits[metric] ?? {};
    console.log(`       ${title}: ${displayValue}`);
  }
  for (const { title, value } of worstAudits(median, CATEGORIES))
    console.log(`    –  ${title}${value ? `: ${value}` : ''}`);
  return enough;
}

/**
 * Visits the pages that are asked for.
 * @param {string} address
 * @param {number} port of the browser
 * @returns {Promise<boolean>} whether all are good enough
 */
async function judge(address, port) {
  if (values.reports) mkdirSync(values.reports, { recursive: true });
  const enough = [];
  for (const [name, hash] of Object.entries(PAGES)) {
    if (values.page && !values.page.includes(name)) continue;
    const visits = [];
    for (let run = 1; run <= Number(values.runs); run += 1) {
      const lhr = await visit(address + hash, port);
      visits.push(lhr);
      if (values.reports) writeFileSync(join(values.reports, `${name}-${run}.json`), JSON.stringify(lhr));
    }
    enough.push(report(name, visits));
  }
  return enough.every(Boolean);
}

const site = await serveBuilt();
const first = await openBrowser();
try {
  await beginGame(first.context, site.address);
  const browser = await reopen(first);
  try {
    process.exitCode = (await judge(site.address, browser.port)) ? 0 : 1;
  } finally {
    browser.kill();
  }
} finally {
  await first.context.close();
  rmSync(first.profile, { recursive: true, force: true });
  site.close();
}
