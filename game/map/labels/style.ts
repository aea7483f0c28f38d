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

/** The face of a town's name. */
export function townFace(city: City, palette: Palette, scale: number): Face {
  if (city.capital && city.rank === 1) return face('600', sized(15, scale), SERIF);
  const base = [14.5, 13.5, 12.5, 12][city.rank - 1] ?? 12;
  return face(String(palette.townWeight), sized(base, scale), SERIF);
}

/** The face of a curved name: states upright capitals, regions and seas italics. */
export function nameFace(name: CurvedName, scale: number): Face {
  if (name.kind === 'sea') return face('italic 500', sized(name.rank === 1 ? 15 : 13, scale), SERIF);
  if (name.kind === 'region') return face('italic 500', sized(12, scale), SERIF);
  const base = name.state === 'SUN' ? 20 : ([16.5, 12.5, 11][name.rank - 1] ?? 11);
  return face('500', sized(base, scale), SERIF);
}

/** States whose capitals the game is about: they come first. */
const PLAYED: readonly string[] = ['FRA', 'SUN', 'GER', 'POL', 'CSR', 'ROM', 'GBR'];

/** Towns the negotiation speaks of, shown earlier than their size alone would allow. */
const SPOKEN_OF: ReadonlySet<string> = new Set([
  'wilno',
  'lwow',
  'danzig',
  'konigsberg',
  'koeln',
  'koln',
  'strasbourg',
  'geneve',
  'minsk',
  'smolensk',
  'kiev',
  'odessa',
  'leningrad',
  'riga',
  'wien',
  'budapest',
  'bucuresti',
]);

/** Places a town holds in the order of placing: smaller comes first. */
export function townOrder(city: City): number {
  const played = PLAYED.indexOf(city.state);
  if (city.capital && city.rank === 1) return played >= 0 ? played : 10;
  return 10 + city.rank * 10 - (SPOKEN_OF.has(city.id) ? 8 : 0);
}

/** Smallest scale (CSS pixels a world unit) at which a town is shown. */
export function townScale(city: City): number {
  if (city.capital && city.rank === 1) return PLAYED.includes(city.state) ? 0 : 0.85;
  if (SPOKEN_OF.has(city.id)) return 0.8;
  return [0.8, 1.25, 1.9, 2.9][city.rank - 1] ?? 2.9;
}

/** Smallest scale at which a curved name is shown. */
export function nameScale(name: CurvedName): number {
  if (name.kind === 'region') return 1.5;
  if (name.kind === 'sea') return 0.7;
  return [0.72, 0.8, 1.1][name.rank - 1] ?? 1.1;
}
