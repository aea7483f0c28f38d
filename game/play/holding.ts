// What waiting means this month, as far as a side sees it: which mechanisms the month's end moves by itself, which
// meters drift, and who at the council table fears that. Rules and the side's own sight only.
import type { Cells } from '../rules/cells.ts';
import { compileCondition } from '../rules/compileCondition.ts';
import type { MoveDefinition } from '../rules/definition.ts';
import type { Model } from '../rules/model.ts';
import { fearsOf } from './advice.ts';
import type { HoldingView } from './view.ts';

/** Advisers heard on waiting; the same fear is heard once. */
const HEARD = 3;

/** @param cells the world as the side knows it */
export function holdingOf(model: Model, side: string, cells: Cells): HoldingView {
  const { scenario, layout } = model;
  const holds = ({ when }: Pick<MoveDefinition, 'when'>) => compileCondition(when, layout)(cells);
  const moves = model.tracks
    .filter(({ definition }) => definition.knownTo.includes(side))
    .flatMap(({ definition: { id, states, fromAny }, slots }) => {
      const state = states[cells[slots.at] ?? 0];
      const move = [...(state?.moves ?? []), ...fromAny].find(
        (each) => each.to !== state?.id && each.on.some((on) => on.id === 'month-ends') && holds(each),
      );
      return state && move ? [{ track: id, from: state.id, to: move.to }] : [];
    });
  const drifting = scenario.drifts.filter(holds).flatMap(({ meters }) => Object.entries(meters));
  const sums = new Map<string, number>();
  for (const [meter, by] of drifting) sums.set(meter, (sums.get(meter) ?? 0) + by);
  const council = scenario.councils.find((each) => each.side === side);
  const heard = new Set<string>();
  const month = { meters: Object.fromEntries(sums) };
  return {
    moves,
    drifts: [...sums]
      .filter(([meter, by]) => by !== 0 && meter.startsWith(`${side}.`))
      .map(([meter, by]) => ({ meter, by })),
    advice: (council?.members ?? [])
      .map(({ office }) => {
        const person = layout.holder(office, cells);
        const fears = council ? fearsOf(council, { office, person }, [month]).slice(0, 1) : [];
        return { office, person, weight: 0, leaning: null, reason: null, fears };
      })
      .filter(({ fears: [fear] }) => {
        const said = JSON.stringify(fear);
        return fear !== undefined && !heard.has(said) && heard.add(said);
      })
      .slice(0, HEARD),
  };
}
