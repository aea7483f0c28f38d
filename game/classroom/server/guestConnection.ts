// What the room of a lesson remembers of one connection.
import type { Viewer } from '../views.ts';
import { type Bucket, createBucket, type Rate } from './buckets.ts';
import type { Guest } from './door.ts';
import { createSentView, type SentView } from './sentViews.ts';

export interface Connection {
  readonly guest: Guest;
  readonly bucket: Bucket;
  readonly sent: SentView;
  /** The token that was sent on this connection. */
  token: string | null;
  /** The lesson knows who it is, so that there is something to see. */
  seated: boolean;
  /** The seat over whose shoulder the facilitator looks. */
  watching: string | null;
}

export function connect(guest: Guest, messages: Rate): Connection {
  return {
    guest,
    bucket: createBucket(messages),
    sent: createSentView(),
    token: null,
    seated: false,
    watching: null,
  };
}

/** As whom the connection looks at the lesson. */
export function viewerOf({ guest, watching }: Connection): Viewer {
  switch (guest.as) {
    case 'participant':
      return { kind: 'participant', id: guest.participant ?? '' };
    case 'projector':
      return { kind: 'projector' };
    case 'facilitator':
      return { kind: 'facilitator', watching };
  }
}
