// The colours of a canvas, as a test sees them.

/** The share of a canvas's pixels that are near to a colour, `#RRGGBB`; 0 to 1. Read from a copy. */
export function shareOf(canvas: HTMLCanvasElement, hex: string): number {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const ctx = copy.getContext('2d', { willReadFrequently: true });
  ctx?.drawImage(canvas, 0, 0);
  const data = ctx?.getImageData(0, 0, copy.width, copy.height).data ?? new Uint8ClampedArray();
  const wanted = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
  let near = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (wanted.every((value, channel) => Math.abs(value - (data[i + channel] ?? 0)) < 10)) near += 1;
  }
  return near / (data.length / 4);
}
