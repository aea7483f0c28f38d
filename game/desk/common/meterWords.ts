// How the rules that move a gauge are told: what, and when. The rules themselves come from the play room.
import { monthView } from '../../play/calendar.ts';
import type { Hearing, Mover } from '../../play/modelView.ts';
import type { Condition, Scenario } from '../../play/view.ts';
import { type ConditionTeller, conditionTeller } from '../../words/conditionWords.ts';
import type { Words } from '../../words/words.ts';

/** A rule in words. */
export interface MoverWords {
  /** What moves the gauge. */
  readonly what: string;
  /** More about it, a line each: the outcome, what sets it off, its condition. */
  readonly more: readonly string[];
}

/** The teller of a scenario's conditions. */
export function tellerOf(words: Words, scenario: Scenario): ConditionTeller {
  return conditionTeller(words, (index) => monthView(scenario, index).iso);
}

/** One rule in words. */
export function moverWords(words: Words, teller: ConditionTeller, { what, when }: Mover): MoverWords {
  const cause = when.kind === 'always' ? [] : [words.say('meter.when', { condition: teller.tell(when) })];
  switch (what.kind) {
    case 'order':
    case 'event': {
      const act = actWords(words, what);
      return { ...act, more: [...act.more, ...cause] };
    }
    case 'month':
      return { what: monthly(words, teller, when), more: [] };
    case 'track':
      return { what: moved(words, what), more: [...triggers(words, what.triggers), ...cause] };
    case 'council': {
      const council = words.story(`council.${what.council}.name`);
      return { what: words.say(`meter.council.${what.way}`, { council }), more: cause };
    }
  }
}

/** One channel by which a side judges, in words. */
export function hearingWords(words: Words, { listener, what, kind, by }: Hearing): MoverWords {
  const seat = words.story(`side.${listener}.seat`);
  const heard =
    by === 0
      ? words.say(`meter.heard.${kind}.even`, { seat })
      : words.say(`meter.heard.${kind}.${by > 0 ? 'up' : 'down'}`, { seat, count: Math.abs(by) });
  const act = actWords(words, what);
  return { ...act, more: [...act.more, heard] };
}

/** An order with its outcome, or an event. */
function actWords(words: Words, what: Hearing['what']): MoverWords {
  if (what.kind === 'event') return { what: words.story(`event.${what.event}.title`), more: [] };
  const seat = words.story(`side.${what.order.slice(0, what.order.indexOf('.'))}.seat`);
  const order = words.story(`order.${what.order}.title`);
  const outcome = what.only ? [] : [words.story(`order.${what.order}.outcomes.${what.outcome}`)];
  return { what: words.say('meter.order', { seat, order }), more: outcome };
}

function monthly(words: Words, teller: ConditionTeller, when: Condition): string {
  return when.kind === 'always'
    ? words.say('meter.month.always')
    : words.say('meter.month', { condition: teller.tell(when) });
}

function moved(
  words: Words,
  { track, from, to }: { readonly track: string; readonly from: string | null; readonly to: string },
): string {
  const state = (id: string) => words.story(`track.${track}.states.${id}.name`);
  const name = words.story(`track.${track}.name`);
  return from === null
    ? words.say('meter.track.any', { track: name, to: state(to) })
    : words.say('meter.track', { track: name, from: state(from), to: state(to) });
}

function triggers(words: Words, keys: readonly string[]): readonly string[] {
  if (keys.length === 0) return [];
  const named = keys.map((key) => words.say('condition.named', { name: words.story(key) }));
  return [words.say('meter.after', { triggers: words.either(named) })];
}

/** Who knows a gauge as it is, and who can only judge it. */
export function knownLine(words: Words, { meters }: Scenario, meter: string): string {
  const definition = meters.find(({ id }) => id === meter);
  const seats = (sides: readonly string[]) =>
    words.list(sides.map((side) => words.story(`side.${side}.seat`)));
  const judges = Object.keys(definition?.estimates ?? {});
  if (!definition) return '';
  if (judges.length === 0) return words.say('meter.open');
  const judged = words.say('meter.judged', { seats: seats(judges) });
  const first =
    definition.knownTo.length === 0
      ? words.say('meter.unknown')
      : words.say('meter.known', { seat: seats(definition.knownTo) });
  return `${first} ${judged}`;
}

/** Points as they stand in a column: always with their sign. */
export function points(words: Words, by: number): string {
  return `${by < 0 ? '−' : '+'}${words.number(Math.abs(by))}`;
}
