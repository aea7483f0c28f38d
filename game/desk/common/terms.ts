// The terms of the texts that are open: one finder for each set of texts, made when a text first asks for it.
import { type Term, type TermFinder, termFinder, termsOf } from '../../play/glossary.ts';

export interface Glossary {
  readonly terms: readonly Term[];
  readonly find: TermFinder;
}

type Texts = Readonly<Record<string, string>>;

const made = new WeakMap<Texts, Glossary>();

/** The glossary of a scenario's texts in one language. */
export function glossaryOf(texts: Texts): Glossary {
  const known = made.get(texts);
  if (known) return known;
  const terms = termsOf(texts);
  const glossary = { terms, find: termFinder(terms) };
  made.set(texts, glossary);
  return glossary;
}

/** Whether an entry answers what is typed: its name, or one of its forms, holds the letters in any case. */
export function answers({ forms }: Term, name: string, typed: string, language: string): boolean {
  const sought = typed.trim().toLocaleLowerCase(language);
  return [name, ...forms].some((form) => form.toLocaleLowerCase(language).includes(sought));
}
