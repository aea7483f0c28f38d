// Words of the lesson: the slips of the first month, two sentences at most, each at the place it speaks of.
export const lesson = {
  'lesson.name': 'Lesson',
  'lesson.count': 'Lesson, {number} of {total}',
  'lesson.at': 'Lesson, {number} of {total}: {place}',
  'lesson.pass': 'Pass on',
  'lesson.skip': 'Skip the lesson',
  'lesson.again': 'Teach me a month again',
  'lesson.close': 'Close the lesson',

  'lesson.offer': 'Eight short notes can show you this table while you play your first month.',
  'lesson.offer.yes': 'Teach me',
  'lesson.offer.no': 'No, thank you',

  'lesson.place.cables': 'at the cables',
  'lesson.place.gauges': 'at the gauges',
  'lesson.place.desk': 'at the desk',
  'lesson.place.choose': 'among the orders',
  'lesson.place.seal': 'at the seal',
  'lesson.place.council': 'in the council',
  'lesson.place.record': 'at the record',

  'lesson.cable':
    'The cables are all that your side knows, and each says on what it rests. Open or fold one, or show it on the map.',
  'lesson.gauge':
    'A solid bar is your own house; a hatched box is a guess at theirs, as wide as your doubt. Open a gauge by its name to see what moves it.',
  'lesson.desk':
    'Three desks may give one order each a month, and holding is an order too. Look at what a desk can order.',
  'lesson.compare':
    'Each order names two risks, and each adviser names two that he fears. Look at two orders before you choose.',
  'lesson.write': 'Now write one, or let the desk hold. You can take it back until the month is sealed.',
  'lesson.seal':
    'Both sides write blind and their orders are opened together. Fill the other desks or let them hold, then close the month.',
  'lesson.council':
    'This order binds the state, so those at the table vote by weight. Read who is against and why, then decide how to carry it.',
  'lesson.record':
    'This came of your orders; what the other side did, only cables will tell. Read it, then turn the page.',
  'lesson.end': 'That was a month; the others go the same way. The menu can teach it again.',
} as const;
