// The rooms of the house and who may look into which, as data. The layer test holds every import, type
// imports included, against this table; the directions are a decision, the table only writes them down.
import { posix } from 'node:path';
import type { Import } from '../support/sources.ts';

/** What one room may import, besides its own files. */
export interface Room {
  /** Rooms whose code it may use. */
  readonly uses: readonly string[];
  /** Rooms of which it may know the types, but run nothing. */
  readonly knows?: readonly string[];
  /** Packages, `node:` for all of Node's own modules, and Vite's virtual modules. */
  readonly packages: readonly string[];
  /** Folders outside `game/` whose files it may import. */
  readonly folders?: readonly string[];
}

const everyPureRoom = ['rules', 'scenario', 'machine', 'minds', 'play', 'words'];

/** Every room, by its folder below `game/`; `main` is `game/main.ts`. */
export const rooms: Readonly<Record<string, Room>> = {
  rules: { uses: [], packages: ['seedrandom'] },
  scenario: { uses: ['rules'], packages: ['valibot', '@valibot/to-json-schema', 'yaml', 'peggy'] },
  'scenario/node': { uses: ['rules', 'scenario'], packages: ['node:', 'peggy', 'vite', 'yaml'] },
  machine: { uses: ['rules', 'scenario'], packages: ['xstate'] },
  minds: { uses: ['rules', 'scenario'], packages: [] },
  lanes: { uses: ['rules', 'minds'], packages: [] },
  play: { uses: ['rules', 'scenario', 'machine', 'minds'], packages: ['valibot'] },
  analysis: { uses: ['rules', 'scenario', 'machine', 'minds', 'lanes'], packages: [] },
  classroom: { uses: ['play'], knows: ['rules'], packages: ['valibot'] },
  'classroom/server': {
    uses: ['classroom', 'play', 'scenario', 'scenario/node', 'words'],
    packages: [
      'node:',
      '@colyseus/core',
      '@colyseus/ws-transport',
      '@colyseus/redis-driver',
      '@colyseus/redis-presence',
      'ioredis',
      'sirv',
      'uqr',
      'valibot',
    ],
    folders: ['scenarios'],
  },
  'classroom/client': { uses: ['classroom'], packages: ['@colyseus/sdk', 'valibot'] },
  words: { uses: [], knows: ['rules', 'scenario'], packages: [] },
  map: {
    uses: ['play', 'words'],
    packages: ['phaser', 'd3-geo', 'topojson-client', '@fontsource'],
    folders: ['assets'],
  },
  desk: {
    uses: ['play', 'words'],
    knows: ['classroom', 'analysis'],
    packages: ['svelte', '@fontsource', 'uqr'],
    folders: ['assets'],
  },
  sound: { uses: ['play', 'words'], packages: ['howler'], folders: ['assets'] },
  offline: { uses: [], packages: ['workbox-window'] },
  cli: {
    uses: [...everyPureRoom, 'lanes', 'analysis', 'scenario/node'],
    packages: ['node:'],
    folders: ['scenarios'],
  },
  main: {
    uses: [...everyPureRoom, 'analysis', 'classroom', 'classroom/client', 'map', 'desk', 'sound', 'offline'],
    packages: ['svelte', '@fontsource', 'virtual:scenarios', 'virtual:classrooms', 'virtual:replay-front'],
    folders: ['assets'],
  },
};

/** Packages that hold only types, and those whose types stand for another's. */
const typePackages: Readonly<Record<string, readonly string[]>> = {
  map: ['geojson', 'topojson-specification'],
};

/** One import of one file that breaks the table and is allowed all the same. This list may only shrink. */
export interface Exception {
  readonly from: string;
  readonly specifier: string;
  readonly reason: string;
}

export const exceptions: readonly Exception[] = [];

/**
 * The room a file stands in.
 * @param path relative to the root
 * @returns a key of {@link rooms}, or undefined where there is no such room
 */
export function roomOf(path: string): string | undefined {
  const [top, folder, ...rest] = path.split('/');
  if (top !== 'game' || folder === undefined) return undefined;
  if (rest.length === 0) return 'main';
  const nested = `${folder}/${rest[0]}`;
  const room = rest.length > 1 && nested in rooms ? nested : folder;
  return room in rooms ? room : undefined;
}

/**
 * The file that a relative import means.
 * @param from the importing file, relative to the root
 * @param specifier as written; a query such as `?url` is dropped
 * @returns path relative to the root, or undefined for packages and virtual modules
 */
export function resolveImport(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const [path = ''] = specifier.split('?');
  return posix.join(posix.dirname(from), path);
}

/**
 * Holds one import against the table.
 * @param from the importing file, relative to the root
 * @returns a sentence on what is wrong, or undefined where the import is allowed
 */
export function judgeImport(from: string, { specifier, typeOnly }: Import): string | undefined {
  const name = roomOf(from);
  const room = name === undefined ? undefined : rooms[name];
  if (name === undefined || !room) return `${from} stands in no room of the table`;
  const target = resolveImport(from, specifier);
  if (target === undefined) {
    const allowed = [...room.packages, ...(typeOnly ? (typePackages[name] ?? []) : [])];
    return allowed.some((entry) => isPackage(specifier, entry))
      ? undefined
      : `${name} may not use ${specifier}`;
  }
  const other = roomOf(target);
  if (other === undefined) {
    const [folder = ''] = target.split('/');
    return room.folders?.includes(folder) ? undefined : `${name} may not use ${target}`;
  }
  const allowed = other === name || room.uses.includes(other) || (typeOnly && room.knows?.includes(other));
  if (allowed) return undefined;
  return room.knows?.includes(other)
    ? `${name} may use only types of ${other}`
    : `${name} may not use ${other}`;
}

/** Does the specifier name this package, a file of it, or (for `node:` and scopes) one of the family? */
function isPackage(specifier: string, entry: string): boolean {
  if (entry.endsWith(':')) return specifier.startsWith(entry);
  return specifier === entry || specifier.startsWith(`${entry}/`);
}

/**
 * Finds the rings in a graph of imports.
 * @param graph for every file, the files it imports
 * @returns groups of files that all reach one another, each sorted; files without a ring are left out
 */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  // Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1 (1972), 146-160.
  const order = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  const connect = (file: string): number => {
    order.set(file, order.size);
    let lowest = order.size - 1;
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) lowest = Math.min(lowest, connect(next));
      else if (stack.includes(next)) lowest = Math.min(lowest, order.get(next) ?? lowest);
    }
    if (lowest === order.get(file)) {
      const group = stack.splice(stack.indexOf(file));
      if (group.length > 1 || graph.get(file)?.includes(file)) cycles.push(group.sort());
    }
    return lowest;
  };
  for (const file of graph.keys()) if (!order.has(file)) connect(file);
  return cycles;
}
