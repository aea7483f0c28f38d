// How claims are measured and judged, on the tiny scenario: what a game comes to, and on which side its interval lies.
import { beforeAll, describe, expect, it } from 'vitest';
import { type ClaimResult, type Player, tryClaims } from '../../game/analysis/claims.ts';
import { createGauge } from '../../game/analysis/gauge.ts';
import { Laboratory } from '../../game/analysis/laboratory.ts';
import type { ClaimDefinition, ClaimTest, Measure, Wanted } from '../../game/rules/claims.ts';
import { ALWAYS } from '../../game/rules/condition.ts';
import { compileModel, type Model } from '../../game/rules/model.ts';
import { loadScenario } from '../../game/scenario/loader.ts';
import { tinyFiles } from '../scenario/tiny.ts';

let model: Model;
let claims: readonly ClaimDefinition[];
let player: Player;
/** Experiments that were played, so that it can be seen what is played twice. */
let played: string[];

beforeAll(() => {
  const { bundle } = loadScenario(tinyFiles());
  if (!bundle) throw new Error('the tiny scenario does not load');
  model = compileModel(bundle.scenario);
  claims = bundle.claims;
  const laboratory = new Laboratory(model);
  player = {
    sample: async (start, experiment, runs) => {
      played.push(JSON.stringify({ ...experiment, measures: experiment.measures.length }));
      return laboratory.sample(start, experiment, 0, runs);
    },
  };
});

const tried = (definitions: readonly ClaimDefinition[], runs = 400) => {
  played = [];
  return tryClaims(model, definitions, player, { seed: 'claims', runs });
};
const TRUST = 'south.trust';
const span = (from: number, until: number) => ({ span: { from, until }, written: '' });
const mean = (from: number, until: number, since: number | null = null): Measure => ({
  ...span(from, until),
  kind: 'mean',
  of: { kind: 'meter', meter: TRUST },
  less: null,
  since,
});

describe('a gauge', () => {
  const readings = (measure: Measure, trusts: readonly number[]) => {
    const gauge = createGauge(model, measure);
    const cells = [...model.start];
    gauge.begin(cells, 0);
    for (const [month, trust] of trusts.entries()) {
      cells[model.layout.meter(TRUST)] = trust;
      gauge.note(cells, month);
    }
    return gauge.value(0);
  };

  it('takes the mean over its months, and only over those that were played', () => {
    expect(readings(mean(1, 2), [10, 20, 40])).toBe(30);
    expect(readings(mean(1, 2), [10, 20])).toBe(20);
    expect(readings(mean(1, 2), [10])).toBeNull();
  });

  it('takes off what the same was at the end of an earlier month, the one before the beginning too', () => {
    expect(readings(mean(2, 2, 0), [10, 20, 45])).toBe(35);
    expect(readings(mean(0, 0, -1), [50])).toBe(50 - 35);
  });

  it('counts a condition that held at the end of any of its months, in games that it is about', () => {
    const of = {
      kind: 'compare',
      left: { kind: 'meter', meter: TRUST },
      op: '>=',
      right: { kind: 'number', value: 30 },
    };
    const among = { ...of, right: { kind: 'number', value: 60 } };
    const share = (from: number, until: number, about: unknown) =>
      ({ ...span(from, until), kind: 'share', of, among: about }) as Measure;
    expect(readings(share(1, 2, ALWAYS), [40, 10, 30])).toBe(1);
    expect(readings(share(1, 1, ALWAYS), [40, 10, 30])).toBe(0);
    expect(readings(share(0, 1, among), [40, 10, 70])).toBeNull();
    expect(readings(share(1, 2, among), [60, 10, 10])).toBe(0);
  });
});

describe('a claim', () => {
  it('is judged by the side on which its interval lies', async () => {
    const test = (measure: Measure, wanted: Wanted): ClaimTest => ({ arm: 'offered', measure, wanted });
    const trust = mean(1, 1);
    const [arms = []] = claims.map((claim) => claim.arms);
    const [result] = await tried([
      {
        id: 'K01',
        arms,
        tests: [
          test(trust, { kind: 'at-least', value: 40 }),
          test(trust, { kind: 'at-least', value: 90 }),
          test(trust, { kind: 'at-most', value: 90 }),
          test(trust, { kind: 'above', arm: 'silent', by: 5 }),
          test(trust, { kind: 'below', arm: 'silent', by: 0 }),
          test(trust, { kind: 'like', arm: 'silent', by: 1 }),
          test(trust, { kind: 'like', arm: 'offered', by: 8 }),
        ],
      },
    ]);
    expect(result?.tests.map(({ verdict }) => verdict)).toEqual([
      'holds',
      'fails',
      'holds',
      'holds',
      'fails',
      'fails',
      'holds',
    ]);
    expect(result?.verdict).toBe('fails');
  });

  it('is undecided where few games leave it open', async () => {
    const [found] = await tried(claims, 400);
    const share = found?.tests[3]?.found.value ?? 0;
    const [first] = claims;
    const near = (first?.tests ?? []).slice(3, 4).map((test) => ({
      ...test,
      wanted: { kind: 'at-least', value: Math.round(100 * share) } as const,
    }));
    const [result] = await tried([{ id: 'K01', arms: first?.arms ?? [], tests: near }], 30);
    expect(result?.verdict).toBe('undecided');
  });

  it('takes history as one game without a sampling error, and asks no player for it', async () => {
    const [result] = await tried(claims);
    expect(result?.tests[0]?.found).toEqual({ value: 0, low: 0, high: 0 });
    expect(played).toHaveLength(2);
  });

  it('that says nothing testable has no verdict', async () => {
    const results = await tried(claims);
    expect(results.map(({ verdict }: ClaimResult) => verdict)[1]).toBeNull();
  });

  it('shares the games of an arm with other claims, and their chances with every seed of the same name', async () => {
    const twice = [...claims, ...claims.map((claim) => ({ ...claim, id: `${claim.id}1` }))];
    const once = await tried(claims);
    expect(played).toHaveLength(2);
    const again = await tried(twice);
    expect(played).toHaveLength(2);
    expect(again.slice(0, 2)).toEqual(once);
  });

  it('leaves out the events that its arm is without', async () => {
    const happened: Measure = {
      ...span(0, 2),
      kind: 'share',
      of: { kind: 'happened', event: 'rumour' },
      among: ALWAYS,
    };
    const [base] = claims;
    const free = { ...(base?.arms[1] as ClaimDefinition['arms'][number]), orders: [], sets: [] };
    const [result] = await tried([
      {
        id: 'K01',
        arms: [free, { ...free, id: 'quiet', without: ['rumour'] }],
        tests: [
          { arm: 'offered', measure: happened, wanted: { kind: 'at-least', value: 30 } },
          { arm: 'quiet', measure: happened, wanted: { kind: 'at-most', value: 0 } },
        ],
      },
    ]);
    expect(result?.tests.map(({ verdict }) => verdict)[0]).toBe('holds');
    expect(result?.tests[1]?.found.value).toBe(0);
  });
});
