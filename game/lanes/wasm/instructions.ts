// The instructions that the lanes are written in, by their numbers in the WebAssembly core specification. A vector holds
// eight lanes of 16 bits; where chance is drawn, four of 32. A mask has all bits of a lane set, or none.
import {
  type Code,
  type FunctionIndex,
  flatten,
  type Local,
  type Scope,
  signed,
  unsigned,
} from './module.ts';

/** Lanes of a vector. */
export const LANES = 8;
/** Bytes of a vector. */
export const VECTOR = 16;

const simd = (opcode: number): Code => [0xfd, unsigned(opcode)];
const one =
  (opcode: number) =>
  (value: Code): Code => [value, simd(opcode)];
const two =
  (opcode: number) =>
  (left: Code, right: Code): Code => [left, right, simd(opcode)];

export const get = (local: Local): Code => [0x20, unsigned(local)];
export const set = (local: Local, value: Code): Code => [value, 0x21, unsigned(local)];
export const tee = (local: Local, value: Code): Code => [value, 0x22, unsigned(local)];
/** The number that functions share. */
export const getShared: Code = [0x23, 0];
export const setShared = (value: Code): Code => [value, 0x24, 0];

export const number = (value: number): Code => [0x41, signed(value)];
export const isZero = (value: Code): Code => [value, 0x45];
export const equal = (left: Code, right: Code): Code => [left, right, 0x46];
export const notAbove = (left: Code, right: Code): Code => [left, right, 0x4d];
export const plus = (left: Code, right: Code): Code => [left, right, 0x6a];
export const minus = (left: Code, right: Code): Code => [left, right, 0x6b];
export const times = (left: Code, right: Code): Code => [left, right, 0x6c];
export const either = (left: Code, right: Code): Code => [left, right, 0x72];
/** One of two numbers. */
export const choice = (condition: Code, yes: Code, no: Code): Code => [yes, no, condition, 0x1b];

export const call = (index: FunctionIndex, ...given: Code[]): Code => [...given, 0x10, unsigned(index)];
export const when = (condition: Code, ...body: Code[]): Code => [condition, 0x04, 0x40, ...body, 0x0b];
/** Ends the function, where it gives nothing back and nothing is nested. */
export const leaveIf = (condition: Code): Code => [condition, 0x0d, 0];
/** Goes through the body again and again, as long as what it ends on is not 0. */
export const loopWhile = (body: Code, condition: Code): Code => [0x03, 0x40, body, condition, 0x0d, 0, 0x0b];

/** A vector at a place of the memory that is known beforehand. @param at in bytes, a multiple of 16 */
export const load = (at: number): Code => [number(0), simd(0x00), 4, unsigned(at)];
export const store = (at: number, value: Code): Code => [number(0), value, simd(0x0b), 4, unsigned(at)];
/** The same at a place that is known when it is asked for. @param offset in bytes beyond it */
export const loadFrom = (address: Code, offset = 0): Code => [address, simd(0x00), 4, unsigned(offset)];
export const storeTo = (address: Code, value: Code): Code => [address, value, simd(0x0b), 4, 0];

const constants = new Map<number, Uint8Array>();

/** The same number of 16 bits in eight lanes. */
export function all(value: number): Code {
  const known = constants.get(value);
  if (known) return known;
  const lane = [value & 255, (value >> 8) & 255];
  const made = flatten([simd(0x0c), Array.from({ length: LANES }, () => lane)]);
  constants.set(value, made);
  return made;
}

/** The same number of 32 bits in four lanes. */
export const all32 = (value: number): Code => [
  simd(0x0c),
  Array.from({ length: 4 }, () => [0, 8, 16, 24].map((bits) => (value >>> bits) & 255)),
];
export const spread = one(0x10);
export const spread32 = one(0x11);

export const not = one(0x4d);
export const and = two(0x4e);
/** What is set on the left and not on the right. */
export const without = two(0x4f);
export const or = two(0x50);
export const xor = two(0x51);
/** Lane by lane one of two, by a mask. */
export const pick = (mask: Code, yes: Code, no: Code): Code => [yes, no, mask, simd(0x52)];
/** Changes a place of the memory in some lanes only. */
export const storeWhere = (at: number, mask: Code, value: Code): Code =>
  store(at, pick(mask, value, load(at)));
/** 1 if any bit is set. */
export const any = one(0x53);
export const none = (mask: Code): Code => isZero(any(mask));

export const eq = two(0x2d);
export const ne = two(0x2e);
export const lt = two(0x2f);
export const gt = two(0x31);
export const le = two(0x33);
/** Both taken without a sign. */
export const leUnsigned = two(0x34);
export const ge = two(0x35);
export const add = two(0x8e);
export const sub = two(0x91);
export const mul = two(0x95);
export const min = two(0x96);
export const max = two(0x98);

/** Four lanes of 32 bits: the lower or the upper half of eight of 16. */
export const halves = [one(0xa7), one(0xa8)] as const;
/** Two halves as eight lanes of 16 bits again. */
export const narrow = two(0x85);
export const abs32 = one(0xa0);
export const lt32 = two(0x39);
export const shiftRight32 = (value: Code, bits: number): Code => [value, number(bits), simd(0xad)];
export const add32 = two(0xae);
export const sub32 = two(0xb1);
export const mul32 = two(0xb5);
/** Sixteen bytes of two vectors, by their places in both. */
const shuffled = (left: Code, right: Code, bytes: readonly number[]): Code => [
  left,
  right,
  simd(0x0d),
  bytes,
];
/** The upper 32 bits of the products of four lanes, all without a sign. */
export const mulHigh32 = (scope: Scope, left: Code, right: Code): Code => {
  const one = scope.local();
  const other = scope.local();
  return [
    set(one, left),
    set(other, right),
    shuffled(
      [get(one), get(other), simd(0xde)],
      [get(one), get(other), simd(0xdf)],
      [4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23, 28, 29, 30, 31],
    ),
  ];
};
const UPPER_FIRST = [8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7];
const LOWER_OF_BOTH = [0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23];
/** Two lanes of 32 bits in double precision. */
const toDouble = one(0xfe);
const dividedDouble = two(0xf3);
const truncatedDouble = one(0xfc);
/**
 * The quotients of four lanes without their remainders. Exact: in double precision no quotient of two numbers of 32 bits
 * is rounded up to the next whole number.
 */
export const quotient32 = (scope: Scope, dividend: Code, divisor: Code): Code => {
  const one = scope.local();
  const other = scope.local();
  const upper = (local: Local): Code => shuffled(get(local), get(local), UPPER_FIRST);
  const ofTwo = (left: Code, right: Code): Code =>
    truncatedDouble(dividedDouble(toDouble(left), toDouble(right)));
  return [
    set(one, dividend),
    set(other, divisor),
    shuffled(ofTwo(get(one), get(other)), ofTwo(upper(one), upper(other)), LOWER_OF_BOTH),
  ];
};
