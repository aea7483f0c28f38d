// What may still come: whether a condition that does not hold can come to hold, or one that holds can cease to. What
// has been ordered stays ordered, months do not come back, and a track goes only where its moves lead.
import type { Cells, Layout } from '../rules/cells.ts';
import { compileCondition } from '../rules/compileCondition.ts';
import type { Condition } from '../rules/condition.ts';
import type { Model } from '../rules/model.ts';

/**
 * Can the condition hold from now on? Moves' own conditions are not looked at: the answer errs on the side of yes.
 * @param cells the world as the side that asks may judge by it
 */
export function mayComeTrue(model: Model, cells: Cells, condition: Condition): boolean {
  if (holds(model.layout, cells, condition)) return true;
  const again = (part: Condition) => mayComeTrue(model, cells, part);
  switch (condition.kind) {
    case 'and':
      return condition.of.every(again);
    case 'or':
      return condition.of.some(again);
    case 'not':
      return mayCease(model, cells, condition.of);
    case 'in':
      return condition.states.some((state) => reachable(model, cells, condition.track).has(state));
    case 'compare':
      return condition.left.kind !== 'month' || !['<', '<='].includes(condition.op);
    default:
      return true;
  }
}

/** Can the condition cease to hold, or does it not hold already? */
export function mayCease(model: Model, cells: Cells, condition: Condition): boolean {
  if (!holds(model.layout, cells, condition)) return true;
  const again = (part: Condition) => mayCease(model, cells, part);
  switch (condition.kind) {
    case 'and':
      return condition.of.some(again);
    case 'or':
      return condition.of.every(again);
    case 'not':
      return mayComeTrue(model, cells, condition.of);
    case 'in':
      return [...reachable(model, cells, condition.track)].some((state) => !condition.states.includes(state));
    case 'compare':
      return condition.left.kind !== 'month' || !['>', '>='].includes(condition.op);
    case 'given':
    case 'happened':
    case 'diverged':
    case 'always':
      return false;
    default:
      return true;
  }
}

function holds(layout: Layout, cells: Cells, condition: Condition): boolean {
  return compileCondition(condition, layout)(cells);
}

/** The states to which a track's moves lead from where it stands, that state itself left out unless one leads back. */
function reachable(model: Model, cells: Cells, id: string): ReadonlySet<string> {
  const track = model.tracks.find(({ definition }) => definition.id === id);
  const found = new Set<string>();
  if (!track) return found;
  const { states, fromAny } = track.definition;
  const wait = [states[cells[track.slots.at] ?? 0]?.id ?? ''];
  for (let at = wait.pop(); at !== undefined; at = wait.pop()) {
    const moves = states.find((state) => state.id === at)?.moves ?? [];
    for (const { to } of [...moves, ...fromAny]) {
      if (found.has(to)) continue;
      found.add(to);
      wait.push(to);
    }
  }
  return found;
}
