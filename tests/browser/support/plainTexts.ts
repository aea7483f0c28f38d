// In the pseudo-language: finds what is still plain, because it stands behind no key.

const SPOKEN_ATTRIBUTES = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'alt', 'placeholder'];

/** Two plain letters side by side: no pseudo-text has them, and no figure, row (`E60`) or Roman numeral of one letter. */
const PLAIN = /[A-Za-z]{2,}/;

/**
 * Every text and accessible name of the page, seen or only heard, that has plain words in it.
 * @param allowed what may stand in any language: code words, marks
 */
export function plainTexts(allowed: RegExp): readonly string[] {
  const found = new Set<string>();
  const judge = (text: string | null | undefined, where: string): void => {
    if (text && PLAIN.test(text.replace(allowed, ''))) found.add(`${where}: ${text.trim().slice(0, 80)}`);
  };
  judge(document.title, 'title of the page');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      for (const name of SPOKEN_ATTRIBUTES) judge(node.getAttribute(name), `${node.tagName} ${name}`);
      if (node instanceof HTMLElement) judge(node.dataset['more'], `${node.tagName} data-more`);
    } else if (node.parentElement && !node.parentElement.closest('script, style, [translate="no"]')) {
      judge(node.textContent, node.parentElement.tagName);
    }
  }
  return [...found];
}
