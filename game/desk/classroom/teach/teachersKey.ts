// The teacher's key, out of the address: the console may be on the projector, with the browser's bar above it. The tab keeps
// it until it is closed.

/** Stands in the address where the key was. */
export const KEPT = 'kept';

const NAME = 'unmade-alliance.teacher';

/** The key of this page, where the browser allows no storage. */
let inPage: string | null = null;

/** Keeps the key that came with a link. */
export function keepKey(key: string): void {
  inPage = key;
  try {
    sessionStorage.setItem(NAME, key);
  } catch {}
}

/** The key that was kept; null where none was. */
export function keptKey(): string | null {
  try {
    return sessionStorage.getItem(NAME) ?? inPage;
  } catch {
    return inPage;
  }
}
