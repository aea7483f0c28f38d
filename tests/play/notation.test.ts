// The notation: what a person reads and writes is the same game as the file, and whatever is not understood is refused
// with its line.
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeNotation } from '../../game/play/notation/writeNotation.ts';
import { readRecord } from '../../game/play/readRecord.ts';
import { parseRecord, printRecord } from '../../game/play/record.ts';
import { createGame, openGame } from '../../game/play/session.ts';
import { below, chanceKey, draw } from '../../game/rules/chance.ts';
import type { Scenario } from '../../game/rules/definition.ts';
import { peopled, readRecords } from '../support/records.ts';
import { shippedScenario } from '../support/shipped.ts';

let scenario: Scenario;
let records: ReadonlyMap<string, string>;
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
  records = await readRecords('scenarios/records');
});

const HEADERS = `; by hand
Game: unmade-alliance, notation 1
Scenario: unmade-alliance-1935 0.2.0
Seed: Praha-1935
Player france: person
Player ussr: as-in-history
`;

function opened(text: string) {
  const result = openGame(scenario, text);
  if (!result.ok) throw new Error(`${result.code}, line ${result.line}`);
  return result;
}

describe('the notation', () => {
  it('tells every recorded game as the file does', () => {
    for (const [name, text] of records) {
      const { game } = opened(text);
      const { game: again, misfits } = opened(game.notation());
      expect(misfits, name).toEqual([]);
      expect(again.save(), name).toBe(game.save());
      expect(again.notation(), name).toBe(game.notation());
    }
  });

  it('tells a game in the middle of a month', () => {
    const game = createGame(scenario, { seed: 'a "seed"\n', players: { france: 'person', ussr: 'person' } });
    game.write('ussr', 'military', 'ussr.offer-military-talks');
    game.seal('ussr');
    game.write('france', 'home', 'france.show-the-understanding-at-home');
    const { game: again } = opened(game.notation());
    expect(again.view('france')).toEqual({ ...game.view('france'), undo: false });
    expect(again.view('ussr')).toEqual({ ...game.view('ussr'), undo: false });
    expect(again.setup).toEqual(game.setup);
  });

  it('is read as written by hand: without fingerprints, months closed by the next one, votes understood', () => {
    const { game, misfits } = opened(`${HEADERS}
1935-05 france  agree-to-staff-talks / - / show-the-understanding-at-home
1935-05 ussr  raise-the-convention / offer-military-talks / -
1935-06 france - / - / -
1935-06 ussr - / - / - =
1935-07 france  - / - / raise-a-loan
`);
    expect(misfits).toEqual([
      { code: 'order', month: '1935-07', side: 'france', name: 'france.raise-a-loan' },
    ]);
    expect(game.view('france')).toMatchObject({ phase: 'orders', month: { iso: '1935-07' } });
  });

  it('tells votes that people cast, and what was ruled, in its second version', () => {
    const text = `${HEADERS.replace('notation 1', 'notation 2')}
1935-05 rulings  prague-signs-with-moscow no / pact-on-paper yes / france.press-warsaw-for-passage refused
1935-05 france   - / - / put-the-pact-to-the-chamber (vote: premier for, war-minister against)
1935-05 ussr     - / - / - =
`;
    const read = readRecord(text);
    if (!read.ok) throw new Error(read.code);
    expect(read.record.months).toMatchObject([
      {
        rulings: [
          { event: 'prague-signs-with-moscow', occurs: false },
          { event: 'pact-on-paper', occurs: true },
          { order: 'france.press-warsaw-for-passage', outcome: 'refused' },
        ],
        ways: [{ way: 'vote', votes: { premier: 'for', 'war-minister': 'against' } }],
      },
    ]);
    const lines = text.split('\n').filter((line) => line.startsWith('1935'));
    expect(writeNotation(read.record).split('\n')).toEqual(expect.arrayContaining(lines));
  });

  it('is written by hand as NOTATION.md shows it', async () => {
    const path = new URL('../../game/play/notation/NOTATION.md', import.meta.url);
    const blocks = (await readFile(path, 'utf8')).match(/(?:^ {4}.*\n|^\n(?= {4}))+/gm) ?? [];
    const byHand = blocks.filter((block) => block.includes('Game:') && !block.includes('…'));
    expect(byHand.length).toBe(1);
    for (const block of byHand) {
      const { game, misfits } = opened(block);
      expect(misfits).toEqual([]);
      expect(game.view('france')).toMatchObject({ phase: 'orders', month: { iso: '1935-06' } });
    }
  });

  it.each([
    ['newer', 2, HEADERS.replace('notation 1', 'notation 3')],
    ['header', 8, `${HEADERS}\nPlayed by: me`],
    ['header', 7, `${HEADERS}Seed: twice`],
    ['headers-missing', 3, '; none\nGame: unmade-alliance, notation 1\n1935-05 france - / - / -'],
    ['line', 8, `${HEADERS}1935-05 france - / - / -\nthen nothing`],
    ['month', 8, `${HEADERS}1935-06 france - / - / -\n1935-05 france - / - / -`],
    ['month', 8, `${HEADERS}1935-05 france - / - / - =\n1935-05 ussr - / - / -`],
    ['side', 7, `${HEADERS}1935-05 poland - / - / -`],
    ['desks', 7, `${HEADERS}1935-05 france - / -`],
    ['order', 7, `${HEADERS}1935-05 france - / - / press warsaw`],
    ['order', 7, `${HEADERS}1935-05 france - / - / press-warsaw (shout)`],
    ['vote', 7, `${HEADERS}1935-05 france - / - / press-warsaw (vote: premier)`],
    ['vote', 7, `${HEADERS}1935-05 france - / - / press-warsaw (vote: premier for, premier for)`],
    ['ruling', 7, `${HEADERS}1935-05 rulings pact-signed`],
    ['ruling', 7, `${HEADERS}1935-05 rulings pact-signed perhaps`],
    ['ruling', 7, `${HEADERS}1935-05 rulings france.press-warsaw-for-passage`],
    ['side-twice', 8, `${HEADERS}1935-05 rulings pact-signed yes\n1935-05 rulings pact-signed no`],
    ['side-twice', 8, `${HEADERS}1935-05 france - / - / -\n1935-05 france - / - / -`],
  ])('refuses: %s, in line %i', (code, line, text) => {
    expect(readRecord(text)).toEqual({ ok: false, code: `notation.${code}`, line });
  });
});

