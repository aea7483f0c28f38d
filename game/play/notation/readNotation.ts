// Reads a game record from the notation. Every line is understood or refused with its number; nothing is guessed.
import { BALLOTS, type Ballot } from '../../rules/council.ts';
import { COUNCIL_WAYS, DESKS } from '../../rules/definition.ts';
import { type GameRecord, type MonthRecord, RECORD_FORMAT } from '../record.ts';
import { BETWEEN_DESKS, CLOSED, HOLD, RULED, RULINGS, SEALED } from './notation.ts';

/** What is wrong with a line; the words room has a sentence for each under `fault.notation.` + code. */
export type NotationFault =
  | 'newer'
  | 'header'
  | 'headers-missing'
  | 'line'
  | 'month'
  | 'side'
  | 'side-twice'
  | 'desks'
  | 'order'
  | 'vote'
  | 'ruling';

export type ReadNotation =
  | { readonly ok: true; readonly record: GameRecord }
  /** `line` is 1-based. */
  | { readonly ok: false; readonly code: NotationFault; readonly line: number };

interface Headers {
  readonly scenario: GameRecord['scenario'];
  readonly seed: string;
  readonly players: Readonly<Record<string, string>>;
  readonly hash: string | null;
}

type Draft = { -readonly [Key in keyof MonthRecord]: MonthRecord[Key] };

/** A refused line, on its way out of the reader. */
class Refused extends Error {
  readonly code: NotationFault;
  constructor(code: NotationFault) {
    super(code);
    this.code = code;
  }
}

/** How text begins that is meant as notation and not as JSON. */
export function looksLikeNotation(text: string): boolean {
  return /^\s*(;.*\s*)*Game:/.test(text);
}

/** Reads a record; lines that begin with `;` are remarks. */
export function readNotation(text: string): ReadNotation {
  const lines = text.split(/\r?\n/);
  const headers = new Map<string, string>();
  const months: Draft[] = [];
  let known: Headers | null = null;
  /** Lines read: `1935-05 france`. */
  const read = new Set<string>();
  let number = 0;
  try {
    for (const raw of lines) {
      number += 1;
      const line = raw.trim();
      if (line === '' || line.startsWith(';')) continue;
      if (/^\d/.test(line)) {
        known ??= headersOf(headers);
        readMonth(line, Object.keys(known.players), months, read);
      } else if (known) throw new Refused('line');
      else readHeader(line, headers);
    }
    known ??= headersOf(headers);
  } catch (error) {
    if (error instanceof Refused) return { ok: false, code: error.code, line: number };
    throw error;
  }
  const sides = Object.keys(known.players);
  const record: GameRecord = {
    game: 'unmade-alliance',
    format: RECORD_FORMAT,
    ...known,
    // A month after which another is written is closed, whether its line says so or not.
    months: months.map((month, index) =>
      month.turned || index < months.length - 1 ? { ...month, turned: true, sealed: sides } : month,
    ),
  };
  return { ok: true, record };
}

function readHeader(line: string, headers: Map<string, string>): void {
  const [, name, value] = /^(Game|Scenario|Seed|Fingerprint|Player \S+):\s*(.*)$/.exec(line) ?? [];
  if (name === undefined || value === undefined || headers.has(name)) throw new Refused('header');
  const later = /^unmade-alliance, notation (\d+)$/.exec(name === 'Game' ? value : '');
  if (Number(later?.[1]) > RECORD_FORMAT) throw new Refused('newer');
  headers.set(name, value);
}

function headersOf(headers: ReadonlyMap<string, string>): Headers {
  const game = /^unmade-alliance, notation \d+$/.test(headers.get('Game') ?? '');
  const [, id, version] = /^(\S+) (\S+)$/.exec(headers.get('Scenario') ?? '') ?? [];
  const players = [...headers].filter(([name]) => name.startsWith('Player '));
  if (!game || id === undefined || version === undefined || players.length === 0)
    throw new Refused('headers-missing');
  return {
    scenario: { id, version },
    seed: seedOf(headers.get('Seed')),
    players: Object.fromEntries(players.map(([name, player]) => [name.slice('Player '.length), player])),
    hash: headers.get('Fingerprint') ?? null,
  };
}

