// A game as a file: handing one to the reader, and reading one back.
import type { SeatView } from '../../play/view.ts';

/** Name of the file: which side, which month. */
export function fileName(view: SeatView): string {
  return `unmade-alliance-${view.side}-${view.month.iso}.json`;
}

/** Lets the browser save a text as a file. */
export function offerFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
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
