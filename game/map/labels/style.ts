// How names are set: family, size and weight by rank and scale, and which towns a scale has room for.
import type { City, CurvedName } from '../data/atlas.ts';
import type { Palette } from '../palette.ts';

export const SERIF = '"Spectral", "PT Serif", Georgia, serif';
export const SANS = '"Jost", "Futura", "Century Gothic", sans-serif';

/** A canvas font and its size in CSS pixels. */
export interface Face {
  readonly font: string;
  readonly size: number;
}

/** Names grow a little with the sheet, never below 11 px. */
function sized(base: number, scale: number): number {
  const grown = base * Math.max(0.94, Math.min(1.3, 1 + 0.11 * Math.log2(scale)));
  return Math.max(11, Math.round(grown * 2) / 2);
}

const face = (style: string, size: number, family: string): Face => ({
  font: `${style} ${size}px ${family}`,
  size,
});

/** States whose capitals the game is about: they come first. */
const PLAYED: readonly string[] = ['FRA', 'SUN', 'GER', 'POL', 'CSR', 'ROM', 'GBR'];

/** Whether a town is the capital of a state the game is about. */
export function isPlayed(city: City): boolean {
  return city.capital && city.rank === 1 && PLAYED.includes(city.state);
}

/** The face of a town's name. */
export function townFace(city: City, palette: Palette, scale: number): Face {
  if (isPlayed(city)) return face('600', sized(15, scale), SERIF);
  if (city.capital && city.rank === 1) return face('600', sized(13, scale), SERIF);
  const base = [14.5, 13.5, 12.5, 12][city.rank - 1] ?? 12;
  return face(String(palette.townWeight), sized(base, scale), SERIF);
}

/** The face of a curved name: states upright capitals, regions and seas italics. */
export function nameFace(name: CurvedName, scale: number, shrink = 1): Face {
  const set = (style: string, base: number) => face(style, sized(base * shrink, scale), SERIF);
  if (name.kind === 'sea') return set('italic 500', name.rank === 1 ? 15 : 13);
  if (name.kind === 'region') return set('italic 500', 12.5);
  return set('500', name.state === 'SUN' ? 20 : ([16.5, 13.5, 12][name.rank - 1] ?? 12));
}

/** Towns and regions the negotiation speaks of, shown earlier than their size alone would allow. */
const SPOKEN_OF: ReadonlySet<string> = new Set([
  'wilno',
  'lwow',
  'danzig',
  'konigsberg',
  'cologne',
  'strasbourg',
  'geneva',
  'minsk',
  'smolensk',
  'kiev',
  'odessa',
  'leningrad',
  'riga',
  'vienna',
  'budapest',
  'RHEINLAND',
  'MAŁOPOLSKA WSCH.',
]);

/** Other states whose capitals have room at the first crop. */
const LARGE_STATES: ReadonlySet<string> = new Set([
  'ITA',
  'ESP',
  'SWE',
  'NOR',
  'YUG',
  'BGR',
  'TUR',
  'BEL',
  'DNK',
  'CHE',
]);

/** Whether the negotiation speaks of a town or region: such names are set before all others of their kind. */
export function isSpokenOf(thing: City | CurvedName): boolean {
  return SPOKEN_OF.has('kind' in thing ? thing.name : thing.id);
}

/** Place of a town in the order of setting: smaller comes first. */
export function townOrder(city: City): number {
  if (isPlayed(city)) return PLAYED.indexOf(city.state);
  if (isSpokenOf(city)) return 10 + city.rank;
  return 20 + city.rank * 10 - (city.capital ? 5 : 0);
}

/** Smallest scale (CSS pixels a world unit) at which a town is shown. */
export function townScale(city: City): number {
  if (isPlayed(city)) return 0;
  if (isSpokenOf(city)) return 0.6;
  if (city.capital && ['ITA', 'ESP', 'SWE'].includes(city.state)) return 0.45;
  if (city.capital && city.rank === 1) return LARGE_STATES.has(city.state) ? 0.65 : 0.95;
  return [0.8, 1.05, 1.8, 2.7][city.rank - 1] ?? 2.7;
}

/** Smallest scale at which a curved name is shown. */
export function nameScale(name: CurvedName): number {
  if (name.kind === 'region') return isSpokenOf(name) ? 0.7 : 1.4;
  if (name.kind === 'sea') return name.rank === 1 ? 0.45 : 0.8;
  return [0.5, 0.8, 1.1][name.rank - 1] ?? 1.1;
}
