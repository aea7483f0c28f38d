// Who governs the side that is played: its deciding body, and who heads it now as far as the view tells.
import type { Scenario, SeatView } from '../../play/view.ts';

export interface Government {
  readonly council: string;
  /** The person at its head. */
  readonly head: string;
}

/** The head is found among those who carry orders; null where nobody's order is carried by the head's office. */
export function governmentOf(scenario: Scenario | null, view: SeatView): Government | null {
  const council = scenario?.councils.find(({ side }) => side === view.side);
  const order = view.desks.flatMap(({ orders }) => orders).find(({ office }) => office === council?.head);
  return council && order?.holder ? { council: council.id, head: order.holder } : null;
}
