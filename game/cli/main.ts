// The command line's door: finds the command, and turns bad input into one sentence and exit code 2.
import { cli } from '../words/en/cli.ts';
import { analyseCommand } from './commands/analyse.ts';
import { benchCommand } from './commands/bench.ts';
import { claimsCommand } from './commands/claims.ts';
import { exploreCommand } from './commands/explore.ts';
import { hingesCommand } from './commands/hinges.ts';
import { lintCommand } from './commands/lint.ts';
import { movesCommand } from './commands/moves.ts';
import { replayCommand } from './commands/replay.ts';
import { ribbonCommand } from './commands/ribbon.ts';
import { scenariosCommand } from './commands/scenarios.ts';
import { simulateCommand } from './commands/simulate.ts';
import { tournamentCommand } from './commands/tournament.ts';
import { wordsCommand } from './commands/words.ts';
import { BadInput, EXIT, type Io } from './io.ts';

type CommandFunction = (args: readonly string[], io: Io) => Promise<number>;

const COMMANDS: Readonly<Record<string, CommandFunction>> = {
  scenarios: scenariosCommand,
  lint: lintCommand,
  replay: replayCommand,
  moves: movesCommand,
  simulate: simulateCommand,
  analyse: analyseCommand,
  ribbon: ribbonCommand,
  hinges: hingesCommand,
  claims: claimsCommand,
  explore: exploreCommand,
  tournament: tournamentCommand,
  words: wordsCommand,
  bench: benchCommand,
};

/** Runs one command. @returns the exit code: 0 done, 1 findings, 2 bad input */
export async function runCli(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (name === undefined) throw new BadInput(cli.noCommand);
    if (name === 'help' || name === '--help') {
      io.out(cli.usage);
      return EXIT.ok;
    }
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw new BadInput(cli.unknownCommand(name));
    return await command(rest, io);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    io.err(error.message);
    return EXIT.badInput;
  }
}

if (import.meta.main) {
  // A reader such as `head` may close the pipe early; that is no fault of anybody's.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  const io: Io = {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
  };
  process.exitCode = await runCli(process.argv.slice(2), io);
}
