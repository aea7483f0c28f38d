// An event in all lanes: where chance lets it come, and what it brings.
import { STREAM } from '../rules/chance.ts';
import { mostRise } from '../rules/flat/laws.ts';
import type { CompiledEvent } from '../rules/model.ts';
import { EVENT_SUBJECTS } from '../rules/resolve.ts';
import { percent } from './chance.ts';
import { narrowBy } from './conditions.ts';
import { effectsOf } from './effects.ts';
import { cellOf, type Kit, monthOf, setCell } from './kit.ts';
import { reactionsOf } from './reactions.ts';
import { sumOf } from './sums.ts';
import { rested, timed } from './timing.ts';
import * as wasm from './wasm/instructions.ts';
import type { FunctionIndex } from './wasm/module.ts';

export interface Occurrence {
  /** Months in which the event may come at all. */
  readonly months: readonly number[];
  /** () lets it come where it may. */
  readonly come: FunctionIndex;
}

export function defineEvent(kit: Kit, { definition, index, last, effects }: CompiledEvent): Occurrence {
  const { id, month, chance, later, adjust, again, when } = definition;
  const { months, rest } = timed(kit.truth, [when]);
  const rise = mostRise(definition);
  const may = months.filter((now) =>
    month === null || now > month ? later + rise > 0 : now === month && chance + rise > 0,
  );
  const come = kit.module.define([], [], (scope) => {
    const mask = scope.local();
    const then = scope.local();
    const { choose, make } = reactionsOf(kit, scope, mask, { id, outcome: null });
    const usual =
      month === null
        ? wasm.all(later)
        : wasm.spread(
            wasm.choice(
              wasm.equal(wasm.getShared, wasm.number(month)),
              wasm.number(chance),
              wasm.number(later),
            ),
          );
    const added = sumOf(
      kit.truth,
      scope,
      adjust.map((each) => ({ when: each.when, value: each.percent })),
    );
    const likely = adjust.length > 0 ? wasm.add(usual, added) : usual;
    return [
      wasm.set(mask, rested(kit, last, again ?? -1)),
      wasm.leaveIf(wasm.none(wasm.get(mask))),
      narrowBy(kit.truth, scope, mask, rest),
      wasm.set(mask, wasm.and(wasm.get(mask), wasm.lt(percent(kit.chance, STREAM.event, index), likely))),
      wasm.leaveIf(wasm.none(wasm.get(mask))),
      wasm.set(then, cellOf(kit, last)),
      choose,
      setCell(kit, last, wasm.get(mask), monthOf(kit)),
      effectsOf(kit, scope, mask, effects, EVENT_SUBJECTS + index, then),
      make,
    ];
  });
  return { months: may, come };
}
