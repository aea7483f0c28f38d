// What a class's newspapers and powers are not told: the scenario says which events the two sides keep between them, and how
// what stands.
import type { Confidence } from '../play/outsiders.ts';
import type { ClassroomDefinition } from '../rules/classroom.ts';

/** What both delegations know of and the wall and the powers' tables do not, unless it is a power's own affair. */
export function confidenceOf({ unreported, confidential }: ClassroomDefinition): Confidence {
  return {
    events: new Set(unreported.map(({ event }) => event)),
    tracks: new Set(confidential.map(({ track }) => track)),
  };
}
