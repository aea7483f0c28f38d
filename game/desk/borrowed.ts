// Marks what a translation has borrowed from English, so that a screen reader speaks it as English. Words stand in
// the page as plain text; the elements that hold nothing but a borrowed text are found after every change.

/**
 * Watches the page and sets `lang` on elements whose own text, or whose accessible name, was borrowed.
 * @param isBorrowed knows every text that was lent
 * @param language BCP 47 tag of the lender
 * @returns ends the watching
 */
export function markBorrowed(
  root: HTMLElement,
  isBorrowed: (text: string) => boolean,
  language: string,
): () => void {
  const ownText = (element: Element): string =>
    [...element.childNodes]
      .flatMap((node) => (node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ''] : []))
      .join('')
      .trim();
  const mark = (): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      const text = ownText(element) || (element.getAttribute('aria-label') ?? '');
      const borrowed = text !== '' && isBorrowed(text);
      if (borrowed && element.lang !== language) element.lang = language;
      else if (!borrowed && element.dataset['borrowed'] !== undefined) element.removeAttribute('lang');
      else continue;
      if (borrowed) element.dataset['borrowed'] = '';
      else delete element.dataset['borrowed'];
    }
  };
  const observer = new MutationObserver(mark);
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['aria-label'],
  });
  mark();
  return () => observer.disconnect();
}
