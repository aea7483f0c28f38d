// What in a game was decided, what was luck, and what a side could not know: read off the archive.
import type { DeedView } from '../../../play/deeds.ts';
import type { ArchiveMonth, LuckView, MonthView, Scenario } from '../../../play/view.ts';

/** How an order went through its council; null where it needed none. */
export type Passage = 'carried' | 'lost' | 'insist' | 'withdraw' | null;

export function passageOf({ way, outcome }: Pick<DeedView, 'way' | 'outcome'>): Passage {
  if (way !== 'vote') return way;
  return outcome === null ? 'lost' : 'carried';
}

/** How many orders went through the council in each way. */
export function passagesOf(deeds: readonly DeedView[]): Readonly<Record<NonNullable<Passage>, number>> {
  const count = { carried: 0, lost: 0, insist: 0, withdraw: 0 };
  for (const deed of deeds) {
    const passage = passageOf(deed);
    if (passage) count[passage] += 1;
  }
  return count;
}

/** Below this chance, in per cent, it was not to be expected. */
const EVEN = 50;

/** What happened against the odds, the least likely first. @param most how many at most */
export function unlikely(luck: readonly LuckView[], most: number): readonly LuckView[] {
  return luck
    .filter(({ chance }) => chance < EVEN)
    .sort((a, b) => a.chance - b.chance || a.month.index - b.month.index)
    .slice(0, most);
}

/** A secret statechart that moved. */
export interface SecretTurn {
  readonly month: MonthView;
  readonly track: string;
  readonly from: string;
  readonly to: string;
}

/** Orders of the others of which a side was not told. */
export function secretDeeds(deeds: readonly DeedView[], side: string): readonly DeedView[] {
  return deeds.filter((deed) => deed.side !== side && deed.outcome !== null && !deed.knownTo.includes(side));
}

/** Moves of statecharts that a side does not see, from month to month. */
export function secretTurns(
  { tracks }: Pick<Scenario, 'tracks'>,
  months: readonly ArchiveMonth[],
  side: string,
): readonly SecretTurn[] {
  const hidden = tracks.filter(({ knownTo }) => !knownTo.includes(side)).map(({ id }) => id);
  return months.flatMap(({ month, tracks: now }, index) =>
    hidden.flatMap((track): readonly SecretTurn[] => {
      const from = months[index - 1]?.tracks[track];
      const to = now[track];
      return from === undefined || to === undefined || from === to ? [] : [{ month, track, from, to }];
    }),
  );
}
