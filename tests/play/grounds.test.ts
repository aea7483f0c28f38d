// What the verdicts on the aims rest on: found by the endings' conditions in the trace of the game, latest first.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { branchOfHistory } from '../../game/play/branch.ts';
import type { Game } from '../../game/play/commands.ts';
import { openGame, openRecord } from '../../game/play/session.ts';
import type { EndingView, GroundView } from '../../game/play/view.ts';
import type { Scenario } from '../../game/rules/definition.ts';
import { shippedScenario } from '../support/shipped.ts';

const FOLDER = fileURLToPath(new URL('../scenarios/records/', import.meta.url));
const RECORDS = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

let scenario: Scenario;
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
});

function opened(name: string): Game {
  const game = openGame(scenario, readFileSync(`${FOLDER}${name}`, 'utf8'));
  if (!game.ok) throw new Error(game.code);
  return game.game;
}

function endingOf(game: Game): EndingView {
  const { ending } = game.view(game.seats[0] ?? '');
  if (!ending) throw new Error('the game goes on');
  return ending;
}

const short = ({ month, track, state, titleKey, step }: GroundView) =>
  `${month.iso} ${track} ${state} ${step ?? titleKey}`;

describe('every verdict of a finished game', () => {
  it.each(RECORDS)('of %s rests on where the tracks last came to stand', (name) => {
    const game = opened(name);
    const ending = endingOf(game);
    const last = game.archive().at(-1);
    for (const [side, verdicts] of Object.entries(ending.aims)) {
      expect(ending.grounds[side]).toHaveLength(verdicts.length);
      for (const grounds of ending.grounds[side] ?? []) {
        expect(grounds.length, side).toBeGreaterThan(0);
        expect(grounds.length, side).toBeLessThanOrEqual(2);
        const months = grounds.map(({ month }) => month.index);
        expect(months).toEqual(months.toSorted((a, b) => b - a));
        expect(months[0]).toBeLessThanOrEqual(ending.month.index);
        for (const { track, state } of grounds) expect(last?.tracks[track ?? '']).toBe(state);
      }
    }
  });
});

describe('a verdict', () => {
  it('that an ending brought rests first on what brought the ending', () => {
    const { grounds } = endingOf(opened('blum-names-a-date.json'));
    for (const side of ['france', 'ussr']) {
      for (const aim of grounds[side] ?? []) {
        expect(aim.map(short)[0]).toBe('1937-05 staff SIGNED order.ussr.sign-the-convention.headline');
      }
    }
    // That passage was not granted keeps Germany in check in part only; peace at home does not hang on it.
    const [check = [], , peace = []] = grounds['france'] ?? [];
    expect(check.map(({ track }) => track)).toContain('transit');
    expect(peace.map(({ track }) => track)).not.toContain('transit');
  });

  it('that an accord at once brought rests on the accord alone where nothing else was judged otherwise', () => {
    const { grounds } = endingOf(opened('moscow-turns-to-berlin.json'));
    expect(grounds['ussr']?.[0]?.map(short)).toEqual([
      '1936-03 berlin.ussr ACCORD order.ussr.come-to-terms-with-berlin.headline',
    ]);
  });

  it('of history rests on the article’s steps', () => {
    const players = { france: 'person', ussr: 'as-in-history' };
    const kept = openRecord(scenario, branchOfHistory(scenario, scenario.months, { seed: 'kept', players }));
    if (!kept.ok) throw new Error(kept.code);
    const { grounds } = endingOf(kept.game);
    expect(grounds['france']?.[1]?.map(short)).toEqual([
      '1937-07 staff CLOSED E95',
      '1936-09 berlin.france PAUSED E58',
    ]);
    expect(
      Object.values(grounds)
        .flat(2)
        .every(({ step }) => step !== null),
    ).toBe(true);
  });
});
