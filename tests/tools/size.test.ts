// Which scripts count as the ones that the title screen waits for.
import { expect, test } from 'vitest';
import { initialScripts } from '../../tools/size.mjs';

test('what the page names and what that imports count once each; what it fetches later does not', () => {
  const page = '<script type="module" src="./index.js"></script><link rel="stylesheet" href="./index.css">';
  const manifest = {
    'index.html': {
      file: 'index.js',
      imports: ['_shared.js', '_words.js'],
      dynamicImports: ['map.ts'],
    },
    '_shared.js': { file: 'shared.js', imports: ['_base.js'] },
    '_words.js': { file: 'words.js', imports: ['_base.js', '_shared.js'] },
    '_base.js': { file: 'base.js' },
    '_index.css': { file: 'index.css' },
    'map.ts': { file: 'map.js', isDynamicEntry: true, imports: ['_base.js', '_phaser.js'] },
    '_phaser.js': { file: 'phaser.js' },
  };
  expect(initialScripts(page, manifest).sort()).toEqual(['base.js', 'index.js', 'shared.js', 'words.js']);
});
