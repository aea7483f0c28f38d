// From a step of the historical replay to what the map shows of it.
import type { ReplayStep } from '../play/view.ts';
import { fromTracks } from './fromTracks.ts';
import type { Gazetteer } from './seats.ts';
import { messageOf } from './sendings.ts';
import type { MapView } from './view.ts';

export interface StepNames {
  /** Spoken name of the pin: the step's title. */
  readonly title: string;
  /** Spoken name of the line: who to whom, through what. */
  readonly way: string;
}

/** The last month whose borders the map knows; a step told of later years stands on the borders of the story. */
const LAST_BORDERS = '1939-12';
const STORY_BORDERS = '1937-08';

/** The map at a step: the world after it, a pin with its number, the line of what was sent. */
export function fromReplay(
  step: ReplayStep,
  names: StepNames,
  where: Gazetteer,
  layer: MapView['layer'],
): MapView {
  const message = messageOf({ ...step, shared: step.knownTo.length > 1, name: names.way }, where);
  return {
    month: step.month.iso <= LAST_BORDERS ? step.month.iso : STORY_BORDERS,
    layer,
    ...fromTracks(step.tracks),
    pins: [
      {
        id: step.id,
        letter: step.number > 0 ? String(step.number) : '·',
        at: step.at,
        name: names.title,
        colour: where.seat(step.side)?.colour ?? 'ink',
        current: true,
      },
    ],
    messages: message ? [message] : [],
    focus: step.at,
  };
}
