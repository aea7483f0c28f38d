// What is heard as the game goes on: read off two views of one seat, so that no panel has to know of sound.
import type { ChannelKind, SeatView } from '../../play/view.ts';
import type { Heard, SoundCue } from '../soundPort.ts';

/** Orders that nobody carries out of the house: nothing goes over the wire. */
const AT_HOME: readonly ChannelKind[] = [
  'cabinet',
  'politburo',
  'parliament',
  'election',
  'press',
  'military',
];

const cue = (name: SoundCue): readonly Heard[] => [{ kind: 'cue', cue: name }];

/**
 * What is heard between two views, one after the other; often nothing.
 * @param before null where no papers lay open: at the beginning, or behind the curtain
 * @param after null where the papers were put away
 * @param seat capital of the side whose papers lie open now: `paris`, `moscow`
 */
export function heardBetween(
  before: SeatView | null,
  after: SeatView | null,
  seat: string | undefined,
): readonly Heard[] {
  // The curtain falls once the orders are sealed, or once the month's record has been read.
  if (!after) return before?.phase === 'orders' ? cue('seal') : [];
  if (after.ending && !before?.ending) return cue('motif.ending');
  if (!before || before.side !== after.side) return arriving(after, seat);
  if (before.month.index !== after.month.index) return cue('paper');
  if (before.phase === 'orders' && after.phase === 'orders') {
    return after.sealed && !before.sealed ? cue('seal') : writing(before, after);
  }
  const decided = (view: SeatView) => view.motions.filter((motion) => motion.decided !== null).length;
  const struck =
    before.phase === 'orders'
      ? cue('seal')
      : before.phase === 'council' && (after.phase !== 'council' || decided(after) > decided(before))
        ? cue('stamp')
        : [];
  return after.phase === 'record' && before.phase !== 'record' ? [...struck, ...sent(after)] : struck;
}

/** Somebody sits down: to a new game with the motif of the capital, else to papers. */
function arriving(view: SeatView, seat: string | undefined): readonly Heard[] {
  const untouched =
    view.month.index === 0 &&
    view.phase === 'orders' &&
    !view.sealed &&
    view.desks.every(({ written }) => written === null);
  if (untouched && seat === 'paris') return cue('motif.paris');
  if (untouched && seat === 'moscow') return cue('motif.moscow');
  return cue('paper');
}

function writing(before: SeatView, after: SeatView): readonly Heard[] {
  const changed = after.desks.filter(({ written }, i) => written !== (before.desks[i]?.written ?? null));
  if (changed.length === 0) return [];
  return cue(changed.some(({ written }) => written !== null) ? 'typing' : 'paper');
}

/** A month's results, and the orders that its desks had. */
interface Sent {
  readonly results: SeatView['results'];
  readonly desks: readonly Pick<SeatView['desks'][number], 'orders'>[];
}

/** What leaves the house: the train of a mission, else the code word of the first order that goes over the wire. */
function sent(view: SeatView): readonly Heard[] {
  if (abroad(view).some(({ kind }) => kind === 'mission')) return cue('train');
  const [first] = wiredOrders(view);
  return first === undefined ? [] : [{ kind: 'telegraph', id: first }];
}

/** The month's orders that go over the wire; the first of them is heard. */
export function wiredOrders(view: Sent): readonly string[] {
  return abroad(view).flatMap(({ order, kind }) => (kind === 'mission' ? [] : [order]));
}

function abroad({ results, desks }: Sent): readonly { readonly order: string; readonly kind: ChannelKind }[] {
  const orders = desks.flatMap((desk) => desk.orders);
  return results.flatMap(({ order, outcome }) => {
    const kind = orders.find(({ id }) => id === order)?.channel.kind;
    return outcome === null || kind === undefined || AT_HOME.includes(kind) ? [] : [{ order, kind }];
  });
}
