// The tiny scenario as files of text, whole or with one slip in it.
import { join } from 'node:path';
import { readFolder } from '../../game/scenario/node/read.ts';

export const TINY = join(import.meta.dirname, 'fixtures', 'tiny');
const files = await readFolder(TINY);
/** What the tiny scenario has for a class: a folder to lay over it. */
export const CLASS = join(import.meta.dirname, 'fixtures', 'class');
const classFiles = await readFolder(CLASS);

/** One replacement in one file; a file that is not there begins empty, and one without words is taken away. */
export interface Edit {
  readonly file: string;
  readonly from?: string;
  readonly to: string | null;
}

/**
 * The tiny scenario after some edits.
 * @throws where an edit changes nothing, so that no test can miss its mark
 */
export const tinyFiles = (...edits: readonly Edit[]): ReadonlyMap<string, string> => edit(files, edits);

/** The tiny scenario with what it brings along for a class, after some edits. @throws as `tinyFiles` */
export const tinyClass = (...edits: readonly Edit[]): ReadonlyMap<string, string> =>
  edit(new Map([...files, ...classFiles]), edits);

function edit(whole: ReadonlyMap<string, string>, edits: readonly Edit[]): ReadonlyMap<string, string> {
  const edited = new Map(whole);
  for (const { file, from, to } of edits) {
    const text = edited.get(file) ?? '';
    if (from !== undefined && !text.includes(from)) throw new Error(`${file} has no "${from}"`);
    if (to === null) edited.delete(file);
    else edited.set(file, from === undefined ? to : text.replace(from, to));
  }
  return edited;
}
