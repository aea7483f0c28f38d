// Does every text have its place? Finds what is cut off, what leaves the page or its control, what stands on
// another text.

interface Piece {
  readonly element: Element;
  readonly text: string;
  /** What is seen of the text, line by line. */
  readonly lines: readonly DOMRect[];
}

/** Pixels by which fonts may reach over their box without anybody seeing it. */
const TOLERANCE = 2;

/** Share of a line's height that stays empty above capitals, and below the line. */
const RIM = 0.25;

/** Everything on the page that can be read, topmost dialog first where one lies over the rest. */
export function visibleRoot(): Element {
  return [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
}

/** Text nodes that are drawn: what only a screen reader hears takes no room. */
function pieces(root: Element): readonly Piece[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Piece[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (!element || text === '' || element.closest('.spoken, [aria-hidden="true"]')) continue;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    if (lines.length > 0) found.push({ element, text, lines });
  }
  return found;
}

const named = ({ element, text }: Piece): string => {
  const classes = [...element.classList].filter((one) => !one.startsWith('svelte-')).join('.');
  return `${element.tagName.toLowerCase()}${classes && `.${classes}`} “${text.slice(0, 60)}”`;
};

/** The nearest boxes around an element that cut off what stands over them, by axis; `null` where none does. */
function boxesAround(element: Element): {
  readonly cuts: readonly Element[];
  readonly scrolls: readonly Element[];
} {
  const cuts: Element[] = [];
  const scrolls: Element[] = [];
  for (let at: Element | null = element; at && at !== document.documentElement; at = at.parentElement) {
    const { overflowX, overflowY, position } = getComputedStyle(at);
    if (['auto', 'scroll'].includes(overflowX) || ['auto', 'scroll'].includes(overflowY)) scrolls.push(at);
    else if ([overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip')) cuts.push(at);
    if (position === 'fixed') break;
  }
  return { cuts, scrolls };
}

/** A text that is cut by a box that does not scroll, or ended by an ellipsis. */
function cutOff(piece: Piece): boolean {
  const { cuts, scrolls } = boxesAround(piece.element);
  return cuts.some((box) => {
    // Below something that scrolls, being outside is no loss.
    if (scrolls.some((inner) => box.contains(inner))) return false;
    const { left, right, top, bottom } = box.getBoundingClientRect();
    return piece.lines.some(
      (line) =>
        line.left < left - TOLERANCE ||
        line.right > right + TOLERANCE ||
        line.top < top - line.height * 0.3 ||
        line.bottom > bottom + line.height * 0.3,
    );
  });
}

/** A text that stands out of the page to the side, where nothing scrolls to it. */
function offPage(piece: Piece): boolean {
  if (boxesAround(piece.element).scrolls.some((box) => box.scrollWidth > box.clientWidth + 1)) return false;
  return piece.lines.some(({ left, right }) => left < -TOLERANCE || right > window.innerWidth + TOLERANCE);
}

/** A text that is wider or higher than the button or link that it names. */
function overControl(piece: Piece): boolean {
  const control = piece.element.closest('button, label, summary');
  if (!control || getComputedStyle(control).display === 'inline') return false;
  const { left, right, top, bottom } = control.getBoundingClientRect();
  return piece.lines.some(
    (line) =>
      line.left < left - TOLERANCE ||
      line.right > right + TOLERANCE ||
      line.top < top - line.height * 0.3 ||
      line.bottom > bottom + line.height * 0.3,
  );
}

/** Is the middle of the line what is seen there, or does something lie over it, or has it been scrolled away? */
function seen(piece: Piece, line: DOMRect): boolean {
  const hit = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
  return hit !== null && (piece.element.contains(hit) || hit.contains(piece.element));
}

/** Pairs of texts of which one stands on the other. */
function overlaps(all: readonly Piece[]): readonly string[] {
  const lines = all
    .flatMap((piece) => piece.lines.map((line) => ({ piece, line })))
    .filter(({ piece, line }) => seen(piece, line))
    .sort((a, b) => a.line.top - b.line.top);
  const found = new Set<string>();
  lines.forEach(({ piece, line }, index) => {
    for (const other of lines.slice(index + 1)) {
      if (other.line.top >= line.bottom) break;
      if (other.piece === piece) continue;
      const width = Math.min(line.right, other.line.right) - Math.max(line.left, other.line.left);
      const height = Math.min(line.bottom, other.line.bottom) - other.line.top;
      // A line's box has empty rims above and below its letters: only the boxes' inner parts must not meet.
      if (width > TOLERANCE && height > (line.height + other.line.height) * RIM)
        found.add(`overlap: ${named(piece)} and ${named(other.piece)}`);
    }
  });
  return [...found];
}

/** One line for every text that does not fit; empty when everything stands well. */
export function misfits(): readonly string[] {
  const all = pieces(visibleRoot());
  const found = all.flatMap((piece) => {
    if (cutOff(piece)) return [`cut off: ${named(piece)}`];
    if (offPage(piece)) return [`off the page: ${named(piece)}`];
    return overControl(piece) ? [`over its control: ${named(piece)}`] : [];
  });
  const wide = document.documentElement.scrollWidth - window.innerWidth;
  return [...found, ...overlaps(all), ...(wide > 0 ? [`the page is ${wide} px too wide`] : [])];
}
