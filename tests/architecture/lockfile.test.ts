// Two clones made a year apart install the same packages, from whichever registry the machine is set to.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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

/** Folders that are installed on their own: the game, and tools that nobody needs to play or to test it. */
describe.each(['.', 'tools/comparison', 'tools/lighthouse'])('the packages of %s', (folder) => {
  const read = (file: string) => readProjectFile(join(folder, file));
  const manifest = JSON.parse(read('package.json')) as Partial<Manifest>;
  const lock = JSON.parse(read('package-lock.json')) as {
    readonly packages: Readonly<Record<string, Locked & Partial<Manifest>>>;
  };
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
  const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

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
    expect(read('package-lock.json')).not.toMatch(/https?:\/\/[^"]*\.tgz/);
    expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
  });
});
