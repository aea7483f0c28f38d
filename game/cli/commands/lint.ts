// Checks a scenario, or all that ship, and prints every finding.
import { basename, relative } from 'node:path';
import { type Finding, hasErrors, sortFindings } from '../../scenario/finding.ts';
import { lintScenario } from '../../scenario/lintScenario.ts';
import { readFolder } from '../../scenario/node/read.ts';
import { findingCount, findingLine } from '../../scenario/report.ts';
import { readArgs } from '../args.ts';
import { exploreFindings } from '../exploreFindings.ts';
import { EXIT, type Io } from '../io.ts';
import { playFindings } from '../playFindings.ts';
import { scenarioFolder, shippedScenarios } from '../scenarios.ts';
import { explored } from './explore.ts';

/** `lint [scenario or folder] [--long]`: exit code 1 where a scenario has errors. */
export async function lintCommand(args: readonly string[], io: Io): Promise<number> {
  const read = readArgs(args, 1, ['json', 'long', 'runs', 'seed']);
  const { words, json, long } = read;
  const [name] = words;
  const folders = name === undefined ? await shippedScenarios() : [await scenarioFolder(name)];
  let code: number = EXIT.ok;
  for (const folder of folders) {
    const files = await readFolder(folder);
    const { bundle, findings: shape } = lintScenario(files);
    const played = bundle ? playFindings(bundle.scenario, files) : [];
    // Only what plays can be explored.
    const sound = long && bundle && !hasErrors([...shape, ...played]);
    const found = sound ? exploreFindings(explored(bundle.scenario, read), files) : [];
    const findings = sortFindings([...shape, ...played, ...found]);
    if (hasErrors(findings)) code = EXIT.findings;
    print(findings, folder, json, io);
  }
  return code;
}

function print(findings: readonly Finding[], folder: string, json: boolean, io: Io): void {
  if (json) {
    for (const finding of findings)
      io.out(JSON.stringify({ type: 'finding', scenario: basename(folder), ...finding }));
    return;
  }
  const path = relative(process.cwd(), folder);
  for (const finding of findings) io.out(findingLine(finding, path));
  io.out(`${basename(folder)}: ${findingCount(findings)}`);
}
