// Games in addresses: every recorded game survives the way through one, none is too long, and a changed link is refused
// or opened, never a crash.
import { beforeAll, describe, expect, it } from 'vitest';
import { readRoute, writeRoute } from '../../game/desk/shell/route.ts';
import { checkOf, readLink, writeLink } from '../../game/play/link/link.ts';
import { shortCode } from '../../game/play/link/shortCode.ts';
import { type MonthRecord, parseRecord } from '../../game/play/record.ts';
import { createGame, openRecord } from '../../game/play/session.ts';
import { below, chanceKey, draw } from '../../game/rules/chance.ts';
import { DESKS, type Scenario } from '../../game/rules/definition.ts';
import { compileModel, type Model } from '../../game/rules/model.ts';
import { peopled, readRecords } from '../support/records.ts';
import { shippedScenario } from '../support/shipped.ts';

/** The longest address that is sent, and a long one for the game to lie at. */
const LONGEST = 600;
const PAGE = 'https://history.example-university.ac.uk/games/unmade-alliance/';

let scenario: Scenario;
let model: Model;
let links: readonly (readonly [name: string, record: string, link: string])[];
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
  model = compileModel(scenario);
  links = [...(await readRecords('scenarios/records'))].map(([name, text]) => {
    const parsed = parseRecord(text);
    if (!parsed.ok) throw new Error(name);
    return [name, text, writeLink(model, parsed.record)];
  });
});

function read(link: string) {
  const result = readLink(model, link);
  if (!result.ok) throw new Error(result.code);
  const opened = openRecord(scenario, result.record);
  if (!opened.ok) throw new Error(opened.code);
  return opened;
}

