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
  'ending.motives': 'What the computer’s side did, and why',
  'ending.motives.about':
    'Its temperament was “{temperament}”; it chose from what {seat} saw and nothing else. Every reason counts points for an order or against it; on each desk the order with most points was given.',
  'ending.motives.about.calculating':
    'Its temperament was “{temperament}”; it chose from what {seat} saw and nothing else. It played the months to come out in advance; the other reasons are those it began from.',
  'ending.motives.months': 'Month by month',
  'motive.held': 'No order was given.',
  'motive.always': 'In itself, whatever the circumstances.',
  'motive.appeal': 'Because {condition}.',
  'motive.history': 'It is what was done at the time in this month.',
  'motive.foresight':
    'Played out in advance, {with} per cent of what the side aims at was reached with it, {without} with the desk idle.',
  'motive.vote': 'put to the vote',
  'motive.insist': 'carried on the head’s authority',
  'motive.withdraw': 'withdrawn before the vote',
  'ending.after': 'Afterwards, in history',
  'ending.after.about':
    'How the article’s account closes. It belongs to the path that was taken then, whatever happened here.',
  'ending.next': 'From here',
  'ending.again': 'Play again, same seed',
  'ending.again.other': 'Play again, other seed',
  'ending.replay': 'Replay the history',
} as const;
