// A whole game in an address: scenario and version as they are, then seed, players, orders and fingerprint packed into
// characters that need no escaping, and a check sum over all of it.
import { temperamentsOf } from '../../minds/mind.ts';
import type { Model } from '../../rules/model.ts';
import { type GameRecord, type MonthRecord, oldestFormat, RECORD_FORMAT } from '../record.ts';
import { BitReader, BitsError, BitWriter } from './bits.ts';
import { nameOf, readMonth, writeMonth } from './month.ts';
import { CODE_BITS, shortCode } from './shortCode.ts';

/** Ways of packing are numbered as the formats of records are; a link of a later one is refused as newer. */
const WIDTH = {
  packing: 4,
  event: 24,
  units: 10,
  plain: 7,
  unit: 16,
  months: 10,
  way: 2,
  half: 32,
  check: 24,
} as const;

/** Why a link is not opened; the words room has a sentence for each under `fault.` + code. */
export type LinkFault = 'link-broken' | 'link-newer' | 'other-scenario';

/**
 * The game in an address: `scenario/version/packed`, at most some 500 characters for 28 months.
 * @param record of a game of this model
 */
export function writeLink(model: Model, record: GameRecord): string {
  const { id, version } = record.scenario;
  const bits = new BitWriter();
  const packing = oldestFormat(record.months);
  bits.write(packing, WIDTH.packing);
  writeText(bits, record.seed);
  const sides = model.scenario.sides.map((side) => side.id);
  for (const side of sides) bits.write(shortCode(record.players[side] ?? ''), CODE_BITS);
  bits.write(record.months.length, WIDTH.months);
  for (const month of record.months) writeMonth(bits, month, sides, packing);
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
    const packing = bits.read(WIDTH.packing);
    if (packing > RECORD_FORMAT) return { ok: false, code: 'link-newer' };
    const record = readPacked(bits, model, { id, version }, packing);
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
  bits.write(shortCode(`${id}/${version}/${packed}`, WIDTH.check), WIDTH.check);
  return bits.finish();
}

function readPacked(
  bits: BitReader,
  model: Model,
  scenario: GameRecord['scenario'],
  packing: number,
): GameRecord {
  const sides = model.scenario.sides.map((side) => side.id);
  const seed = readText(bits);
  const known = ['person', ...temperamentsOf(model)];
  const players = sides.map((side) => [side, nameOf(known, bits.read(CODE_BITS))] as const);
  const count = bits.read(WIDTH.months);
  const months: MonthRecord[] = [];
  for (let index = 0; index < count; index += 1) months.push(readMonth(bits, model, sides, index, packing));
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
