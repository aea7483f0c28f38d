// Phaser comes as one bundle that no bundler can thin out. Its package also carries the sources with a
// smaller entry (scenes, images, graphics, text, cameras, input, tweens; no physics, particles, tilemaps,
// sound), which takes 140 kB off the download; this plugin makes `import 'phaser'` mean that entry.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);
const sources = join(dirname(require.resolve('phaser/package.json')), 'src');

/** The file that stands for `phaser`: its core build. */
export const phaserCoreEntry = join(sources, 'phaser-core.js');

/**
 * The sources ask `typeof NAME` for build-time switches, which is true of any name until it is replaced.
 */
const switches: Readonly<Record<string, boolean>> = {
  WEBGL_RENDERER: true,
  CANVAS_RENDERER: true,
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
};

/**
 * Puts the build-time switches into Phaser's sources and keeps them from setting a global name.
 * @returns a plugin for Vite, and for the bundler that prepares packages for the development server
 */
export function phaserCore(): Plugin {
  return {
    name: 'phaser-core',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]phaser[\\/]src[\\/].*\.js$/ },
      handler: (code) => ({
        code: code
          .replaceAll(/typeof ([A-Z_]+)\b/g, (text, name: string) =>
            name in switches ? String(switches[name]) : text,
          )
          .replace('global.Phaser = Phaser;', ''),
        map: null,
      }),
    },
  };
}
