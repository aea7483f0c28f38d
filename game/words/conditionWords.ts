// The rules' conditions in plain words, with the scenario's own names: for the documentation of the model, for what
// would move a member of a council, for what an order waits for.
import type { Comparison, Condition, Quantity } from '../rules/condition.ts';
import type { Words } from './words.ts';

/** Tells one condition, or its opposite, as a clause without capital or full stop. */
export interface ConditionTeller {
  tell(condition: Condition): string;
  /** What must be the case for the condition not to hold. */
  tellNot(condition: Condition): string;
}

const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  '>=': '<',
  '>': '<=',
  '<=': '>',
  '<': '>=',
  '==': '!=',
  '!=': '==',
};

const MIRRORED: Readonly<Record<Comparison, Comparison>> = {
  '>=': '<=',
  '>': '<',
  '<=': '>=',
  '<': '>',
  '==': '==',
  '!=': '!=',
};

/**
 * A teller for one scenario.
 * @param words with the scenario's texts
 * @param monthIso the month (`1936-11`) of an index counted from the scenario's first month
 */
export function conditionTeller(words: Words, monthIso: (index: number) => string): ConditionTeller {
  return {
    tell: (condition) => tellPart(words, monthIso, plain(condition, false), 'top'),
    tellNot: (condition) => tellPart(words, monthIso, plain(condition, true), 'top'),
  };
}

type Around = 'top' | 'and' | 'or';

/** A condition from which every `not` over `and`, `or` and comparisons has been drawn inwards. */
function plain(condition: Condition, negated: boolean): Condition {
  switch (condition.kind) {
    case 'not':
      return plain(condition.of, !negated);
    case 'and':
    case 'or': {
      const kind = (condition.kind === 'and') === negated ? 'or' : 'and';
      return { kind, of: condition.of.map((part) => plain(part, negated)) };
    }
    case 'compare':
      return negated ? { ...condition, op: OPPOSITE[condition.op] } : condition;
    default:
      return negated ? { kind: 'not', of: condition } : condition;
  }
}

function tellPart(
  words: Words,
  monthIso: (index: number) => string,
  condition: Condition,
  around: Around,
): string {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const parts =
        condition.kind === 'and' ? merged(words, monthIso, condition.of) : monthsFirst(condition.of);
      const inner = parts.length === 1 ? around : condition.kind;
      const told = parts.map((part) =>
        typeof part === 'string' ? part : tellPart(words, monthIso, part, inner),
      );
      return joined(words, condition.kind, told, around);
    }
    case 'not':
      return tellLeaf(words, monthIso, condition.of, true);
    default:
      return tellLeaf(words, monthIso, condition, false);
  }
}

function joined(words: Words, kind: 'and' | 'or', told: readonly string[], around: Around): string {
  const [only = ''] = told;
  if (told.length < 2) return only;
  const pair = (form: 'two' | 'more' | 'last' | 'inner') => (first: string, second: string) =>
    words.say(`condition.${kind}.${form}`, { first, second });
  if (around !== 'top' && around !== kind) {
    return words.say(kind === 'or' ? 'condition.either' : 'condition.both', {
      what: told.reduce(pair('inner')),
    });
  }
  if (told.length === 2) return told.reduce(pair('two'));
  return pair('last')(told.slice(0, -1).reduce(pair('more')), told.at(-1) ?? '');
}

/**
 * The parts of an `and`, with those drawn together that are said in one breath: two ends of a span of months, and where
 * a track stands with how long it has stood there.
 */
function merged(
  words: Words,
  monthIso: (index: number) => string,
  parts: readonly Condition[],
): readonly (Condition | string)[] {
  const first = parts.find((part) => monthBound(part, '>=') !== null);
  const last = parts.find((part) => monthBound(part, '<=') !== null);
  const stay = parts.find((part) => stayOf(part) !== null);
  const { track = '', months = 0 } = (stay && stayOf(stay)) ?? {};
  const stood = parts.find(
    (part) => part.kind === 'in' && part.track === track && part.states.length === 1 && months > 0,
  );
  return monthsFirst(parts).flatMap((part): readonly (Condition | string)[] => {
    if (first && last && part === last) return [];
    if (first && last && part === first) {
      const month = (bound: number | null) => words.month(monthIso(bound ?? 0));
      const span = { first: month(monthBound(first, '>=')), last: month(monthBound(last, '<=')) };
      return [words.say('condition.month.range', span)];
    }
    if (stood && part === stay) return [];
    if (stood?.kind === 'in' && part === stood) {
      const states = statesOf(words, stood.track, stood.states);
      const name = words.story(`track.${stood.track}.name`);
      return [words.say('condition.stands.since', { track: name, states, count: months })];
    }
    return [part];
  });
}

function monthsFirst(parts: readonly Condition[]): readonly Condition[] {
  const isMonth = (part: Condition) => part.kind === 'compare' && part.left.kind === 'month';
  return [...parts.filter(isMonth), ...parts.filter((part) => !isMonth(part))];
}

function monthBound(part: Condition, op: Comparison): number | null {
  const { left, right, ...rest } = part.kind === 'compare' ? part : { left: null, right: null, op: null };
  return left?.kind === 'month' && rest.op === op && right?.kind === 'number' ? right.value : null;
}

function stayOf(part: Condition): { readonly track: string; readonly months: number } | null {
  if (part.kind !== 'compare' || part.left.kind !== 'months-in') return null;
  if (part.op !== '>=' || part.right.kind !== 'number') return null;
  return { track: part.left.track, months: part.right.value };
}

