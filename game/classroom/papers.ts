// The papers of one office: what a side sees, less what lies on its colleagues' desks. Offices have to talk to each other.
import type { Game } from '../play/commands.ts';
import type { RequestView } from '../play/publicView.ts';
import type { CableView, GaugeView, OrderView, SeatView } from '../play/view.ts';
import type { RoleDefinition } from '../rules/classroom.ts';
import type { Table } from './state.ts';
import type { OfficePapers, PowerPapers } from './views.ts';

/**
 * A side's view as one of its roles has it.
 * @param mayPropose whether an order is in the role's hands
 */
export function officePapers(
  view: SeatView,
  role: RoleDefinition,
  mayPropose: (order: OrderView) => boolean,
): OfficePapers {
  const own = new Set(
    view.desks.flatMap(({ orders }) =>
      orders.filter(({ office }) => role.offices.includes(office)).map(({ id }) => id),
    ),
  );
  const reads = ({ channel, sentAs, side, to }: CableView): boolean =>
    channel === null ||
    (side !== view.side && to === null) ||
    role.reads.includes(channel) ||
    own.has(sentAs);
  const judges = ({ meter }: GaugeView): boolean => role.judges.includes(meter);
  const cables = view.cables.filter(reads);
  const known = new Set(cables.map(({ titleKey }) => titleKey));
  return {
    kind: 'office',
    side: view.side,
    month: view.month,
    phase: view.phase,
    desks: view.desks.map(({ desk, orders }) => ({ desk, orders: orders.filter(mayPropose) })),
    cables,
    gauges: {
      own: view.gauges.own.filter(judges).map((gauge) => withKnownCauses(gauge, known)),
      partner: view.gauges.partner.filter(judges).map((gauge) => withKnownCauses(gauge, known)),
      powers: view.gauges.powers.filter(judges).map((gauge) => withKnownCauses(gauge, known)),
    },
    tracks: view.tracks,
    holders: view.holders,
    ledger: view.ledger.filter(({ channel }) => role.reads.includes(channel)),
    timeline: view.timeline.map((month) => ({
      ...month,
      ours: month.ours.filter(({ titleKey }) => known.has(titleKey)),
      history: month.history.filter(({ titleKey }) => known.has(titleKey)),
    })),
    results: view.results,
    ending: view.ending,
  };
}

/** A gauge whose movements are put down only to what the office has read; the rest nobody there can explain. */
function withKnownCauses(gauge: GaugeView, known: ReadonlySet<string>): GaugeView {
  const why = gauge.why.map((reason) =>
    reason.cause.kind === 'happening' && !known.has(reason.cause.titleKey)
      ? { ...reason, cause: { kind: 'unknown' } as const }
      : reason,
  );
  return { ...gauge, why };
}

/** The orders that a power may be asked this month, of those that its role answers. */
export function requestsOf(game: Game, { delegation, answers }: RoleDefinition): readonly RequestView[] {
  return game.powerView(delegation).requests.filter(({ order }) => answers.includes(order));
}

/** What a power's table sees, with its answers so far. */
export function powerPapers(
  game: Game,
  role: RoleDefinition,
  { answers, replies }: Pick<Table, 'answers' | 'replies'>,
): PowerPapers {
  const power = role.delegation;
  const { questions, requests: _, gauges, ...view } = game.powerView(power);
  return {
    ...view,
    kind: 'power',
    power,
    gauges,
    questions: questions.map(({ event }) => {
      const answer = answers.find((each) => each.event === event);
      return { event, answer: answer ? { occurs: answer.occurs, argument: answer.argument } : null };
    }),
    requests: requestsOf(game, role).map(({ order, side, outcomes }) => {
      const reply = replies.find((each) => each.order === order);
      const given = reply ? { outcome: reply.outcome, argument: reply.argument } : null;
      return { order, side, outcomes, reply: given };
    }),
  };
}
