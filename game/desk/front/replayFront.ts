// The front of the replay: the first step of the record with its texts, cut out of the scenario when the game is built.
import type { MonthView, ReplayView, Scenario } from '../../play/view.ts';
import type { StoryTexts } from '../../words/words.ts';
import { courseOf, type Entry } from '../replay/course.ts';
import { textsAbout } from './textsAbout.ts';

export interface ReplayFrontData {
  /** Language of the texts. */
  readonly language: string;
  readonly texts: StoryTexts;
  readonly entry: Entry;
  readonly months: readonly MonthView[];
  /** Ids of the sides through whose eyes the replay can be seen. */
  readonly sides: readonly string[];
  /** The seat in whose colour the step stands, or the archive. */
  readonly seat: string;
}

/**
 * @param texts of the scenario in one language
 * @throws where history has no step
 */
export function replayFrontOf(
  scenario: Scenario,
  history: ReplayView,
  language: string,
  texts: StoryTexts,
): ReplayFrontData {
  const course = courseOf(history);
  const first = course.entries[course.start];
  if (!first) throw new Error('The record has no step to begin with.');
  // What only the map and the parts below the card show stays behind.
  const step = { ...first.step, tracks: {}, meters: {}, beliefs: [], shifts: [], moved: [], doubts: [] };
  const entry: Entry = { ...first, step };
  const { sides } = scenario;
  const seat = sides.find(({ id }) => id === step.side)?.seat ?? 'archive';
  return {
    language,
    texts: textsAbout(texts, [entry, sides.map(({ id }) => id)], [`step.${step.id}.text`]),
    entry,
    months: course.months,
    sides: sides.map(({ id }) => id),
    seat,
  };
}