function statesOf(words: Words, track: string, states: readonly string[]): string {
  const named = states.map((state) =>
    words.say('condition.named', { name: words.story(`track.${track}.states.${state}.name`) }),
  );
  return words.either(named);
}

function tellLeaf(
  words: Words,
  monthIso: (index: number) => string,
  leaf: Condition,
  negated: boolean,
): string {
  switch (leaf.kind) {
    case 'always':
      return words.say(negated ? 'condition.never' : 'condition.always');
    case 'diverged':
      return words.say(negated ? 'condition.diverged.not' : 'condition.diverged');
    case 'in': {
      const states = statesOf(words, leaf.track, leaf.states);
      const track = words.story(`track.${leaf.track}.name`);
      return words.say(negated ? 'condition.stands.not' : 'condition.stands', { track, states });
    }
    case 'given': {
      const seat = words.story(`side.${leaf.order.slice(0, leaf.order.indexOf('.'))}.seat`);
      const order = words.story(`order.${leaf.order}.title`);
      return words.say(negated ? 'condition.given.not' : 'condition.given', { seat, order });
    }
    case 'happened': {
      const event = words.story(`event.${leaf.event}.title`);
      return words.say(negated ? 'condition.happened.not' : 'condition.happened', { event });
    }
    case 'holds': {
      const person = words.story(`person.${leaf.person}.name`);
      const office = inSentence(words, words.story(`office.${leaf.office}.name`));
      return words.say(negated ? 'condition.holds.not' : 'condition.holds', { person, office });
    }
    case 'compare':
      return tellComparison(words, monthIso, leaf);
    default:
      throw new Error(`${leaf.kind} is no leaf of a condition`);
  }
}

function tellComparison(
  words: Words,
  monthIso: (index: number) => string,
  { left, op, right }: Extract<Condition, { kind: 'compare' }>,
): string {
  if (left.kind === 'number' && right.kind !== 'number') {
    return tellComparison(words, monthIso, { kind: 'compare', left: right, op: MIRRORED[op], right: left });
  }
  if (right.kind === 'number') {
    if (left.kind === 'month')
      return words.say(`condition.month.${op}`, { month: words.month(monthIso(right.value)) });
    if (left.kind === 'months-in') return stillness(words, left.track, op, right.value);
    if (left.kind === 'months-since') return recency(words, left.what, op, right.value);
  }
  return words.say(`condition.is.${op}`, { what: quantity(words, left), value: quantity(words, right) });
}

/** How long a track has not moved: whole months, so that `< 3` is the same as `<= 2`. */
function stillness(words: Words, id: string, op: Comparison, value: number): string {
  const track = words.story(`track.${id}.name`);
  switch (op) {
    case '>=':
    case '>': {
      const count = op === '>' ? value + 1 : value;
      return words.say('condition.still.>=', { track, count });
    }
    case '<=':
    case '<': {
      const count = op === '<' ? value - 1 : value;
      return count === 0
        ? words.say('condition.still.now', { track })
        : words.say('condition.still.<=', { track, count });
    }
    case '==':
      if (value === 0) return words.say('condition.still.now', { track });
      break;
    case '!=':
      if (value === 0) return words.say('condition.still.not', { track });
  }
  const what = words.say('condition.of.months-in', { track });
  return words.say(`condition.is.${op}`, { what, value });
}

/** How long ago an order was carried out or an event came; what never was is longer ago than any number of months. */
function recency(words: Words, id: string, op: Comparison, value: number): string {
  const what = words.storyOr(`order.${id}.title`) ?? words.story(`event.${id}.title`);
  switch (op) {
    case '>=':
    case '>': {
      const count = op === '>' ? value : value - 1;
      return count === 0
        ? words.say('condition.since.not', { what })
        : words.say('condition.since.>=', { what, count });
    }
    case '<=':
    case '<': {
      const count = op === '<' ? value - 1 : value;
      return count === 0
        ? words.say('condition.since.now', { what })
        : words.say('condition.since.<=', { what, count });
    }
    case '==':
      if (value === 0) return words.say('condition.since.now', { what });
      break;
    case '!=':
      if (value === 0) return words.say('condition.since.not', { what });
  }
  return words.say(`condition.is.${op}`, { what: words.say('condition.of.months-since', { what }), value });
}

function quantity(words: Words, of: Quantity): string {
  switch (of.kind) {
    case 'number':
      return words.number(of.value);
    case 'month':
    case 'dissent':
      return words.say(`condition.of.${of.kind}`);
    case 'dissent-on':
      return words.say('condition.of.dissent-on', { order: words.story(`order.${of.order}.title`) });
    case 'meter':
      return inSentence(words, words.story(`meter.${of.meter}.name`));
    case 'months-in':
      return words.say('condition.of.months-in', { track: words.story(`track.${of.track}.name`) });
    case 'months-since': {
      const what = words.storyOr(`order.${of.what}.title`) ?? words.story(`event.${of.what}.title`);
      return words.say('condition.of.months-since', { what });
    }
    case 'estimate': {
      const meter = inSentence(words, words.story(`meter.${of.meter}.name`));
      return words.say('condition.of.estimate', { meter, seat: words.story(`side.${of.side}.seat`) });
    }
  }
}

/** A name as it stands inside a sentence: small, unless it begins with a name of the scenario (`Warsaw’s trust`). */
function inSentence(words: Words, name: string): string {
  const first = (name.split(/[\s’']/, 1)[0] ?? '').toLocaleLowerCase(words.language);
  const proper = ['place', 'party', 'power'].some((kind) => words.storyOr(`${kind}.${first}.name`) !== null);
  return proper ? name : name.charAt(0).toLocaleLowerCase(words.language) + name.slice(1);
}
