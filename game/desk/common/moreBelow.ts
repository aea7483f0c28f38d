// Says at the foot of a scrolling panel that text lies below its edge: scroll bars hide themselves on many machines.

/** Pixels of text that may lie below the edge unsaid: a last line's descenders. */
const SLIGHT = 10;

/**
 * Keeps `data-more` on a panel while something lies below its edge; base.css draws the words at the foot.
 * @param text what stands there, `more below`
 */
export function moreBelow(text: string): (panel: HTMLElement) => () => void {
  return (panel) => {
    const look = (): void => {
      const below = panel.scrollHeight - panel.clientHeight - panel.scrollTop;
      // On narrow screens the page around the panel scrolls instead.
      const { overflowY, paddingBottom } = getComputedStyle(panel);
      const scrolls = overflowY !== 'visible';
      if (scrolls && below > SLIGHT + Number.parseFloat(paddingBottom)) panel.setAttribute('data-more', text);
      else panel.removeAttribute('data-more');
    };
    const sizes = new ResizeObserver(look);
    // The observer tells the first sizes too, once they are laid out: asked for here, the page would lay out at once.
    const watch = (): void => {
      sizes.disconnect();
      sizes.observe(panel);
      for (const child of panel.children) sizes.observe(child);
    };
    const children = new MutationObserver(watch);
    children.observe(panel, { childList: true });
    panel.addEventListener('scroll', look, { passive: true });
    watch();
    return () => {
      sizes.disconnect();
      children.disconnect();
      panel.removeEventListener('scroll', look);
    };
  };
}
