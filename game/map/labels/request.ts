// What a layout of names is made for: the sheet, the crop and what is to be kept clear.
import type { Box, Point } from '../cartography/geometry.ts';
import type { Atlas, Borders, City, CurvedName } from '../data/atlas.ts';
import type { Palette } from '../palette.ts';
import type { MapPin } from '../view.ts';

/** Width in CSS pixels of a text in a canvas font. */
export type Measure = (text: string, font: string) => number;

/** What a layout is made for. */
export interface LayoutRequest {
  readonly atlas: Atlas;
  readonly borders: Borders;
  readonly palette: Palette;
  readonly pins: readonly MapPin[];
  /** CSS pixels in a world unit. */
  readonly scale: number;
  /** What is seen, in level pixels; a name must not stand across its edge. */
  readonly seen: Box;
  /** Parts that something else covers, in level pixels: no name and no flag goes there. */
  readonly covered?: readonly Box[];
  /** The marks of travellers, in level pixels: no name and no flag goes there, though a town's ring may stand beside. */
  readonly travellers?: readonly Box[];
  /** Whether the edges carry the degrees of the graticule. */
  readonly graduated?: boolean;
  /** Lines that names should rather keep off (cables under way), in level pixels. */
  readonly avoid: readonly Point[];
  readonly measure: Measure;
  /** Display name of a town or of a curved name. */
  readonly nameOf: (thing: City | CurvedName) => string;
  /** BCP 47 tag: how names are set in capitals; by default as the browser does. */
  readonly language?: string | undefined;
  /** Towns that are to be shown whatever the scale. */
  readonly always?: ReadonlySet<string>;
  /** Which towns and names may be set at all; by default all. */
  readonly wanted?: (thing: City | CurvedName) => boolean;
  /** The side on which a town's name stood before: it stays there if it can. */
  readonly sideBefore?: (city: City) => number | undefined;
}
