// What is said between the page and the worker that prints the map's tiles.
import type { Box } from './cartography/geometry.ts';
import type { Theme } from './palette.ts';
import type { MapView } from './view.ts';

/** Everything a sheet is printed from, as it was fetched; sent once, before the first order. */
export interface Stock {
  /** The packed shapes as a file's text. */
  readonly shapes: string;
  /** The relief's picture as a file: a picture already made would be copied on its way, all its pixels. */
  readonly relief: Blob | null;
}

/** One tile to be printed. */
export interface PrintOrder {
  readonly view: MapView;
  readonly theme: Theme;
  readonly box: Box;
  /** Side of the tile in device pixels. */
  readonly side: number;
  /** CSS pixels in a world unit. */
  readonly scale: number;
  /** Device pixels in a CSS pixel. */
  readonly ratio: number;
}

export type ToPrinter =
  | { readonly kind: 'stock'; readonly stock: Stock }
  | { readonly kind: 'order'; readonly number: number; readonly order: PrintOrder };

export type FromPrinter =
  | { readonly kind: 'ready' }
  | { readonly kind: 'tile'; readonly number: number; readonly picture: ImageBitmap };
