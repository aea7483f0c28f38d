// Who may come in, and as whom. Guessing is slowed down by address; the answers tell nothing but that it was wrong.
import type { JoinRequest, Refusal } from '../wire.ts';
import { createBuckets } from './buckets.ts';
import type { Host } from './host.ts';
import { opens } from './seatKeys.ts';
import { hashOf, newSecret, participantOf, sameHash } from './secrets.ts';

/** Whoever was let in; goes to the room with the reservation, in another process too: no secret is in it but the reservation's own. */
export interface Guest {
  /** Opens the reserved connection: Colyseus takes it for its session. */
  readonly sessionId: string;
  readonly as: JoinRequest['as'];
  readonly participant: string | null;
  /** Hash of the token that was shown; null for a newcomer. */
  readonly shown: string | null;
}

export type Admission =
  | { readonly ok: true; readonly lesson: string; readonly guest: Guest }
  | { readonly ok: false; readonly code: Refusal };

export interface Door {
  /** @param address from which the request came */
  admit(request: JoinRequest, address: string): Promise<Admission>;
  /** Whether this is the teacher's key. */
  isTeacher(key: string, address: string): Promise<Refusal | null>;
}

const refused = (code: Refusal): Admission => ({ ok: false, code });

export function createDoor({ store, limits, now, newId }: Host): Door {
  const wrongTries = createBuckets(limits.wrongTries);
  const newcomers = createBuckets(limits.newcomers);
  let teacher: Promise<string> | null = null;

  const wrong = (address: string, code: Refusal): Refusal => {
    wrongTries(address).take(now());
    return code;
  };
  const isTeacher = async (key: string, address: string): Promise<Refusal | null> => {
    if (!wrongTries(address).has(now())) return 'too-many-tries';
    teacher ??= store.key().then(hashOf);
    return sameHash(await teacher, hashOf(key)) ? null : wrong(address, 'wrong-key');
  };
  const opensSeat = async (lesson: string, participant: string, shown: string): Promise<boolean> => {
    const keys = await store.seat(lesson, participant);
    return keys !== null && opens(keys, shown);
  };

  return {
    isTeacher,
    async admit(request, address) {
      if (!wrongTries(address).has(now())) return refused('too-many-tries');
      const lesson = await store.find(request.code);
      if (lesson === null) return refused(wrong(address, 'wrong-code'));
      const guest = { sessionId: newSecret(), as: request.as, participant: null, shown: null };
      if (request.as === 'projector') return { ok: true, lesson, guest };
      if (request.as === 'facilitator') {
        const refusal = await isTeacher(request.key, address);
        return refusal ? refused(refusal) : { ok: true, lesson, guest };
      }
      if (request.token === null) {
        if (!newcomers(address).take(now())) return refused('too-many-tries');
        return { ok: true, lesson, guest: { ...guest, participant: newId() } };
      }
      const participant = participantOf(request.token);
      const shown = hashOf(request.token);
      if (participant === null || !(await opensSeat(lesson, participant, shown)))
        return refused(wrong(address, 'wrong-token'));
      return { ok: true, lesson, guest: { ...guest, participant, shown } };
    },
  };
}
