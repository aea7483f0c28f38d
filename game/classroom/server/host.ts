// What the parts of a class server share: where lessons are kept, what they are made of, what time it is, and how much of
// everything is allowed.

import type { LessonSetup, Material } from '../setup.ts';
import type { LessonRequest } from '../wire.ts';
import type { Rate } from './buckets.ts';
import type { Store } from './store.ts';

export interface Limits {
  /** Messages of one connection. */
  readonly messages: Rate;
  /** The same for the facilitator, whose one press may give a hundred seats to the computer. */
  readonly facilitatorsMessages: Rate;
  /** Wrong codes, keys and tokens from one address. */
  readonly wrongTries: Rate;
  /** New participants from one address: a whole class may stand behind one. */
  readonly newcomers: Rate;
  /** Participants of one lesson. */
  readonly participants: number;
  /** Connections of one participant at the same time. */
  readonly connections: number;
}

export const LIMITS: Limits = {
  messages: { burst: 30, perSecond: 6 },
  facilitatorsMessages: { burst: 150, perSecond: 20 },
  wrongTries: { burst: 40, perSecond: 0.5 },
  newcomers: { burst: 80, perSecond: 1 },
  participants: 120,
  connections: 4,
};

export interface Host {
  readonly store: Store;
  readonly limits: Limits;
  /** Days that a lesson is kept after it was last used. */
  readonly days: number;
  /** Milliseconds since 1970. */
  now(): number;
  /** A name for a lesson or a participant: unique, not secret. */
  newId(): string;
  /** The setup of a new lesson; null where there is no such scenario for a class. */
  setup(request: LessonRequest): Promise<LessonSetup | null>;
  /** What a lesson of this setup reads; null where the scenario is not there in that version. */
  material(setup: LessonSetup): Promise<Material | null>;
  /** Says something on the terminal of whoever runs the server. */
  complain(error: unknown): void;
}
