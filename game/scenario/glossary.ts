// The glossary's terms in running texts: which words of a text are a term, so that views can lead to its entry and the
// linter can say which entry nothing leads to. Pure: texts in, parts out.
import type { ScenarioTexts } from '../rules/definition.ts';

/** An entry: its texts stand under `glossary.` + id. */
export interface Term {
  readonly id: string;
  /** How the term is written in running text, in this language; compared with the case of all letters but the first. */
  readonly forms: readonly string[];
  /** Entries to read next. */
  readonly see: readonly string[];
}

/** A piece of a text: words, or a term in the form in which it stands there. */
export interface TermPart {
  readonly text: string;
  /** Id of the entry, or null for words that are none. */
  readonly term: string | null;
}

/**
 * Cuts a text into terms and what lies between them.
 * @param except an entry that the text itself belongs to
 * @returns parts that together are the text; each entry at most once, where it first stands
 */
export type TermFinder = (text: string, except?: string | null) => readonly TermPart[];

/** The entries of a language's texts, in the order in which they are written. */
export function termsOf(texts: ScenarioTexts): readonly Term[] {
  return Object.keys(texts).flatMap((key): readonly Term[] => {
    const id = /^glossary\.([^.]+)\.term$/.exec(key)?.[1];
    if (id === undefined) return [];
    const forms = listOf(texts, `glossary.${id}.forms`);
    const name = texts[key] ?? '';
    return [{ id, forms: forms.length > 0 ? forms : [name], see: listOf(texts, `glossary.${id}.see`) }];
  });
}

function listOf(texts: ScenarioTexts, root: string): readonly string[] {
  const found: string[] = [];
  for (let text = texts[`${root}.0`]; text !== undefined; text = texts[`${root}.${found.length}`]) {
    found.push(text);
  }
  return found;
}

/** Finds terms by their longest form; never inside a word, a hyphenated one included. */
export function termFinder(terms: readonly Term[]): TermFinder {
  const byForm = new Map(terms.flatMap(({ id, forms }) => forms.map((form) => [formKey(form), id] as const)));
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length);
  if (forms.length === 0) return (text) => [{ text, term: null }];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${forms.map(patternOf).join('|')})(?![\\p{L}\\p{N}-])`,
    'gu',
  );
  return (text, except = null) => {
    const parts: TermPart[] = [];
    const told = new Set([except]);
    let from = 0;
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const term = byForm.get(formKey(found)) ?? null;
      if (term === null || told.has(term)) continue;
      told.add(term);
      if (index > from) parts.push({ text: text.slice(from, index), term: null });
      parts.push({ text: found, term });
      from = index + found.length;
    }
    if (from < text.length) parts.push({ text: text.slice(from), term: null });
    return parts;
  };
}

/** Forms that a reader would take for the same: a sentence may begin with a term, and a line may break in it. */
export function formKey(form: string): string {
  const spaced = form.replace(/\s+/gu, ' ').trim();
  return spaced.charAt(0).toLowerCase() + spaced.slice(1);
}

function patternOf(form: string): string {
  const [first = '', ...rest] = form;
  const tail = rest
    .join('')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ /g, '\\s+');
  const upper = first.toUpperCase();
  return upper === first ? `${first}${tail}` : `[${first}${upper}]${tail}`;
}
