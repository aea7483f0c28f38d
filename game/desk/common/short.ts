// Whether a window is high enough for bars that stay at its edges while the text scrolls between them.

/** Lines of the root's size under which they would leave too little of the text. */
const SHORT = 30;

/**
 * @param height of the window in pixels
 * @param rootSize font size of the page's root in pixels
 */
export function isShort(height: number, rootSize: number): boolean {
  return height / rootSize < SHORT;
}
