// Addresses of the screens: what stands after the # in the page's address, and back.

export type Route =
  | { readonly screen: 'title' }
  | { readonly screen: 'play' }
  | { readonly screen: 'game' }
  | { readonly screen: 'replay'; readonly step: string | null };

/**
 * Reads an address; whatever is not one of ours leads to the title.
 * @param hash as in `location.hash`, for instance `#/replay/E67`
 */
export function readRoute(hash: string): Route {
  const [screen, detail] = hash.replace(/^#?\/?/, '').split('/');
  switch (screen) {
    case 'play':
    case 'game':
      return { screen };
    case 'replay':
      return { screen, step: detail ? decoded(detail) : null };
    default:
      return { screen: 'title' };
  }
}

/** The text behind percent signs; where they make no sense, the text as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Writes an address, for links and for the address bar. */
export function writeRoute(route: Route): string {
  switch (route.screen) {
    case 'title':
      return '#/';
    case 'play':
    case 'game':
      return `#/${route.screen}`;
    case 'replay':
      return route.step === null ? '#/replay' : `#/replay/${encodeURIComponent(route.step)}`;
  }
}
