// Fetches the clips of assets/sound once for the page. Only reached when a sound is first to be heard.
import type { Clips } from './mix.ts';
import { CLIPS, type ClipName } from './scores.ts';
import { readWave, type Wave } from './wave.ts';

const FILES: Readonly<Record<ClipName, URL>> = {
  'key-down': new URL('../../assets/sound/key-down.wav', import.meta.url),
  'key-up': new URL('../../assets/sound/key-up.wav', import.meta.url),
  buzzer: new URL('../../assets/sound/buzzer.wav', import.meta.url),
  stroke: new URL('../../assets/sound/stroke.wav', import.meta.url),
  carriage: new URL('../../assets/sound/carriage.wav', import.meta.url),
  paper: new URL('../../assets/sound/paper.wav', import.meta.url),
  seal: new URL('../../assets/sound/seal.wav', import.meta.url),
  stamp: new URL('../../assets/sound/stamp.wav', import.meta.url),
  puff: new URL('../../assets/sound/puff.wav', import.meta.url),
  plucked: new URL('../../assets/sound/plucked.wav', import.meta.url),
  struck: new URL('../../assets/sound/struck.wav', import.meta.url),
  patter: new URL('../../assets/sound/patter.wav', import.meta.url),
  drop: new URL('../../assets/sound/drop.wav', import.meta.url),
};

async function fetchWave(file: URL): Promise<Wave> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`A sound could not be loaded (HTTP ${answer.status}).`);
  return readWave(await answer.arrayBuffer());
}

/** @throws where one of them cannot be had */
export async function loadClips(): Promise<Clips> {
  const waves = await Promise.all(CLIPS.map(async (name) => [name, await fetchWave(FILES[name])] as const));
  return Object.fromEntries(waves) as Record<ClipName, Wave>;
}
