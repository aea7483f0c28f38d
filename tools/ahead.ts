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

/** The script of the page: an element for every file, as Vite itself would make it later, which then finds them there. */
const scriptOf = (files: Readonly<Record<string, readonly string[]>>): string =>
  `for (const file of ${JSON.stringify(files)}[location.hash.split('/')[1]] ?? [])
  document.head.append(Object.assign(document.createElement('link'),
    file.endsWith('.css') ? { rel: 'preload', as: 'style' } : { rel: 'modulepreload' },
    { crossOrigin: '', href: './' + file }));`;

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
        return [{ tag: 'script', children: scriptOf(files), injectTo: 'head' }];
      },
    },
  };
}
