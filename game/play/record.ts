// The game record: scenario, seed and orders, from which everything else follows. Read from files, so every field is
// checked and a refusal says what to do.
import * as v from 'valibot';
import { COUNCIL_WAYS, DESKS } from '../rules/definition.ts';

export const RECORD_FORMAT = 1;

const month = v.strictObject({
  month: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
  orders: v.array(v.strictObject({ side: v.string(), desk: v.picklist(DESKS), order: v.string() })),
  sealed: v.array(v.string()),
  ways: v.array(v.strictObject({ side: v.string(), order: v.string(), way: v.picklist(COUNCIL_WAYS) })),
  /** The page was turned: the next month has begun. */
  turned: v.boolean(),
  /** Fingerprint of the state at the month's record; null while the month is open, or where none was written down. */
  hash: v.nullable(v.string()),
});

const record = v.strictObject({
  game: v.literal('unmade-alliance'),
  format: v.literal(RECORD_FORMAT),
  scenario: v.strictObject({ id: v.string(), version: v.string() }),
  seed: v.pipe(v.string(), v.maxLength(200)),
  players: v.record(v.string(), v.string()),
  /**
   * Fingerprint of the state at the end of the record: a game that reaches another when played again is not the same.
   * Null where none was written down.
   */
  hash: v.nullable(v.string()),
  months: v.pipe(v.array(month), v.maxLength(600)),
});

export type MonthRecord = v.InferOutput<typeof month>;
export type GameRecord = v.InferOutput<typeof record>;

/** Why a record cannot be opened; the words room has a sentence for each. */
export type RecordFault = 'not-a-record' | 'newer-format' | 'other-scenario';

export type Parsed =
  | { readonly ok: true; readonly record: GameRecord }
  | { readonly ok: false; readonly code: RecordFault };

/** Reads a record's text; says `newer-format` where the file is ours but from a later version of the game. */
export function parseRecord(text: string): Parsed {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { ok: false, code: 'not-a-record' };
  }
  const later = v.safeParse(v.looseObject({ game: v.literal('unmade-alliance'), format: v.number() }), data);
  if (later.success && later.output.format > RECORD_FORMAT) return { ok: false, code: 'newer-format' };
  const checked = v.safeParse(record, data);
  return checked.success ? { ok: true, record: checked.output } : { ok: false, code: 'not-a-record' };
}

/** The record as text that a person can read: indented JSON, an order or a decision a line. */
export function printRecord(game: GameRecord): string {
  const indented = JSON.stringify(game, null, 2);
  return `${indented.replace(/[{[]\n[^{}[\]]*\n\s*[}\]]/g, oneLine)}\n`;
}

/** A list or object without further lists or objects in it, on one line. */
function oneLine(block: string): string {
  return block.replace(/\s*\n\s*/g, ' ');
}
