// Sentences about a step that more than one part of the replay needs.
import type { EstimateShift, ReplayStep } from '../../play/view.ts';
import type { Words } from '../../words/words.ts';

/** Where, or from where to where, and through which channel. */
export function wayOf(words: Words, step: ReplayStep): string {
  const place = words.story(`place.${step.place}.name`);
  const channel = words.say(`channel.${step.channel}`);
  return step.to && step.to !== step.place
    ? words.say('replay.sent', { from: place, to: words.story(`place.${step.to}.name`), channel })
    : words.say('replay.at', { place, channel });
}

/** Place and date, with no more of the date than is known. */
export function whereOf(words: Words, step: ReplayStep): string {
  return words.say('replay.where', {
    place: words.story(`place.${step.place}.name`),
    date: words.date(step.date, step.precision),
  });
}

/** A change of an estimate: `Staff’s confidence: 42 ± 18, then 48 ± 16 of 100`. */
export function shiftLine(words: Words, { meter, from, to }: EstimateShift): string {
  const reading = ({ believed, sd }: EstimateShift['from']): string =>
    words.say('replay.estimate', { value: Math.round(believed), sd: Math.round(sd) });
  return words.say('replay.shift', {
    name: words.story(`meter.${meter}.name`),
    from: reading(from),
    to: reading(to),
  });
}

/** A step as it is spoken when it is shown. */
export function announced(words: Words, step: ReplayStep): string {
  return words.say('replay.announce', {
    where: whereOf(words, step),
    title: words.story(`step.${step.id}.title`),
    text: words.story(`step.${step.id}.text`),
  });
}
