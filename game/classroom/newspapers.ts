// What newspapers have of a game: of what both sides know, that which is printed. The scenario says which events are not
// reported and how things stand in confidence; a power hears of what is its own affair all the same.
import type { PowerView, PublicView } from '../play/publicView.ts';
import { powerOf } from '../play/questions.ts';
import type { CableView, TimelineMonth } from '../play/view.ts';
import type { Material } from './setup.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A newspaper's view without what is not printed. */
export function printed(view: PublicView, material: Material): PublicView {
  return without(view, unprinted(material, null), unknown(material, null));
}

/** The same for a third power, which hears of its own affairs. */
export function heardBy(view: PowerView, material: Material): PowerView {
  return without(view, unprinted(material, view.power), unknown(material, view.power));
}

/** Keys of headlines that are not printed: of events, and of the steps of history that are those events. */
function unprinted({ scenario, classroom }: Material, power: string | null): ReadonlySet<string> {
  const seat = scenario.powers.find(({ id }) => id === power)?.place;
  const events = scenario.events.filter((event) => {
    const own = power !== null && (event.place === seat || powerOf(scenario, event)?.id === power);
    return classroom.unreported.some((each) => each.event === event.id) && !own;
  });
  const ids = new Set(events.map(({ id }) => id));
  const steps = scenario.chronicle.filter(
    ({ carries }) => carries.kind === 'event' && ids.has(carries.event),
  );
  return new Set([
    ...[...ids].map((id) => `event.${id}.title`),
    ...steps.map(({ id }) => `step.${id}.title`),
  ]);
}

/** Tracks whose standing is confidential: none that belongs to the power. */
function unknown({ scenario, classroom }: Material, power: string | null): ReadonlySet<string> {
  const own = scenario.powers.find(({ id }) => id === power)?.track;
  return new Set(classroom.confidential.map(({ track }) => track).filter((track) => track !== own));
}

function without<View extends PublicView>(
  view: View,
  keys: ReadonlySet<string>,
  unknownTracks: ReadonlySet<string>,
): View {
  const stays = ({ titleKey }: { readonly titleKey: string }): boolean => !keys.has(titleKey);
  const month = (each: TimelineMonth): TimelineMonth => ({
    ...each,
    ours: each.ours.filter(stays).map(({ titleKey }) => ({ id: titleKey, titleKey })),
    history: each.history.filter(stays),
  });
  return {
    ...view,
    cables: numbered(view.cables.filter(stays)),
    tracks: view.tracks.filter(({ track }) => !unknownTracks.has(track)),
    timeline: view.timeline.map(month),
  };
}

/** Numbers and letters without gaps: a gap would tell that something is missing. */
function numbered(cables: readonly CableView[]): readonly CableView[] {
  let fresh = 0;
  return [...cables]
    .reverse()
    .map((cable, index) => ({
      ...cable,
      id: String(index),
      letter: cable.letter === null ? null : (LETTERS[fresh++] ?? null),
    }))
    .reverse();
}
