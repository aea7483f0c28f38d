// Texts missing or left over, language by language.
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
  for (const language of scenario.languages) {
    const found = texts.get(language);
    if (found) lintLanguage(language, found, expected, inspection);
    else {
      const hint = `Write text/${language}/*.yaml, or take the language out of scenario.yaml.`;
      inspection.error(scenario, ['languages'], 'language', `There are no texts in ${language}.`, hint);
    }
  }
  for (const language of texts.keys()) {
    if (scenario.languages.includes(language)) continue;
    const hint = 'Add the language, or delete the folder.';
    inspection.warn(
      scenario,
      ['languages'],
      'language',
      `text/${language} is of no language of the scenario.`,
      hint,
    );
  }
}

const keysOf = ({ root, keys }: ExpectedTexts): readonly string[] =>
  keys.map((key) => (key === '' ? root : `${root}.${key}`));

function lintLanguage(
  language: string,
  { texts, places }: LanguageTexts,
  expected: readonly ExpectedTexts[],
  inspection: Inspection,
): void {
  // The first language lends its texts to the others: theirs may come later.
  const isOriginal = inspection.scenario.languages[0] === language;
  const missing = new Set<string>();
  for (const texts_ of inspection.lacksTexts(language) ? [] : expected) {
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
      file: `text/${language}`,
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
    if (wanted.has(key) || isOptionalText(key) || inspection.isBrokenText(key)) continue;
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
