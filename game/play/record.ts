// The game record: scenario, seed and orders, from which everything else follows. Read from files, so every field is
// checked and a refusal says what to do.
import * as v from 'valibot';
import { BALLOTS } from '../rules/council.ts';
import { COUNCIL_WAYS, DESKS } from '../rules/definition.ts';

/** The newest format of a record. The first knew neither votes that people cast nor rulings. */
export const RECORD_FORMAT = 2;

const firstMonth = v.strictObject({
  month: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
  orders: v.array(v.strictObject({ side: v.string(), desk: v.picklist(DESKS), order: v.string() })),
  sealed: v.array(v.string()),
  ways: v.array(v.strictObject({ side: v.string(), order: v.string(), way: v.picklist(COUNCIL_WAYS) })),
  /** The page was turned: the next month has begun. */
  turned: v.boolean(),
  /** Fingerprint of the state at the month's record; null while the month is open, or where none was written down. */
  hash: v.nullable(v.string()),
});

const month = v.strictObject({
  ...firstMonth.entries,
  ways: v.array(
    v.strictObject({
      ...firstMonth.entries.ways.item.entries,
      /** Votes that people cast for members of the council, by office; left out where nobody did. */
      votes: v.exactOptional(v.pipe(v.record(v.string(), v.picklist(BALLOTS)), v.minEntries(1))),
    }),
  ),
  /** What was decided in place of chance. */
  rulings: v.array(
    v.union([
      v.strictObject({ event: v.string(), occurs: v.boolean() }),
      v.strictObject({ order: v.string(), outcome: v.string() }),
    ]),
  ),
});

const common = {
  game: v.literal('unmade-alliance'),
  scenario: v.strictObject({ id: v.string(), version: v.string() }),
  seed: v.pipe(v.string(), v.maxLength(200)),
  players: v.record(v.string(), v.string()),
  /**
   * Fingerprint of the state at the end of the record: a game that reaches another when played again is not the same.
   * Null where none was written down.
   */
  hash: v.nullable(v.string()),
};
/** Months of the longest record. */
const LONGEST = 600;
const record = v.variant('format', [
  v.strictObject({
    ...common,
    format: v.literal(1),
    months: v.pipe(v.array(firstMonth), v.maxLength(LONGEST)),
  }),
  v.strictObject({
    ...common,
    format: v.literal(RECORD_FORMAT),
    months: v.pipe(v.array(month), v.maxLength(LONGEST)),
  }),
]);

export type MonthRecord = v.InferOutput<typeof month>;
/** A record as the game has it, whatever the format of its file was. */
export type GameRecord = Extract<v.InferOutput<typeof record>, { format: typeof RECORD_FORMAT }>;

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
  return checked.success
    ? { ok: true, record: asNewest(checked.output) }
    : { ok: false, code: 'not-a-record' };
}

function asNewest(read: v.InferOutput<typeof record>): GameRecord {
  if (read.format === RECORD_FORMAT) return read;
  return { ...read, format: RECORD_FORMAT, months: read.months.map((each) => ({ ...each, rulings: [] })) };
}

/**
 * The oldest format that holds these months. Files, notation and links are written in it, so that a game in which nobody
 * voted or ruled looks as it always did, and earlier editions open it.
 */
export function oldestFormat(months: readonly MonthRecord[]): 1 | typeof RECORD_FORMAT {
  const newer = months.some(
    ({ ways, rulings }) => rulings.length > 0 || ways.some(({ votes }) => votes !== undefined),
  );
  return newer ? RECORD_FORMAT : 1;
}

/** The record as text that a person can read: indented JSON, an order, a decision or a ruling a line. */
export function printRecord(game: GameRecord): string {
  const format = oldestFormat(game.months);
  const months = format === 1 ? game.months.map(({ rulings: _, ...month }) => month) : game.months;
  const indented = JSON.stringify({ ...game, format, months }, null, 2);
  return `${indented.replace(/[{[]\n[^{}[\]]*\n\s*[}\]]/g, oneLine)}\n`;
}

/** A list or object without further lists or objects in it, on one line. */
function oneLine(block: string): string {
  return block.replace(/\s*\n\s*/g, ' ');
}
