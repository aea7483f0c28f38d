// The debrief's sections as a page follows them: the one the class is at, or the one somebody has gone to alone.
import type { DebriefSection } from '../../../classroom/debrief.ts';

/** In the order in which they are led. */
export const SECTIONS: readonly DebriefSection[] = [
  'end',
  'roles-off',
  'what-happened',
  'known-then',
  'secrets',
  'history',
  'why',
  'what-if',
  'compare',
  'slip',
];

/** Who looks at the debrief. */
export type Onlooker = 'student' | 'facilitator' | 'projector';

/** Whether a section has been reached. */
export function isOpen(section: DebriefSection, reached: number): boolean {
  return SECTIONS.indexOf(section) <= reached;
}

/**
 * The section that a page shows.
 * @param led position of the section the class is at
 * @param own position to which the reader has gone alone; null follows the class
 * @param reached the furthest position that has been led to: nothing beyond it is shown
 */
export function sectionShown(led: number, own: number | null, reached: number): DebriefSection {
  const at = Math.max(0, Math.min(own ?? led, reached, SECTIONS.length - 1));
  return SECTIONS[at] ?? 'end';
}
