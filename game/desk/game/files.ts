// A game as a file: handing one to the reader, and reading one back.
import type { SeatView } from '../../play/view.ts';

/** What is offered for choosing: the record that the game saves, and the notation. */
export const GAME_FILES = '.json,.txt,application/json,text/plain';

const TYPES = { json: 'application/json', txt: 'text/plain', csv: 'text/csv' } as const;

/** Name of the file: which side, which month. */
export function fileName(view: SeatView, ending: keyof typeof TYPES = 'json'): string {
  return `unmade-alliance-${view.side}-${view.month.iso}.${ending}`;
}

/** Lets the browser save a text as a file. @param name with one of the endings of `fileName` */
export function offerFile(name: string, text: string): void {
  const [, ending] = /\.(json|txt|csv)$/.exec(name) ?? [];
  const type = ending === 'txt' || ending === 'csv' ? TYPES[ending] : TYPES.json;
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** The largest file that is read at all, in bytes; a record of a whole game has about 30 000. */
const LARGEST = 2_000_000;

/** The text of a chosen file, or null where it cannot be read or is no game's size. */
export async function readGameFile(file: File): Promise<string | null> {
  if (file.size > LARGEST) return null;
  try {
    return await file.text();
  } catch {
    return null;
  }
}
