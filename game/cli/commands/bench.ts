// How fast the game is played through XState and on the flat rules: from one run, on one thread, as a ratio.
import { historyStarts } from '../../analysis/history.ts';
import { desksOf, playFlat, playMachine } from '../../analysis/randomPlay.ts';
import { createEngine } from '../../machine/engine.ts';
import { chanceKey, keyOfGame } from '../../rules/chance.ts';
import { createFlatGame } from '../../rules/flat/flatGame.ts';
import { compileLaws } from '../../rules/flat/laws.ts';
import { compileModel } from '../../rules/model.ts';
import { cli } from '../../words/en/cli.ts';
import { readArgs } from '../args.ts';
import { EXIT, type Io } from '../io.ts';
import { openScenario, shippedScenarios } from '../scenarios.ts';

/** Games in a lot: lots of the two ways alternate, so that a busy machine slows both. */
const MACHINE_LOT = 6;
const FLAT_LOT = 3000;
const LOTS = 8;

export async function benchCommand(args: readonly string[], io: Io): Promise<number> {
  const { json, words } = readArgs(args, 1, ['json']);
  const [first] = await shippedScenarios();
  const { scenario } = await openScenario(words[0] ?? first);
  const model = compileModel(scenario);
  const engine = createEngine(model);
  const laws = compileLaws(model);
  const game = createFlatGame(laws);
  const desks = desksOf(laws);
  const root = chanceKey('bench');
  const start = historyStarts(model, 0)[0] ?? [];
  const machine = { months: 0, ms: 0 };
  const flat = { months: 0, ms: 0 };
  const time = (
    into: { months: number; ms: number },
    games: number,
    play: (nth: number) => number,
    lot: number,
  ) => {
    const begin = performance.now();
    for (let nth = 0; nth < games; nth += 1) into.months += play(lot * games + nth);
    into.ms += performance.now() - begin;
  };
  const playOnMachine = (nth: number) => playMachine(engine, `bench ${nth}`, keyOfGame(root, nth));
  const playOnFlat = (nth: number) => playFlat(game, desks, start, keyOfGame(root, nth));
  time({ months: 0, ms: 0 }, 2, playOnMachine, 0);
  time({ months: 0, ms: 0 }, FLAT_LOT, playOnFlat, 0);
  for (let lot = 0; lot < LOTS; lot += 1) {
    time(machine, MACHINE_LOT, playOnMachine, lot);
    time(flat, FLAT_LOT, playOnFlat, lot);
  }
  /** Full-length playthroughs a second: random games often end early, so months are what is counted. */
  const perSecond = ({ months, ms }: { readonly months: number; readonly ms: number }) =>
    months / scenario.months / (ms / 1000);
  const [slow, fast] = [perSecond(machine), perSecond(flat)];
  if (json) {
    const figures = { months: scenario.months, xstate: slow, compiled: fast, ratio: fast / slow };
    io.out(JSON.stringify({ type: 'bench', scenario: scenario.id, ...figures }));
  } else {
    io.out(cli.bench(scenario.months));
    io.out(`  XState    ${slow.toFixed(1)}`);
    io.out(`  flat      ${fast.toFixed(0)}`);
    io.out(`  ratio     ${(fast / slow).toFixed(0)}`);
  }
  return EXIT.ok;
}
