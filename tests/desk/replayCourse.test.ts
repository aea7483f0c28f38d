// The replay's line of steps and its scale: every step has its place, and every place leads to a step.
import { describe, expect, test } from 'vitest';
import {
  courseOf,
  indexByMonth,
  indexOfMonth,
  indexOfStep,
  stepsOfMonth,
} from '../../game/desk/replay/course.ts';
import { cellsOf, entryAt, placeOf } from '../../game/desk/replay/scrub.ts';
import type { ReplayStep, ReplayView } from '../../game/play/view.ts';

const months = Array.from({ length: 4 }, (_, index) => ({ index, iso: `1935-0${5 + index}` }));

function step(id: string, month: number): ReplayStep {
  return {
    id,
    number: 0,
    month: { index: month, iso: months[month]?.iso ?? '1930-01' },
    date: '1935-05-02',
    precision: 'month',
    place: 'paris',
    to: null,
    at: [2.35, 48.86],
    toward: null,
    side: null,
    actors: [],
    parties: [],
    channel: 'ministerial',
    mechanisms: ['signal'],
    order: null,
    event: null,
    knownTo: [],
    references: [],
    doubts: [],
    tracks: {},
    moved: [],
    meters: {},
    beliefs: [],
    shifts: [],
    sentAs: 'QWXYZ',
  };
}

const view: ReplayView = {
  scenario: 'test',
  months,
  prologue: [step('E01', -10), step('E02', -5)],
  steps: [step('E07', 0), step('E08', 0), step('E09', 2), step('E10', 3)],
  epilogue: [step('E97', 50)],
  context: [],
  misreadings: [],
  ledger: [],
  ledgers: {},
  ending: '',
  hash: '',
};
const course = courseOf(view);

describe('the course', () => {
  test('counts each part by itself', () => {
    expect(course.entries.map(({ part, number, total }) => `${part} ${number}/${total}`)).toEqual([
      'prologue 1/2',
      'prologue 2/2',
      'history 1/4',
      'history 2/4',
      'history 3/4',
      'history 4/4',
      'epilogue 1/1',
    ]);
    expect([course.start, course.end]).toEqual([2, 5]);
  });

  test('finds steps by id, and none where there is none', () => {
    expect(indexOfStep(course, 'E09')).toBe(4);
    expect(indexOfStep(course, 'E55')).toBe(-1);
  });

  test('goes to a month, or to the next one that has steps', () => {
    expect(stepsOfMonth(course, 0)).toEqual([2, 3]);
    expect(stepsOfMonth(course, 1)).toEqual([]);
    expect(indexOfMonth(course, 1)).toBe(4);
    expect(indexOfMonth(course, 9)).toBe(5);
  });

  test('moves by whole months from one end to the other and back', () => {
    const forward: number[] = [];
    for (let at = 0; at < course.entries.length - 1; at = indexByMonth(course, at, 1)) forward.push(at);
    expect(forward).toEqual([0, 2, 4, 5]);
    const back: number[] = [];
    for (let at = 6; at > 0; at = indexByMonth(course, at, -1)) back.push(at);
    expect(back).toEqual([6, 5, 4, 2]);
  });

  test('goes first to the beginning of its own month', () => {
    expect(indexByMonth(course, 3, -1)).toBe(2);
  });
});

describe('the scale', () => {
  const cells = cellsOf(course);

  test('fills its whole width without a gap', () => {
    let edge = 0;
    for (const { left, width } of cells) {
      expect(left).toBeCloseTo(edge, 6);
      edge = left + width;
    }
    expect(edge).toBeCloseTo(100, 6);
  });

  test('gives every entry a place of its own, in order, and finds it there again', () => {
    const places = course.entries.map((_, index) => placeOf(cells, index));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(course.entries.length);
    places.forEach((at, index) => {
      expect(entryAt(cells, at)).toBe(index);
    });
  });

  test('beyond its ends lie the first and the last entry', () => {
    expect(entryAt(cells, -20)).toBe(0);
    expect(entryAt(cells, 140)).toBe(6);
  });
});

describe('the scale shown larger', () => {
  const spans = [
    { from: 0, until: 3 },
    { from: 0, until: 1 },
    { from: 2, until: 3 },
    { from: 1, until: 2 },
  ];

  test.each(spans)(
    'from $from to $until fills its width, and every step in it is found where it lies',
    (span) => {
      const cells = cellsOf(course, span);
      expect(cells[0]?.left).toBe(0);
      expect(cells.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100);
      for (const { entries } of cells)
        for (const entry of entries) expect(entryAt(cells, placeOf(cells, entry))).toBe(entry);
      expect(cells.some(({ kind }) => kind === 'before')).toBe(span.from === 0);
      expect(cells.some(({ kind }) => kind === 'after')).toBe(span.until === 3);
    },
  );
});
