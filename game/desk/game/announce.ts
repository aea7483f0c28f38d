// What is said to a reader who hears the page: one line for all that a press has changed, never one for each change.
import type { CouncilResult, SeatView } from '../../play/view.ts';
import type { Words } from '../../words/words.ts';
import { resultLine, stampWord } from './council/councilWords.ts';
import { expectationOf } from './expectation.ts';
import { outcomeOf } from './orderWords.ts';

/** Cables that are named; the others are counted. */
const NAMED = 3;

/** What the page shows: a side's view, and whether the council sits over the table. */
export interface Moment {
  readonly view: SeatView;
  readonly sitting: boolean;
}

/**
 * The line for the way from one moment to the next; null where nothing has to be said.
 * @param before null when the page has just opened
 */
export function announcement(words: Words, before: Moment | null, now: Moment): string | null {
  const { view } = now;
  if (now.sitting) {
    const result = before?.sitting ? freshResult(before.view, view) : null;
    if (result) {
      return words.say('record.vote', {
        decision: stampWord(words, result),
        line: resultLine(words, result),
      });
    }
    return changed(words, before, view);
  }
  // The ending's heading takes the focus, and what follows is read from there.
  if (view.phase === 'ended') return null;
  const fresh =
    before?.view.month.index !== view.month.index ||
    before.view.side !== view.side ||
    (view.phase === 'record' && (before.sitting || before.view.phase !== 'record'));
  if (!fresh) return changed(words, before, view);
  return view.phase === 'record' ? recordLine(words, view) : monthLine(words, view);
}

function changed(words: Words, before: Moment | null, view: SeatView): string | null {
  const expected = expectationOf(words, view);
  return before && expectationOf(words, before.view) === expected ? null : expected;
}

function monthLine(words: Words, view: SeatView): string {
  return words.say('announce.month', {
    month: words.month(view.month.iso),
    cables: cablesLine(words, view),
    expected: expectationOf(words, view),
  });
}

function recordLine(words: Words, view: SeatView): string {
  const results = view.results.map((result) =>
    words.say('announce.result', {
      desk: words.story(`desk.${result.desk}`),
      outcome: outcomeOf(words, result),
    }),
  );
  return words.say('announce.record', {
    record: words.say('record.title', { month: words.month(view.month.iso) }),
    results: results.length > 0 ? results.join(' ') : words.say('announce.none'),
    cables: cablesLine(words, view),
    expected: expectationOf(words, view),
  });
}

function cablesLine(words: Words, view: SeatView): string {
  const fresh = view.cables.filter(({ letter }) => letter !== null);
  if (fresh.length === 0) return words.say('cables.none');
  const titles = fresh.slice(0, NAMED).map(({ titleKey }) => words.story(titleKey));
  const more = fresh.length - titles.length;
  const line = words.say('announce.cables', { count: fresh.length, titles: titles.join('; ') });
  return more > 0 ? `${line} ${words.say('announce.cables.more', { count: more })}` : line;
}

/** The decision of a motion that was still open before; the world may have moved on to the month's record since. */
function freshResult(before: SeatView, view: SeatView): CouncilResult | null {
  const open = before.motions.filter(({ decided }) => decided === null).map(({ order }) => order);
  for (const order of open) {
    const result =
      view.motions.find((motion) => motion.order === order)?.result ??
      view.results.find((each) => each.order === order)?.council;
    if (result) return result;
  }
  return null;
}
