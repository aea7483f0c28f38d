// Everything of a class that must not be guessed: join codes, ids, keys, tokens. Random bits come in here and nowhere else.
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { CODE_LENGTH, CODE_LETTERS } from '../wire.ts';

/** 32 random bytes, as text that fits an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** A name for a lesson or a participant: unique, not secret. */
export function newId(): string {
  return randomBytes(9).toString('base64url');
}

/** A join code, of {@link CODE_LETTERS}. */
export function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS.charAt(randomInt(CODE_LETTERS.length))).join(
    '',
  );
}

/** SHA-256 in hexadecimal: what is kept of a secret. The secrets are random and long, so a plain hash is enough. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares two hashes in a time that says nothing of where they differ. */
export function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A seat's token: whose it is, and the secret that proves it. */
export function newToken(participant: string): string {
  return `${participant}.${newSecret()}`;
}

/** The participant whose token it claims to be; null where it is none. */
export function participantOf(token: string): string | null {
  const [participant, secret, ...rest] = token.split('.');
  return participant && secret && rest.length === 0 ? participant : null;
}
