// `npm run sound`: makes every sound of the game anew, byte for byte the same, into assets/sound.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProgram, root } from '../run.mjs';
import { clips } from './clips.mjs';
import { RATE } from './parts.mjs';
import { waveFile } from './wave.mjs';

/**
 * @returns {Map<string, Buffer>} the files by name
 */
export function synthesise() {
  return new Map(Object.entries(clips).map(([name, make]) => [`${name}.wav`, waveFile(make(), RATE)]));
}

if (isProgram(import.meta.url)) {
  const folder = join(root, 'assets', 'sound');
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (const [name, file] of synthesise()) {
    writeFileSync(join(folder, name), file);
    bytes += file.length;
    console.log(`${String(file.length).padStart(7)}  ${name}`);
  }
  console.log(`${String(bytes).padStart(7)}  bytes in all`);
}
