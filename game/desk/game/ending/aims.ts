// How a side fared by its own aims, in one sentence: what was met, in part and not, and no sum of them; and by what an aim was
// decided.
import type { GroundView, Verdict } from '../../../play/view.ts';
import type { Words } from '../../../words/words.ts';

/** One side in a sentence. @param verdicts in the order of its aims */
export function faredLine(words: Words, side: string, verdicts: readonly Verdict[]): string {
  const seat = words.story(`side.${side}.seat`);
  const of = (wanted: Verdict): number => verdicts.filter((verdict) => verdict === wanted).length;
  const [met, part, not] = [of('met'), of('in-part'), of('not-met')];
  const parts = [
    ...(met > 0 ? [words.say('ending.aims.met', { count: met })] : []),
    ...(part > 0 ? [words.say('ending.aims.part', { count: part })] : []),
    ...(not > 0 ? [words.say('ending.aims.not', { count: not })] : []),
  ];
  return words.say('ending.aims.fared', { seat, count: verdicts.length, parts: words.list(parts) });
}

/** What decided a verdict: where a track came to stand, and by what. */
export function groundLine(words: Words, { track, state, titleKey }: GroundView): string {
  const by = titleKey === null ? null : words.story(titleKey);
  if (track === null) return by ?? '';
  const stood = {
    track: words.story(`track.${track}.name`),
    state: words.story(`track.${track}.states.${state}.name`),
  };
  return by === null
    ? words.say('ending.aims.ground', stood)
    : words.say('ending.aims.ground.by', { ...stood, by });
}