describe('mutated records', () => {
  const MUTATIONS = 6_000;
  const LETTERS = '"{}[]:,;/=-()abcdefuvwxyz0123456789 \n';

  it('are opened or refused with a code, and nothing throws', () => {
    const texts = [...records.values()].flatMap((text) => {
      const parsed = parseRecord(text);
      if (!parsed.ok) throw new Error(parsed.code);
      const byPeople = peopled(scenario, parsed.record);
      return [text, writeNotation(parsed.record), printRecord(byPeople), writeNotation(byPeople)];
    });
    const key = chanceKey('mutations');
    const codes = new Map<string, number>();
    for (let nth = 0; nth < MUTATIONS; nth += 1) {
      const pick = (what: number, n: number) => below(draw(key, 'mind', nth, what), n);
      const text = texts[pick(0, texts.length)] ?? '';
      const at = pick(1, text.length);
      const cut = pick(2, 4) === 0 ? pick(3, 200) : 1;
      const letter = LETTERS[pick(4, LETTERS.length)] ?? '';
      const result = readRecord(text.slice(0, at) + letter + text.slice(at + cut));
      const code = result.ok ? 'read' : result.code;
      codes.set(code, (codes.get(code) ?? 0) + 1);
      // What can be read is played now and then too: slower, and it must not throw either.
      if (result.ok && nth % 60 === 0) openGame(scenario, JSON.stringify(result.record));
    }
    expect(codes.get('read')).toBeGreaterThan(0);
    expect(codes.get('not-a-record')).toBeGreaterThan(0);
    expect([...codes.keys()].some((code) => code.startsWith('notation.'))).toBe(true);
  });
});

describe('saves of old editions', () => {
  it('open as far as they fit, and say what does not', async () => {
    for (const [name, text] of await readRecords('play/savesOfOldEditions')) {
      const { game, misfits } = opened(text);
      const parsed = parseRecord(text);
      expect(parsed.ok, name).toBe(true);
      expect(misfits.length, name).toBeGreaterThan(0);
      const [seat = ''] = game.seats;
      expect(['orders', 'council', 'record', 'ended'], name).toContain(game.view(seat).phase);
      expect(opened(game.save()).misfits, name).toEqual([]);
    }
  });
});
