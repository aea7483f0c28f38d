// Lets a page that is opened at a large screen ask for that screen's files in its first moment: the address tells which,
// long before the page's script has come and could ask by itself.
import type { Plugin, Rolldown } from 'vite';
import { FRONT_KEY } from '../game/desk/storage.ts';

/** The shelf's scenario, all its parts, and the words it was written in. */
const SCENARIO = /^\0virtual:scenario\/[^/]+(\/(orders|tracks|text\/en))?$/;

/** What stands in an address after `#/`, and the modules that such a screen asks for whatever happens. */
const SCREENS: Readonly<Record<string, readonly RegExp[]>> = {
  game: [/\/desk\/game\/GameScreen\.svelte$/, /\/play\/session\.ts$/, SCENARIO],
  replay: [/\/desk\/replay\/ReplayScreen\.svelte$/, /\/play\/replay\.ts$/, SCENARIO],
};

/** The modules of what stands in a screen's place while it comes. */
const FRONT = [/\/desk\/front\/FrontLayer\.svelte$/];

/** Whether there is a front to a screen, as the page's script can tell: one is cut for the first step, one kept with a game. */
const FRONTED = `location.hash === '#/replay' || (screen === 'game' && localStorage.getItem('${FRONT_KEY}'))`;

/** Letters that every large screen shows at once; left alone, a page asks for them only once it shows them. */
const LETTERS =
  /\/(jost-latin-600|ibm-plex-mono-latin-400|spectral-latin-(400|600|500-italic))[^/]*\.woff2?$/;

/** Of these, what a front's longest texts are set in beside the page's own: cables and dates. */
const FRONT_LETTERS = /\/ibm-plex-mono-latin-400[^/]*\.woff2?$/;

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

/** The files of letters without their ending: the build packs them anew, from `.woff` to `.woff2` (fonts.ts). */
const lettersOf = (letters: RegExp, bundle: Rolldown.OutputBundle): string[] =>
  Object.keys(bundle)
    .filter((name) => letters.test(name))
    .map((name) => name.replace(/\.woff2?$/, ''));

/** What a file is asked for as, by its ending; letters have none. */
const ASKED_AS = `{
    js: { rel: 'modulepreload', href: './' + file },
    css: { rel: 'preload', as: 'style', href: './' + file },
  }[file.split('.').pop()] ?? { rel: 'preload', as: 'font', type: 'font/woff2', href: './' + file + '.woff2' }`;

/**
 * The script of the page: an element for every file, as Vite itself would make it later, which then finds them there.
 * Where there is a front only that is asked for: what it covers would take the narrow line from it, and is asked for
 * when it has been drawn (main.ts). Last, a date format: the first one costs a page some 20 ms, whatever its language, and
 * every screen writes dates; it is made while the page waits for its files.
 */
const scriptOf = (
  front: readonly string[],
  screens: Readonly<Record<string, readonly string[]>>,
): string => `{
  const screen = location.hash.split('/')[1];
  const front = ${JSON.stringify(front)};
  const files = ${JSON.stringify(screens)}[screen];
  let fronted = false;
  try {
    fronted = ${FRONTED};
  } catch {}
  for (const file of fronted ? front : (files ?? []))
    document.head.append(Object.assign(document.createElement('link'), { crossOrigin: '' }, ${ASKED_AS}));
  setTimeout(() => new Intl.DateTimeFormat());
}`;

/** The tag of the page's own script, where its styles follow. */
const ENTRY = /<script type="module"/;

/** Writes the script into a built page. */
export function ahead(): Plugin {
  return {
    name: 'ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const files = Object.fromEntries(
          Object.entries(SCREENS).map(([screen, modules]) => [
            screen,
            [...filesFor(modules, bundle), ...lettersOf(LETTERS, bundle)],
          ]),
        );
        const front = [...filesFor(FRONT, bundle), ...lettersOf(FRONT_LETTERS, bundle)];
        const script = scriptOf(front, files);
        // Before the page's styles: after them, a script has to wait until they are there.
        return html.replace(ENTRY, (entry) => `<script>${script}</script>\n    ${entry}`);
      },
    },
  };
}
