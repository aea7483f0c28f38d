// A condition as instructions that answer it for all lanes at once. What looks at one thing is asked beforehand for every
// value, as the flat rules do it (`rules/look.ts`), and becomes a few comparisons; the rest is joined lane by lane.
import type { Layout } from '../rules/cells.ts';
import { NEVER } from '../rules/compileCondition.ts';
import type { Comparison, Condition, Quantity } from '../rules/condition.ts';
import type { Scenario } from '../rules/definition.ts';
import { answersTo, conjunctsOf, type Look, lookOf, VALUES } from '../rules/look.ts';
import type { Board } from './board.ts';
import { type Span, spansOf } from './spans.ts';
import * as wasm from './wasm/instructions.ts';
import type { Code, Scope } from './wasm/module.ts';

/** Every lane, and no lane. */
export const EVERY: Code = wasm.all(-1);
export const NO: Code = wasm.all(0);

/** Least and greatest value that a table answers for. */
const LEAST = -1;
const GREATEST = VALUES - 2;

const COMPARE: Readonly<Record<Comparison, (left: Code, right: Code) => Code>> = {
  '<': wasm.lt,
  '<=': wasm.le,
  '==': wasm.eq,
  '!=': wasm.ne,
  '>=': wasm.ge,
  '>': wasm.gt,
};

/** Conditions as one side reads the world, or as it is. */
export interface Reader {
  readonly scenario: Scenario;
  readonly layout: Layout;
  readonly board: Board;
}

/** @returns instructions that give a mask */
export function maskOf(reader: Reader, scope: Scope, condition: Condition): Code {
  const look = lookOf(condition, reader.layout);
  if (look) return within(reader, scope, look, answersTo(condition, look, reader.layout));
  const own = (each: Condition): Code => maskOf(reader, scope, each);
  switch (condition.kind) {
    case 'and':
      return joined(condition.of.map(own), wasm.and, EVERY);
    case 'or':
      return joined(condition.of.map(own), wasm.or, NO);
    case 'not':
      return wasm.not(own(condition.of));
    case 'compare':
      return COMPARE[condition.op](
        quantity(reader, scope, condition.left),
        quantity(reader, scope, condition.right),
      );
    case 'holds':
      return holds(reader, scope, condition.office, condition.person);
    case 'always':
      return EVERY;
    default:
      throw new Error(`a condition on one thing has no look: ${condition.kind}`);
  }
}

/**
 * Narrows a mask by conditions, one after the other, and ends the function when nothing is left of it.
 * @param mask local of the mask; the function gives nothing back, and this is not nested in it
 */
export function narrowBy(reader: Reader, scope: Scope, mask: number, conditions: readonly Condition[]): Code {
  return conditions
    .flatMap(conjunctsOf)
    .filter(({ kind }) => kind !== 'always')
    .map((each) => [
      wasm.set(mask, wasm.and(wasm.get(mask), maskOf(reader, scope, each))),
      wasm.leaveIf(wasm.none(wasm.get(mask))),
    ]);
}

/** Who holds an office: the first holder whose condition is met. */
export function holds(reader: Reader, scope: Scope, office: string, person: string | null): Code {
  const holders = reader.scenario.offices.find(({ id }) => id === office)?.holders ?? [];
  const vacant = scope.local();
  const found = scope.local();
  const met = scope.local();
  return [
    wasm.set(vacant, EVERY),
    wasm.set(found, NO),
    holders.map((each) => [
      wasm.set(met, wasm.and(wasm.get(vacant), maskOf(reader, scope, each.while))),
      wasm.set(vacant, wasm.without(wasm.get(vacant), wasm.get(met))),
      each.person === person ? wasm.set(found, wasm.or(wasm.get(found), wasm.get(met))) : [],
    ]),
    wasm.get(person === null ? vacant : found),
  ];
}

/** Where what a look sees is one of the values that are answered with 1. */
export function within(reader: Reader, scope: Scope, { kind, cell }: Look, answers: ArrayLike<number>): Code {
  const yes = rangesOf(answers, 1);
  const no = rangesOf(answers, 0);
  if (no.length === 0) return EVERY;
  if (yes.length === 0) return NO;
  const turned = no.length < yes.length;
  const ranges = turned ? no : yes;
  const value = kind === 'value' ? wasm.load(reader.board.cell(cell)) : age(reader, scope, cell);
  const kept = scope.local();
  const mask = joined(
    ranges.map(([low, high], nth) => {
      const own = ranges.length === 1 ? value : nth === 0 ? wasm.tee(kept, value) : wasm.get(kept);
      if (low === high) return wasm.eq(own, wasm.all(low));
      if (low === LEAST) return wasm.le(own, wasm.all(high));
      if (high === GREATEST) return wasm.ge(own, wasm.all(low));
      return wasm.leUnsigned(wasm.sub(own, wasm.all(low)), wasm.all(high - low));
    }),
    wasm.or,
    NO,
  );
  return turned ? wasm.not(mask) : mask;
}

/** Stretches of values that are answered alike, from the least value to the greatest. */
function rangesOf(answers: ArrayLike<number>, wanted: number): readonly Span[] {
  const values = Array.from(answers, (_, place) => place + LEAST);
  return spansOf(values.filter((value) => answers[value - LEAST] === wanted));
}

function joined(masks: readonly Code[], join: (one: Code, other: Code) => Code, empty: Code): Code {
  const [first, ...others] = masks;
  return others.reduce((sum: Code, each) => join(sum, each), first ?? empty);
}

/** Months since what a cell dates; -1 where it never was. */
function age(reader: Reader, scope: Scope, cell: number): Code {
  const { board, layout } = reader;
  const then = scope.local();
  const now = wasm.load(board.cell(layout.month));
  return wasm.or(
    wasm.sub(now, wasm.tee(then, wasm.load(board.cell(cell)))),
    wasm.lt(wasm.get(then), wasm.all(0)),
  );
}

function quantity(reader: Reader, scope: Scope, asked: Quantity): Code {
  const { layout, board } = reader;
  const cell = (index: number): Code => wasm.load(board.cell(index));
  const since = (index: number): Code =>
    wasm.pick(wasm.lt(cell(index), wasm.all(0)), wasm.all(NEVER), age(reader, scope, index));
  switch (asked.kind) {
    case 'number':
      return wasm.all(asked.value);
    case 'month':
      return cell(layout.month);
    case 'dissent':
      return cell(layout.dissent);
    case 'dissent-on':
      return cell(layout.dissentOn(asked.order));
    case 'meter':
      return cell(layout.meter(asked.meter));
    case 'estimate':
      return cell(layout.estimate(asked.side, asked.meter).mean);
    case 'months-in':
      return since(layout.track(asked.track).since);
    case 'months-since':
      return since(layout.last(asked.what));
  }
}
