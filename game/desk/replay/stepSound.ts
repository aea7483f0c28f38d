// What is heard when a step is shown: the telegraph where a message travels, a train with an envoy, else the page.
import type { ReplayStep } from '../../play/view.ts';
import { goesByWire } from '../common/sentAs.ts';
import type { Heard } from '../soundPort.ts';

/** The same distinction as the map draws: Morse along a line, an envoy's mark, or neither. */
export function soundOfStep({
  sentAs,
  place,
  to,
  channel,
}: Pick<ReplayStep, 'sentAs' | 'place' | 'to' | 'channel'>): Heard {
  if (channel === 'mission') return { kind: 'cue', cue: 'train' };
  if (goesByWire({ place, to, channel })) return { kind: 'telegraph', id: sentAs };
  return { kind: 'cue', cue: 'paper' };
}
