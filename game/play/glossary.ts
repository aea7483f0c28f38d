// The glossary leaves by the play room's door: views find terms in the texts as the scenario's own linter does.
export { type Term, type TermFinder, type TermPart, termFinder, termsOf } from '../scenario/glossary.ts';
