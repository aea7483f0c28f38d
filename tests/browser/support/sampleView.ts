// A month with everything on the map that moves with it: washes, tension, a route, a pin and a message of every kind.
import type { MapView } from '../../../game/map/view.ts';

const PARIS = [2.352, 48.857] as const;
export const MOSCOW = [37.617, 55.756] as const;
const PRAGUE = [14.42, 50.088] as const;
const LONDON = [-0.128, 51.507] as const;
const GENEVA = [6.146, 46.204] as const;

export const sampleView: MapView = {
  month: '1936-11',
  layer: 'alignment',
  washes: { FRA: 'blue', SUN: 'red', POL: 'ochre', GER: 'slate' },
  tension: { GER: 3 },
  passage: [{ id: 'galicia', state: 'asked' }],
  contact: 'dotted',
  rhineland: 'garrisoned',
  spain: 'war',
  pins: [{ id: 'c1', letter: 'a', at: MOSCOW, name: 'Cable a, from Moscow', colour: 'ink', current: true }],
  messages: [
    { from: PARIS, to: MOSCOW, colour: 'blue', by: 'wire', name: 'Paris to Moscow', code: 'PARIS' },
    { from: MOSCOW, to: PRAGUE, colour: 'red', by: 'rail', name: 'Moscow to Prague', code: 'MOSKV' },
    { from: PARIS, to: LONDON, colour: 'blue', by: 'air', name: 'Paris to London', code: 'PARIS' },
    { from: PARIS, to: GENEVA, colour: 'slate', by: 'meeting', name: 'A meeting in Geneva', code: 'GENEV' },
  ],
  focus: null,
};
