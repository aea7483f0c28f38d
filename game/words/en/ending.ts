// Words of the ending.
export const ending = {
  'ending.kicker': 'The record is closed, {month}',
  'ending.meant': 'What it would have meant',
  'ending.meant.caution': 'Argued as likelihood, not as prophecy.',
  'ending.munich': 'At Munich, September 1938',
  'ending.august': 'In August 1939',
  'ending.aims': 'Each side by its own aims',
  'aim.met': 'Met',
  'aim.in-part': 'In part',
  'aim.not-met': 'Not met',
  'ending.beliefs': 'Belief beside truth',
  'ending.beliefs.about':
    'What either side believed at the end of the other and of third powers, and what was so. Points of 100; ± two chances in three.',
  'belief.caption': 'What {seat} believed',
  'belief.what': 'What was judged',
  'belief.believed': 'Believed',
  'belief.truth': 'Was so',
  'belief.error': 'Judged',
  'belief.high': '{by} too high',
  'belief.low': '{by} too low',
  'belief.right': 'about right',
  'ending.path': 'The path, beside history’s',
  'ending.path.kept':
    'The path of history was never left: every order was the one that was given at the time.',
  'ending.path.months': 'All months as a list',
  'ending.after': 'Afterwards, in history',
  'ending.after.about':
    'How the article’s account closes. It belongs to the path that was taken then, whatever happened here.',
  'ending.next': 'From here',
  'ending.again': 'Play again, same seed',
  'ending.again.other': 'Play again, other seed',
  'ending.replay': 'Replay the history',
} as const;
