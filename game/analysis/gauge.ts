// Reads one measure off one game after the other.
import type { Cells, Test } from '../rules/cells.ts';
import type { Measure, MonthSpan } from '../rules/claims.ts';
import { compileQuantity, type Read } from '../rules/compileCondition.ts';
import { compileIndex } from '../rules/indices.ts';
import { compileTest } from '../rules/look.ts';
import type { Model } from '../rules/model.ts';

/** A measure that follows a game month by month. */
export interface Gauge {
  /** A new game. @param cells the world that it begins from, which stands for the month before. */
  begin(cells: Cells, month: number): void;
  /** The end of a month. @param cells with the month's own number in them */
  note(cells: Cells, month: number): void;
  /**
   * What the game came to; null where it does not count.
   * @param ending position of its ending
   */
  value(ending: number): number | null;
}

/** Compiles a measure once for many games. */
export function createGauge(model: Model, measure: Measure): Gauge {
  const { layout, scenario } = model;
  const { from, until } = measure.span;
  const within = (month: number) => month >= from && month <= until;
  switch (measure.kind) {
    case 'share':
      return shareGauge(compileTest(measure.of, layout), compileTest(measure.among, layout), measure.span);
    case 'mean': {
      const of = compileQuantity(measure.of, layout);
      const less = measure.less && compileQuantity(measure.less, layout);
      const read: Read = less ? (cells) => of(cells) - less(cells) : of;
      return meanGauge(read, within, measure.since);
    }
    case 'index':
      return meanGauge(indexOf(model, measure.index), within, measure.since);
    case 'peak':
      return peakGauge(indexOf(model, measure.index), within);
    case 'ending': {
      const wanted = scenario.endings.map(({ id }) => measure.endings.includes(id));
      return { begin: () => {}, note: () => {}, value: (ending) => (wanted[ending] ? 1 : 0) };
    }
  }
}

function indexOf(model: Model, id: string): Read {
  const found = model.scenario.indices.find((index) => index.id === id);
  if (!found) throw new Error(`the scenario has no index named ${id}`);
  return compileIndex(model, found);
}

type Within = (month: number) => boolean;

function shareGauge(of: Test, among: Test, { from, until }: MonthSpan): Gauge {
  let held = false;
  let counts = false;
  return {
    begin: () => {
      held = false;
      counts = false;
    },
    note: (cells, month) => {
      if (month > until) return;
      counts ||= among(cells);
      held ||= month >= from && of(cells);
    },
    value: () => (counts ? Number(held) : null),
  };
}

function meanGauge(read: Read, within: Within, since: number | null): Gauge {
  let sum = 0;
  let months = 0;
  let before: number | null = null;
  return {
    begin: (cells, month) => {
      sum = 0;
      months = 0;
      before = month - 1 === since ? read(cells) : null;
    },
    note: (cells, month) => {
      if (month === since) before = read(cells);
      if (!within(month)) return;
      sum += read(cells);
      months += 1;
    },
    value: () => {
      if (months === 0 || (since !== null && before === null)) return null;
      return sum / months - (before ?? 0);
    },
  };
}

function peakGauge(read: Read, within: Within): Gauge {
  let inside = -1;
  let outside = -1;
  return {
    begin: () => {
      inside = -1;
      outside = -1;
    },
    note: (cells, month) => {
      if (within(month)) inside = Math.max(inside, read(cells));
      else outside = Math.max(outside, read(cells));
    },
    value: () => Number(inside > outside),
  };
}
