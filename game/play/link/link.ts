// A whole game in an address: scenario and version as they are, then seed, players, orders and fingerprint packed into
// characters that need no escaping, and a check sum over all of it.
import { temperamentsOf } from '../../minds/mind.ts';
import { COUNCIL_WAYS, DESKS, type Desk } from '../../rules/definition.ts';
import type { Model } from '../../rules/model.ts';
import { monthView } from '../calendar.ts';
import { type GameRecord, type MonthRecord, RECORD_FORMAT } from '../record.ts';
import { BitReader, BitsError, BitWriter } from './bits.ts';
import { CODE_BITS, fnv, shortCode } from './shortCode.ts';

/** The way of packing; a link of a later one is refused as newer. */
const PACKING = 1;
const WIDTH = { packing: 4, units: 10, plain: 7, unit: 16, months: 10, way: 2, half: 32, check: 24 } as const;

/** Why a link is not opened; the words room has a sentence for each under `fault.` + code. */
export type LinkFault = 'link-broken' | 'link-newer' | 'other-scenario';

/**
 * The game in an address: `scenario/version/packed`, at most some 500 characters for 28 months.
 * @param record of a game of this model
 */
export function writeLink(model: Model, record: GameRecord): string {
  const { id, version } = record.scenario;
  const bits = new BitWriter();
  bits.write(PACKING, WIDTH.packing);
  writeText(bits, record.seed);
  const sides = model.scenario.sides.map((side) => side.id);
  for (const side of sides) bits.write(shortCode(record.players[side] ?? ''), CODE_BITS);
  bits.write(record.months.length, WIDTH.months);
  for (const month of record.months) writeMonth(bits, month, sides);
  writeEnd(bits, record, sides);
  const packed = bits.finish();
  return `${id}/${version}/${packed}${checkOf(id, version, packed)}`;
}

/** Reads the game of an address. Orders that the model does not know are kept under a name that tells their code. */
export function readLink(
  model: Model,
  link: string,
): { readonly ok: true; readonly record: GameRecord } | { readonly ok: false; readonly code: LinkFault } {
  const [id = '', version = '', whole = '', ...more] = link.split('/');
  const packed = whole.slice(0, -CHECK_LENGTH);
  if (more.length > 0 || checkOf(id, version, packed) !== whole.slice(-CHECK_LENGTH)) {
    return { ok: false, code: 'link-broken' };
  }
  if (id !== model.scenario.id) return { ok: false, code: 'other-scenario' };
  try {
    const bits = new BitReader(packed);
    if (bits.read(WIDTH.packing) > PACKING) return { ok: false, code: 'link-newer' };
    const record = readPacked(bits, model, { id, version });
    return bits.finished ? { ok: true, record } : { ok: false, code: 'link-broken' };
  } catch (error) {
    if (error instanceof BitsError) return { ok: false, code: 'link-broken' };
    throw error;
  }
}

/** Characters of the check sum. */
const CHECK_LENGTH = WIDTH.check / 6;

/** The check sum of a link, in the last characters of it. */
export function checkOf(id: string, version: string, packed: string): string {
  const bits = new BitWriter();
  const sum = fnv(`${id}/${version}/${packed}`);
  bits.write((sum ^ (sum >>> 8)) & 0xffffff, WIDTH.check);
  return bits.finish();
}

function writeMonth(bits: BitWriter, { orders, ways }: MonthRecord, sides: readonly string[]): void {
  for (const side of sides) {
    for (const desk of DESKS) {
      const given = orders.find((each) => each.side === side && each.desk === desk);
      bits.write(given ? 1 : 0, 1);
      if (!given) continue;
      bits.write(shortCode(given.order), CODE_BITS);
      const way = ways.find(({ order }) => order === given.order)?.way;
      bits.write(way === undefined ? 0 : COUNCIL_WAYS.indexOf(way) + 1, WIDTH.way);
    }
  }
}

function readPacked(bits: BitReader, model: Model, scenario: GameRecord['scenario']): GameRecord {
  const sides = model.scenario.sides.map((side) => side.id);
  const seed = readText(bits);
  const known = ['person', ...temperamentsOf(model)];
  const players = sides.map((side) => [side, nameOf(known, bits.read(CODE_BITS))] as const);
  const count = bits.read(WIDTH.months);
  const months: MonthRecord[] = [];
  for (let index = 0; index < count; index += 1) months.push(readMonth(bits, model, sides, index));
  const last = months.at(-1);
  const open = last !== undefined && bits.read(1) === 0;
  if (open) {
    const sealed = sides.filter(() => bits.read(1) === 1);
    months[months.length - 1] = { ...last, turned: false, sealed };
  }
  const hash = bits.read(1) === 0 ? null : [0, 1].map(() => hexOf(bits.read(WIDTH.half))).join('');
  return {
    game: 'unmade-alliance',
    format: RECORD_FORMAT,
    scenario,
    seed,
    players: Object.fromEntries(players),
    hash,
    months,
  };
}

const hexOf = (half: number): string => half.toString(16).padStart(8, '0');

/** Whether the last month is closed; if not, who has sealed it; then the fingerprint, which an open month has none of. */
function writeEnd(bits: BitWriter, { months, hash }: GameRecord, sides: readonly string[]): void {
  const last = months.at(-1);
  if (last) bits.write(last.turned ? 1 : 0, 1);
  if (last?.turned === false) {
    for (const side of sides) bits.write(last.sealed.includes(side) ? 1 : 0, 1);
  }
  const written = last?.turned === false ? null : hash;
  bits.write(written === null ? 0 : 1, 1);
  if (written === null) return;
  for (const at of [0, 8]) bits.write(Number.parseInt(written.slice(at, at + 8), 16), WIDTH.half);
}

function readMonth(bits: BitReader, model: Model, sides: readonly string[], index: number): MonthRecord {
  const orders: { side: string; desk: Desk; order: string }[] = [];
  const ways: MonthRecord['ways'] = [];
  for (const side of sides) {
    for (const desk of DESKS) {
      if (bits.read(1) === 0) continue;
      const here = model.scenario.orders.filter((order) => order.side === side && order.desk === desk);
      const order = nameOf(
        here.map(({ id }) => id),
        bits.read(CODE_BITS),
      );
      const way = COUNCIL_WAYS[bits.read(WIDTH.way) - 1];
      orders.push({ side, desk, order });
      if (way !== undefined) ways.push({ side, order, way });
    }
  }
  return {
    month: monthView(model.scenario, index).iso,
    orders,
    ways,
    rulings: [],
    sealed: [...sides],
    turned: true,
    hash: null,
  };
}

/** The name behind a code, or the code itself where none is known by it. */
function nameOf(names: readonly string[], code: number): string {
  return names.find((name) => shortCode(name) === code) ?? `#${code.toString(16)}`;
}

/** A text by its UTF-16 units, their number first; the plain ones of ASCII take eight bits, the others seventeen. */
function writeText(bits: BitWriter, text: string): void {
  bits.write(text.length, WIDTH.units);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const plain = unit < 1 << WIDTH.plain;
    bits.write(plain ? 0 : 1, 1);
    bits.write(unit, plain ? WIDTH.plain : WIDTH.unit);
  }
}

function readText(bits: BitReader): string {
  let text = '';
  for (let left = bits.read(WIDTH.units); left > 0; left -= 1) {
    text += String.fromCharCode(bits.read(bits.read(1) === 0 ? WIDTH.plain : WIDTH.unit));
  }
  return text;
}
