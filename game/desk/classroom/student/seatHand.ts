// What a seat's dossiers are written from: what its papers hold and nothing that was learned later.
import type { View } from '../../../classroom/views.ts';
import type { SeatHand } from '../../common/papers.ts';

/** Place in the debrief from which secrets lie open. */
const SECRETS = 4;

/** Null where nothing is kept from anybody any more, or nobody sits here. */
export function seatHandOf({ me, papers, debrief }: View): SeatHand | null {
  if (!me?.delegation || (debrief && debrief.reached >= SECRETS)) return null;
  return { side: me.delegation, cables: papers?.cables ?? [], holders: papers?.holders ?? [] };
}
