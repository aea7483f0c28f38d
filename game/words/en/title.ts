// Words of the title screen and of the page that begins a game.
export const title = {
  'title.kicker': 'A negotiation in twenty-eight months',
  'title.where': 'Paris and Moscow, 1935–1937',
  'title.lead':
    'A pact was signed. The military convention that would have filled it was not. Each side waited for the other to commit first.',
  'title.contents': 'Contents',
  'title.replay': 'Replay the history',
  'title.replay.about': 'May 1935 to August 1937 on the map, each step with its source',
  'title.replay.aside': '{count} steps',
  'title.plate': 'Plate I',
  'title.plate.text': 'Europe in its borders of November 1936; the line as far as it got.',
  'title.plate.alt':
    'Map of Europe in November 1936. A line runs from Paris through Berlin to the western border of Poland, another from Moscow to its eastern border. They do not meet.',
  'title.credit': 'Made with Natural Earth',
} as const;
