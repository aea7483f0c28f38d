// Every text on every ground it may stand on, in both lights, by the contrast of WCAG 2.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../game/desk/styles/tokens.css', import.meta.url), 'utf8');

/** The colours of a light: `ink` to `#1d1a16`. */
function coloursOf(light: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`[data-theme="${light}"] {`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

/** Relative luminance by WCAG 2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const GROUNDS = ['paper', 'sheet', 'fold'];
const STRONG = ['blue', 'red', 'ochre', 'olive', 'slate'];
const TEXTS = ['ink', 'ink-2', 'ink-3', ...STRONG];
/** Text of any size; what has only to be told apart: borders of controls, marks, the ring of the focus. */
const READ = 4.5;
const SEEN = 3;

const pairs = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground, READ] as const)),
  ...['edge', 'focus'].flatMap((mark) => GROUNDS.map((ground) => [mark, ground, SEEN] as const)),
  ...['ink', ...STRONG].map((ground) => ['on-ink', ground, READ] as const),
  ...STRONG.map((text) => [text, `${text}-wash`, READ] as const),
  ...STRONG.flatMap((wash) => ['ink', 'ink-2'].map((text) => [text, `${wash}-wash`, READ] as const)),
  ['ink', 'land', READ] as const,
  ['sea-text', 'sea', READ] as const,
  ['border', 'land', SEEN] as const,
  ['coast', 'sea', SEEN] as const,
];

describe.each(['day', 'night'])('by %s', (light) => {
  const colours = coloursOf(light);

  test.each(pairs)('%s on %s has at least %d', (text, ground, least) => {
    const [one = 0, other = 0] = [text, ground].map((name) => luminance(colours.get(name) ?? '#'));
    expect((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)).toBeGreaterThanOrEqual(least);
  });
});
