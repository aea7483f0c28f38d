// What is expected of the player now, in one line at every moment.
import type { SeatView } from '../../play/view.ts';
import type { Words } from '../../words/words.ts';

/** Orders written that have to pass a council before they can be opened. */
export function motionsWaiting(
  view: SeatView,
): readonly { readonly order: string; readonly council: string }[] {
  return view.motions.filter(({ decided }) => decided === null);
}

/** One sentence, or two short ones; never empty. */
export function expectationOf(words: Words, view: SeatView): string {
  switch (view.phase) {
    case 'briefing':
    case 'resolution':
      return words.say('expect.wait');
    case 'orders':
      return view.sealed ? words.say('expect.sealed') : ordersLine(words, view);
    case 'council':
      return councilLine(words, view);
    case 'record':
      return words.say(isLast(view) ? 'expect.record.last' : 'expect.record');
    case 'ended':
      return words.say('expect.ended');
  }
}

/** Nothing comes after this month: the curtain falls. */
function isLast(view: SeatView): boolean {
  return view.month.index === view.months - 1;
}

function ordersLine(words: Words, view: SeatView): string {
  const written = view.desks.filter(({ written }) => written !== null);
  if (written.length === 0) {
    const open = view.desks.some(({ orders }) => orders.some(({ legal }) => legal));
    if (!open) return words.say('expect.orders.closed');
    return words.say(isLast(view) ? 'expect.orders.last' : 'expect.orders.none');
  }
  const before = view.motions.map(({ desk }) => words.story(`desk.${desk}`));
  const first =
    written.length === view.desks.length
      ? words.say('expect.orders.all')
      : words.say('expect.orders.some', { count: written.length, total: view.desks.length });
  const then =
    before.length > 0
      ? words.say('expect.orders.council', {
          council: words.story(`council.${view.motions[0]?.council ?? ''}.name`),
          count: before.length,
        })
      : words.say('expect.orders.seal');
  return `${first} ${then}`;
}

function councilLine(words: Words, view: SeatView): string {
  const [motion] = motionsWaiting(view);
  if (!motion) return words.say('expect.decided');
  return words.say('expect.council', {
    council: words.story(`council.${motion.council}.name`),
    motion: words.story(`order.${motion.order}.title`),
  });
}
