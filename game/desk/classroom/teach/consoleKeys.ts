// What a key means on the console, and when it belongs to something else that has the focus.

export type ConsoleKey =
  | 'secrets'
  | 'pause'
  | 'extend-1'
  | 'extend-3'
  | 'extend-5'
  | 'end'
  | 'back'
  | 'news'
  | 'say'
  | 'hands'
  | 'list';

const KEYS: Readonly<Record<string, ConsoleKey>> = {
  s: 'secrets',
  p: 'pause',
  '1': 'extend-1',
  '3': 'extend-3',
  '5': 'extend-5',
  e: 'end',
  b: 'back',
  n: 'news',
  m: 'say',
  h: 'hands',
  '?': 'list',
};

/** The keys as they are listed, with what each does. */
export const KEY_LIST = [
  ['S', 'secrets'],
  ['P', 'pause'],
  ['1 3 5', 'extend'],
  ['E', 'end'],
  ['B', 'back'],
  ['N', 'news'],
  ['M', 'say'],
  ['H', 'hands'],
  ['?', 'list'],
] as const;

const TYPING =
  'input:not([type="radio"], [type="checkbox"]), select, textarea, [contenteditable], dialog, canvas';

/** The meaning of a key press, or null where the focused element uses the key or a modifier is held. */
export function consoleKey(event: KeyboardEvent): ConsoleKey | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(TYPING) || document.querySelector('dialog[open]')) return null;
  return KEYS[event.key.toLowerCase()] ?? null;
}
