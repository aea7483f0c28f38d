// Texts missing or left over, language by language: the scenario's own, and what a class is told.
import { didYouMean } from '../nearest.ts';
import type { LanguageTexts } from '../texts.ts';
import { type ExpectedTexts, expectedTexts, isOptionalText } from './expectedTexts.ts';
import type { Inspection } from './inspection.ts';

export function lintTexts(inspection: Inspection): void {
  const { scenario, claims, texts } = inspection;
  const expected = [
    ...expectedTexts(scenario, claims, (party) => inspection.knows('person', party)),
    ...meanings(inspection),
  ];
  lintTextFolder({ folder: 'text', texts, expected, isOptional: isOptionalText }, inspection);
}

/** One of the folders with texts. */
export interface TextFolder {
  /** `text` or `classroom/text`. */
  readonly folder: string;
  readonly texts: ReadonlyMap<string, LanguageTexts>;
  readonly expected: readonly ExpectedTexts[];
  isOptional(key: string): boolean;
}

/** Holds the texts of every language against those that are expected. */
export function lintTextFolder(folder: TextFolder, inspection: Inspection): void {
  const { scenario } = inspection;
  for (const language of scenario.languages) {
    const found = folder.texts.get(language);
    if (found) lintLanguage(language, found, folder, inspection);
    else {
      const where = `${folder.folder}/${language}`;
      const hint = `Write ${where}/*.yaml, or take the language out of scenario.yaml.`;
      inspection.error(
        scenario,
        ['languages'],
        'language',
        folder.folder === 'text' ? `There are no texts in ${language}.` : `There are no texts in ${where}.`,
        hint,
      );
    }
  }
  for (const language of folder.texts.keys()) {
    if (scenario.languages.includes(language)) continue;
    const hint = 'Add the language, or delete the folder.';
    inspection.warn(
      scenario,
      ['languages'],
      'language',
      `${folder.folder}/${language} is of no language of the scenario.`,
      hint,
    );
  }
}

const keysOf = ({ root, keys }: ExpectedTexts): readonly string[] =>
  keys.map((key) => (key === '' ? root : `${root}.${key}`));

function lintLanguage(
  language: string,
  { texts, places }: LanguageTexts,
  { folder, expected, isOptional }: TextFolder,
  inspection: Inspection,
): void {
  // The first language lends its texts to the others: theirs may come later.
  const isOriginal = inspection.scenario.languages[0] === language;
  const missing = new Set<string>();
  for (const texts_ of inspection.lacksTexts(folder, language) ? [] : expected) {
    const lacking = keysOf(texts_).filter((key) => !(key in texts));
    if (lacking.length === 0) continue;
    for (const key of lacking) missing.add(key);
    const { root, thing } = texts_;
    const names = lacking.map((key) => key.slice(root.length + 1)).filter((key) => key !== '');
    const message =
      names.length > 0
        ? `"${root}" has no ${names.join(', ')} in ${language}.`
        : `"${root}" has no text in ${language}.`;
    inspection.add({
      file: `${folder}/${language}`,
      line: 0,
      severity: isOriginal ? 'error' : 'warning',
      code: 'text-missing',
      message,
      hint: isOriginal
        ? `Needed by ${inspection.placeOf(thing)}.`
        : `Until it is translated, it is shown in the scenario's first language.`,
    });
  }
  const wanted = new Set(expected.flatMap(keysOf));
  for (const [key, place] of places) {
    if (wanted.has(key) || isOptional(key) || inspection.isBrokenText(key)) continue;
    const { file, line } = place();
    const hint = didYouMean(key, missing, 'Delete it, or correct its key.');
    const message = `Nothing uses the text ${key}.`;
    inspection.add({ file, line, severity: 'warning', code: 'text-superfluous', message, hint });
  }
}

/** What one ending would have meant for later years, every ending says in every language. */
function meanings({ scenario, texts }: Inspection): readonly ExpectedTexts[] {
  const pattern = /^ending\.[^.]+\.(meaning\.[^.]+)$/;
  const keys = new Set(
    [...texts.values()].flatMap((found) =>
      Object.keys(found.texts).flatMap((key) => pattern.exec(key)?.[1] ?? []),
    ),
  );
  return scenario.endings.map((ending) => ({ root: `ending.${ending.id}`, keys: [...keys], thing: ending }));
}
