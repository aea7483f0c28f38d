// Two clones made a year apart install the same packages, from whichever registry the machine is set to.
import { expect, test } from 'vitest';
import { readProjectFile } from '../support/files.ts';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readProjectFile('package.json')) as Manifest;
const lock = JSON.parse(readProjectFile('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Locked & Partial<Manifest>>>;
};
const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
const locked = Object.entries(lock.packages).filter(([folder]) => folder !== '');

test('package.json names exact versions', () => {
  const loose = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  expect(loose).toEqual([]);
  expect(Object.keys(wanted).length).toBeGreaterThan(0);
});

test('the lock file holds those very versions', () => {
  const { dependencies, devDependencies } = lock.packages[''] ?? {};
  expect({ ...dependencies, ...devDependencies }).toEqual(wanted);
  for (const [name, version] of Object.entries(wanted)) {
    expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

test('the lock file proves every package by its content and records no download address', () => {
  expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
  expect(locked.filter(([, { resolved, link }]) => resolved !== undefined || link)).toEqual([]);
  expect(readProjectFile('package-lock.json')).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  expect(readProjectFile('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
});
