// How a hinge is told: what was given, what would have served the side more, and by how much.
import type { Scenario } from '../../play/view.ts';
import type { Words } from '../../words/words.ts';
import type { Alternative, Hinge } from '../analysisPort.ts';
import { decimal, figureOf } from './figures.ts';

/** What was given, in a sentence. */
export function givenLine(words: Words, { desk, given }: Hinge): string {
  const name = words.story(`desk.${desk}`);
  return given === null
    ? words.say('hinges.held', { desk: name })
    : words.say('hinges.given', { desk: name, order: words.story(`order.${given}.title`) });
}

/** What another order would have come to, in a sentence with its intervals. */
export function alternativeLine(
  words: Words,
  { side }: Hinge,
  { order, gain, shifts, most }: Alternative,
): string {
  const number = (value: number) => decimal(words.language, value, 2);
  const { value, error } = figureOf(shifts[most] ?? { value: 0, low: 0, high: 0 });
  const gaps = {
    gain: number(gain.value),
    low: number(gain.low),
    high: number(gain.high),
    seat: words.story(`side.${side}.seat`),
    shift: Math.abs(value),
    way: words.say(value < 0 ? 'hinges.less' : 'hinges.more'),
    ending: words.story(`ending.${most}.title`),
    error,
  };
  return order === null
    ? words.say('hinges.other.hold', gaps)
    : words.say('hinges.other', { ...gaps, order: words.story(`order.${order}.title`) });
}

type Step = Scenario['chronicle'][number];

/** The step of the record that tells a hinge's order; null where none does. */
export function tellingStep({ chronicle }: Scenario, { month, given }: Hinge): Step | null {
  const tells = ({ carries }: Step) => carries.kind === 'order' && carries.order === given;
  return chronicle.find((step) => step.month === month && tells(step)) ?? null;
}

/** That step, or the first of its month; null where the month has none. */
export function stepOf(scenario: Scenario, hinge: Hinge): Step | null {
  return (
    tellingStep(scenario, hinge) ?? scenario.chronicle.find(({ month }) => month === hinge.month) ?? null
  );
}
