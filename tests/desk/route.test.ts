// Addresses of the screens: what is written is read back, and anything else leads to the title.
import { expect, test } from 'vitest';
import { type Route, readRoute, writeRoute } from '../../game/desk/shell/route.ts';

const routes: readonly Route[] = [
  { screen: 'title' },
  { screen: 'play' },
  { screen: 'game' },
  { screen: 'link', link: 'a-scenario/0.2.0/Ab-_9', month: null, as: null, panel: null },
  { screen: 'link', link: 'a-scenario/0.2.0/Ab-_9', month: '1936-11', as: 'ussr', panel: 'months' },
  { screen: 'link', link: 'a/b c/%/?', month: null, as: 'a&b=c', panel: null },
  { screen: 'analysis', of: 'history', month: null, side: null },
  { screen: 'analysis', of: 'game', month: '1936-11', side: 'france' },
  { screen: 'analysis', of: 'history', month: null, side: 'ussr' },
  { screen: 'replay', step: null },
  { screen: 'replay', step: 'E67' },
  { screen: 'replay', step: 'E67', view: 'france' },
  { screen: 'replay', step: null, view: 'a side/with signs' },
  { screen: 'replay', step: 'a step/with signs' },
];

test.each(routes)('$screen is read back as it was written', (route) => {
  expect(readRoute(writeRoute(route))).toEqual(route);
});

test.each(['', '#', '#/', '#/nowhere', '#nowhere/E67', 'garbage'])('%j leads to the title', (hash) => {
  expect(readRoute(hash)).toEqual({ screen: 'title' });
});

test('an address that cannot be decoded does not break the page', () => {
  expect(readRoute('#/replay/%E0%A4%A')).toEqual({ screen: 'replay', step: '%E0%A4%A' });
});
