// What had the focus has left the page with its screen: the new part's heading takes it, so that reading goes on there.

/** Focuses a heading once the page stands, where nothing in the page holds the focus. The heading needs `tabindex="-1"`. */
export function takeFocus(heading: HTMLElement): void {
  // With the next frame, which lays the page out anyway: a focus given before would have it laid out at once.
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) heading.focus({ preventScroll: true });
  });
}
