// `npm run icons`: prints the icons of the installed game from the drawn one, in a Chromium.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';
import { root } from './run.mjs';

const folder = join(root, 'assets', 'page', 'icons');

/**
 * What is printed: side in pixels, and how much of it the drawing takes. A mask may cut a circle of four fifths out of
 * an icon, so the drawing then keeps to the middle and its paper goes on to the edge.
 */
const PRINTS = [
  { file: 'icon-192.png', side: 192, share: 1 },
  { file: 'icon-512.png', side: 512, share: 1 },
  { file: 'icon-maskable-512.png', side: 512, share: 0.7 },
];

/**
 * @param {string} drawing an SVG
 * @returns {string} the colour of its ground
 */
function groundOf(drawing) {
  const colour = /fill="(#[0-9a-f]{6})"/.exec(drawing)?.[1];
  if (!colour) throw new Error('The drawn icon has no ground of one colour.');
  return colour;
}

const found = await findChromium();
if (!found) throw new Error('No Chromium starts on this machine; name one in the variable CHROMIUM.');
const drawing = readFileSync(join(folder, 'icon.svg'), 'utf8');
const browser = await chromium.launch(found.launch);
try {
  const page = await browser.newPage();
  for (const { file, side, share } of PRINTS) {
    await page.setViewportSize({ width: side, height: side });
    await page.setContent(
      `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${groundOf(drawing)}">` +
        drawing.replace('<svg ', `<svg width="${share * 100}%" `),
    );
    writeFileSync(join(folder, file), await page.screenshot());
  }
} finally {
  await browser.close();
}
