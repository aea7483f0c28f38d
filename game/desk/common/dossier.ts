// Where a dossier's name and text stand among the scenario's texts.
import type { Scenario } from '../../play/view.ts';
import type { Words } from '../../words/words.ts';
import { monogramOf } from './monogram.ts';

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

/** The plate that stands beside the name: its letters, its shape, and the colour of its side. */
export function plateOf(
  words: Words,
  { people, sides }: Scenario,
  subject: DossierSubject,
): { readonly letters: string; readonly shape: 'person' | 'place' | 'body'; readonly colour: string } {
  const person = subject.kind === 'person' ? people.find(({ id }) => id === subject.id) : undefined;
  const seat = sides.find(({ id }) => id === person?.side)?.seat;
  return {
    letters: monogramOf(dossierName(words, subject), person !== undefined),
    shape: person ? 'person' : subject.kind === 'place' ? 'place' : 'body',
    colour: seat === 'paris' ? 'var(--blue)' : seat === 'moscow' ? 'var(--red)' : 'var(--ink)',
  };
}

/** What is told of it, or null where there is no more than the name. */
export function dossierText(words: Words, subject: DossierSubject): string | null {
  const parts = ['dossier', 'about', 'text', 'title'];
  return parts.map((part) => words.storyOr(`${keyOf(subject)}.${part}`)).find((one) => one !== null) ?? null;
}
