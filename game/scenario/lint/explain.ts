// Why conditions can never hold, in words.
import type { Condition } from '../../rules/condition.ts';
import type { Scenario } from '../../rules/definition.ts';
import { printCondition } from '../conditionPrinter.ts';
import { type Possible, type Situation, satisfy } from './satisfy.ts';

const TOGETHER = 'Its conditions exclude each other.';

/** The condition, or the two, that cannot hold; a contradiction comes before what is only never reached. */
export function whyNever(conditions: readonly Condition[], possible: Possible, scenario: Scenario): string {
  const states = new Map(
    scenario.tracks.map((track) => [track.id, new Set(track.states.map(({ id }) => id))]),
  );
  const anything: Possible = {
    ...possible,
    statesOf: (track) => states.get(track) ?? null,
    canBe: () => true,
  };
  const { firstMonth } = scenario;
  return culprit(conditions, anything, firstMonth) ?? culprit(conditions, possible, firstMonth) ?? TOGETHER;
}

/** What is wrong within these limits of the possible, or null where nothing is. */
function culprit(conditions: readonly Condition[], possible: Possible, firstMonth: string): string | null {
  const parts = conditions.flatMap((condition) => (condition.kind === 'and' ? condition.of : [condition]));
  const text = (condition: Condition) => `"${printCondition(condition, firstMonth)}"`;
  const alone = parts.find((part) => !satisfy([part], possible));
  if (alone) return `${text(alone)} can never hold.`;
  for (const [index, part] of parts.entries()) {
    const other = parts.slice(index + 1).find((later) => !satisfy([part, later], possible));
    if (other) return `${text(part)} and ${text(other)} exclude each other.`;
  }
  return satisfy(parts, possible) ? null : TOGETHER;
}

/** A situation as a list of what is the case in it. */
export function inWords({ tracks, bounds, facts }: Situation): string {
  const parts = [
    ...[...tracks].map(([track, [state]]) => `${track} is ${state}`),
    ...[...bounds].map(
      ([what, [least, most]]) => `${what} is ${least === most ? least : `${least} to ${most}`}`,
    ),
    ...[...facts].map(([fact, holds]) => `${fact} has ${holds ? '' : 'not '}been`),
  ];
  return parts.length > 0 ? parts.join(', ') : 'nothing in particular is the case';
}
