// What one client has been sent of its view, so that it gets what changed and nothing else: not even an empty message
// says that something happened which it may not know.
import type { ViewChange } from '../wire.ts';

/** A view's slices as JSON texts, by name. */
export type Texts = ReadonlyMap<string, string>;

/** Turns a view into texts; views that share a slice's object share its text. */
export function createTextOf(): (view: object) => Texts {
  const known = new WeakMap<object, string>();
  const textOf = (slice: unknown): string => {
    if (typeof slice !== 'object' || slice === null) return JSON.stringify(slice);
    const text = known.get(slice) ?? JSON.stringify(slice);
    known.set(slice, text);
    return text;
  };
  return (view) =>
    new Map(
      Object.entries(view).flatMap(([name, slice]) => (slice === undefined ? [] : [[name, textOf(slice)]])),
    );
}

export interface SentView {
  /** The message that brings the client up to date, as bytes of a {@link ViewChange}; null where nothing has changed. */
  changeTo(texts: Texts): Uint8Array | null;
}

const encoder = new TextEncoder();

/** A client that has been sent nothing yet. */
export function createSentView(): SentView {
  let sent: Texts | null = null;
  let revision: ViewChange['revision'] = 0;
  return {
    changeTo(texts) {
      const before = sent;
      const changed = [...texts].filter(([name, text]) => before?.get(name) !== text);
      const gone = [...(before?.keys() ?? [])].filter((name) => !texts.has(name));
      if (before && changed.length === 0 && gone.length === 0) return null;
      sent = texts;
      revision += 1;
      const parts = [...changed, ...gone.map((name) => [name, 'null'] as const)];
      const slices = parts.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(',');
      return encoder.encode(`{"revision":${revision},"full":${before === null},"slices":{${slices}}}`);
    },
  };
}
