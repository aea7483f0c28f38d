// Numbers packed bit by bit into the 64 characters that an address carries as they are (RFC 4648, section 5).

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BITS = 6;

export class BitWriter {
  #text = '';
  #held = 0;
  #count = 0;

  /** @param value 0 … 2^width - 1 */
  write(value: number, width: number): void {
    for (let bit = width - 1; bit >= 0; bit -= 1) {
      this.#held = (this.#held << 1) | ((value >>> bit) & 1);
      this.#count += 1;
      if (this.#count === BITS) this.#flush();
    }
  }

  /** The text, its last character filled up with zeros. */
  finish(): string {
    if (this.#count > 0) this.write(0, BITS - this.#count);
    return this.#text;
  }

  #flush(): void {
    this.#text += ALPHABET.charAt(this.#held);
    this.#held = 0;
    this.#count = 0;
  }
}

/** The text holds a character that is none of the alphabet, or ends too early. */
export class BitsError extends Error {}

export class BitReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** @throws {BitsError} where nothing is left to read */
  read(width: number): number {
    let value = 0;
    for (let bit = 0; bit < width; bit += 1) {
      const character = this.#text.charAt(Math.trunc(this.#at / BITS));
      const six = character === '' ? -1 : ALPHABET.indexOf(character);
      if (six < 0) throw new BitsError();
      value = ((value << 1) | ((six >>> (BITS - 1 - (this.#at % BITS))) & 1)) >>> 0;
      this.#at += 1;
    }
    return value;
  }

  /** Whether everything but the filling of the last character has been read. */
  get finished(): boolean {
    return Math.ceil(this.#at / BITS) === this.#text.length;
  }
}
