// What goes over the wire, and under which code word: the one that is heard in Morse and runs along the map's railways.
import type { ChannelKind } from '../../play/view.ts';
import { codeWord } from '../../words/codeWord.ts';
import type { Words } from '../../words/words.ts';

interface Sending {
  readonly sentAs: string;
  readonly place: string | null;
  readonly to: string | null;
  readonly channel: ChannelKind | null;
}

/** Does it travel by telegraph? An envoy's mission goes by train, and what has no second place is not sent. */
export function goesByWire({ place, to, channel }: Omit<Sending, 'sentAs'>): boolean {
  return channel !== 'mission' && to !== null && to !== place;
}

/** `Sent as QWXYZ`, for what stands behind the word. */
export function sentAsLine(words: Words, id: string): string {
  return words.say('sent.as', { word: codeWord(id) });
}

/** The same of a cable or a step; null where nothing goes over the wire. */
export function wireLine(words: Words, sending: Sending): string | null {
  return goesByWire(sending) ? sentAsLine(words, sending.sentAs) : null;
}
