// The recorded games play in a browser to the same fingerprints as in Node, month by month, and so does history.

import { scenarios } from 'virtual:scenarios';
import { beforeAll, describe, expect, it } from 'vitest';
import { replayHistory } from '../../game/play/replay.ts';
import { openGame } from '../../game/play/session.ts';
import type { Scenario } from '../../game/rules/definition.ts';

const records = import.meta.glob<string>('../scenarios/records/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});
let scenario: Scenario;
beforeAll(async () => {
  const [entry] = scenarios;
  if (!entry) throw new Error('no scenario ships');
  scenario = await entry.load();
});

describe('WORLD-1: in the browser', () => {
  it.each(Object.entries(records))(
    '%s opens: every month has the fingerprint that Node gave it',
    (_, text) => {
      expect(openGame(scenario, text)).toMatchObject({ ok: true });
    },
  );

  it('there are records to open', () => {
    expect(Object.keys(records).length).toBeGreaterThanOrEqual(6);
  });

  it('history ends as it ended', () => {
    const replay = replayHistory(scenario);
    expect(replay.steps).toHaveLength(90);
    expect(replay.ending).toBe('pact-on-paper');
  });
});
