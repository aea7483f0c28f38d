// Which pages may talk to this server: its own, and no page of another site that a browser of the class has open.
import { hostname } from 'node:os';

/** Names under which a school's network may know this machine. */
function ownNames(): readonly string[] {
  const [short = ''] = hostname().toLowerCase().split('.');
  return [
    'localhost',
    hostname().toLowerCase(),
    short,
    `${short}.local`,
    `${short}.lan`,
    `${short}.home.arpa`,
  ];
}

const IP_ADDRESS = /^(\d{1,3}(\.\d{1,3}){3}|\[[\da-f:.]+\])$/i;

/**
 * Whether a request's Host is one of this machine. A site that has its own name lead here does not become the same
 * origin by that.
 * @param extra further names, such as that of a proxy in front
 */
export function isOwnHost(host: string | undefined, extra: readonly string[]): boolean {
  const name = nameOf(host);
  return name !== null && (IP_ADDRESS.test(name) || ownNames().includes(name) || extra.includes(name));
}

/** Whether a request comes from a page of this server, or from no page at all: browsers always say from which. */
export function isOwnPage(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === host?.toLowerCase();
  } catch {
    return false;
  }
}

function nameOf(host: string | undefined): string | null {
  try {
    return new URL(`http://${host ?? ''}`).hostname.toLowerCase();
  } catch {
    return null;
  }
}
