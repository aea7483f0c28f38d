// What a screen with a map asks for at once, behind one door: the sight of a seat and of a step, its words, the live map.
export { loadMaterial } from './data/load.ts';
export { fromReplay } from './fromReplay.ts';
export { fromSeat } from './fromSeat.ts';
export { mountMap } from './mount.ts';
export { namer } from './options.ts';
export { readingOf } from './reading.ts';
export { gazetteer } from './seats.ts';
