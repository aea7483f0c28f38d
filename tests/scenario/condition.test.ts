// The condition language: what it reads, what it says when it cannot, and that printing and reading are inverse.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison, Condition, Quantity } from '../../game/rules/condition.ts';
import { parseCondition } from '../../game/scenario/conditionParser.ts';
import { printCondition } from '../../game/scenario/conditionPrinter.ts';

const FIRST = '1935-05';

function read(text: string): Condition {
  const parsed = parseCondition(text, FIRST);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.condition;
}

const stands = (track: string, ...states: readonly string[]): Condition => ({ kind: 'in', track, states });
const not = (of: Condition): Condition => ({ kind: 'not', of });
const and = (...of: readonly Condition[]): Condition => ({ kind: 'and', of });
const or = (...of: readonly Condition[]): Condition => ({ kind: 'or', of });
const number = (value: number): Quantity => ({ kind: 'number', value });
const meter = (name: string): Quantity => ({ kind: 'meter', meter: name });
const compare = (left: Quantity, op: Comparison, right: Quantity): Condition => ({
  kind: 'compare',
  left,
  op,
  right,
});

const TABLE: readonly (readonly [text: string, condition: Condition])[] = [
  ['always', { kind: 'always' }],
  ['diverged', { kind: 'diverged' }],
  ['staff is SIGNED', stands('staff', 'SIGNED')],
  ['staff is not SIGNED', not(stands('staff', 'SIGNED'))],
  ['signalling.ussr in [QUIET, HARD_SIGNAL]', stands('signalling.ussr', 'QUIET', 'HARD_SIGNAL')],
  ['staff not in [SIGNED,LAPSED]', not(stands('staff', 'SIGNED', 'LAPSED'))],
  ['in-force is A', stands('in-force', 'A')],
  ['france.will >= 55', compare(meter('france.will'), '>=', number(55))],
  ['55 <= france.staff_confidence', compare(number(55), '<=', meter('france.staff_confidence'))],
  ['ussr.mistrust<ussr.faith', compare(meter('ussr.mistrust'), '<', meter('ussr.faith'))],
  ['month == 1935-05', compare({ kind: 'month' }, '==', number(0))],
  ['month >= 1936-09', compare({ kind: 'month' }, '>=', number(16))],
  ['month < 1935-01', compare({ kind: 'month' }, '<', number(-4))],
  ['dissent != 0', compare({ kind: 'dissent' }, '!=', number(0))],
  ['months_in(staff) > 3', compare({ kind: 'months-in', track: 'staff' }, '>', number(3))],
  [
    'months_since(ussr.send-military-mission) <= 2',
    compare({ kind: 'months-since', what: 'ussr.send-military-mission' }, '<=', number(2)),
  ],
  [
    'months_since(laval-falls) == 99',
    compare({ kind: 'months-since', what: 'laval-falls' }, '==', number(99)),
  ],
  [
    'estimate(france, ussr.priority) >= 50',
    compare({ kind: 'estimate', side: 'france', meter: 'ussr.priority' }, '>=', number(50)),
  ],
  ['given(france.instruct-the-staff)', { kind: 'given', order: 'france.instruct-the-staff' }],
  ['happened(laval-falls)', { kind: 'happened', event: 'laval-falls' }],
  ['holds(premier, blum)', { kind: 'holds', office: 'premier', person: 'blum' }],
  ['not given(a.b)', not({ kind: 'given', order: 'a.b' })],
  ['a is A and b is B and c is C', and(stands('a', 'A'), stands('b', 'B'), stands('c', 'C'))],
  ['a is A or b is B and c is C', or(stands('a', 'A'), and(stands('b', 'B'), stands('c', 'C')))],
  ['(a is A or b is B) and c is C', and(or(stands('a', 'A'), stands('b', 'B')), stands('c', 'C'))],
  ['not (a is A) and b is B', and(not(stands('a', 'A')), stands('b', 'B'))],
  ['  a is A\n  and b is B ', and(stands('a', 'A'), stands('b', 'B'))],
];

