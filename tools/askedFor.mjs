// Which files of a build only some players ever fetch: sounds with the code that plays them, once they are switched on;
// letters, once a text shows them or they are chosen. They are weighed apart, and kept offline once they were fetched.

/** Matches the path of such a file. */
export const ASKED_FOR = /\/assets\/([^/]+\.wav|sound-[^/]+\.js|[^/]*(-cyrillic-|opendyslexic-)[^/]*)$/;

/**
 * Names a chunk of the build; one of the sound room so that it can be told from the others.
 * @param {{ facadeModuleId: string | null }} chunk
 * @returns {string} a pattern for the file's name
 */
export function chunkName({ facadeModuleId }) {
  return facadeModuleId?.includes('/game/sound/') ? 'assets/sound-[hash].js' : 'assets/[name]-[hash].js';
}
