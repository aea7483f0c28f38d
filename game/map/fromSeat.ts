// From what a seat, or every newspaper, knows of a month to what the map shows of it: the new cables as pins, what was
// sent as lines.
import type { CableView, SeatView } from '../play/view.ts';
import { fromTracks } from './fromTracks.ts';
import type { Gazetteer } from './seats.ts';
import { messageOf } from './sendings.ts';
import type { MapMessage, MapPin, MapView } from './view.ts';

/**
 * The map of a seat.
 * @param open id of the cable being read, whose pin is ringed and in view; null for none
 * @param nameOf spoken name of a cable
 */
export function fromSeat(
  view: Pick<SeatView, 'month' | 'cables' | 'tracks'>,
  open: string | null,
  nameOf: (cable: CableView) => string,
  where: Gazetteer,
  layer: MapView['layer'],
): MapView {
  const news = view.cables.filter(({ letter }) => letter !== null);
  const reading = news.find(({ id }) => id === open);
  return {
    month: view.month.iso,
    layer,
    ...fromTracks(Object.fromEntries(view.tracks.map(({ track, state }) => [track, state]))),
    pins: news.flatMap((cable) => pinOf(cable, open, nameOf(cable), where)),
    messages: (reading ? [reading] : news).flatMap((cable) => sent(cable, nameOf(cable), where)),
    focus: reading?.place ? (where.at(reading.place) ?? null) : null,
  };
}

function pinOf(cable: CableView, open: string | null, name: string, where: Gazetteer): readonly MapPin[] {
  const at = cable.place === null ? undefined : where.at(cable.place);
  if (!at || cable.letter === null) return [];
  const colour = where.seat(cable.side)?.colour ?? 'ink';
  return [{ id: cable.id, letter: cable.letter, at, name, colour, current: cable.id === open }];
}

function sent(cable: CableView, name: string, where: Gazetteer): readonly MapMessage[] {
  const at = cable.place === null ? undefined : where.at(cable.place);
  if (!at || cable.place === null) return [];
  const toward = cable.to === null ? null : (where.at(cable.to) ?? null);
  const { side, channel, place, sentAs } = cable;
  const message = messageOf({ place, at, toward, side, channel, shared: true, name, sentAs }, where);
  return message ? [message] : [];
}
