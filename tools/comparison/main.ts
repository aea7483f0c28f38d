// `npm start`: the same random games through XState, through boardgame.io and through the rules alone.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compileModel, type Model } from '../../game/rules/model.ts';
import { loadScenario } from '../../game/scenario/loader.ts';
import { readFolder } from '../../game/scenario/node/read.ts';
import { boardgameTables } from './boardgameTable.ts';
import { findDifferences, measure, seedsOfFullGames } from './compare.ts';
import { plainTables } from './plain.ts';
import { statechartTables } from './statechart.ts';

const { values } = parseArgs({
  options: {
    games: { type: 'string', default: '100' },
    seed: { type: 'string', default: 'comparison' },
    json: { type: 'boolean', default: false },
  },
});
const games = Number(values.games);
if (!Number.isInteger(games) || games < 1) {
  console.error(`--games wants a whole number from 1, not ${values.games}.`);
  process.exit(2);
}

const { bundle } = loadScenario(
  await readFolder(fileURLToPath(new URL('../../scenarios/unmade-alliance-1935', import.meta.url))),
);
if (!bundle) throw new Error('the scenario has errors: `npm run cli -- lint` tells which');
const { scenario } = bundle;
// A model each: boardgame.io freezes what it gets hold of.
const model = (): Model => compileModel(scenario);
const plain = plainTables(model());
const contenders = [
  { name: 'XState', start: statechartTables(model()) },
  { name: 'boardgame.io', start: boardgameTables(model(), 'by occurrence') },
  { name: 'boardgame.io, a phase a move', start: boardgameTables(model(), 'by phase') },
  { name: 'rules alone', start: plain },
];

const { tried, full } = seedsOfFullGames(model(), plain, values.seed, games);
const differences = findDifferences(model(), contenders, tried);
const measured = measure(model(), contenders, full);
const rate = (name: string) => measured.find((each) => each.name === name)?.playthroughsPerSecond ?? 0;
const ratio = rate('boardgame.io') / rate('XState');
const report = {
  scenario: scenario.id,
  months: scenario.months,
  compared: tried.length,
  differences,
  measured,
  ratio,
};
if (values.json) console.log(JSON.stringify(report));
else printText(report);
process.exitCode = differences.length > 0 ? 1 : 0;

function printText({ months, compared, measured: rows }: typeof report): void {
  if (differences.length === 0)
    console.log(`${compared} random games: all stood in the same world at the end of every month.`);
  for (const { seed, month, names } of differences)
    console.log(`DIFFERENT: game “${seed}”, month ${month + 1}: ${names.join(' and ')}`);
  console.log(`Full playthroughs of ${months} months a second, legal orders listed, over ${games} games:`);
  for (const { name, playthroughsPerSecond } of rows)
    console.log(`  ${name.padEnd(30)}${playthroughsPerSecond.toFixed(2).padStart(9)}`);
  console.log(`boardgame.io plays ${ratio.toFixed(2)} times as many as XState.`);
}
