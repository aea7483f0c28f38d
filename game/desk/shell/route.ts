// Addresses of the screens: what stands after the # in the page's address, and back.

export type Route =
  | { readonly screen: 'title' }
  | { readonly screen: 'replay'; readonly step: string | null };

/**
 * Reads an address; whatever is not one of ours leads to the title.
 * @param hash as in `location.hash`, for instance `#/replay/E67`
 */
export function readRoute(hash: string): Route {
  const [screen, detail] = hash.replace(/^#?\/?/, '').split('/');
  switch (screen) {
    case 'replay':
      return { screen, step: detail ? decodeURIComponent(detail) : null };
    default:
      return { screen: 'title' };
  }
}

/** Writes an address, for links and for the address bar. */
export function writeRoute(route: Route): string {
  switch (route.screen) {
    case 'title':
      return '#/';
    case 'replay':
      return route.step === null ? '#/replay' : `#/replay/${encodeURIComponent(route.step)}`;
  }
}
