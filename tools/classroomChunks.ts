// Names the files of a build that only a class fetches, so that they are weighed and kept apart (`askedFor.mjs`).
import { basename, extname } from 'node:path';
import type { Rolldown } from 'vite';

const CLASSROOM = /\/game\/(?:desk\/|words\/\w+\/)?classroom\/|\/node_modules\/@colyseus\/|virtual:classroom/;
/** What comes along with them: packages, and what the bundler makes beside our modules. */
const COMPANY = /\/node_modules\/|^\0(?!virtual)|__vite/;

/** Names of the scripts that are the classroom's: their styles are called after them. */
const scripts = new Set<string>();

/** The pattern of a script's file name: the classroom's holds modules of the classroom, and packages that came with them. */
export function chunkFile({ name, moduleIds }: Rolldown.PreRenderedChunk): string {
  const modules = moduleIds.map((id) => id.replaceAll('\\', '/'));
  const own =
    modules.some((id) => CLASSROOM.test(id)) && modules.every((id) => CLASSROOM.test(id) || COMPANY.test(id));
  if (own) scripts.add(name);
  return `assets/${own ? 'classroom-' : ''}[name]-[hash].js`;
}

/** The pattern of every other file's name. */
export function assetFile({ names }: Rolldown.PreRenderedAsset): string {
  const own = names.some((name) => extname(name) === '.css' && scripts.has(basename(name, '.css')));
  return `assets/${own ? 'classroom-' : ''}[name]-[hash][extname]`;
}
