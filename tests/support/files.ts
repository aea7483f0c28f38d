// The project's own files, as the repository tests see them: sources and texts, nothing installed or built.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's root folder, absolute. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Folders that are installed, built or kept by tools. */
const foreign = new Set(['node_modules', 'dist', 'coverage', '.cache', '.git']);

/**
 * Lists the files below a folder, at any depth.
 * @param folder relative to the root; the root itself where it is left out
 * @param endings only files whose name ends in one of these; all where it is left out
 * @returns paths relative to the root, with forward slashes, sorted
 * @throws where the folder is missing
 */
export function listFiles(folder = '.', endings?: readonly string[]): string[] {
  const found: string[] = [];
  const visit = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const below = join(path, entry.name);
      if (entry.isDirectory()) {
        if (!foreign.has(entry.name)) visit(below);
      } else if (!endings || endings.some((ending) => entry.name.endsWith(ending))) {
        found.push(relative(projectRoot, below).split(sep).join('/'));
      }
    }
  };
  visit(join(projectRoot, folder));
  return found.sort();
}

/**
 * Reads a text file of the project.
 * @param path relative to the root
 */
export function readProjectFile(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}
