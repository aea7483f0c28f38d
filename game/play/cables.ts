// The cables of a reader: what it has learned, newest first, the newest briefing's with letters that stand on the map too.

import type { Reference } from '../rules/definition.ts';
import type { Model } from '../rules/model.ts';
import { monthView } from './calendar.ts';
import type { Happening } from './happening.ts';
import { evidenceOf, type Reader, stepNamed, type Told } from './knowledge.ts';
import type { CableView } from './view.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** @param briefing number of the newest briefing: its cables are new */
export function cablesOf(
  model: Model,
  reader: Reader,
  log: readonly Happening[],
  briefing: number,
): readonly CableView[] {
  let fresh = 0;
  // Numbered by what the reader was told: places in the log would tell how much it was not told.
  let number = 0;
  const cables = log.flatMap((happening): CableView[] => {
    const told = happening.joined ? null : reader.told(happening);
    if (!told) return [];
    const letter = happening.briefing === briefing ? (LETTERS[fresh++] ?? null) : null;
    return [cable(model, reader.side, told, `${number++}`, letter)];
  });
  return cables.reverse();
}

function cable(model: Model, side: string | null, told: Told, id: string, letter: string | null): CableView {
  const { step, happening, basis } = told;
  const { occurrence } = happening;
  const order = occurrence.kind === 'order' ? model.orders.get(occurrence.order)?.definition : undefined;
  const event = occurrence.kind === 'event' ? model.events.get(occurrence.event)?.definition : undefined;
  const month = monthView(model.scenario, happening.month);
  const rows = basis.kind === 'source' ? basis.rows : [];
  const day = order?.day ?? event?.day ?? 1;
  return {
    id,
    letter,
    month,
    date: step?.date ?? `${month.iso}-${String(day).padStart(2, '0')}`,
    precision: step?.precision ?? 'month',
    place: step?.place ?? order?.from ?? event?.place ?? null,
    to: step ? step.to : (order?.to ?? null),
    side: told.side,
    channel: step?.channel ?? order?.channel.kind ?? null,
    titleKey: told.titleKey,
    textKey: told.textKey,
    evidence: evidenceOf(basis),
    rows,
    references:
      step?.source ?? rows.flatMap((row): readonly Reference[] => stepNamed(model, row)?.source ?? []),
    doubts: step?.doubts ?? [],
    // The other side's order stays unnamed here: who knows its id could find it by its code word.
    sentAs: order && told.side === side ? order.id : told.titleKey.split('.').slice(1, -1).join('.'),
  };
}
