// A build is often all that is passed on, so it carries the credits that the map's data and the fonts ask for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Puts CREDITS.md into the build as `credits.md`. */
export function credits(): Plugin {
  return {
    name: 'credits',
    apply: 'build',
    generateBundle() {
      const source = readFileSync(join(this.environment.config.root, 'CREDITS.md'), 'utf8');
      this.emitFile({ type: 'asset', fileName: 'credits.md', source });
    },
  };
}