describe('parseCondition', () => {
  it.each(TABLE)('%s', (text, condition) => {
    expect(read(text)).toEqual(condition);
  });

  it.each([
    ['', 'column 1: expected a condition such as staff is SIGNED, found the end'],
    ['staff', 'column 6: expected "is", "not", "in" or a comparison, found the end'],
    ['staff is approved', 'column 10: expected "not" or a state in capitals, found "approved"'],
    ['staff in A', 'column 10: expected "[", found "A"'],
    ['staff in [A B]', 'column 13: expected "," or "]", found "B"'],
    ['(staff is A', 'column 12: expected "and", "or" or ")", found the end'],
    ['staff is A)', 'column 11: expected "and", "or" or the end, found ")"'],
    ['staff is A && b is B', 'column 12: expected "and", "or" or the end, found "&&"'],
    ['staff is A and', 'column 15: expected a condition such as staff is SIGNED, found the end'],
    ['france.will => 5', 'column 13: expected "is", "not", "in" or a comparison, found "=>"'],
    ['given(laval-falls)', 'column 7: expected an order as side.order, found "laval-falls"'],
    ['holds(premier)', 'column 14: expected ",", found ")"'],
  ])('says what is wrong with "%s"', (text, message) => {
    expect(parseCondition(text, FIRST)).toMatchObject({ ok: false, message });
  });

  it.each([
    'france.will >= 5.5',
    'month >= 1936-13',
    'month is A',
    'and is A',
    'A is B',
    'holds(premier, blum,)',
  ])('does not read "%s"', (text) => {
    expect(parseCondition(text, FIRST).ok).toBe(false);
  });
});

const names = fc.constantFrom('staff', 'signalling.ussr', 'rhineland');
const whole = fc.integer({ min: -5, max: 120 });
const quantities: fc.Arbitrary<Quantity> = fc.oneof(
  whole.map(number),
  fc.constantFrom<Quantity>({ kind: 'month' }, { kind: 'dissent' }, meter('france.will')),
  names.map((track): Quantity => ({ kind: 'months-in', track })),
  fc.constantFrom<Quantity>(
    { kind: 'months-since', what: 'a.b-c' },
    { kind: 'months-since', what: 'laval-falls' },
  ),
  fc.constant<Quantity>({ kind: 'estimate', side: 'france', meter: 'ussr.faith' }),
);
const operators = fc.constantFrom<Comparison>('<', '<=', '==', '!=', '>=', '>');
const { condition: conditions } = fc.letrec<{ condition: Condition; parts: readonly Condition[] }>((tie) => ({
  parts: fc.array(tie('condition'), { minLength: 2, maxLength: 3, depthIdentifier: 'condition' }),
  condition: fc.oneof(
    { depthSize: 'small', depthIdentifier: 'condition' },
    fc.constantFrom<Condition>({ kind: 'always' }, { kind: 'diverged' }, { kind: 'given', order: 'a.b' }),
    fc
      .tuple(names, fc.array(fc.constantFrom('A', 'B_C', 'D2'), { minLength: 1, maxLength: 3 }))
      .map(([track, states]) => stands(track, ...states)),
    fc.tuple(quantities, operators, quantities).map(([left, op, right]) => compare(left, op, right)),
    tie('condition').map(not),
    tie('parts')
      .filter((parts) => parts.every(({ kind }) => kind !== 'and'))
      .map((parts) => and(...parts)),
    tie('parts')
      .filter((parts) => parts.every(({ kind }) => kind !== 'or'))
      .map((parts) => or(...parts)),
  ),
}));

describe('printCondition', () => {
  it.each(TABLE)('gives back what was read from %s', (text) => {
    expect(read(printCondition(read(text), FIRST))).toEqual(read(text));
  });

  it('writes numbers beside month as months, and brackets only where they are needed', () => {
    const text =
      'not (a is A or b is B) and month >= 1936-09 and (c is not C or d in [D, E]) and france.will >= 16';
    expect(printCondition(read(text), FIRST)).toBe(text);
  });

  it('is the inverse of parsing', () => {
    fc.assert(
      fc.property(conditions, (condition) => {
        expect(read(printCondition(condition, FIRST))).toEqual(condition);
      }),
    );
  });
});
