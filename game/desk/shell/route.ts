// Addresses of the screens: what stands after the # in the page's address, and back.

/** What a link opens of its game. */
export interface Spot {
  /** `1936-11`: what stood in this month lies open. */
  readonly month: string | null;
  /** The side whose view is shown, once the game is over. */
  readonly as: string | null;
  /** The part of the screen that is gone to. */
  readonly panel: string | null;
}

/** The parts of the classroom; `ways` is its door. */
export const CLASS_PARTS = ['ways', 'join', 'teach', 'projector', 'here', 'rehearsal', 'print'] as const;
export type ClassPart = (typeof CLASS_PARTS)[number];

export type Route =
  | { readonly screen: 'title' }
  | { readonly screen: 'play' }
  | { readonly screen: 'game' }
  | ({ readonly screen: 'link'; readonly link: string } & Spot)
  | {
      readonly screen: 'analysis';
      readonly of: 'history' | 'game';
      /** `1936-11`; null for the month that the screen chooses, as with the side. */
      readonly month: string | null;
      readonly side: string | null;
    }
  | {
      readonly screen: 'class';
      readonly part: ClassPart;
      /** What the part takes: a join code, a teacher's key; null where it has none. */
      readonly detail: string | null;
      /** A lesson's code behind a teacher's key. */
      readonly more: string | null;
    }
  | {
      readonly screen: 'replay';
      readonly step: string | null;
      /** The side through whose eyes it is seen; none for the archive's. */
      readonly view?: string | null;
    };

/**
 * Reads an address; whatever is not one of ours leads to the title.
 * @param hash as in `location.hash`, for instance `#/replay/E67`
 */
export function readRoute(hash: string): Route {
  const [screen, detail, ...more] = hash.replace(/^#?\/?/, '').split('/');
  switch (screen) {
    case 'play':
      return { screen };
    case 'game':
      return detail === 'link' ? readLinkRoute(more.join('/')) : { screen };
    case 'analysis': {
      const [month = '', side = ''] = more.map(decoded);
      return { screen, of: detail === 'game' ? 'game' : 'history', month: month || null, side: side || null };
    }
    case 'class':
      return {
        screen,
        part: CLASS_PARTS.find((part) => part === detail) ?? 'ways',
        detail: more[0] ? decoded(more[0]) : null,
        more: more[1] ? decoded(more[1]) : null,
      };
    case 'replay':
      return {
        screen,
        step: detail ? decoded(detail) : null,
        ...(more[0] ? { view: decoded(more[0]) } : {}),
      };
    default:
      return { screen: 'title' };
  }
}

/** @param rest what stands behind `#/game/link/`: the link's game, and after a `?` what it opens of it */
function readLinkRoute(rest: string): Route {
  const [link = '', ...asked] = rest.split('?');
  const wish = new URLSearchParams(asked.join('?'));
  return {
    screen: 'link',
    link: decoded(link),
    month: wish.get('month'),
    as: wish.get('as'),
    panel: wish.get('panel'),
  };
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
    case 'link': {
      const { link, month, as, panel } = route;
      const asked = Object.entries({ month, as, panel }).filter(
        (one): one is [string, string] => one[1] !== null,
      );
      const query = new URLSearchParams(asked).toString();
      return `#/game/link/${link.split('/').map(encodeURIComponent).join('/')}${query === '' ? '' : `?${query}`}`;
    }
    case 'analysis': {
      const parts = [route.of, route.month ?? '', route.side ?? ''].map(encodeURIComponent);
      return `#/analysis/${parts.join('/').replace(/\/+$/, '')}`;
    }
    case 'class': {
      const { part, detail, more } = route;
      const rest = [part === 'ways' ? '' : part, detail ?? '', more ?? ''].map(encodeURIComponent);
      return `#/class/${rest.join('/')}`.replace(/\/+$/, '');
    }
    case 'replay':
      return ['#/replay', route.step ?? '', route.view ?? '']
        .map((part, at) => (at === 0 ? part : encodeURIComponent(part)))
        .join('/')
        .replace(/\/+$/, '');
  }
}
