// Which line a step or a cable draws: a wire between two places, a mission on its way, or two parties who meet.
import type { ChannelKind } from '../play/view.ts';
import { codeWord } from '../words/codeWord.ts';
import type { Gazetteer } from './seats.ts';
import type { LonLat, MapMessage } from './view.ts';

/** What was sent or said, where, and by whom. */
export interface Sending {
  readonly place: string;
  readonly at: LonLat;
  readonly toward: LonLat | null;
  readonly side: string | null;
  readonly channel: ChannelKind | null;
  /** The other side took part or learned of it at the time. */
  readonly shared: boolean;
  readonly name: string;
  /** Under what it goes over the wire; its code word is spelt by the line. */
  readonly sentAs: string;
}

/** Channels in which persons of both sides sit in one room. */
const MEETINGS: readonly ChannelKind[] = ['ministerial', 'ambassador', 'attache', 'staff', 'trade', 'treaty'];

/**
 * The line of a sending, or null where nobody sent anything anywhere.
 * A meeting without a second place is drawn from the guest's capital to where they met.
 */
export function messageOf(sending: Sending, where: Gazetteer): MapMessage | null {
  const { side, place, at, toward, channel, shared, name } = sending;
  const code = codeWord(sending.sentAs);
  const seat = where.seat(side);
  const colour = seat?.colour ?? 'ink';
  if (toward)
    return { from: at, to: toward, colour, by: channel === 'mission' ? 'rail' : 'wire', name, code };
  if (!seat || !channel) return null;
  if (channel === 'mission' && place !== seat.place) {
    return { from: seat.at, to: at, colour, by: 'rail', name, code };
  }
  if (!MEETINGS.includes(channel)) return null;
  const guest = place === seat.place ? where.seat(seat.partner) : seat;
  if (!guest || guest.place === place || (place === seat.place && !shared)) return null;
  return { from: guest.at, to: at, colour, by: 'meeting', name, code };
}
