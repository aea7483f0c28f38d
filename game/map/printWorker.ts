// The worker that prints tiles, so that the page answers while its map is being made; the same hand as on the page.
import { paintSheet, type Sheet } from './cartography/sheet.ts';
import { type PackedTopology, readAtlas } from './data/atlas.ts';
import { type Palette, paletteOf } from './palette.ts';
import type { FromPrinter, PrintOrder, Stock, ToPrinter } from './printing.ts';

/** As much of a worker's surroundings as this needs. */
interface WorkerScope {
  postMessage(message: FromPrinter, transfer: readonly Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: ToPrinter }) => void): void;
}

type Material = Pick<Sheet, 'atlas' | 'relief'>;

const scope = globalThis as unknown as WorkerScope;
let material: Material | null = null;

function printed({ atlas, relief }: Material, order: PrintOrder): ImageBitmap {
  const { view, theme, box, side, scale, ratio } = order;
  const palette: Palette = paletteOf(theme);
  const canvas = new OffscreenCanvas(side, side);
  const ctx = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!ctx) throw new Error('The browser gave no 2D canvas to print the map on.');
  paintSheet(ctx, { atlas, relief, view, palette }, box, scale, ratio);
  return canvas.transferToImageBitmap();
}

async function take({ shapes, relief }: Stock): Promise<void> {
  const picture = relief && createImageBitmap(relief).catch(() => null);
  const atlas = readAtlas(JSON.parse(shapes) as PackedTopology);
  material = { atlas, relief: await picture };
  scope.postMessage({ kind: 'ready' }, []);
}

scope.addEventListener('message', ({ data }) => {
  if (data.kind === 'stock') {
    void take(data.stock);
  } else if (material) {
    const picture = printed(material, data.order);
    scope.postMessage({ kind: 'tile', number: data.number, picture }, [picture]);
  }
});
