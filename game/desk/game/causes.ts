// Why a gauge moved, in words: the happenings this side knows of, the passing of the month, or that nobody here knows.
import type { Cause, GaugeView } from '../../play/view.ts';
import type { Words } from '../../words/words.ts';

/**
 * The causes of a gauge's last movement, strongest first; null where it did not move.
 * @param most how many causes are named
 */
export function whyOf(words: Words, gauge: GaugeView, most: number): string | null {
  const causes = gauge.why.slice(0, most).map(({ cause }) => causeOf(words, cause));
  return causes.length === 0 ? null : causes.join('; ');
}

function causeOf(words: Words, cause: Cause): string {
  switch (cause.kind) {
    case 'happening':
      return words.story(cause.titleKey);
    case 'month':
      return words.say('cause.month');
    case 'unknown':
      return words.say('cause.unknown');
  }
}

/** CSS colour in which a side's estimates are drawn: that of the side judged. */
export function colourOf(seat: string | undefined): string {
  return seat === 'paris' ? 'var(--blue)' : seat === 'moscow' ? 'var(--red)' : 'var(--ink)';
}
