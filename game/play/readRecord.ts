// Reads a game record from whatever text holds it: the file that the game saves, or the notation that people write.
import { looksLikeNotation, type NotationFault, readNotation } from './notation/readNotation.ts';
import { type GameRecord, parseRecord, type RecordFault } from './record.ts';

/** Why a text is not opened; `line` is the line of the notation that is meant, 1-based. */
export interface Unreadable {
  readonly ok: false;
  readonly code: RecordFault | `notation.${NotationFault}`;
  readonly line?: number;
}

export function readRecord(text: string): { readonly ok: true; readonly record: GameRecord } | Unreadable {
  if (!looksLikeNotation(text)) return parseRecord(text);
  const read = readNotation(text);
  return read.ok ? read : { ok: false, code: `notation.${read.code}`, line: read.line };
}
