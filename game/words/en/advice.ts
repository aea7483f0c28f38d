// Words of the advisers on an order, and of what holding means.
export const advice = {
  'advice.title': 'What the advisers fear of it',
  'advice.all': 'What those at the table fear of it',
  'advice.fears': 'fears',
  'advice.effect.sure': {
    one: '{what}: {count} point, whatever comes of it.',
    other: '{what}: {count} points, whatever comes of it.',
  },
  'advice.effect.may': {
    one: '{what}: {count} point, in {outcomes} of its {of} outcomes.',
    other: '{what}: up to {count} points, in {outcomes} of its {of} outcomes.',
  },
  'advice.insist': 'To insist on it would cost {count} points of authority.',
  'advice.lost': 'A vote lost over it would cost {count} points of authority.',
  'advice.basis':
    'Points are those of the model; who fears what first is drawn from his part in the history.',

  'hold.open': {
    one: '{count} order stays open on this desk.',
    other: '{count} orders stay open on this desk.',
  },
  'hold.none': 'Nothing is open on this desk.',
  'hold.end': 'When the month ends',
  'hold.move': '{track} goes from “{from}” to “{to}”.',
  'hold.still': 'No mechanism moves by waiting alone, as far as we see.',
  'hold.drift': 'What a month of waiting does',
  'hold.drift.none': 'Nothing that we know of moves by itself.',
  'hold.fear': { one: '{what}: {count} point a month.', other: '{what}: {count} points a month.' },
  'hold.basis': 'As far as we see, and if nobody acts; other desks and the other side may.',
  'hold.advisers': 'What the advisers fear of waiting',
} as const;
