// A side's deciding body: what each member leans to and why, the vote, and what it costs to insist.

import type { Cells } from './cells.ts';
import { below, type ChanceKey, draw } from './chance.ts';
import type { CouncilDefinition, CouncilWay, StanceDefinition } from './definition.ts';
import { clamp, roundedQuotient } from './fixed.ts';
import type { CompiledOrder, Model } from './model.ts';
import type { Decision, Written } from './world.ts';

/** From this lean on a member is for or against. */
export const DECIDED = 15;

export type Leaning = 'for' | 'against' | 'undecided';

export const BALLOTS = ['for', 'against'] as const;
export type Ballot = (typeof BALLOTS)[number];

/** Votes that people cast for members of a council, by office; who is not named votes as he leans. */
export type Votes = Readonly<Record<string, Ballot>>;

export interface Member {
  readonly office: string;
  readonly person: string | null;
  readonly weight: number;
  /** Sum of the stances that apply, kept within -100 and +100. */
  readonly lean: number;
  /** As he voted, where a vote was cast for him; else by his lean. */
  readonly leaning: Leaning;
  readonly stances: readonly StanceDefinition[];
}

export interface Sitting {
  readonly council: CouncilDefinition;
  readonly members: readonly Member[];
  readonly weights: Readonly<Record<Leaning, number>>;
  readonly authority: number;
  /** The head's authority covers what insisting costs. */
  readonly mayInsist: boolean;
}

/**
 * The council that an order must pass, as it stands now; null when the order needs none.
 * @param written the month's orders so far: what was insisted on is still to be paid for
 * @param votes what people cast: it stands in for the leanings of these members
 */
export function sitting(
  model: Model,
  cells: Cells,
  order: CompiledOrder,
  written: readonly Written[] = [],
  votes: Votes = {},
): Sitting | null {
  const council =
    order.definition.council === null ? undefined : model.councils.get(order.definition.council);
  if (!council) return null;
  const { definition } = council;
  const members = definition.members.map(({ office, weight }): Member => {
    const person = model.layout.holder(office, cells);
    const stances = council.stances
      .filter(({ definition: { member, orders }, when }) => {
        const applies = orders.length === 0 || orders.includes(order.definition.id);
        return applies && (member === office || member === person) && when(cells);
      })
      .map((stance) => stance.definition);
    const lean = clamp(
      stances.reduce((sum, stance) => sum + stance.lean, 0),
      -100,
      100,
    );
    return { office, person, weight, lean, leaning: votes[office] ?? leaningOf(lean), stances };
  });
  const insisted = written.filter(
    (other) =>
      other.decision?.way === 'insist' &&
      model.orders.get(other.order)?.definition.council === definition.id &&
      other.order !== order.definition.id,
  );
  const authority = Math.max(0, (cells[council.authority] ?? 0) - insisted.length * definition.insist);
  return {
    council: definition,
    members,
    weights: {
      for: weigh(members, 'for'),
      against: weigh(members, 'against'),
      undecided: weigh(members, 'undecided'),
    },
    authority,
    mayInsist: authority >= definition.insist,
  };
}

/** Whether every vote is one that a member of the council may cast: for or against, by an office that has a vote. */
export function mayVote({ members }: CouncilDefinition, votes: Votes): boolean {
  return Object.entries(votes).every(
    ([office, ballot]) =>
      BALLOTS.includes(ballot) && members.some((member) => member.office === office && member.weight > 0),
  );
}

/** For, against, or undecided, by a lean of -100 to +100. */
export function leaningOf(lean: number): Leaning {
  if (lean >= DECIDED) return 'for';
  return lean <= -DECIDED ? 'against' : 'undecided';
}

function weigh(members: readonly Member[], leaning: Leaning): number {
  return members.filter((member) => member.leaning === leaning).reduce((sum, { weight }) => sum + weight, 0);
}

/** Whether who is undecided votes for a motion: even at a lean of 0, each point of it moves the chance by two. */
export function joins(drawn: number, lean: number): boolean {
  return below(drawn, 100) < 50 + 2 * lean;
}

/**
 * Decides a motion. A vote draws those who are undecided, each towards his lean; who insists is followed by them.
 * @param settled how history's vote went, as long as its path is kept; null lets chance decide
 */
export function decide(
  key: ChanceKey,
  month: number,
  order: CompiledOrder,
  table: Sitting,
  way: CouncilWay,
  settled: 'carried' | null,
): Decision {
  const { weights, members } = table;
  if (way === 'withdraw') return { way, carried: false, for: 0, against: 0 };
  if (way === 'insist') {
    return { way, carried: true, for: weights.for + weights.undecided, against: weights.against };
  }
  const swayed = members.filter((member) => member.leaning === 'undecided' && member.weight > 0);
  const joined = swayed
    .filter((member) => {
      const subject = order.index * 32 + members.indexOf(member);
      return settled === 'carried' || joins(draw(key, 'vote', month, subject), member.lean);
    })
    .reduce((sum, { weight }) => sum + weight, 0);
  const inFavour = weights.for + joined;
  const opposed = weights.against + weights.undecided - joined;
  return { way, carried: settled === 'carried' || inFavour > opposed, for: inFavour, against: opposed };
}

/** Weight of those overruled as a share of the votes, 0-100: what stands as `dissent` when the order is carried out. */
export function dissentOf(decision: Decision | null): number {
  if (!decision?.carried) return 0;
  const all = decision.for + decision.against;
  return all === 0 ? 0 : roundedQuotient(100 * decision.against, all);
}
