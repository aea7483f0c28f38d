// The map's colours, day and night: the same values as the page's tokens, since a canvas reads no style sheet.
import type { Tinct } from './view.ts';

export type Theme = 'day' | 'night';

/** A strong colour: `line` for strokes and hatches, `wash` for areas. */
export interface Tincture {
  readonly line: string;
  readonly wash: string;
}

export interface Palette {
  readonly theme: Theme;
  readonly paper: string;
  readonly ink: string;
  readonly ink2: string;
  readonly onInk: string;
  readonly sea: string;
  readonly seaLine: string;
  readonly seaText: string;
  readonly land: string;
  readonly coast: string;
  readonly border: string;
  readonly river: string;
  readonly rail: string;
  readonly graticule: string;
  readonly tinctures: Readonly<Record<Tinct, Tincture>>;
  /** Opacity of the relief; 0 leaves it out. */
  readonly relief: number;
  /** Opacity of hatches over a wash. */
  readonly hatch: number;
  /** Opacity of the band inside a frontier. */
  readonly band: number;
  /** Weight of town names: light letters on dark spread, so they are set lighter. */
  readonly townWeight: 400 | 500;
}

const DAY: Palette = {
  theme: 'day',
  paper: '#F2EADA',
  ink: '#1D1A16',
  ink2: '#4B443A',
  onInk: '#FAF5E9',
  sea: '#D3DAD6',
  seaLine: '#A3B1AE',
  seaText: '#40545A',
  land: '#F1E7D3',
  coast: '#3D4A4C',
  border: '#5B5146',
  river: '#8C9EA4',
  rail: '#6B6156',
  graticule: '#B9C3C0',
  tinctures: {
    blue: { line: '#1E3D73', wash: '#CAD3E0' },
    red: { line: '#9A2A1E', wash: '#E9CCC0' },
    ochre: { line: '#7D5600', wash: '#EAD7A6' },
    olive: { line: '#4A5524', wash: '#D5D8B6' },
    slate: { line: '#4A4A4C', wash: '#CBC7BF' },
  },
  relief: 0.26,
  hatch: 0.34,
  band: 0.32,
  townWeight: 500,
};

const NIGHT: Palette = {
  theme: 'night',
  paper: '#1B1915',
  ink: '#EDE3CB',
  ink2: '#C9BEA5',
  onInk: '#17140F',
  sea: '#141C1F',
  seaLine: '#31424A',
  seaText: '#8FA5AD',
  land: '#2A261E',
  coast: '#8A9A9C',
  border: '#A59A84',
  river: '#4C626C',
  rail: '#8B806C',
  graticule: '#243035',
  tinctures: {
    blue: { line: '#94B3E4', wash: '#263650' },
    red: { line: '#EE9079', wash: '#4E2A22' },
    ochre: { line: '#DDB052', wash: '#473817' },
    olive: { line: '#B3BD76', wash: '#363C1F' },
    slate: { line: '#B8B5AE', wash: '#3A3935' },
  },
  relief: 0,
  hatch: 0.32,
  band: 0.34,
  townWeight: 400,
};

/** The colours of a theme. */
export function paletteOf(theme: Theme): Palette {
  return theme === 'day' ? DAY : NIGHT;
}

function channels(hex: string): readonly [number, number, number] {
  const n = Number.parseInt(hex.slice(1), 16);
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255];
}

/** Colour between `a` (share 0) and `b` (share 1), both `#rrggbb`. */
export function mix(a: string, b: string, share: number): string {
  const from = channels(a);
  const to = channels(b);
  const part = (i: 0 | 1 | 2) => Math.round(from[i] + (to[i] - from[i]) * share);
  return `#${((part(0) << 16) | (part(1) << 8) | part(2)).toString(16).padStart(6, '0')}`;
}

/** A colour as the number Phaser wants, 0xrrggbb. */
export function numberOf(hex: string): number {
  return Number.parseInt(hex.slice(1), 16);
}
