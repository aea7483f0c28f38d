// Words of the one line that says what is expected of the player, phase by phase.
export const expectation = {
  'expect.kicker': 'What is expected of me now',
  'expect.wait': 'The month is being resolved.',
  'expect.sealed': 'My orders are sealed. The other side has still to write.',
  'expect.decided': 'My motions are decided. The other side has still to decide its own.',
  'expect.orders.closed': 'No order is open this month, so every desk holds. Seal the month.',
  'expect.orders.last':
    'This is the last month. Write an order on each desk, or let a desk hold; then seal it.',
  'expect.orders.none': 'Write an order on each desk, or let a desk hold; then seal the month.',
  'expect.orders.some': {
    one: '{count} order of {total} is written; the other desks hold.',
    other: '{count} orders of {total} are written; the other desk holds.',
  },
  'expect.orders.all': 'Three orders are written.',
  'expect.orders.seal': 'Seal the month when ready.',
  'expect.orders.council': {
    one: 'One must pass the {council} before the month is sealed.',
    other: '{count} must pass the {council} before the month is sealed.',
  },
  'expect.council': 'Carry a motion through the {council}, or withdraw it: {motion}.',
  'expect.record': 'Read what came of the month, then turn the page.',
  'expect.record.last': 'Read what came of the last month, then close the record.',
  'expect.ended': 'The record is closed. Read how it ended.',
} as const;
