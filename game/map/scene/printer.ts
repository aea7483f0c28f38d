// Who prints a tile: a worker where the browser has one that can draw, the page itself where not.
import type { Box } from '../cartography/geometry.ts';
import { paintSheet, type Sheet } from '../cartography/sheet.ts';
import type { Material } from '../data/load.ts';
import type { FromPrinter, PrintOrder, ToPrinter } from '../printing.ts';
import { newCanvas } from './canvasTexture.ts';

/** A piece of a sheet at one scale. */
export interface Piece {
  readonly sheet: Sheet;
  readonly box: Box;
  /** Side in device pixels. */
  readonly side: number;
  /** CSS pixels in a world unit. */
  readonly scale: number;
  /** Device pixels in a CSS pixel. */
  readonly ratio: number;
}

export type Printer = (piece: Piece) => Promise<HTMLCanvasElement>;

/** Prints a piece here and now. */
export function printHere({ sheet, box, side, scale, ratio }: Piece): HTMLCanvasElement {
  const ctx = newCanvas(side, side, true);
  paintSheet(ctx, sheet, box, scale, ratio);
  return ctx.canvas;
}

function orderOf({ sheet: { view, palette }, box, side, scale, ratio }: Piece): PrintOrder {
  return { view: { ...view, pins: [], messages: [] }, theme: palette.theme, box, side, scale, ratio };
}

/** A worker that has read the atlas. */
class Workshop {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (picture: ImageBitmap | null) => void>();
  #number = 0;
  #broken = false;

  constructor(worker: Worker, ready: () => void) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<FromPrinter>) => {
      if (data.kind === 'ready') ready();
      else this.#deliver(data.number, data.picture);
    });
    worker.addEventListener('error', () => {
      this.#broken = true;
      worker.terminate();
      for (const number of [...this.#waiting.keys()]) this.#deliver(number, null);
      ready();
    });
  }

  #deliver(number: number, picture: ImageBitmap | null): void {
    this.#waiting.get(number)?.(picture);
    this.#waiting.delete(number);
  }

  /** Null where the worker has failed. */
  picture(piece: Piece): Promise<ImageBitmap | null> {
    if (this.#broken) return Promise.resolve(null);
    this.#number += 1;
    const number = this.#number;
    const order: ToPrinter = { kind: 'order', number, order: orderOf(piece) };
    return new Promise((resolve) => {
      this.#waiting.set(number, resolve);
      this.#worker.postMessage(order);
    });
  }
}

function open({ shapes, reliefFile }: Material): Promise<Workshop> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('../printWorker.ts', import.meta.url), { type: 'module' });
    const workshop: Workshop = new Workshop(worker, () => resolve(workshop));
    const stock: ToPrinter = { kind: 'stock', stock: { shapes, relief: reliefFile } };
    worker.postMessage(stock);
  });
}

let printer: Promise<Printer> | null = null;

/** The page's printer; resolves when it can take orders. What its worker fails to print, the page prints itself. */
export function printerOf(material: Material): Promise<Printer> {
  if (typeof OffscreenCanvas === 'undefined') return Promise.resolve(async (piece) => printHere(piece));
  printer ??= open(material).then((workshop) => async (piece) => {
    const picture = await workshop.picture(piece);
    if (!picture) return printHere(piece);
    const ctx = newCanvas(piece.side, piece.side, true);
    ctx.drawImage(picture, 0, 0);
    picture.close();
    return ctx.canvas;
  });
  return printer;
}
