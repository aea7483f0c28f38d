// The tokens of this device's seats, kept by the lesson's code. The next token is kept before the server hears of it, so
// that neither a lost message nor a page closed in between locks the device out.
import * as v from 'valibot';

/** Where texts are kept on the device, such as a browser's `localStorage`; it may refuse without a word. */
export interface Shelf {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

export interface SeatKeeper {
  /** Tokens to come in with, the likeliest first; none for a newcomer. */
  tokens(code: string): readonly string[];
  /** A token has come that is to take the place of the one before. */
  expect(code: string, next: string): void;
  /** It has. */
  settle(code: string, token: string): void;
  forget(code: string): void;
}

const Kept = v.strictObject({ current: v.nullable(v.string()), next: v.nullable(v.string()) });
type Kept = v.InferOutput<typeof Kept>;

const NOTHING: Kept = { current: null, next: null };
const nameOf = (code: string) => `unmade-alliance.seat.${code}`;

export function createSeatKeeper(shelf: Shelf): SeatKeeper {
  // A browser may forbid its storage altogether: then the seat lasts as long as the page.
  const remembered = new Map<string, Kept>();
  const read = (code: string): Kept => {
    try {
      const text = shelf.getItem(nameOf(code));
      if (text !== null) return v.parse(Kept, JSON.parse(text));
    } catch {}
    return remembered.get(code) ?? NOTHING;
  };
  const write = (code: string, kept: Kept): void => {
    remembered.set(code, kept);
    try {
      shelf.setItem(nameOf(code), JSON.stringify(kept));
    } catch {}
  };
  return {
    tokens(code) {
      const { current, next } = read(code);
      return [next, current].filter((token) => token !== null);
    },
    // Another tab of the same device may be at this too: the stored text is read anew at every step.
    expect: (code, next) => write(code, { ...read(code), next }),
    settle: (code, token) => write(code, { current: token, next: null }),
    forget(code) {
      remembered.delete(code);
      try {
        shelf.removeItem(nameOf(code));
      } catch {}
    },
  };
}
