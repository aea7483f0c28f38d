// Remembers from where in which file each thing of the checked data was built, so that findings can name the line.
import type { DataPath, SourceFile } from './sourceFile.ts';

export interface Place {
  readonly file: string;
  readonly line: number;
}

export class Origins {
  readonly #places = new WeakMap<object, { readonly file: SourceFile; readonly path: DataPath }>();

  /** Notes where a thing was built from, and hands it back. */
  mark<T extends object>(thing: T, file: SourceFile, path: DataPath): T {
    this.#places.set(thing, { file, path });
    return thing;
  }

  /**
   * The file and line of a thing, or of what stands below it in the file.
   * @throws if the thing was not built by the loader
   */
  of(thing: object, ...below: DataPath): Place {
    const place = this.#places.get(thing);
    if (!place) throw new Error('a thing of unknown origin');
    return { file: place.file.path, line: place.file.lineAt([...place.path, ...below]) };
  }

  /** Whether the loader built the thing from a file; defaults have no origin. */
  has(thing: object): boolean {
    return this.#places.has(thing);
  }
}
