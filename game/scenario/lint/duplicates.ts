// No two things of a kind bear the same name.
import type { Inspection } from './inspection.ts';

export function lintDuplicates(inspection: Inspection): void {
  const { scenario, claims, classroom } = inspection;
  const steps = [...scenario.prologue, ...scenario.chronicle, ...scenario.epilogue];
  const stances = scenario.councils.flatMap((council) => council.stances);
  const kinds = Object.entries({
    ...scenario,
    ...classroom,
    claims,
    steps,
    stances,
    prologue: [],
    chronicle: [],
    epilogue: [],
  });
  for (const [kind, things] of kinds) {
    if (!Array.isArray(things)) continue;
    checkTwice(things.filter(hasId), kind, inspection);
  }
  for (const { states, outcomes } of [
    ...scenario.tracks.map(({ states }) => ({ states, outcomes: [] })),
    ...scenario.orders.map(({ outcomes }) => ({ states: [], outcomes })),
  ]) {
    checkTwice(states, 'states', inspection);
    checkTwice(outcomes, 'outcomes', inspection);
  }
}

const hasId = (thing: unknown): thing is { readonly id: string } =>
  typeof thing === 'object' && thing !== null && 'id' in thing;

function checkTwice(things: readonly { readonly id: string }[], kind: string, inspection: Inspection): void {
  const first = new Map<string, object>();
  for (const thing of things) {
    const earlier = first.get(thing.id);
    if (!earlier) first.set(thing.id, thing);
    else {
      const hint = `It also stands at ${inspection.placeOf(earlier)}.`;
      inspection.error(thing, [], 'duplicate', `"${thing.id}" stands twice among the ${kind}.`, hint);
    }
  }
}
