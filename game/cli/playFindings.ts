// Whether the chronicle plays, as findings with file and line: the linter's last question, which needs the rules.
import { type PlayFault, playFaults } from '../machine/playFaults.ts';
import { monthView } from '../play/calendar.ts';
import type { Scenario } from '../rules/definition.ts';
import type { Finding } from '../scenario/finding.ts';
import { cli } from '../words/en/cli.ts';

/** @param files the scenario's texts by path, for the line of each step */
export function playFindings(scenario: Scenario, files: ReadonlyMap<string, string>): readonly Finding[] {
  return playFaults(scenario).map((fault): Finding => {
    const file = `chronicle/${monthView(scenario, fault.month).iso}.yaml`;
    return {
      file,
      line: lineOf(files.get(file) ?? '', fault.step),
      severity: 'error',
      code: fault.kind === 'event-without-cause' ? 'event-without-cause' : 'does-not-play',
      ...sentences(fault),
    };
  });
}

/** The line on which a step begins, from 1; 0 where it is not found. */
function lineOf(text: string, step: string): number {
  return text.split('\n').findIndex((line) => new RegExp(`\\b(step|context): ${step}\\b`).test(line)) + 1;
}

function sentences({ kind, step, what }: PlayFault): Pick<Finding, 'message' | 'hint'> {
  const words = cli.play[kind];
  return { message: words.message(step, what), hint: words.hint };
}
