// How a command speaks to the world, and how it refuses bad input: one sentence, exit code 2.

export interface Io {
  out(line: string): void;
  err(line: string): void;
}

export const EXIT = { ok: 0, findings: 1, badInput: 2 } as const;

/** Input from outside that a command cannot take; its message is the sentence for the person. */
export class BadInput extends Error {}
