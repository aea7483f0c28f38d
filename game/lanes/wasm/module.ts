// Puts a WebAssembly module together: functions as bytes, one memory, one number that functions share. As much of the
// binary format as the lanes need, after the WebAssembly core specification, chapter 5.

/** Instructions as bytes, in any nesting. */
export type Code = number | Uint8Array | readonly Code[];

export const I32 = 0x7f;
export const V128 = 0x7b;
export type ValueType = typeof I32 | typeof V128;

/** A function by its position in the module. */
export type FunctionIndex = number;

/** A local by its position in its function; parameters come first. */
export type Local = number;

const PAGE_BYTES = 65536;
const FUNCTION_TYPE = 0x60;
const MUTABLE = 0x01;
const END = 0x0b;

/** A number without a sign, seven bits a byte, the lowest first. */
export function unsigned(value: number): Code {
  const bytes: number[] = [];
  let rest = value >>> 0;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  bytes.push(rest);
  return bytes;
}

/** A number with a sign, likewise. @param value of 32 bits */
export function signed(value: number): Code {
  const bytes: number[] = [];
  let rest = value | 0;
  for (;;) {
    const low = rest & 127;
    rest >>= 7;
    const done = (rest === 0 && (low & 64) === 0) || (rest === -1 && (low & 64) !== 0);
    bytes.push(done ? low : low | 128);
    if (done) return bytes;
  }
}

/** What a function's body needs of its function: parameters first, then locals as they are asked for. */
export class Scope {
  readonly #types: ValueType[];
  readonly #params: number;

  constructor(params: readonly ValueType[]) {
    this.#types = [...params];
    this.#params = params.length;
  }

  /** A local of its own, 0 at first. */
  local(type: ValueType = V128): Local {
    return this.#types.push(type) - 1;
  }

  /** The locals as the format lists them. */
  get declared(): Code {
    const own = this.#types.slice(this.#params);
    return [unsigned(own.length), own.map((type) => [1, type])];
  }
}

export class ModuleBuilder {
  readonly #types: Code[] = [];
  readonly #bodies: Code[] = [];
  readonly #exports: Code[] = [];

  /** @param write gets the function's scope and gives its instructions */
  define(
    params: readonly ValueType[],
    results: readonly ValueType[],
    write: (scope: Scope) => Code,
  ): FunctionIndex {
    const scope = new Scope(params);
    const code = write(scope);
    this.#types.push([
      FUNCTION_TYPE,
      unsigned(params.length),
      [...params],
      unsigned(results.length),
      [...results],
    ]);
    this.#bodies.push(sized([scope.declared, code, END]));
    return this.#bodies.length - 1;
  }

  /** Lets the outside call a function. */
  export(name: string, index: FunctionIndex): void {
    this.#exports.push([text(name), 0x00, unsigned(index)]);
  }

  /** The module, with its memory as `memory` and its shared number as `shared`. @param bytes of memory at least */
  build(bytes: number): Uint8Array<ArrayBuffer> {
    const own = this.#types.map((_type, index) => unsigned(index));
    const code: Code = [
      [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
      section(1, this.#types),
      section(3, own),
      section(5, [[0x00, unsigned(Math.ceil(bytes / PAGE_BYTES))]]),
      section(6, [[I32, MUTABLE, 0x41, 0x00, END]]),
      section(7, [[text('memory'), 0x02, 0x00], [text('shared'), 0x03, 0x00], ...this.#exports]),
      section(10, this.#bodies),
    ];
    return flatten(code);
  }
}

function section(id: number, entries: readonly Code[]): Code {
  return [id, sized([unsigned(entries.length), entries])];
}

/** A part with its length in bytes before it. */
function sized(code: Code): Code {
  const flat = flatten(code);
  return [unsigned(flat.length), flat];
}

function text(ascii: string): Code {
  return [unsigned(ascii.length), [...ascii].map((letter) => letter.charCodeAt(0))];
}

/** All bytes of some instructions in one row. */
export function flatten(code: Code): Uint8Array<ArrayBuffer> {
  const flat = new Uint8Array(lengthOf(code));
  write(code, flat, 0);
  return flat;
}

function lengthOf(code: Code): number {
  if (typeof code === 'number') return 1;
  if (code instanceof Uint8Array) return code.length;
  let length = 0;
  for (const part of code) length += lengthOf(part);
  return length;
}

/** @returns where the next byte goes */
function write(code: Code, into: Uint8Array, at: number): number {
  if (typeof code === 'number') {
    into[at] = code;
    return at + 1;
  }
  if (code instanceof Uint8Array) {
    into.set(code, at);
    return at + code.length;
  }
  let next = at;
  for (const part of code) next = write(part, into, next);
  return next;
}
