// A condition as its author would write it: for messages, and for the tools that show rules to people.
import type { Condition, Quantity } from '../rules/condition.ts';
import { monthAt } from './calendar.ts';

/**
 * The text of a condition; parsing it gives the same tree.
 * @param firstMonth `YYYY-MM`: numbers compared with `month` are written as months counted from it
 */
export function printCondition(condition: Condition, firstMonth: string): string {
  return print(condition, firstMonth, 0);
}

/** How tightly a form binds: what binds less than its surroundings gets brackets. */
const OR = 1;
const AND = 2;
const NOT = 3;

function print(condition: Condition, firstMonth: string, around: number): string {
  switch (condition.kind) {
    case 'always':
    case 'diverged':
      return condition.kind;
    case 'in':
      return stands(condition.track, condition.states, '');
    case 'compare': {
      const { left, op, right } = condition;
      const months = left.kind === 'month' || right.kind === 'month';
      const quantity = (value: Quantity) => printQuantity(value, months ? firstMonth : null);
      return `${quantity(left)} ${op} ${quantity(right)}`;
    }
    case 'given':
      return `given(${condition.order})`;
    case 'happened':
      return `happened(${condition.event})`;
    case 'holds':
      return `holds(${condition.office}, ${condition.person})`;
    case 'not':
      if (condition.of.kind === 'in') return stands(condition.of.track, condition.of.states, 'not ');
      return `not ${print(condition.of, firstMonth, NOT)}`;
    case 'and':
    case 'or': {
      const own = condition.kind === 'and' ? AND : OR;
      const text = condition.of.map((part) => print(part, firstMonth, own)).join(` ${condition.kind} `);
      return around >= own ? `(${text})` : text;
    }
  }
}

function stands(track: string, states: readonly string[], not: string): string {
  const [only] = states;
  return states.length === 1 ? `${track} is ${not}${only}` : `${track} ${not}in [${states.join(', ')}]`;
}

function printQuantity(quantity: Quantity, firstMonth: string | null): string {
  switch (quantity.kind) {
    case 'number':
      return firstMonth === null ? String(quantity.value) : monthAt(quantity.value, firstMonth);
    case 'month':
    case 'dissent':
      return quantity.kind;
    case 'meter':
      return quantity.meter;
    case 'months-in':
      return `months_in(${quantity.track})`;
    case 'months-since':
      return `months_since(${quantity.what})`;
    case 'dissent-on':
      return `dissent_on(${quantity.order})`;
    case 'estimate':
      return `estimate(${quantity.side}, ${quantity.meter})`;
  }
}
