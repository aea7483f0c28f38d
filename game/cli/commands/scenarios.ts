// Lists the scenarios that ship.
import { readArgs } from '../args.ts';
import { EXIT, type Io } from '../io.ts';
import { openScenario, shippedScenarios } from '../scenarios.ts';

export async function scenariosCommand(args: readonly string[], io: Io): Promise<number> {
  const { json } = readArgs(args, 0, ['json']);
  for (const folder of await shippedScenarios()) {
    const { scenario, texts } = await openScenario(folder);
    const title = texts['en']?.['scenario.title'] ?? scenario.id;
    const { id, version, firstMonth, months, languages } = scenario;
    io.out(
      json
        ? JSON.stringify({ type: 'scenario', id, version, title, firstMonth, months, languages })
        : `${id}  ${version}  ${title}`,
    );
  }
  return EXIT.ok;
}
