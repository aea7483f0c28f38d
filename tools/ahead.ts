// Lets a page that is opened at a large screen ask for that screen's files in its first moment: the address tells which,
// long before the page's script has come and could ask by itself.
import type { Plugin, Rolldown } from 'vite';

/** The shelf's scenario and the words it was written in. */
const SCENARIO = /^\0virtual:scenario\/[^/]+(\/text\/en)?$/;

/** What stands in an address after `#/`, and the modules that such a screen asks for whatever happens. */
const SCREENS: Readonly<Record<string, readonly RegExp[]>> = {
  game: [/\/desk\/game\/GameScreen\.svelte$/, /\/play\/session\.ts$/, SCENARIO],
  replay: [/\/desk\/replay\/ReplayScreen\.svelte$/, /\/play\/replay\.ts$/, SCENARIO],
};

/** Letters that every large screen shows at once; left alone, a page asks for them only once it shows them. */
const LETTERS =
  /\/(jost-latin-600|ibm-plex-mono-latin-400|spectral-latin-(400|600|500-italic))[^/]*\.woff2?$/;

const isChunk = (
  file: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined,
): file is Rolldown.OutputChunk => file?.type === 'chunk';

/** The files with certain modules and all that these files import, with their styles; the page's own script apart. */
function filesFor(modules: readonly RegExp[], bundle: Rolldown.OutputBundle): string[] {
  const asked = Object.values(bundle)
    .filter(isChunk)
    .filter(({ moduleIds }) =>
      moduleIds.some((id) => modules.some((wanted) => wanted.test(id.replaceAll('\\', '/')))),
    );
  const seen = new Set<string>();
  const open = asked.map(({ fileName }) => fileName);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const file = bundle[name];
    if (!isChunk(file) || file.isEntry || seen.has(name)) continue;
    seen.add(name);
    for (const style of file.viteMetadata?.importedCss ?? []) seen.add(style);
    open.push(...file.imports);
  }
  return [...seen].sort();
}

/** The files of those letters without their ending: the build packs them anew, from `.woff` to `.woff2` (fonts.ts). */
const lettersOf = (bundle: Rolldown.OutputBundle): string[] =>
  Object.keys(bundle)
    .filter((name) => LETTERS.test(name))
    .map((name) => name.replace(/\.woff2?$/, ''));

/** What a file is asked for as, by its ending. */
const ASKED_AS = `{
    js: { rel: 'modulepreload' },
    css: { rel: 'preload', as: 'style' },
    woff2: { rel: 'preload', as: 'font', type: 'font/woff2' },
  }`;

/** The script of the page: an element for every file, as Vite itself would make it later, which then finds them there. */
const scriptOf = (
  screens: Readonly<Record<string, readonly string[]>>,
  letters: readonly string[],
): string => `{
  const files = ${JSON.stringify(screens)}[location.hash.split('/')[1]];
  const letters = ${JSON.stringify(letters)}.map((name) => name + '.woff2');
  for (const file of files ? [...files, ...letters] : [])
    document.head.append(Object.assign(document.createElement('link'), ${ASKED_AS}[file.split('.').pop()],
      { crossOrigin: '', href: './' + file }));
}`;

/** Writes the script into a built page. */
export function ahead(): Plugin {
  return {
    name: 'ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const files = Object.fromEntries(
          Object.entries(SCREENS).map(([screen, modules]) => [screen, filesFor(modules, bundle)]),
        );
        return [{ tag: 'script', children: scriptOf(files, lettersOf(bundle)), injectTo: 'head' }];
      },
    },
  };
}
