// The glossary, language by language: every entry is whole, is led to from some text, and shares no form with another.
import { formKey, termFinder, termsOf } from '../glossary.ts';
import { didYouMean } from '../nearest.ts';
import type { LanguageTexts } from '../texts.ts';
import type { Inspection } from './inspection.ts';

/** Names and headlines stand on buttons, where no link can be. */
const NO_PROSE = /^glossary\.|\.(name|title|short|seat|adjective|today)$/;

export function lintGlossary(inspection: Inspection): void {
  for (const [language, found] of inspection.texts) {
    if (!inspection.lacksTexts('text', language)) lintLanguage(found, inspection);
  }
}

function lintLanguage({ texts, places }: LanguageTexts, inspection: Inspection): void {
  const terms = termsOf(texts);
  const ids = new Set(terms.map(({ id }) => id));
  const find = termFinder(terms);
  const linked = new Set(
    Object.entries(texts).flatMap(([key, text]) =>
      NO_PROSE.test(key) ? [] : find(text).flatMap(({ term }) => term ?? []),
    ),
  );
  const report = (
    key: string,
    severity: 'error' | 'warning',
    code: 'term-twice' | 'term-unused' | 'unknown-term' | 'unknown-source' | 'text-missing',
    message: string,
    hint: string,
  ) => {
    const { file, line } = places.get(key)?.() ?? { file: '', line: 0 };
    inspection.add({ file, line, severity, code, message, hint });
  };
  const owners = new Map<string, string>();
  for (const { id, forms, see } of terms) {
    const root = `glossary.${id}`;
    if (!(`${root}.text` in texts)) {
      report(`${root}.term`, 'error', 'text-missing', `The term ${id} has no text.`, 'Say what it means.');
    }
    for (const form of forms) {
      const owner = owners.get(formKey(form));
      owners.set(formKey(form), id);
      if (owner === undefined || owner === id) continue;
      const message = `"${form}" is a form of ${owner} and of ${id}.`;
      report(`${root}.term`, 'error', 'term-twice', message, 'A word can lead to one entry only.');
    }
    for (const other of see.filter((name) => !ids.has(name))) {
      report(`${root}.term`, 'error', 'unknown-term', `"${other}" is no term.`, didYouMean(other, ids));
    }
    const rows = texts[`${root}.rests`]?.split(/[\s,]+/) ?? [];
    for (const row of rows.filter((name) => !inspection.knows('source', name))) {
      const message = `"${row}" is no row of the chronicle or of the context.`;
      report(`${root}.rests`, 'error', 'unknown-source', message, 'Write rows such as E22 or C26.');
    }
    if (linked.has(id)) continue;
    const hint = 'Give a form that the texts use, or delete the entry.';
    report(`${root}.term`, 'warning', 'term-unused', `No text leads to the term ${id}.`, hint);
  }
}
