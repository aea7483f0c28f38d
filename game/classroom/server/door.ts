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

  /** What a wrong try is told; after too many not even what was wrong. */
  const wrong = (address: string, code: Refusal): Refusal =>
    wrongTries(address).take(now()) ? code : 'too-many-tries';
  const isTeacher = async (key: string, address: string): Promise<Refusal | null> => {
    teacher ??= store.key().then(hashOf);
    return sameHash(await teacher, hashOf(key)) ? null : wrong(address, 'wrong-key');
  };
  const opensSeat = async (lesson: string, participant: string, shown: string): Promise<boolean> => {
    const keys = await store.seat(lesson, participant);
    return keys !== null && opens(keys, shown);
  };

  const guestAs = (as: Guest['as']): Guest => ({
    sessionId: newSecret(),
    as,
    participant: null,
    shown: null,
  });

  const withKey = async (lesson: string | null, key: string, address: string): Promise<Admission> => {
    const refusal = await isTeacher(key, address);
    if (refusal) return refused(refusal);
    return lesson === null ? refused('wrong-code') : { ok: true, lesson, guest: guestAs('facilitator') };
  };
  /** A true token lets in whatever others at the same address have tried. */
  const withToken = async (lesson: string | null, token: string, address: string): Promise<Admission> => {
    if (lesson === null) return refused(wrong(address, 'wrong-code'));
    const participant = participantOf(token);
    const shown = hashOf(token);
    if (participant === null || !(await opensSeat(lesson, participant, shown)))
      return refused(wrong(address, 'wrong-token'));
    return { ok: true, lesson, guest: { ...guestAs('participant'), participant, shown } };
  };
  /** Where nothing but the code is asked for, a right guess must not be told from a wrong one after too many. */
  const withCode = (lesson: string | null, as: 'participant' | 'projector', address: string): Admission => {
    if (!wrongTries(address).has(now())) return refused('too-many-tries');
    if (lesson === null) return refused(wrong(address, 'wrong-code'));
    if (as === 'projector') return { ok: true, lesson, guest: guestAs(as) };
    if (!newcomers(address).take(now())) return refused('too-many-tries');
    return { ok: true, lesson, guest: { ...guestAs(as), participant: newId() } };
  };

  return {
    isTeacher,
    async admit(request, address) {
      const lesson = await store.find(request.code);
      if (request.as === 'facilitator') return withKey(lesson, request.key, address);
      if (request.as === 'participant' && request.token !== null)
        return withToken(lesson, request.token, address);
      return withCode(lesson, request.as, address);
    },
  };
}
