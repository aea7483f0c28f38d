// Letters without the hinting for small old screens come from Fontsource only in the older, looser packing (WOFF). A
// build packs them anew (WOFF2): the same font, a fifth smaller.
import { convert } from 'fontverter';
import type { Plugin } from 'vite';

const OLD = /\.woff$/;

/**
 * Names the newly packed fonts wherever a text names the old ones, and says their type.
 * @param names file names without their folder
 */
function renamed(text: string, names: readonly string[]): string {
  if (!names.some((name) => text.includes(name))) return text;
  return names
    .reduce((done, name) => done.replaceAll(name, `${name}2`), text)
    .replaceAll(/format\((["']?)woff\1\)/g, 'format($1woff2$1)')
    .replaceAll('"font/woff"', '"font/woff2"');
}

/** Packs every font of a build in the newest way. */
export function fonts(): Plugin {
  return {
    name: 'fonts',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const names: string[] = [];
        for (const [file, entry] of Object.entries(bundle)) {
          if (entry.type !== 'asset' || !OLD.test(file)) continue;
          const source = await convert(Buffer.from(entry.source), 'woff2');
          this.emitFile({ type: 'asset', fileName: `${file}2`, source });
          delete bundle[file];
          names.push(file.slice(file.lastIndexOf('/') + 1));
        }
        for (const entry of Object.values(bundle)) {
          if (entry.type === 'chunk') entry.code = renamed(entry.code, names);
          else if (typeof entry.source === 'string') entry.source = renamed(entry.source, names);
        }
      },
    },
  };
}
