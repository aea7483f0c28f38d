// Cuts the game into few files: one for the first screen, one each for the game and the replay with what plays them, one
// for what these two share, one for what stands in their place while they come, one for the map. Left alone, the bundler
// would cut by who else uses a module, and every piece is a request before anything is seen.
import type { Plugin, Rolldown } from 'vite';

type Groups = Exclude<Rolldown.CodeSplittingOptions['groups'], undefined>;

/**
 * Families of files. A module that one door of a family opens goes into that door's file, one that several open into
 * the family's; the first family that reaches a module has it. A later family may lean on an earlier one, not the
 * other way round, so that no two files need one another.
 */
const FAMILIES: readonly { readonly name: string; readonly doors: Readonly<Record<string, RegExp>> }[] = [
  // With it a table of the map's and the screens': in a file of one of them it would drag that along to the other.
  { name: 'first', doors: { first: /\/index\.html$|\/game\/words\/codeWord\.ts$/ } },
  // What a front shows, the screen behind it shows in its time.
  {
    name: 'front',
    doors: { front: /\/game\/desk\/front\/FrontLayer\.svelte$|^\0virtual:replay-front$/ },
  },
  {
    name: 'screens',
    doors: {
      game: /\/game\/(play\/session\.ts|desk\/game\/GameScreen\.svelte)$/,
      replay: /\/game\/(play\/replay\.ts|desk\/replay\/ReplayScreen\.svelte)$/,
    },
  },
  { name: 'map', doors: { map: /\/game\/map\/door\.ts$/ } },
];

/** The file of each module that has one of these; known when all modules are. */
const fileOf = new Map<string, string>();

/** Modules that a door opens without waiting: itself and all it imports, by way of others too. */
function behind(door: RegExp, context: Rolldown.PluginContext): ReadonlySet<string> {
  const open = [...context.getModuleIds()].filter((id) => door.test(id.replaceAll('\\', '/')));
  if (open.length === 0) throw new Error(`No module is behind the door ${door}.`);
  const seen = new Set<string>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(context.getModuleInfo(id)?.importedIds ?? []));
  }
  return seen;
}

const FILES = new Set(FAMILIES.flatMap(({ name, doors }) => [name, ...Object.keys(doors)]));

/**
 * What stands first in these files, for V8: almost all their functions are called while a screen comes up. It then compiles
 * them beside the page as the file arrives, and not one by one when each is called (explicit compile hints).
 */
const COMPILED_AT_ONCE = '//# allFunctionsCalledOnLoad\n';

/** Finds out which module goes where, and marks the files as what is needed at once. */
export function chunks(): Plugin {
  return {
    name: 'chunks',
    apply: 'build',
    buildEnd() {
      fileOf.clear();
      for (const { name, doors } of FAMILIES) {
        const reached = new Map<string, string>();
        for (const [file, door] of Object.entries(doors)) {
          for (const id of behind(door, this)) reached.set(id, reached.has(id) ? name : file);
        }
        for (const [id, file] of reached) if (!fileOf.has(id)) fileOf.set(id, file);
      }
    },
    // Last of all: the mark counts only where nothing stands before it, and Vite puts a line before some files.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === 'chunk' && (chunk.isEntry || FILES.has(chunk.name)))
            chunk.code = COMPILED_AT_ONCE + chunk.code;
        }
      },
    },
  };
}

/** The files of the families. */
export const groups: Groups = [
  { name: (id) => fileOf.get(id) ?? null, includeDependenciesRecursively: false },
];
