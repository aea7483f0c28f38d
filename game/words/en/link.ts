// Words of the link to a game.
export const link = {
  'link.title': 'A link to this game',
  'link.open': 'Copy a link to this game',
  'link.about':
    'The address holds the game itself: its seed, who plays, and every order. Whoever opens it has the game at this moment and can go on with it. Nothing is stored elsewhere; settings and predictions are not in it.',
  'link.shared':
    'A link holds the orders of both sides, those that have not been opened yet included. Send it only to someone who may see them.',
  'link.month': 'Open at',
  'link.month.end': 'the ending',
  'link.as': 'As it was seen from',
  'link.panel': 'Go to',
  'link.panel.none': 'the beginning of the page',
  'link.address': 'The address',
  'link.copy': 'Copy',
  'link.copied': 'The link is copied.',
  'link.by-hand': 'The browser does not let the page copy. The address is marked: copy it from there.',
  'link.opening': 'The game of this link is being opened',
} as const;
