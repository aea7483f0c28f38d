// Names the files of a build that only a class fetches, so that they are weighed and kept apart (`askedFor.mjs`).
import { basename, extname } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** The door behind which all of it lies: whatever the page reaches without it is everybody's. */
const DOOR = /\/game\/(?:desk\/)?classroom\/|virtual:classroom/;

/** The bundler's own part, which stands in no module's imports and which every script may need. */
const RUNTIME = /^\0rolldown\//;

/** Modules that the page reaches without opening the classroom. */
const everybodys = new Set<string>();
/** Names of the scripts that only a class fetches: their styles are called after them. */
const scripts = new Set<string>();

/** Finds out, when all modules are known, which of them only a class needs. */
export function classroomChunks(): Plugin {
  return {
    name: 'classroom-chunks',
    apply: 'build',
    buildEnd() {
      everybodys.clear();
      const open = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry);
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (everybodys.has(id) || DOOR.test(id.replaceAll('\\', '/'))) continue;
        everybodys.add(id);
        const info = this.getModuleInfo(id);
        open.push(...(info?.importedIds ?? []), ...(info?.dynamicallyImportedIds ?? []));
      }
    },
  };
}

/** The pattern of a script's file name. */
export function chunkFile({ name, moduleIds }: Rolldown.PreRenderedChunk): string {
  const own = moduleIds.length > 0 && !moduleIds.some((id) => everybodys.has(id) || RUNTIME.test(id));
  if (own) scripts.add(name);
  return `assets/${own ? 'classroom-' : ''}[name]-[hash].js`;
}

/** The pattern of every other file's name. */
export function assetFile({ names }: Rolldown.PreRenderedAsset): string {
  const own = names.some((name) => extname(name) === '.css' && scripts.has(basename(name, '.css')));
  return `assets/${own ? 'classroom-' : ''}[name]-[hash][extname]`;
}
