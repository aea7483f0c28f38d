// Fetches the map's two files once for the page: the packed shapes and the relief picture.
import { inSlices } from '../inSlices.ts';
import { preparingJourneys } from '../rails/journeys.ts';
import { whenIdle } from '../whenIdle.ts';
import { type Atlas, type PackedTopology, readingAtlas } from './atlas.ts';

const SHAPES = new URL('../../../assets/map/europe.json', import.meta.url);
const RELIEF = new URL('../../../assets/map/relief.webp', import.meta.url);

/** Everything a sheet is printed from. */
export interface Material {
  readonly atlas: Atlas;
  /** The shapes as they were fetched, for whoever reads them in a worker. */
  readonly shapes: string;
  /** Null when the picture could not be had: the map is complete without it. */
  readonly relief: ImageBitmap | null;
  /** The picture as it was fetched, likewise. */
  readonly reliefFile: Blob | null;
}

let material: Promise<Material> | null = null;

async function fetchMaterial(): Promise<Material> {
  await whenIdle();
  const [shapes, reliefFile] = await Promise.all([
    fetch(SHAPES),
    fetch(RELIEF)
      .then((answer) => answer.blob())
      .catch(() => null),
  ]);
  const reliefMade = reliefFile && createImageBitmap(reliefFile).catch(() => null);
  if (!shapes.ok)
    throw new Error(`The map's shapes could not be loaded (HTTP ${shapes.status}); reload the page.`);
  const text = await shapes.text();
  const packed = JSON.parse(text) as PackedTopology;
  await whenIdle();
  const atlas = await inSlices(readingAtlas(packed));
  await inSlices(preparingJourneys(atlas));
  return { atlas, shapes: text, relief: await reliefMade, reliefFile };
}

/** The map's material; a failed load is tried again at the next call. */
export function loadMaterial(): Promise<Material> {
  material ??= fetchMaterial().catch((failure: unknown) => {
    material = null;
    throw failure;
  });
  return material;
}
