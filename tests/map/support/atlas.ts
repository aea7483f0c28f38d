// The packed atlas as the map reads it, for tests of the pure parts.
import { readFileSync } from 'node:fs';
import { type Atlas, type PackedTopology, readAtlas } from '../../../game/map/data/atlas.ts';

const FILE = new URL('../../../assets/map/europe.json', import.meta.url);

let atlas: Atlas | null = null;

/** The atlas, read once. */
export function theAtlas(): Atlas {
  atlas ??= readAtlas(JSON.parse(readFileSync(FILE, 'utf8')) as PackedTopology);
  return atlas;
}
