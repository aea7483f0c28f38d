// Which screen is shown: the page's address is the only place that holds it, so that back, forward and links work.
import { type Route, readRoute, writeRoute } from './route.ts';

export class Router {
  #route = $state.raw<Route>(readRoute(location.hash));
  #moved = $state(false);

  constructor() {
    addEventListener('hashchange', () => {
      this.#route = readRoute(location.hash);
      this.#moved = true;
    });
  }

  get route(): Route {
    return this.#route;
  }

  /** Whether the page has shown another screen before this one. */
  get moved(): boolean {
    return this.#moved;
  }

  /** Goes to a screen, as a link would. */
  go(route: Route): void {
    location.hash = writeRoute(route);
  }

  /** Changes the address without a new entry in the browser's history: for steps within a screen. */
  replace(route: Route): void {
    history.replaceState(history.state, '', writeRoute(route));
    this.#route = route;
  }
}
