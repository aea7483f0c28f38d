// From files to checked data: defaults, names with their owners, texts by key, and what a broken file does.
import { describe, expect, it } from 'vitest';
import { ALWAYS } from '../../game/rules/condition.ts';
import { lintScenario } from '../../game/scenario/lintScenario.ts';
import { loadScenario } from '../../game/scenario/loader.ts';
import { type Edit, tinyFiles } from './tiny.ts';

const load = (...edits: readonly Edit[]) => {
  const { bundle, findings } = loadScenario(tinyFiles(...edits));
  if (!bundle) throw new Error(findings.map(({ message }) => message).join('\n'));
  return bundle;
};
const { scenario, texts, claims } = load();
const byId = <Thing extends { readonly id: string }>(things: readonly Thing[], id: string): Thing => {
  const found = things.find((thing) => thing.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe('loadScenario', () => {
  it('finds everything in the tiny scenario', () => {
    const counts = Object.entries(scenario).flatMap(([key, value]) =>
      Array.isArray(value) ? [[key, value.length]] : [],
    );
    expect(Object.fromEntries(counts)).toEqual({
      indices: 0,
      languages: 1,
      sides: 2,
      people: 5,
      offices: 4,
      places: 2,
      works: 1,
      meters: 4,
      temperaments: 0,
      tracks: 2,
      councils: 1,
      events: 3,
      drifts: 1,
      endings: 3,
      orders: 4,
      powers: 0,
      promises: 0,
      misreadings: 0,
      prologue: 1,
      chronicle: 6,
      epilogue: 1,
      context: 1,
    });
  });

  it('gives plain data that survives JSON, so that a browser gets what Node has', () => {
    expect(JSON.parse(JSON.stringify({ scenario, texts }))).toEqual({ scenario, texts });
  });

  it('does not depend on the order of the files', () => {
    const reversed = new Map([...tinyFiles()].reverse());
    expect(loadScenario(reversed).bundle).toEqual({ scenario, texts, claims, classroom: null });
  });

  it('takes an order from its folder and fills in what its file leaves out', () => {
    const ask = byId(scenario.orders, 'north.ask-the-price');
    expect(ask).toMatchObject({ side: 'north', to: null, again: 1, council: null, open: [ALWAYS] });
    expect(ask.outcomes[0]).toMatchObject({ adjust: [], meters: {}, knownTo: ['north'] });
    expect(ask.outcomes[0]?.tells).toEqual([
      { to: 'north', about: 'south.trust', kind: 'shows', bias: -5, noise: 16 },
    ]);
    expect(byId(scenario.orders, 'south.sulk').again).toBeNull();
    expect(byId(scenario.orders, 'north.offer-the-ferry')).toMatchObject({
      again: 2,
      council: 'board',
      to: 'southbank',
    });
  });

  it('gives everybody to know what a file does not restrict', () => {
    expect(byId(scenario.tracks, 'ferry').knownTo).toEqual(['north', 'south']);
    expect(byId(scenario.tracks, 'mood.south').knownTo).toEqual(['south']);
    expect(byId(scenario.meters, 'north.keenness').knownTo).toEqual(['north', 'south']);
  });

  it('reads triggers with and without outcomes', () => {
    const [offered] = byId(scenario.tracks, 'ferry').states.filter(({ id }) => id === 'OFFERED');
    expect(offered?.moves.map(({ on }) => on)).toEqual([
      [{ id: 'south.answer-the-offer', outcome: 'accepted' }],
      [{ id: 'south.answer-the-offer', outcome: 'declined' }],
      [{ id: 'month-ends', outcome: null }],
    ]);
  });

  it("gives a stance's orders their side, and none to a stance on all", () => {
    const stances = byId(scenario.councils, 'board').stances;
    expect(byId(stances, 'treasurer-fears-cost').orders).toEqual(['north.offer-the-ferry']);
    expect(byId(stances, 'anna-likes-boats').orders).toEqual([]);
  });

  it('counts months from the first', () => {
    expect(byId(scenario.events, 'storm')).toMatchObject({
      month: 1,
      at: 'briefing',
      chance: 100,
      later: 0,
      again: null,
    });
    expect(byId(scenario.events, 'shipwreck')).toMatchObject({
      month: null,
      at: 'resolution',
      day: 15,
      place: null,
    });
    expect(scenario.prologue[0]?.month).toBe(-2);
    expect(scenario.epilogue[0]?.month).toBe(228);
    expect(scenario.chronicle.map(({ month }) => month)).toEqual([0, 1, 1, 1, 2, 2]);
  });

  it('tells the kinds of steps apart', () => {
    expect(scenario.chronicle.map(({ id, carries }) => [id, carries])).toEqual([
      ['E02', { kind: 'order', order: 'north.offer-the-ferry', outcome: 'done', council: 'insist' }],
      ['C01', { kind: 'event', event: 'storm' }],
      ['E03', { kind: 'event', event: 'rumour' }],
      ['E04', { kind: 'order', order: 'south.answer-the-offer', outcome: 'declined', council: null }],
      ['E05', { kind: 'order', order: 'north.ask-the-price', outcome: 'done', council: null }],
      ['E06', { kind: 'part', of: 'north.ask-the-price' }],
    ]);
    expect(byId(scenario.chronicle, 'C01')).toMatchObject({
      date: '1901-02-02',
      place: 'northbank',
      side: null,
    });
  });

  it('reads claims: arms with their months, and tests with what they want', () => {
    const [tried, untried] = claims;
    expect(untried).toEqual({ id: 'K02', arms: [], tests: [] });
    expect(tried?.arms.map(({ id, history, from }) => [id, history, from])).toEqual([
      ['history', true, 0],
      ['offered', false, 1],
      ['silent', false, 1],
    ]);
    expect(tried?.arms[1]).toMatchObject({
      orders: [{ order: 'north.offer-the-ferry', month: 1, way: 'vote' }],
      sets: [{ meter: 'south.trust', value: 60, month: 1 }],
    });
    expect(tried?.arms[2]).toMatchObject({
      forbidden: [
        { order: 'north.offer-the-ferry', month: 1 },
        { order: 'north.ask-the-price', month: null },
      ],
      without: ['shipwreck'],
    });
    const [past, compared, mean, ending] = tried?.tests ?? [];
    expect(past).toMatchObject({
      measure: { kind: 'share', among: ALWAYS, span: { from: 0, until: 2 } },
      wanted: { kind: 'at-most', value: 0 },
    });
    expect(compared).toMatchObject({
      measure: { written: 'ferry is RUNNING among games with given(south.answer-the-offer)' },
      wanted: { kind: 'above', arm: 'silent', by: -30 },
    });
    expect(mean?.measure).toMatchObject({
      of: { kind: 'estimate', side: 'north', meter: 'south.trust' },
      less: { kind: 'meter', meter: 'south.trust' },
      span: { from: 2, until: 2 },
      since: 0,
    });
    expect(ending?.measure).toMatchObject({ kind: 'ending', endings: ['no-ferry', 'ferry-lost'] });
  });

  it('says on what a statement rests', () => {
    expect(byId(scenario.meters, 'south.trust').basis).toEqual({ kind: 'source', rows: ['E01', 'C01'] });
    expect(byId(scenario.drifts, 'keenness-fades').basis).toEqual({
      kind: 'inference',
      because: 'Keenness without news fades.',
    });
    expect(scenario.prologue[0]?.source).toEqual([{ work: 'ferry-book', at: '1' }]);
  });

  it('finds texts by one key, whether names with dots are nested or not', () => {
    const words = texts['en'];
    expect(words?.['track.ferry.states.OFFERED.name']).toBe('Offered');
    expect(words?.['track.mood.south.states.COOL.name']).toBe('Cool');
    expect(words?.['meter.north.will.name']).toBe('Will');
    expect(words?.['order.north.offer-the-ferry.needs.1']).toBe('The north bank wants it.');
    expect(words?.['doubt.D01']).toBe('The day is not certain.');
  });

  it('loads what only the linter objects to, so that work in progress can be played', () => {
    const slip = { file: 'offices.yaml', from: 'person: berta', to: 'person: bertha' };
    expect(load(slip).scenario.offices[1]?.holders[0]?.person).toBe('bertha');
    expect(lintScenario(tinyFiles(slip)).bundle).toBeNull();
  });

  it('hands out no scenario where a condition does not parse', () => {
    const { bundle, findings } = loadScenario(
      tinyFiles({ file: 'endings.yaml', from: 'ferry is SUNK', to: 'ferry SUNK' }),
    );
    expect(bundle).toBeNull();
    expect(findings).toHaveLength(1);
  });

  it('takes Windows line ends', () => {
    const windows = new Map([...tinyFiles()].map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));
    expect(loadScenario(windows).bundle).toEqual({ scenario, texts, claims, classroom: null });
  });
});

describe('a broken file', () => {
  it.each([
    ['tracks/ferry.yaml', 'track: ferry\n', 'track: [ferry\n'],
    ['orders/north/offer-the-ferry.yaml', 'day: 5', 'day: fifth'],
    ['people.yaml', '- { person: anna', '- { person: [anna'],
    ['events/world.yaml', 'at: briefing', 'at: dawn'],
    ['meters.yaml', 'starts: 35', 'starts: 350'],
    ['chronicle/1901-02.yaml', 'precision: month', 'precision: hour'],
    ['text/en/play.yaml', 'track:\n', 'track: [\n'],
    ['councils/board.yaml', 'head: mayor\n', ''],
  ])('is one finding, not one for every mention of what it holds: %s', (file, from, to) => {
    expect(lintScenario(tinyFiles({ file, from, to })).findings).toHaveLength(1);
  });
});
