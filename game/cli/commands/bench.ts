// How fast the same games are played through XState, on the flat rules and in lanes, at random and by the sides' own minds:
// from one run, on one thread, as ratios.
import { historyStarts } from '../../analysis/history.ts';
import type { Start } from '../../analysis/laboratory.ts';
import { byMinds, type MachinePlayer, playMachine } from '../../analysis/machinePlay.ts';
import { playInLanes, randomPlayer } from '../../analysis/randomLanes.ts';
import { desksOf, playFlat, randomly } from '../../analysis/randomPlay.ts';
import { createLanes, type Lanes } from '../../lanes/lanes.ts';
import { mindful as mindfulPlayer } from '../../lanes/mindful.ts';
import { createEngine, type Engine } from '../../machine/engine.ts';
import { createMind, type Mind } from '../../minds/mind.ts';
import { Playout } from '../../minds/playout.ts';
import { type ChanceKey, chanceKey } from '../../rules/chance.ts';
import { createFlatGame } from '../../rules/flat/flatGame.ts';
import { compileLaws, type Laws } from '../../rules/flat/laws.ts';
import { compileModel } from '../../rules/model.ts';
import { cli } from '../../words/en/cli.ts';
import { readArgs } from '../args.ts';
import { EXIT, type Io } from '../io.ts';
import { openScenario, shippedScenarios } from '../scenarios.ts';

/** Games in a lot: about half a second of each way. */
const MACHINE_LOT = 6;
const FLAT_LOT = 3000;
const LANES_LOT = 12_000;
/** Lots of each way, besides the one that warms up. */
const ROUNDS = 6;

/** Full playthroughs a second, by way. */
type Speeds = Readonly<Partial<Record<Way['name'], number>>>;

/** A way of playing the same games. */
interface Way {
  readonly name: 'xstate' | 'flat' | 'lanes';
  readonly lot: number;
  /** @param first number of the first game @returns months played */
  play(keys: readonly ChanceKey[], first: number): number;
}

export async function benchCommand(args: readonly string[], io: Io): Promise<number> {
  const { json, words, count } = readArgs(args, 1, ['json', 'rounds']);
  const rounds = count('rounds', ROUNDS);
  const [first] = await shippedScenarios();
  const { scenario } = await openScenario(words[0] ?? first);
  const model = compileModel(scenario);
  const engine = createEngine(model);
  const laws = compileLaws(model);
  const start = historyStarts(model, 0)[0] ?? [];
  const minds = scenario.sides.map(({ id }) => createMind(model, id));
  const random: Players = {
    machine: randomly,
    flat: playedAtRandom(laws, start),
    lanes: createLanes(laws, randomPlayer),
  };
  const mindful: Players = {
    machine: (key) => byMinds(minds, key),
    flat: playedByMinds(laws, minds, start),
    lanes: createLanes(laws, mindfulPlayer(minds)),
  };
  const speeds = Object.entries({ random, minds: mindful }).map(([who, players]) => ({
    who,
    speed: race(waysOf(engine, players, start), scenario.months, rounds),
  }));
  for (const { who, speed } of speeds) {
    const { xstate = 0, flat = 0, lanes = flat } = speed;
    if (json) {
      const figures = { months: scenario.months, ...speed, compiled: lanes, ratio: lanes / xstate };
      io.out(JSON.stringify({ type: 'bench', scenario: scenario.id, who, ...figures }));
      continue;
    }
    io.out(cli.bench(scenario.months, cli.benchPlayers[who === 'minds' ? 'minds' : 'random']));
    for (const [name, rate] of Object.entries(speed)) {
      io.out(cli.benchWay(name, rate.toFixed(name === 'xstate' ? 1 : 0), (rate / xstate).toFixed(0)));
    }
  }
  return EXIT.ok;
}

/** Who plays, on each of the ways. */
interface Players {
  machine(key: ChanceKey): MachinePlayer;
  /** @returns months played */
  flat(key: ChanceKey): number;
  readonly lanes: Lanes | null;
}

const NAMED = (nth: number): string => `bench ${nth}`;

/** The same games on all ways, each named by its number. */
function waysOf(engine: Engine, { machine, flat, lanes }: Players, start: Start): readonly Way[] {
  const ways: Way[] = [
    {
      name: 'xstate',
      lot: MACHINE_LOT,
      play: (keys, first) => sum(keys, (key, nth) => playMachine(engine, NAMED(first + nth), machine(key))),
    },
    { name: 'flat', lot: FLAT_LOT, play: (keys) => sum(keys, flat) },
  ];
  if (!lanes) return ways;
  return [
    ...ways,
    { name: 'lanes', lot: LANES_LOT, play: (keys) => playInLanes(lanes, engine.model, start, keys) },
  ];
}

function playedAtRandom(laws: Laws, start: Start): Players['flat'] {
  const game = createFlatGame(laws);
  const desks = desksOf(laws);
  return (key) => playFlat(game, desks, start, key);
}

function playedByMinds(laws: Laws, minds: readonly Mind[], start: Start): Players['flat'] {
  const playout = new Playout(laws);
  const { month } = laws.model.layout;
  return (key) => {
    playout.game.reset(start, key);
    playout.run(minds);
    return playout.game.month - (start[month] ?? 0) + 1;
  };
}

/** Lots of all ways by turns, so that a busy machine slows all of them. @returns full playthroughs a second, by way */
function race(ways: readonly Way[], months: number, rounds: number): Speeds {
  const times = ways.map(() => ({ months: 0, ms: 0 }));
  for (let lot = -1; lot < rounds; lot += 1) {
    for (const [nth, way] of ways.entries()) {
      const first = Math.max(0, lot) * way.lot;
      const keys = Array.from({ length: way.lot }, (_, at) => chanceKey(NAMED(first + at)));
      const begin = performance.now();
      const played = way.play(keys, first);
      const ms = performance.now() - begin;
      const time = times[nth];
      // The first lot is for warming up.
      if (!time || lot < 0) continue;
      time.months += played;
      time.ms += ms;
    }
  }
  // Random games often end early, so months are what is counted.
  return Object.fromEntries(
    ways.map(({ name }, nth) => {
      const { months: played, ms } = times[nth] ?? { months: 0, ms: 1 };
      return [name, played / months / (ms / 1000)];
    }),
  );
}

function sum(keys: readonly ChanceKey[], play: (key: ChanceKey, nth: number) => number): number {
  return keys.reduce((total, key, nth) => total + play(key, nth), 0);
}
