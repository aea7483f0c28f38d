// A game that is over as data: meters, beliefs, orders and events by month, in one table and as JSON. Names are the
// scenario's ids, so that the data say the same in every language.
import type { OpenArchive } from '../../archive.ts';
import { type Cell, writeCsv } from './csv.ts';

/** What the data need of the archive. */
export type GameData = Pick<OpenArchive, 'months' | 'deeds' | 'luck' | 'setup'>;

/** What a line of the table is about. */
type Kind = 'meter' | 'belief' | 'order' | 'event';

const HEAD = ['month', 'kind', 'side', 'item', 'value', 'sd', 'outcome', 'council', 'chance'] as const;

/** A line; what does not apply to its kind is empty. */
function line(
  month: string,
  kind: Kind,
  fields: Partial<Record<Exclude<(typeof HEAD)[number], 'month' | 'kind'>, Cell>>,
): readonly Cell[] {
  const { side = null, item = null, value = null, sd = null } = fields;
  const { outcome = null, council = null, chance = null } = fields;
  return [month, kind, side, item, value, sd, outcome, council, chance];
}

/**
 * One table in long form (RFC 4180). Kinds: `meter` (true value, 0-100), `belief` (of a side: mean and standard deviation in
 * points), `order` (outcome, how it went through the council, chance in per cent), `event` (chance in per cent).
 */
export function gameCsv({ months, deeds, luck }: GameData): string {
  const rows = months.flatMap(({ month, meters, beliefs }) => [
    ...Object.entries(meters).map(([item, value]) => line(month.iso, 'meter', { item, value })),
    ...beliefs.map(({ side, meter, believed, sd }) =>
      line(month.iso, 'belief', { side, item: meter, value: believed, sd }),
    ),
    ...deeds
      .filter((deed) => deed.month.index === month.index)
      .map(({ side, order, outcome, way, chance }) =>
        line(month.iso, 'order', { side, item: order, outcome, council: way, chance }),
      ),
    ...eventsOf(luck, month.index).map(({ event, chance }) =>
      line(month.iso, 'event', { item: event, chance }),
    ),
  ]);
  return writeCsv(HEAD, rows);
}

/** The same as JSON, with who played and the seed. @param ending the scenario's id of it */
export function gameJson({ months, deeds, luck, setup }: GameData, ending: string): string {
  const data = {
    seed: setup.seed,
    players: setup.players,
    ending,
    months: months.map(({ month, meters, tracks, beliefs }) => ({
      month: month.iso,
      meters,
      tracks,
      beliefs: beliefs.map(({ side, meter, believed, sd }) => ({ side, meter, believed, sd })),
      orders: deeds
        .filter((deed) => deed.month.index === month.index)
        .map(({ side, desk, order, way, outcome, chance, knownTo }) => ({
          side,
          desk,
          order,
          council: way,
          outcome,
          chance,
          knownTo,
        })),
      events: eventsOf(luck, month.index),
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** Events that chance decided in a month; their id stands in the key of their title. */
function eventsOf(luck: GameData['luck'], month: number): readonly { event: string; chance: number }[] {
  return luck
    .filter(({ side, month: { index } }) => side === null && index === month)
    .map(({ titleKey, chance }) => ({ event: titleKey.replace(/^event\.|\.title$/g, ''), chance }));
}
