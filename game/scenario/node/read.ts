// Reads scenario folders from the disk; everything else in this room works on texts.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * The YAML files of a scenario's folder, by path inside it.
 * @throws where the folder cannot be read
 */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const texts = await Promise.all(
    paths.map(
      async (path) => [relative(folder, path).split(sep).join('/'), await readFile(path, 'utf8')] as const,
    ),
  );
  return new Map(texts);
}

/**
 * Folders directly inside `root` that hold a scenario (a `scenario.yaml`), by name.
 * @throws where `root` cannot be read
 */
export async function scenarioFolders(root: string): Promise<readonly string[]> {
  const found = await readdir(root, { withFileTypes: true });
  return found
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'scenario.yaml')))
    .map((entry) => join(root, entry.name))
    .sort();
}
