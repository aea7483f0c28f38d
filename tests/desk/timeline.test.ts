// The game's line of months: years at their beginnings, names of events that never overlap.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandOf } from '../../game/desk/common/gaugeScale.ts';
import { nextReach, REACHES, type Reach, spanOf } from '../../game/desk/common/span.ts';
import {
  forkLabel,
  middleOf,
  placeLabels,
  placesWithin,
  type TimelineColumn,
  yearsOf,
} from '../../game/desk/common/timeline.ts';

const LETTER = 6.1;

function columns(titles: readonly (string | null)[]): readonly TimelineColumn[] {
  return titles.map((title, index) => ({
    index,
    iso: `${1935 + Math.floor((index + 4) / 12)}-${String(((index + 4) % 12) + 1).padStart(2, '0')}`,
    history: title === null ? [] : [{ id: `E${index}`, title }],
    ours: [],
  }));
}

test('years begin with the first month and with every January', () => {
  const years = yearsOf(columns(Array.from({ length: 28 }, () => null)));
  expect(years.map(({ year }) => year)).toEqual(['1935', '1936', '1937']);
  expect(years.map(({ at }) => Math.round((at * 28) / 100))).toEqual([0, 8, 20]);
});

test('of fewer months the line shows a year of the calendar or a quarter of it, with all 28 in some span', () => {
  const months = columns(Array.from({ length: 28 }, () => null));
  const spans = (reach: Reach) => [
    ...new Set(months.map((_, at) => JSON.stringify(spanOf(months, reach, at)))),
  ];
  expect(spans('whole')).toEqual(['{"from":0,"until":27}']);
  expect(spans('year')).toEqual(['{"from":0,"until":7}', '{"from":8,"until":19}', '{"from":20,"until":27}']);
  expect(spans('quarter')).toHaveLength(10);
  for (const reach of REACHES) {
    for (const [at] of months.entries()) {
      const { from, until } = spanOf(months, reach, at);
      expect(from <= at && at <= until).toBe(true);
      expect(yearsOf(months.slice(from, until + 1))[0]).toMatchObject({ at: 0 });
    }
    expect(spanOf(months, reach, -10).from).toBe(0);
    expect(spanOf(months, reach, 99).until).toBe(27);
  }
  expect([nextReach('whole', -1), nextReach('whole', 1), nextReach('quarter', 1)]).toEqual([
    'whole',
    'year',
    'quarter',
  ]);
});

test('shown close each event of a month has a place and a name of its own', () => {
  const [first, ...rest] = columns([null, null, null]);
  if (!first) throw new Error('no month');
  const both = {
    ...first,
    history: [
      { id: 'a', title: 'Pact signed' },
      { id: 'b', title: 'A name far too long for a line of 28 months' },
    ],
  };
  expect(placesWithin(0, 2, 3).map(Math.round)).toEqual([8, 25]);
  expect(placeLabels([both, ...rest], 1000, LETTER, true).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(placeLabels([both, ...rest], 1000, LETTER).map(({ id }) => id)).toEqual(['a']);
});

test('names in one row never overlap and none leaves the line', () => {
  const title = fc.option(fc.string({ minLength: 1, maxLength: 40 }), { nil: null });
  fc.assert(
    fc.property(
      fc.array(title, { minLength: 1, maxLength: 28 }),
      fc.integer({ min: 200, max: 2000 }),
      fc.boolean(),
      (titles, width, close) => {
        const placed = placeLabels(columns(titles), width, LETTER, close);
        for (const row of [0, 1]) {
          let free = 0;
          for (const { at, title: name } of placed.filter((label) => label.row === row)) {
            const left = (at / 100) * width;
            expect(left).toBeGreaterThanOrEqual(free - 4);
            free = left + name.length * LETTER;
            expect(free).toBeLessThanOrEqual(width);
          }
        }
      },
    ),
  );
});

test('a name alone is placed next to its month', () => {
  const [label] = placeLabels(columns([null, 'Pact signed', null, null]), 1000);
  expect(label).toMatchObject({ title: 'Pact signed', row: 0, at: middleOf(1, 4) });
});

test('the band of an estimate ends with the scale', () => {
  expect(bandOf(50, 10)).toEqual({ low: 40, high: 60, least: 30, most: 70 });
  expect(bandOf(5, 18)).toEqual({ low: 0, high: 23, least: 0, most: 40 });
});

test('the words of the fork end at it, and begin at the edge where they would be cut off', () => {
  const late = forkLabel(70, 1150, 40);
  expect(late.left).toBeNull();
  expect(late.right).toBeLessThan(0.7 * 1150);
  const early = forkLabel(2, 1150, 45);
  expect(early.left).toBe(-80);
  expect(early.right).toBeGreaterThan(0.02 * 1150);
});
