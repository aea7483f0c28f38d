// The map's letters are baked into pictures, so the fonts must be there before the first name is drawn. The page declares
// them (assets/fonts.css): declared once more with the map, they would come anew and every text be laid out again.

const FACES = [
  ['400 14px Spectral', 'Paris Łódź Užhorod'],
  ['500 14px Spectral', 'POLAND Łódź Užhorod'],
  ['italic 500 14px Spectral', 'North Sea'],
  ['600 15px Spectral', 'Paris București'],
  ['600 13px Jost', 'ab12'],
] as const;

/** Resolves when the faces are loaded, or have failed to: then the fallbacks of the families are used. */
export async function fontsReady(extra = ''): Promise<void> {
  await Promise.allSettled(FACES.map(([face, sample]) => document.fonts.load(face, sample + extra)));
}
