// Where a dossier's name and text stand among the scenario's texts.
import type { Words } from '../../words/words.ts';

/** Something with an entry in the dossiers. */
export interface DossierSubject {
  readonly kind: 'person' | 'party' | 'place' | 'office' | 'track' | 'power' | 'work' | 'term';
  readonly id: string;
}

function keyOf({ kind, id }: DossierSubject): string {
  return kind === 'term' ? `glossary.${id}` : `${kind}.${id}`;
}

/** The name under which it is spoken of. */
export function dossierName(words: Words, subject: DossierSubject): string {
  const part = subject.kind === 'term' ? 'term' : subject.kind === 'work' ? 'short' : 'name';
  return words.story(`${keyOf(subject)}.${part}`);
}

/** What is told of it, or null where there is no more than the name. */
export function dossierText(words: Words, subject: DossierSubject): string | null {
  const parts = ['dossier', 'about', 'text', 'title'];
  return parts.map((part) => words.storyOr(`${keyOf(subject)}.${part}`)).find((one) => one !== null) ?? null;
}
