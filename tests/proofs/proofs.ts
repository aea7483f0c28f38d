// `npm run proofs`: the proofs that take minutes. The flat rules and the statechart machine agree over 200,000 random
// steps, the flat rules and the lanes over 300,000 random months and 300,000 by the sides' minds; a million random legal
// commands and a hundred thousand that must be refused leave every game sound. Each can be asked for alone (`twins`,
// `lanes`, `meddler`), and PROPERTY_SEED gives other games.
import { historyStarts } from '../../game/analysis/history.ts';
import { createMind } from '../../game/minds/mind.ts';
import { compileLaws } from '../../game/rules/flat/laws.ts';
import { compileModel } from '../../game/rules/model.ts';
import { LaneTwinGames } from '../drivers/laneTwins.ts';
import { Meddler } from '../drivers/meddler.ts';
import { TwinGames } from '../drivers/twins.ts';
import { shippedScenario } from '../support/shipped.ts';

const STEPS = 200_000;
const MONTHS = 300_000;
const LEGAL = 1_000_000;
const ILLEGAL = 100_000;
/** Orders that each side writes in a month, at most: most are overwritten or taken back. */
const WRITES = 30;
/** Games between two lines of progress. */
const EVERY = 50;

const seed = process.env['PROPERTY_SEED'] ?? 'proofs';
const { scenario } = await shippedScenario();

/** @throws at the first difference */
function twins(): void {
  const pair = new TwinGames(scenario);
  let steps = 0;
  let game = 0;
  for (; steps < STEPS; game += 1) {
    const name = `${seed} ${game}`;
    const played = pair.play(name);
    if (played.difference !== null) throw new Error(`game "${name}": ${played.difference}`);
    steps += played.steps;
    if (game % EVERY === 0) console.log(`twins: ${steps} steps of ${STEPS}`);
  }
  console.log(`twins: ${steps} steps in ${game} games, machine and flat rules equal in every month`);
}

/** @throws at the first difference */
function lanes(): void {
  const model = compileModel(scenario);
  const laws = compileLaws(model);
  const starts = historyStarts(model, scenario.months - 1);
  const minds = scenario.sides.map(({ id }) => createMind(model, id));
  for (const [name, players] of [['random', null] as const, ['minds', minds] as const]) {
    const pair = new LaneTwinGames(laws, players);
    let months = 0;
    let lot = 0;
    for (; months < MONTHS; lot += 1) {
      const played = pair.play([starts[lot % starts.length] ?? []], `${seed} ${name} ${lot}`);
      if (played.difference !== null) throw new Error(played.difference);
      months += played.months;
    }
    console.log(`lanes (${name}): ${months} months in ${lot} lots, flat rules and lanes equal in every cell`);
  }
}

/** @throws at the first command that is not answered as it must be, or the first world that is not sound */
function meddler(): void {
  const player = new Meddler(scenario);
  while (player.accepted < LEGAL || player.missteps < ILLEGAL) {
    player.play(`${seed} ${player.games}`, WRITES);
    if (player.games % EVERY === 0) {
      console.log(`meddler: ${player.accepted} legal, ${player.missteps} refused, ${player.games} games`);
    }
  }
  console.log(
    `meddler: ${player.accepted} legal commands and ${player.missteps} refused in ${player.games} games`,
  );
  for (const [code, count] of player.refused) console.log(`  ${String(count).padStart(8)}  ${code}`);
  for (const [ending, count] of player.endings) console.log(`  ${String(count).padStart(8)}  ${ending}`);
}

const PROOFS: Readonly<Record<string, () => void>> = { twins, lanes, meddler };
const asked = process.argv.slice(2);
for (const [name, prove] of Object.entries(PROOFS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const begin = performance.now();
  prove();
  console.log(`${name}: ${Math.round((performance.now() - begin) / 1000)} s`);
}
