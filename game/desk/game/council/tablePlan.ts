// Where the members of a council sit around its long table: the head at its end, the others along its sides.

export interface SeatPlace {
  /** In the plan's units: 240 wide, the table in the middle. */
  readonly x: number;
  readonly y: number;
}

/** Units between two seats on one side. */
const PITCH = 62;
/** Height of the head's seat and of the first seats at the sides. */
const HEAD = 40;
const FIRST = 112;

/** Units from the top to the table's far end for a number of members, the head included. */
export function tableEnd(members: number): number {
  return FIRST + (Math.max(1, Math.ceil((members - 1) / 2)) - 1) * PITCH + 50;
}

/**
 * Places in the order of the members; the first named `head` sits at the end, the others alternate left and right.
 * @param members number of members, the head included
 * @param head index of the head
 */
export function seatPlaces(members: number, head: number): readonly SeatPlace[] {
  let placed = 0;
  return Array.from({ length: members }, (_, index): SeatPlace => {
    if (index === head) return { x: 120, y: HEAD };
    const row = Math.trunc(placed / 2);
    const left = placed % 2 === 0;
    placed += 1;
    return { x: left ? 43 : 197, y: FIRST + row * PITCH };
  });
}