describe('a game in an address', () => {
  it('is short enough, in characters that no address escapes, and opens the same game', () => {
    for (const [name, text, link] of links) {
      const spot = { month: '1937-08', as: 'france', panel: 'beliefs' };
      const address = PAGE + writeRoute({ screen: 'link', link, ...spot });
      expect(address.length, name).toBeLessThanOrEqual(LONGEST);
      expect(readRoute(new URL(address).hash)).toEqual({ screen: 'link', link, ...spot });
      expect(encodeURI(link)).toBe(link);
      const { game, misfits } = read(link);
      expect(misfits, name).toEqual([]);
      expect(game.save(), name).toBe(text);
    }
  });

  it('is short enough where every desk writes in every month and every order is decided', () => {
    const months = recordOf(0).months.map((month) => {
      const orders = scenario.sides.flatMap(({ id: side }) =>
        DESKS.flatMap((desk) => {
          const order = scenario.orders.find((each) => each.side === side && each.desk === desk)?.id;
          return order === undefined ? [] : [{ side, desk, order }];
        }),
      );
      return {
        ...month,
        orders,
        ways: orders.map(({ side, order }) => ({ side, order, way: 'vote' as const })),
      };
    });
    expect([months.length, months[0]?.orders.length]).toEqual([28, 6]);
    const link = writeLink(model, { ...recordOf(0), months });
    const route = { screen: 'link', link, month: '1937-08', as: 'france', panel: 'beliefs' } as const;
    expect((PAGE + writeRoute(route)).length).toBeLessThanOrEqual(LONGEST);
  });

  it('holds a game in the middle of a month, whatever its seed', () => {
    const seed = 'Прага 1935 \ud83d\udd4a \ud800';
    const game = createGame(scenario, { seed, players: { france: 'person', ussr: 'person' } });
    game.write('ussr', 'military', 'ussr.offer-military-talks');
    game.seal('ussr');
    const parsed = parseRecord(game.save());
    if (!parsed.ok) throw new Error(parsed.code);
    const again = read(writeLink(model, parsed.record)).game;
    expect(again.setup).toEqual(game.setup);
    expect(again.view('ussr')).toEqual({ ...game.view('ussr'), undo: false });
  });

  it('keeps every order of a desk apart from its neighbours, and every player', () => {
    for (const { id: side } of scenario.sides) {
      for (const desk of DESKS) {
        const orders = scenario.orders.filter((order) => order.side === side && order.desk === desk);
        expect(new Set(orders.map(({ id }) => shortCode(id))).size, `${side} ${desk}`).toBe(orders.length);
      }
    }
    const players = ['person', ...scenario.temperaments.map(({ id }) => id)];
    expect(new Set(players.map((player) => shortCode(player))).size).toBe(players.length);
  });

  it('names an order that the scenario has no more', () => {
    const [, text = ''] = links[0] ?? [];
    const parsed = parseRecord(text);
    if (!parsed.ok) throw new Error(parsed.code);
    const [first, ...rest] = parsed.record.months;
    if (!first) throw new Error('no month');
    const orders = [{ side: 'france', desk: 'home' as const, order: 'france.an-order-of-old' }];
    const months = [{ ...first, orders, ways: [] }, ...rest];
    const { misfits } = read(writeLink(model, { ...parsed.record, months, hash: null }));
    expect(misfits[0]).toMatchObject({ code: 'order', month: '1935-05', side: 'france' });
    expect(misfits[0]?.name).toMatch(/^#[0-9a-f]+$/);
  });

  it('holds votes and rulings, tells offices, events, orders and outcomes apart, and costs nothing where there are none', () => {
    const distinct = (names: readonly string[], width: number) =>
      new Set(names.map((name) => shortCode(name, width))).size === names.length;
    expect(
      distinct(
        scenario.offices.map(({ id }) => id),
        12,
      ),
    ).toBe(true);
    expect(
      distinct(
        scenario.events.map(({ id }) => id),
        24,
      ),
    ).toBe(true);
    expect(
      distinct(
        scenario.orders.map(({ id }) => id),
        24,
      ),
    ).toBe(true);
    for (const { id, outcomes } of scenario.orders) {
      const ids = outcomes.map((outcome) => outcome.id);
      expect(distinct(ids, 12), id).toBe(true);
    }
    const record = peopled(scenario, recordOf(0));
    const { months } = record;
    expect(months.flatMap(({ ways }) => ways).length).toBeGreaterThan(0);
    const link = writeLink(model, record);
    const result = readLink(model, link);
    if (!result.ok) throw new Error(result.code);
    // A link tells decisions desk by desk.
    const told = (all: readonly MonthRecord[]) =>
      all.map(({ ways, rulings }) => ({
        ways: [...ways].sort((a, b) => a.order.localeCompare(b.order)),
        rulings,
      }));
    expect(told(result.record.months)).toEqual(told(months));
    // The packing's number stands in the first character.
    const [, , packed = ''] = links[0]?.[2].split('/') ?? [];
    expect([packed[0], link.split('/')[2]?.[0]]).toEqual(['E', 'I']);
  });

  it('says what is wrong with a link', () => {
    const [, , link = ''] = links[0] ?? [];
    const [id, version, packed] = link.split('/');
    expect(readLink(model, '')).toEqual({ ok: false, code: 'link-broken' });
    expect(readLink(model, link.slice(0, -1))).toEqual({ ok: false, code: 'link-broken' });
    expect(readLink(model, `${id}/${version}/${packed}/x`)).toEqual({ ok: false, code: 'link-broken' });
    const later = `f${packed?.slice(1, -4)}`;
    const newer = `${id}/${version}/${later}${checkOf(id ?? '', version ?? '', later)}`;
    expect(readLink(model, newer)).toEqual({ ok: false, code: 'link-newer' });
    const other = writeLink(model, { ...recordOf(0), scenario: { id: 'munich-1938', version: '1' } });
    expect(readLink(model, other)).toEqual({ ok: false, code: 'other-scenario' });
  });

  it('is refused when a character of it was changed, lost or doubled', () => {
    const CHANGES = 4_000;
    const key = chanceKey('links');
    const all = [...links.map(([, , link]) => link), writeLink(model, peopled(scenario, recordOf(0)))];
    let opened = 0;
    for (let nth = 0; nth < CHANGES; nth += 1) {
      const pick = (what: number, n: number) => below(draw(key, 'mind', nth, what), n);
      const link = all[pick(0, all.length)] ?? '';
      const at = pick(1, link.length);
      const [middle = ''] = ['', 'AA', String.fromCharCode(33 + pick(2, 90)), '%', '/'].slice(pick(3, 5));
      const changed = link.slice(0, at) + middle + link.slice(at + 1 + pick(4, 2));
      if (changed !== link && readLink(model, changed).ok) opened += 1;
    }
    expect(opened).toBe(0);
  });
});

function recordOf(index: number) {
  const parsed = parseRecord(links[index]?.[1] ?? '');
  if (!parsed.ok) throw new Error(parsed.code);
  return parsed.record;
}
