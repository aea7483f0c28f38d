// Which ending has been reached, if any: the first whose condition holds, at once or when the curtain falls.
import type { EndingDefinition } from './definition.ts';
import type { Model } from './model.ts';
import { monthOf, type World } from './world.ts';

/** The ending that closes the game in this month, or null while it goes on. */
export function endingOf(model: Model, world: World): EndingDefinition | null {
  const curtain = monthOf(model, world) >= model.scenario.months - 1;
  const reached = model.endings.find(
    ({ definition, when }) => (curtain || definition.atOnce) && when(world.cells),
  );
  return reached?.definition ?? null;
}
