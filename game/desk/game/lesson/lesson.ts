// The lesson of a first month: which note is read now, and which deeds satisfy it. The game underneath is the real one;
// the lesson only watches what is done.
import type { SeatView } from '../../../play/view.ts';

/** What the lesson has a note for, in the order in which a month asks for it. */
export const NOTES = [
  'cable',
  'gauge',
  'desk',
  'compare',
  'write',
  'seal',
  'council',
  'record',
  'end',
] as const;
export type Note = (typeof NOTES)[number];

/** Where a note stands. */
export type Place = 'cables' | 'gauges' | 'desk' | 'choose' | 'seal' | 'council' | 'record';

const PLACES: Readonly<Record<Note, Place>> = {
  cable: 'cables',
  gauge: 'gauges',
  desk: 'desk',
  compare: 'choose',
  write: 'choose',
  seal: 'seal',
  council: 'council',
  record: 'record',
  end: 'desk',
};

/** Whoever has done the later has no need of the earlier. */
const SPARES: Readonly<Partial<Record<Note, readonly Note[]>>> = {
  compare: ['desk'],
  write: ['desk', 'compare'],
  seal: ['cable', 'gauge', 'desk', 'compare', 'write'],
  record: ['council'],
};

export function placeOf(note: Note): Place {
  return PLACES[note];
}

/** The notes of a lesson in their order, without the one that closes it: what `n of m` counts. */
export const COUNTED = NOTES.length - 1;

/** What has been done once this is done too; who closes a second month needs no closing note. */
export function afterDeed(done: readonly Note[], deed: Note): readonly Note[] {
  const again: readonly Note[] = deed === 'seal' && done.includes('record') ? ['end'] : [];
  return [...new Set([...done, ...(SPARES[deed] ?? []), deed, ...again])];
}

/** The note to be read now, null where this moment asks for none. */
export function noteNow(done: readonly Note[], view: SeatView): Note | null {
  return NOTES.find((note) => !done.includes(note) && isDue(note, done, view)) ?? null;
}

function isDue(note: Note, done: readonly Note[], { phase, sealed, cables }: SeatView): boolean {
  switch (note) {
    case 'council':
    case 'record':
      return phase === note;
    case 'end':
      return phase === 'orders' && done.includes('record');
    case 'cable':
      return isWriting(phase, sealed) && cables.length > 0;
    case 'gauge':
    case 'desk':
    case 'compare':
    case 'write':
    case 'seal':
      return isWriting(phase, sealed);
  }
}

const isWriting = (phase: SeatView['phase'], sealed: boolean): boolean => phase === 'orders' && !sealed;

/** Something that a seat has done. */
export interface Deed {
  readonly side: string;
  readonly note: Note;
}

/**
 * The deeds that show in two views, one after the other.
 * @param after null where the curtain has come down between two seats
 */
export function deedsBetween(before: SeatView | null, after: SeatView | null): readonly Deed[] {
  if (!before || (after && after.side !== before.side)) return [];
  const { side, phase, sealed } = before;
  if (phase === 'orders' && !sealed && (!after || after.sealed || after.phase !== 'orders')) {
    return [{ side, note: 'seal' }];
  }
  if (phase === 'council' && after?.phase !== 'council') return [{ side, note: 'council' }];
  if (phase === 'record' && after?.phase !== 'record') return [{ side, note: 'record' }];
  return [];
}
