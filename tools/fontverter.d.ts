declare module 'fontverter' {
  /** Packs a font anew. @throws where the buffer holds none */
  export function convert(font: Buffer, to: 'sfnt' | 'woff' | 'woff2'): Promise<Buffer>;
}
