// What a key means in the replay, and when it belongs to something else that has the focus.

export type KeyIntent =
  | 'closer'
  | 'wider'
  | 'play'
  | 'back'
  | 'forward'
  | 'first'
  | 'last'
  | 'month-back'
  | 'month-forward';

const INTENTS: Readonly<Record<string, KeyIntent>> = {
  ' ': 'play',
  ArrowLeft: 'back',
  ArrowRight: 'forward',
  Home: 'first',
  End: 'last',
  PageUp: 'month-back',
  PageDown: 'month-forward',
  '+': 'closer',
  '=': 'closer',
  '-': 'wider',
};

/** Elements that use keys themselves. */
const TYPING = 'input, select, textarea, [contenteditable], dialog, canvas';
const PRESSED_BY_SPACE = 'button, a, summary, [role="button"]';

/**
 * The intent of a key, or null where the focused element uses the key or a modifier is held.
 * The slider of the scale is a button, but a key there means what it means on the page.
 */
export function keyIntent(event: KeyboardEvent): KeyIntent | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  // On many keyboards a plus is typed with Shift.
  if (event.shiftKey && event.key !== '+') return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(TYPING)) return null;
  const intent = INTENTS[event.key] ?? null;
  if (intent === 'play' && target?.closest(PRESSED_BY_SPACE) && !target.closest('[role="slider"]'))
    return null;
  return intent;
}
