// A place at a lesson, wherever the lesson runs: its slices as they come, and commands to it.
import type { Command } from './commands.ts';
import type { Accepted } from './lesson.ts';
import type { View } from './views.ts';

/** `lost`: the way to the lesson is broken and is being mended; what was shown stays. */
export type ConnectionState = 'connecting' | 'open' | 'lost' | 'closed';

/** What was sent could not be delivered, or was too much at once; the lesson's own refusals stand beside it. */
export type DeliveryFault = 'not-delivered' | 'too-fast';

export type Answered = Accepted | { readonly ok: false; readonly code: DeliveryFault };

export interface Connection {
  readonly state: ConnectionState;
  /** The slices as they are now. */
  readonly view: View;
  /** What the clock of whoever runs the lesson shows, less this device's, in milliseconds. */
  readonly offset: number;
  /** Called after every change of state or view. @returns how to stop */
  subscribe(listener: () => void): () => void;
  /** @param seat for whom the facilitator acts */
  send(command: Command, seat?: string): Promise<Answered>;
  /** The facilitator looks over a seat's shoulder. */
  watch(seat: string | null): void;
  close(): void;
}