/** A seed in quotation marks, as JSON writes them, or as it stands. */
function seedOf(value: string | undefined): string {
  if (value === undefined) throw new Refused('headers-missing');
  if (!value.startsWith('"')) return value;
  try {
    return String(JSON.parse(value));
  } catch {
    throw new Refused('header');
  }
}

function readMonth(line: string, sides: readonly string[], months: Draft[], read: Set<string>): void {
  const [, iso, side, rest] = /^(\d{4}-\d{2})\s+(\S+)\s+(.*)$/.exec(line) ?? [];
  if (iso === undefined || side === undefined || rest === undefined) throw new Refused('line');
  if (!sides.includes(side) && side !== RULINGS) throw new Refused('side');
  if (read.has(`${iso} ${side}`)) throw new Refused('side-twice');
  read.add(`${iso} ${side}`);
  let month = months.at(-1);
  if (month?.month !== iso) {
    if (months.some((each) => each.month === iso) || (month && month.month > iso)) throw new Refused('month');
    month = { month: iso, orders: [], sealed: [], ways: [], rulings: [], turned: false, hash: null };
    months.push(month);
  } else if (month.turned) throw new Refused('month');
  if (sides.includes(side)) readDesks(rest, side, month);
  else month.rulings = rest.split(BETWEEN_DESKS.trim()).map((slot) => readRuling(slot.trim()));
}

function readRuling(slot: string): MonthRecord['rulings'][number] {
  const [, order, outcome] = /^([\w-]+\.[\w-]+) ([\w-]+)$/.exec(slot) ?? [];
  if (order !== undefined && outcome !== undefined) return { order, outcome };
  const [, event, ruled] = /^([\w-]+) (\w+)$/.exec(slot) ?? [];
  const occurs = ruled === RULED.true;
  if (event === undefined || !(occurs || ruled === RULED.false)) throw new Refused('ruling');
  return { event, occurs };
}

function readDesks(rest: string, side: string, month: Draft): void {
  const [, slots, closed, hash, sealed] =
    new RegExp(`^(.*?)(?:\\s+(${CLOSED})(?:\\s+([0-9a-f]{16}))?|\\s+(${SEALED}))?$`).exec(rest) ?? [];
  const desks = (slots ?? '').split(BETWEEN_DESKS.trim()).map((slot) => slot.trim());
  if (desks.length !== DESKS.length) throw new Refused('desks');
  for (const [index, slot] of desks.entries()) {
    const desk = DESKS[index];
    if (slot === HOLD || desk === undefined) continue;
    const [, id, name, cast] = /^([\w-]+)(?: \((\w+)(?:: (.*))?\))?$/.exec(slot) ?? [];
    if (id === undefined || id === HOLD) throw new Refused('order');
    const order = `${side}.${id}`;
    month.orders = [...month.orders, { side, desk, order }];
    if (name === undefined) continue;
    const way = COUNCIL_WAYS.find((each) => each === name);
    if (way === undefined) throw new Refused('order');
    const votes = cast === undefined ? {} : { votes: votesOf(cast) };
    month.ways = [...month.ways, { side, order, way, ...votes }];
  }
  if (sealed) month.sealed = [...month.sealed, side];
  if (closed) month.turned = true;
  if (hash) month.hash = hash;
}

/** Votes as they stand behind a way: `premier for, war-minister against`. */
function votesOf(cast: string): Record<string, Ballot> {
  const votes = new Map<string, Ballot>();
  for (const each of cast.split(',')) {
    const [, office, name] = /^([\w-]+) (\w+)$/.exec(each.trim()) ?? [];
    const ballot = BALLOTS.find((known) => known === name);
    if (office === undefined || ballot === undefined || votes.has(office)) throw new Refused('vote');
    votes.set(office, ballot);
  }
  return Object.fromEntries(votes);
}
