// The ledger of promises in words: one entry for each promise, and where two ledgers say different things of it.
import type { PromiseView } from '../../play/view.ts';
import type { Words } from '../../words/words.ts';

/** A side's ledger; the archive's where the side is null. */
export interface KeptLedger {
  readonly side: string | null;
  readonly promises: readonly PromiseView[];
}

/** A promise with the ledgers in which it stands. */
export interface LedgerEntry {
  readonly promise: PromiseView;
  /** Ledgers whose word on it is another than the first one's. */
  readonly otherwise: readonly { readonly side: string; readonly promise: PromiseView }[];
}

/** Every promise once, by the first ledger that has it, in the order in which they were given. */
export function entriesOf(ledgers: readonly KeptLedger[]): readonly LedgerEntry[] {
  const first = new Map<string, PromiseView>();
  for (const { promises } of ledgers) {
    for (const promise of promises) if (!first.has(promise.id)) first.set(promise.id, promise);
  }
  return [...first.values()]
    .sort((a, b) => a.made.index - b.made.index)
    .map((promise) => ({
      promise,
      otherwise: ledgers.flatMap(({ side, promises }) => {
        const other = promises.find(({ id }) => id === promise.id);
        return side === null || !other || isSame(promise, other) ? [] : [{ side, promise: other }];
      }),
    }));
}

const isSame = (one: PromiseView, other: PromiseView): boolean =>
  one.state === other.state && one.settled?.index === other.settled?.index;

/** `Kept, March 1936`; `Open`. */
export function stateLine(words: Words, { state, settled }: PromiseView): string {
  const word = words.say(`ledger.${state}`);
  return settled === null
    ? word
    : words.say('ledger.since', { state: word, month: words.month(settled.iso) });
}
