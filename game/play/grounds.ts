// What the verdicts on a side's aims rest on: the happenings that last moved what the endings' conditions look at. Found
// by the conditions themselves: an ending that would have been judged otherwise did not come, and the one that came did.
import { compileCondition } from '../rules/compileCondition.ts';
import type { Condition } from '../rules/condition.ts';
import type { EndingDefinition } from '../rules/definition.ts';
import type { Model } from '../rules/model.ts';
import { monthView } from './calendar.ts';
import type { GroundView } from './endingView.ts';
import type { Happening } from './happening.ts';
import { tellingOf } from './knowledge.ts';

/** A condition without parts: what can be looked up in the trace. */
type Leaf = Exclude<Condition, { readonly kind: 'and' | 'or' | 'not' }>;

/** Where in the trace something last moved what a condition looks at, and the track if it is one. */
interface Touch {
  readonly at: number;
  readonly track: string | null;
}

/** Grounds that are told of a verdict, the latest: older ones it shares with most others. */
const TOLD = 2;

/**
 * By side, for each of its aims in their order, what its verdict rests on, the latest first; none where nothing that was
 * looked at ever moved.
 * @param ending the one that was reached
 * @param cells the world at the end
 */
export function groundsOf(
  model: Model,
  log: readonly Happening[],
  ending: EndingDefinition,
  cells: readonly number[],
): Readonly<Record<string, readonly (readonly GroundView[])[]>> {
  const endings = model.endings.map(({ definition }) => definition);
  const look: Look = {
    holds: (condition) => compileCondition(condition, model.layout)(cells),
    touch: (leaf) => ({
      at: log.findLastIndex((happening) => touches(happening, leaf)),
      track: leaf.kind === 'in' ? leaf.track : null,
    }),
  };
  const groundsOfAim = (side: string, aim: number): readonly GroundView[] =>
    decidingConditions(endings, ending, side, aim)
      .flatMap((condition) => decisive(condition, look))
      .filter(
        ({ at, track }, nth, all) => nth === all.findIndex((one) => one.at === at && one.track === track),
      )
      .sort((a, b) => b.at - a.at)
      .slice(0, TOLD)
      .map(({ at, track }) => groundView(model, log[at], track));
  return Object.fromEntries(
    Object.entries(ending.aims).map(([side, verdicts]) => [
      side,
      verdicts.map((_, aim) => groundsOfAim(side, aim)),
    ]),
  );
}

/**
 * The conditions by which an aim's verdict is this one: those of endings that come before and are judged otherwise, and the
 * ending's own where one behind it is.
 */
function decidingConditions(
  endings: readonly EndingDefinition[],
  ending: EndingDefinition,
  side: string,
  aim: number,
): readonly Condition[] {
  const at = endings.indexOf(ending);
  const otherwise = ({ aims }: EndingDefinition) => aims[side]?.[aim] !== ending.aims[side]?.[aim];
  const before = endings.slice(0, at).filter(otherwise);
  return [...before, ...(endings.slice(at + 1).some(otherwise) ? [ending] : [])].map(({ when }) => when);
}

/** How the end is looked at: whether a condition holds there, and where in the trace a leaf was last touched, -1 for nowhere. */
interface Look {
  readonly holds: (condition: Condition) => boolean;
  readonly touch: (leaf: Leaf) => Touch;
}

/**
 * What made a condition hold, or not. Where one part suffices, that is the one that was touched last; where all are needed,
 * all are. Nothing for what nothing in the game touched.
 */
function decisive(condition: Condition, look: Look): readonly Touch[] {
  switch (condition.kind) {
    case 'not':
      return decisive(condition.of, look);
    case 'and':
    case 'or': {
      const enough = condition.kind === 'or';
      const parts = condition.of.filter((part) => look.holds(part) === enough);
      if (parts.length === 0) return condition.of.flatMap((part) => decisive(part, look));
      const last = (touched: readonly Touch[]) => Math.max(-1, ...touched.map(({ at }) => at));
      return parts.map((part) => decisive(part, look)).reduce((a, b) => (last(b) > last(a) ? b : a));
    }
    default: {
      const touch = look.touch(condition);
      return touch.at === -1 ? [] : [touch];
    }
  }
}

function touches({ occurrence, moved, meters }: Happening, leaf: Leaf): boolean {
  switch (leaf.kind) {
    case 'in':
      return moved.some(({ track }) => track === leaf.track);
    case 'given':
      return occurrence.kind === 'order' && occurrence.order === leaf.order;
    case 'happened':
      return occurrence.kind === 'event' && occurrence.event === leaf.event;
    case 'compare':
      return [leaf.left, leaf.right].some(
        (quantity) => quantity.kind === 'meter' && meters.some(({ meter }) => meter === quantity.meter),
      );
    default:
      return false;
  }
}

function groundView(model: Model, happening: Happening | undefined, track: string | null): GroundView {
  if (!happening) throw new Error('a ground lies in the trace');
  const told = tellingOf(model, happening)?.told;
  return {
    month: monthView(model.scenario, happening.month),
    track,
    state: happening.moved.findLast((move) => move.track === track)?.to ?? null,
    titleKey: told?.titleKey ?? null,
    step: told?.step?.id ?? null,
  };
}
