// The small tools of the room: the calendar, "did you mean", lines of a report, and the way from data to lines.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay, monthAt, monthIndex } from '../../game/scenario/calendar.ts';
import { didYouMean, editDistance, nearest } from '../../game/scenario/nearest.ts';
import { findingCount, findingLine } from '../../game/scenario/report.ts';
import { type DataPath, readYaml } from '../../game/scenario/sourceFile.ts';

describe('monthIndex', () => {
  it.each([
    ['1935-05', '1935-05', 0],
    ['1936-11-06', '1935-05', 18],
    ['1925-10-16', '1935-05', -115],
    ['1937-08', '1935-05', 27],
  ])('%s from %s is %i', (month, first, index) => {
    expect(monthIndex(month, first)).toBe(index);
  });

  it('is the inverse of monthAt', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1200, max: 1200 }), (index) => {
        expect(monthIndex(monthAt(index, '1935-05'), '1935-05')).toBe(index);
      }),
    );
  });

  it('refuses what is no month', () => {
    expect(() => monthIndex('May 1935', '1935-05')).toThrow('not a month');
  });
});

describe('isDay', () => {
  it.each([
    ['1936-02-29', true],
    ['1935-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['1936-04-31', false],
    ['1936-12-31', true],
    ['1936-01-00', false],
  ])('%s: %s', (day, is) => {
    expect(isDay(day)).toBe(is);
  });
});

describe('nearest', () => {
  it.each([
    ['AIR_OFERED', ['AIR_OFFERED', 'AIR_ACCEPTED'], 'AIR_OFFERED'],
    ['will', ['france.authority', 'france.will'], 'france.will'],
    ['france.blum', ['blum', 'cot'], 'blum'],
    ['Staff', ['staff', 'spain'], 'staff'],
    ['poland', ['romania', 'britain'], null],
    ['x', [], null],
  ])('%s among %j is %s', (name, known, near) => {
    expect(nearest(name, known)).toBe(near);
  });

  it('measures like a metre: the same is nothing, either way is as far, no way round is shorter', () => {
    const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });

  it('says otherwise where nothing is near', () => {
    expect(didYouMean('xyz', ['staff'], 'There is only staff.')).toBe('There is only staff.');
  });
});

describe('findingLine', () => {
  const finding = {
    file: 'orders/france/a.yaml',
    line: 12,
    severity: 'error',
    code: 'unknown-state',
    message: '"AIR_OFERED" is no state of staff.',
    hint: 'Did you mean AIR_OFFERED?',
  } as const;

  it('puts place, severity, code and sentences in one line', () => {
    expect(findingLine(finding, 'scenarios/x')).toBe(
      'scenarios/x/orders/france/a.yaml:12  error  unknown-state  "AIR_OFERED" is no state of staff. Did you mean AIR_OFFERED?',
    );
  });

  it('names no line where a whole folder is meant', () => {
    expect(findingLine({ ...finding, file: 'text/en', line: 0, hint: '' })).toBe(
      'text/en  error  unknown-state  "AIR_OFERED" is no state of staff.',
    );
  });

  it('counts errors and warnings', () => {
    expect(findingCount([finding, { ...finding, severity: 'warning' }, finding])).toBe('2 errors, 1 warning');
    expect(findingCount([])).toBe('0 errors, 0 warnings');
  });
});

describe('readYaml', () => {
  const text = [
    '# head',
    'a:',
    '  - x: 1',
    '    y: >-',
    '      long',
    '  - { x: +2, z: [3,',
    '    4] }',
    'b: &c',
    '  d: 1',
    'e: *c',
  ];
  const { file } = readYaml('a.yaml', text.join('\n'));

  it.each<readonly [DataPath, number]>([
    [[], 2],
    [['a'], 2],
    [['a', 0], 3],
    [['a', 0, 'y'], 4],
    [['a', 1, 'x'], 6],
    [['a', 1, 'z', 1], 7],
    [['a', 1, 'missing'], 6],
    [['a', 7], 2],
    [['e', 'd'], 9],
    [['missing', 'deeper'], 2],
  ])('finds the line of %j', (path, line) => {
    expect(file?.lineAt(path)).toBe(line);
  });

  it('reads signed numbers as numbers, months and on as words', () => {
    expect(readYaml('a.yaml', 'a: +8\nb: -3\nc: 1936-11\non: yes').file?.data).toEqual({
      a: 8,
      b: -3,
      c: '1936-11',
      on: 'yes',
    });
  });
});
