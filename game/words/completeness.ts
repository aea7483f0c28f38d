// How far a translation has come: which keys it lacks, which nothing uses, and where its gaps are not the original's.
import type { Message } from './message.ts';

/** What stands behind keys: messages of the interface or texts of a scenario. */
export type Keyed = Readonly<Record<string, Message>>;

export interface Completeness {
  /** Keys of the original. */
  readonly wanted: number;
  readonly missing: readonly string[];
  /** Keys that the original does not have. */
  readonly extra: readonly string[];
  /** Keys whose gaps (`{count}`) differ: a figure or a name would be lost, or a gap stay open. */
  readonly otherGaps: readonly string[];
}

/** Holds a translation against its original. */
export function completenessOf(original: Keyed, translation: Keyed): Completeness {
  const keys = Object.keys(original);
  return {
    wanted: keys.length,
    missing: keys.filter((key) => !(key in translation)),
    extra: Object.keys(translation).filter((key) => !(key in original)),
    otherGaps: keys.filter((key) => {
      const message = translation[key];
      return message !== undefined && gapsOf(message) !== gapsOf(original[key] ?? '');
    }),
  };
}

/** Whole per cent of the original's keys that are translated; 100 only where none is missing. */
export function percentOf({ wanted, missing }: Completeness): number {
  return wanted === 0 ? 100 : Math.floor(((wanted - missing.length) * 100) / wanted);
}

/** The names of all gaps, once each; `count` may be left to the plural form. */
function gapsOf(message: Message): string {
  const forms = typeof message === 'string' ? [message] : Object.values(message);
  const names = forms.flatMap((form) => form.match(/\{\w+\}/g) ?? []).filter((gap) => gap !== '{count}');
  return [...new Set(names)].sort().join(' ');
}
