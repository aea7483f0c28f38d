// Rules of evidence: no tell may make a side surer than the channel it came by allows. The floors and the reasons for
// them stand in scenarios/FORMAT.md; how noise is weighed, in the rules.
import type { ChannelKind, OrderDefinition, Tell } from '../../rules/definition.ts';
import type { Inspection } from './inspection.ts';

type Authority = OrderDefinition['channel']['authority'];

/** Least noise by whom the speaker binds: an unofficial word binds nobody. Standard deviations in points of 0-100. */
const BY_AUTHORITY: Readonly<Record<Authority, number>> = {
  official: 5,
  'semi-official': 10,
  unofficial: 16,
};

/** Least noise by how far from the deciding head a channel is, and by whom else it is meant for. */
const BY_KIND: Readonly<Record<ChannelKind, number>> = {
  treaty: 5,
  parliament: 5,
  election: 5,
  military: 5,
  ministerial: 6,
  cabinet: 6,
  politburo: 6,
  ambassador: 8,
  staff: 8,
  mission: 8,
  trade: 8,
  attache: 8,
  press: 14,
};

/** Least noise of an act that the hearer is not told of: conduct and rumour, whoever acted. */
const UNTOLD = 12;

export function lintEvidence(inspection: Inspection): void {
  const { orders, events } = inspection.scenario;
  for (const { channel, outcomes } of orders) {
    const { authority, kind } = channel;
    const floor = Math.max(BY_AUTHORITY[authority], BY_KIND[kind]);
    const by = `${kind === 'attache' ? 'attaché' : kind}, ${authority}`;
    for (const { tells, knownTo } of outcomes) checkNoise(tells, knownTo, floor, by, inspection);
  }
  for (const { tells, knownTo } of events) checkNoise(tells, knownTo, 0, '', inspection);
}

function checkNoise(
  tells: readonly Tell[],
  knownTo: readonly string[],
  ofChannel: number,
  by: string,
  inspection: Inspection,
): void {
  for (const tell of tells) {
    const untold = !knownTo.includes(tell.to);
    const floor = untold ? Math.max(UNTOLD, ofChannel) : ofChannel;
    if (tell.noise >= floor) continue;
    const why = floor === ofChannel ? `what comes by this channel (${by})` : 'conduct or rumour';
    const message = `A noise of ${tell.noise} is too sure for ${why}.`;
    inspection.warn(
      tell,
      ['noise'],
      'too-sure',
      message,
      `Write ${floor} or more; the floors stand in FORMAT.md.`,
    );
  }
}
