// The historical path of the shipped scenario: complete, in order, and played by the machine, not read from a script.
import { beforeAll, describe, expect, it } from 'vitest';
import { replayHistory } from '../../game/play/replay.ts';
import type { ReplayStep, ReplayView } from '../../game/play/view.ts';
import type { ScenarioBundle } from '../../game/scenario/loader.ts';
import { shippedScenario } from '../support/shipped.ts';
import { PATHS } from './mechanisms.ts';

let bundle: ScenarioBundle;
let replay: ReplayView;
const text = (key: string) => bundle.texts['en']?.[key] ?? '';
const rows = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `E${String(from + index).padStart(2, '0')}`);

beforeAll(async () => {
  bundle = await shippedScenario();
  replay = replayHistory(bundle.scenario);
});

describe('the article', () => {
  it('is told whole: prologue E01-E06, ninety steps E07-E96, epilogue E97-E98, sixty rows of context', () => {
    expect(replay.prologue.map(({ id }) => id)).toEqual(rows(1, 6));
    expect(replay.steps.map(({ id }) => id)).toEqual(rows(7, 96));
    expect(replay.epilogue.map(({ id }) => id)).toEqual(rows(97, 98));
    expect(replay.context).toHaveLength(60);
  });

  it('puts every step in its month, with words, a place, and a source', () => {
    for (const step of replay.steps) {
      expect(step.date.startsWith(step.month.iso), step.id).toBe(true);
      expect(step.references.length, step.id).toBeGreaterThan(0);
      expect(step.at, step.id).not.toEqual([0, 0]);
      for (const part of ['title', 'text', 'effect', 'dated'])
        expect(text(`step.${step.id}.${part}`), step.id).not.toBe('');
    }
  });

  it('says so where the date or content of a row is doubted', () => {
    const doubted = [...replay.steps, ...replay.epilogue].filter(({ doubts }) => doubts.length > 0);
    expect(doubted.length).toBeGreaterThan(20);
    for (const step of doubted) expect(text(`step.${step.id}.doubt`), step.id).not.toBe('');
  });
});

describe('the mechanisms', () => {
  it.each(Object.entries(PATHS))('HISTORY-1: %s takes the path of the article', (track, path) => {
    const at = new Map(replay.steps.map((step): [string, ReplayStep] => [step.id, step]));
    expect(path.map(([step]) => [step, at.get(step)?.tracks[track]])).toEqual(path);
  });

  it('never leaves the path by itself', () => {
    expect(replay.ending).toBe('pact-on-paper');
  });
});
