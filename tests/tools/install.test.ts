// When `npm start` and `npm test` install, and when they leave what is there alone.
import { expect, test } from 'vitest';
import { missingPackages } from '../../tools/install.mjs';

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/a-windows': { version: '1.0.0', integrity: 'sha512-w', optional: true },
  'node_modules/b': { version: '2.0.0', integrity: 'sha512-b' },
};

test('an empty checkout misses everything but what is optional', () => {
  expect(missingPackages(wanted, {})).toEqual(['node_modules/a', 'node_modules/b']);
});

test('a complete one misses nothing, whatever else is there', () => {
  const { 'node_modules/a-windows': _, ...installed } = wanted;
  expect(missingPackages(wanted, { ...installed, 'node_modules/c': { version: '3.0.0' } })).toEqual([]);
});

test('another version, or the same version with another content, counts as missing', () => {
  const older = { ...wanted, 'node_modules/a': { version: '0.9.0', integrity: 'sha512-a' } };
  const changed = { ...wanted, 'node_modules/b': { version: '2.0.0', integrity: 'sha512-x' } };
  expect(missingPackages(wanted, older)).toEqual(['node_modules/a']);
  expect(missingPackages(wanted, changed)).toEqual(['node_modules/b']);
});
