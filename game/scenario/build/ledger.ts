// Promises and misreadings from their entries.
import type { MisreadingDefinition, PromiseDefinition } from '../../rules/ledger.ts';
import { monthIndex } from '../calendar.ts';
import type { Entries } from '../entries.ts';
import { Misreading, Promised } from '../schema/ledger.ts';
import type { Maker } from './maker.ts';

export interface LedgerParts {
  readonly promises: readonly PromiseDefinition[];
  readonly misreadings: readonly MisreadingDefinition[];
}

export function buildLedger(entries: Entries, maker: Maker): LedgerParts {
  return {
    promises: entries.of('promises', Promised, 'promise').map((entry) => {
      const { promise: id, by, kind, wording, channel, made, kept, broken } = entry.value;
      const conditions = {
        made: maker.condition(made, entry, 'made'),
        kept: maker.condition(kept, entry, 'kept'),
        broken: maker.condition(broken, entry, 'broken'),
      };
      const basis = maker.basis(entry.value, entry);
      return maker.mark({ id, by, kind, wording, channel, ...conditions, basis }, entry);
    }),
    misreadings: entries.of('misreadings', Misreading, 'misreading').map((entry) => {
      const { misreading: id, side, about, from, until } = entry.value;
      const span = { from: monthIndex(from, maker.firstMonth), until: monthIndex(until, maker.firstMonth) };
      const basis = maker.basis(entry.value, entry);
      return maker.mark({ id, side, about: about ?? null, ...span, basis }, entry);
    }),
  };
}
