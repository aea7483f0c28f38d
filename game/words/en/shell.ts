// Words of the frame around the screens: settings, the emblem, storage.
export const shell = {
  'game.name': 'The Unmade Alliance',
  'shell.home': 'Title',
  'settings.title': 'Settings',
  'settings.theme': 'Light',
  'settings.theme.day': 'Daylight',
  'settings.theme.night': 'Lamp-lit',
  'settings.theme.system': 'As the system',
  'settings.size': 'Text size',
  'settings.size.percent': '{percent} %',
  'settings.sound': 'Sound',
  'settings.sound.off': 'Off',
  'settings.sound.on': 'On',
  'settings.sound.about': 'Telegraph, typewriter, paper, seal. Whatever is heard can also be seen.',
  'settings.volume': 'Volume',
  'storage.full':
    'The browser has no room left for saved games. Delete a saved game or save this one to a file.',
  'storage.denied':
    'The browser does not let this page keep saved games. Save the game to a file before you leave.',
  'storage.broken':
    'This saved game cannot be read. It may come from another version; it has been left as it was.',
  'file.unreadable': 'This file could not be read. Choose a file that this game has saved.',
  'error.title': 'Something in the game has failed',
  'error.text':
    'The screen could not be shown. Your game is saved up to the last order. Reload the page; if it fails again, report it with this line:',
  'error.reload': 'Reload',
} as const;
