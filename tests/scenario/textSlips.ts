// Slips in the texts of the tiny scenario, with the finding that each makes and how many it makes in all.
import type { Edit } from './tiny.ts';

export type Slip = readonly [finding: string, findings: number, edits: readonly Edit[]];

export const TEXTS: readonly Slip[] = [
  [
    'text/en/play.yaml:41  error  text-not-words  The text order.south.sulk.title is not words. Put quotes around it.',
    2,
    [{ file: 'text/en/play.yaml', from: 'title: Sulk', to: 'title: 7' }],
  ],
  [
    'text/en/world.yaml:5  error  text-twice  The text desk.home is written twice. It also stands at text/en/more.yaml:2.',
    1,
    [{ file: 'text/en/more.yaml', to: 'desk:\n  home: Home' }],
  ],
  [
    'text/en  error  text-missing  "order.south.sulk" has no risks.1 in en. Needed by orders/south/sulk.yaml:1.',
    1,
    [{ file: 'text/en/play.yaml', from: 'risks: [ Nobody notices., ', to: 'risks: [ ' }],
  ],
  [
    'text/en/play.yaml:50  warning  text-superfluous  Nothing uses the text stance.anna-like-boats.reason. Did you mean stance.anna-likes-boats.reason?',
    2,
    [{ file: 'text/en/play.yaml', from: 'anna-likes-boats: {', to: 'anna-like-boats: {' }],
  ],
  [
    'text/en/play.yaml:30  warning  text-superfluous  Nothing uses the text order.north.ask-the-price.needs.1. Delete it, or correct its key.',
    1,
    [{ file: 'text/en/play.yaml', from: 'needs: [ Nothing. ]', to: 'needs: [ Nothing., Nothing else. ]' }],
  ],
  [
    'text/en/world.yaml:37  error  term-twice  "ferry" is a form of ferry and of boat. A word can lead to one entry only.',
    2,
    [
      {
        file: 'text/en/world.yaml',
        from: 'ferry: { term: ferry, text: A boat that goes to and fro. }',
        to: 'ferry: { term: ferry, text: A boat. }\n  boat: { term: boat, forms: [ boat, ferry, boats ], text: It floats. }',
      },
    ],
  ],
  [
    'text/en/world.yaml:36  warning  term-unused  No text leads to the term ferry. Give a form that the texts use, or delete the entry.',
    1,
    [{ file: 'text/en/world.yaml', from: 'term: ferry', to: 'term: punt' }],
  ],
  [
    'text/en/world.yaml:36  error  unknown-term  "fery" is no term. Did you mean ferry?',
    1,
    [{ file: 'text/en/world.yaml', from: 'term: ferry', to: 'term: ferry, see: [ fery ]' }],
  ],
  [
    'text/en/world.yaml:36  error  unknown-source  "E99" is no row of the chronicle or of the context. Write rows such as E22 or C26.',
    1,
    [{ file: 'text/en/world.yaml', from: 'term: ferry', to: 'term: ferry, rests: E99' }],
  ],
  [
    'text/en/world.yaml:36  error  text-missing  The term ferry has no text. Say what it means.',
    1,
    [
      {
        file: 'text/en/world.yaml',
        from: 'ferry, text: A boat that goes to and fro. }',
        to: 'ferry, rests: E01 }',
      },
    ],
  ],
  [
    'text/en  error  text-missing  "ending.ferry-lost" has no meaning.later in en. Needed by endings.yaml:6.',
    3,
    [
      {
        file: 'text/en/play.yaml',
        from: 'meaning: { later: Both banks swim. }',
        to: 'meaning: { sooner: Both banks swim. }',
      },
    ],
  ],
  [
    'scenario.yaml:8  error  language  There are no texts in fr. Write text/fr/*.yaml, or take the language out of scenario.yaml.',
    1,
    [{ file: 'scenario.yaml', from: '[en]', to: '[en, fr]' }],
  ],
  [
    'scenario.yaml:8  warning  language  text/fr is of no language of the scenario. Add the language, or delete the folder.',
    1,
    [{ file: 'text/fr/a.yaml', to: 'scenario: { title: Le bac }' }],
  ],
];
