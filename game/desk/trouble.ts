// What went wrong at the table, and how it is said.
import type { Refusal } from '../play/commands.ts';
import type { LinkRead } from '../play/link/recordOfLink.ts';
import type { Unreadable } from '../play/readRecord.ts';
import type { Words } from '../words/words.ts';
import type { StorageRefusal } from './storage.ts';

/** Why something was not done: the words room has a sentence for each code. */
export interface Trouble {
  readonly code:
    | `refusal.${Refusal}`
    | `fault.${Unreadable['code']}`
    | `fault.${Exclude<LinkRead, { ok: true }>['code']}`
    | `storage.${StorageRefusal}`
    | 'file.unreadable';
  /** The line of a record in the notation that is meant, 1-based. */
  readonly line?: number;
}

/** The trouble in words; the line first where one is meant. */
export function tellTrouble(words: Words, { code, line }: Trouble): string {
  const sentence = words.say(code);
  return line === undefined ? sentence : `${words.say('fault.line', { line })} ${sentence}`;
}
