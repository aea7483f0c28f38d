// What the history says holds on the model of every scenario that says something: small samples here, large ones by
// `npm run --silent cli -- claims`. A claim whose interval lies on the wrong side fails; most hold even in so few games.
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ClaimResult, tryClaims } from '../../game/analysis/claims.ts';
import { openPool } from '../../game/cli/hands.ts';
import { openScenario, shippedScenarios } from '../../game/cli/scenarios.ts';
import { compileModel } from '../../game/rules/model.ts';

/** Games an arm: enough for an effect of twenty points to show. */
const RUNS = 250;

const figures = ({ tests }: ClaimResult) =>
  tests
    .filter(({ verdict }) => verdict === 'fails')
    .map(({ test, found, against }) => JSON.stringify({ ...test, found, against }));

describe.each((await shippedScenarios()).map((folder) => ({ id: basename(folder), folder })))(
  'the claims of $id',
  async ({ id, folder }) => {
    const { scenario, claims } = await openScenario(folder);
    const pool = openPool(scenario);
    const results = await tryClaims(compileModel(scenario), claims, pool, {
      seed: scenario.seed,
      runs: RUNS,
    });
    pool.close();

    it.each(results.map((result) => ({ row: result.claim.id, result })))(
      '$row does not fail',
      ({ result }) => {
        expect(figures(result)).toEqual([]);
      },
    );

    it('hold for the most part even in a small sample', () => {
      const tried = results.filter(({ verdict }) => verdict !== null);
      const held = tried.filter(({ verdict }) => verdict === 'holds');
      expect(held.length, id).toBeGreaterThanOrEqual(Math.floor(tried.length * 0.8));
    });
  },
);

describe('the claims of unmade-alliance-1935', async () => {
  const { claims } = await openScenario('unmade-alliance-1935');

  it('are the article’s, and all but two are tried', () => {
    expect(claims).toHaveLength(28);
    expect(claims.filter(({ tests }) => tests.length === 0).map(({ id }) => id)).toEqual(['K07', 'K40']);
  });
});
