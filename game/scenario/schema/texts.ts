// Schema of the text files: for editors. Which keys a scenario needs is the linter's question, since it depends on
// what the scenario contains.
import * as v from 'valibot';

/** The first keys of the text files. */
export const TEXT_ROOTS = [
  'scenario',
  'side',
  'desk',
  'person',
  'office',
  'place',
  'work',
  'meter',
  'index',
  'power',
  'temperament',
  'lean',
  'mechanism',
  'track',
  'order',
  'event',
  'stance',
  'council',
  'step',
  'context',
  'doubt',
  'party',
  'ending',
  'glossary',
] as const;

type Words = string | readonly Words[] | { readonly [key: string]: Words };

/** Nested maps and lists that end in words. */
const Words: v.GenericSchema<Words> = v.lazy(() =>
  v.union([v.pipe(v.string(), v.nonEmpty()), v.array(Words), v.record(v.string(), Words)]),
);

const textsUnder = (roots: readonly string[]) =>
  v.strictObject(
    Object.fromEntries(
      roots.map((root) => [root, v.optional(v.union([v.array(Words), v.record(v.string(), Words)]))]),
    ),
  );

export const Texts = textsUnder(TEXT_ROOTS);

/** Of classroom/text: the first keys of what a class is told. */
export const ClassroomTexts = textsUnder([
  'role',
  'plan',
  'lesson',
  'theme',
  'inject',
  'question',
  'hinge',
  'slip',
  'rubric',
  'note',
]);
