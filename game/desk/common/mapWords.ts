// What the map's things are called and how they stand, in the words chosen.
import type { Words } from '../../words/words.ts';
import type { MapReading, MapThing } from '../mapPort.ts';

type StateOfMap = MapReading['states'][number];

/** How a state stands on the layer of alignment. */
export function washWord(words: Words, wash: StateOfMap['wash']): string {
  return wash === 'none' || wash === 'olive' ? words.say(`map.wash.${wash}`) : words.say(`map.key.${wash}`);
}

/** How strained a state is. */
export function tensionWord(words: Words, tension: StateOfMap['tension']): string {
  return tension === 0 ? words.say('map.tension.0') : words.say(`map.key.tension.${tension}`);
}

/** The routes with their state. */
export function routeEntries(words: Words, { routes }: MapReading) {
  return routes.map(({ id, state }) => ({
    thing: lineThing('route', id),
    name: words.say(`map.route.${id}`),
    state: words.say(`map.route.${state}`),
  }));
}

/** The staffs' contact, the Rhineland and Spain with their state; `thing` is null for what the map does not draw. */
export function lineEntries(words: Words, { contact, rhineland, spain, front }: MapReading) {
  return [
    {
      thing: contact === 'none' ? null : lineThing('contact', 'contact'),
      name: words.say('map.contact'),
      state: words.say(`map.contact.${contact}`),
    },
    {
      thing: lineThing('zone', 'rhineland'),
      name: words.say('map.zone'),
      state: words.say(`map.zone.${rhineland}`),
    },
    {
      thing: front ? lineThing('front', 'spain') : null,
      name: words.say('map.front'),
      state: words.say(`map.front.${spain}`),
    },
  ];
}

function lineThing(kind: 'route' | 'contact' | 'zone' | 'front', id: string): MapThing {
  return { kind, id, name: '', state: null, now: null };
}

/** What a thing is called. */
export function thingName(words: Words, reading: MapReading, thing: MapThing): string {
  if (thing.name !== '') return thing.name;
  const lines = [...routeEntries(words, reading), ...lineEntries(words, reading)];
  const found = lines.find((line) => line.thing?.kind === thing.kind && line.thing.id === thing.id);
  return found?.name ?? thing.id;
}

/** What the page says of a thing that has been picked: its name, how it stands, what it is called today. */
export function captionOf(words: Words, reading: MapReading, thing: MapThing): string {
  switch (thing.kind) {
    case 'city': {
      const state = reading.things.find(({ kind, id }) => kind === 'state' && id === thing.state)?.name;
      const where = state ? words.say('map.caption.city', { name: thing.name, state }) : thing.name;
      return thing.now ? `${where} ${words.say('map.caption.now', { now: thing.now })}` : where;
    }
    case 'state': {
      const found = reading.states.find(({ id }) => id === thing.id);
      if (!found) return words.say('map.caption.bare', { name: thing.name });
      const [wash, tension] = [washWord(words, found.wash), tensionWord(words, found.tension)];
      return words.say('map.caption.state', { name: thing.name, wash, tension });
    }
    case 'pin':
    case 'message':
      return thing.name;
    default: {
      const lines = [...routeEntries(words, reading), ...lineEntries(words, reading)];
      const line = lines.find((one) => one.thing?.kind === thing.kind && one.thing.id === thing.id);
      return line ? words.say('map.words.entry', { name: line.name, state: line.state }) : thing.id;
    }
  }
}
