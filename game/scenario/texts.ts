// The words of a scenario: text/<language>/*.yaml, nested as their writers like, flattened to one key a sentence. What a
// class is told stands apart, in classroom/text.
import type { ScenarioTexts } from '../rules/definition.ts';
import type { Entries } from './entries.ts';
import type { Place } from './origins.ts';
import type { DataPath, SourceFile } from './sourceFile.ts';

/** Texts of one language, and where each stands. */
export interface LanguageTexts {
  readonly texts: ScenarioTexts;
  readonly places: ReadonlyMap<string, () => Place>;
}

/**
 * Texts by language. `track: { signalling.ussr: { name } }` and `track: { signalling: { ussr: { name } } }` both give
 * `track.signalling.ussr.name`; the entries of a list are numbered from 0.
 */
export function buildTexts(
  entries: Entries,
  kind: 'text' | 'classroomText' = 'text',
): ReadonlyMap<string, LanguageTexts> {
  const languages = new Map<string, { texts: Record<string, string>; places: Map<string, () => Place> }>();
  for (const file of entries.filesOf(kind)) {
    const language = file.path.split('/').at(-2) ?? '';
    const found = languages.get(language) ?? { texts: {}, places: new Map<string, () => Place>() };
    languages.set(language, found);
    flatten(file, file.data, [], entries, (key, words, path) => {
      const earlier = found.places.get(key);
      if (earlier) {
        const { file: other, line } = earlier();
        entries.report(
          file,
          path,
          'text-twice',
          `The text ${key} is written twice.`,
          `It also stands at ${other}:${line}.`,
        );
        return;
      }
      found.texts[key] = words;
      found.places.set(key, () => ({ file: file.path, line: file.lineAt(path) }));
    });
  }
  return languages;
}

type Take = (key: string, words: string, path: DataPath) => void;

function flatten(file: SourceFile, data: unknown, path: DataPath, entries: Entries, take: Take): void {
  if (typeof data === 'string' && data.trim() !== '') {
    take(path.join('.'), data.trim(), path);
  } else if (typeof data === 'object' && data !== null) {
    for (const [key, value] of Object.entries(data)) {
      flatten(file, value, [...path, Array.isArray(data) ? Number(key) : key], entries, take);
    }
  } else if (path.length > 0) {
    const hint =
      typeof data === 'string' || data === null
        ? 'Write a sentence, or delete the key.'
        : 'Put quotes around it.';
    entries.report(file, path, 'text-not-words', `The text ${path.join('.')} is not words.`, hint);
  }
}
