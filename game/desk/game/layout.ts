// Which of the four layouts fits: asked in rem, so that larger text steps down one layout instead of squeezing.

export type Layout = 'wide' | 'medium' | 'tablet' | 'phone';

/**
 * @param width of the screen's element in pixels
 * @param rootSize font size of the page's root in pixels
 */
export function layoutOf(width: number, rootSize: number): Layout {
  const rem = width / rootSize;
  if (rem <= 40) return 'phone';
  if (rem <= 62) return 'tablet';
  return rem < 88 ? 'medium' : 'wide';
}
