// Slips in what the tiny scenario brings along for a class, with the finding that each makes and how many it makes in all.
import type { Slip } from './textSlips.ts';

const ROLES = 'classroom/roles/all.yaml';
const WORDS = 'classroom/text/en/class.yaml';

export const CLASS: readonly Slip[] = [
  [
    'classroom/roles/all.yaml:16  error  unknown-delegation  "souht" is neither a side nor a power. There are: north, south.',
    4,
    [{ file: ROLES, from: 'delegation: south', to: 'delegation: souht' }],
  ],
  [
    'classroom/roles/all.yaml:17  error  wrong-side  The office mayor belongs to north, not to south.',
    1,
    [{ file: ROLES, from: 'offices: [reeve]', to: 'offices: [reeve, mayor]' }],
  ],
  [
    'classroom/roles/all.yaml:8  error  unknown-role  "sout" is no role of classroom/roles/. Did you mean south?',
    1,
    [{ file: ROLES, from: 'consults: [south]', to: 'consults: [sout]' }],
  ],
  [
    'classroom/roles/all.yaml:9  error  unknown-state  "ROWING" is no state of ferry. Its states: PLANNED, OFFERED, STALLED, RUNNING, SUNK.',
    1,
    [{ file: ROLES, from: 'ferry is RUNNING', to: 'ferry is ROWING' }],
  ],
  [
    'classroom/roles/all.yaml:21  error  unknown-order  "south.answer-offer" is no order. Did you mean south.answer-the-offer?',
    1,
    [{ file: ROLES, from: 'given(south.answer-the-offer)', to: 'given(south.answer-offer)' }],
  ],
  [
    'classroom/roles/all.yaml:12  error  unknown-source  "E92" is no row of the chronicle, of the context or of the claims. Rows are the steps of chronicle/ and the entries of context.yaml and claims.yaml.',
    1,
    [{ file: ROLES, from: 'knows: [ { source: E01 } ]', to: 'knows: [ { source: E92 } ]' }],
  ],
  [
    'classroom/roles/all.yaml:7  error  unknown-meter  "north.wil" is no meter of meters.yaml. Did you mean north.will?',
    1,
    [{ file: ROLES, from: 'judges: [north.will]', to: 'judges: [north.wil]' }],
  ],
  [
    'classroom/roles/all.yaml:21  error  unknown-order  "north.offer-ferry" is no order. Did you mean north.offer-the-ferry?',
    2,
    [
      {
        file: ROLES,
        from: 'red_line: { crossed: given',
        to: 'answers: [north.offer-ferry]\n  red_line: { crossed: given',
      },
    ],
  ],
  [
    'classroom/roles/all.yaml:21  error  not-answered  north.offer-the-ferry is not sent to the seat of a power named south.',
    2,
    [
      {
        file: ROLES,
        from: 'red_line: { crossed: given',
        to: 'answers: [north.offer-the-ferry]\n  red_line: { crossed: given',
      },
    ],
  ],
  [
    'classroom/roles/all.yaml:21  error  not-answered  south.sulk has one outcome, which leaves nothing to answer.',
    2,
    [
      {
        file: ROLES,
        from: 'red_line: { crossed: given',
        to: 'answers: [south.sulk]\n  red_line: { crossed: given',
      },
    ],
  ],
  [
    'classroom/roles/all.yaml:24  error  unknown-role  "nort" is no role of classroom/roles/. Did you mean north?',
    1,
    [{ file: ROLES, from: 'long: [north]', to: 'long: [nort]' }],
  ],
  [
    'classroom/roles/all.yaml:14  error  checks  "north" has 2 questions on its brief; 3 are asked. Write - { right: 0 } for each.',
    1,
    [{ file: ROLES, from: 'checks: [{ right: 0 }, ', to: 'checks: [' }],
  ],
  [
    'classroom/plans.yaml:2  error  seated-students  The seats of "two" take 3 students, and it is for 4.',
    1,
    [{ file: 'classroom/plans.yaml', from: 'students: 3', to: 'students: 4' }],
  ],
  [
    'classroom/plans.yaml:5  error  unknown-role  "suoth" is no role of classroom/roles/.',
    1,
    [{ file: 'classroom/plans.yaml', from: 'role: south', to: 'role: suoth' }],
  ],
  [
    'classroom/plans.yaml:3  error  seated-offices  In "two" the office treasurer of north has no seat. Each office of a side sits in one seat.',
    1,
    [{ file: ROLES, from: '[mayor, treasurer, engineer]', to: '[mayor, engineer]' }],
  ],
  [
    'classroom/plans.yaml:3  error  seated-head  In "two" nobody presides over north. One role of a side has presides: true.',
    1,
    [{ file: ROLES, from: 'presides: true\n  reads', to: 'reads' }],
  ],
  [
    'classroom/lessons.yaml:3  error  out-of-range  "short" plays 4 months from 1901-01. The scenario runs from 1901-01 to 1901-03.',
    1,
    [{ file: 'classroom/lessons.yaml', from: 'rounds: 2', to: 'rounds: 4' }],
  ],
  [
    'classroom/lessons.yaml:5  error  unknown-temperament  "clam" is no temperament.',
    1,
    [{ file: 'classroom/lessons.yaml', from: 'played_out_by: calm', to: 'played_out_by: clam' }],
  ],
  [
    'classroom/injects.yaml:1  error  unknown-delegation  "west" is neither a side nor a power. There are: north, south.',
    1,
    [{ file: 'classroom/injects.yaml', from: 'to: [south]', to: 'to: [west]' }],
  ],
  [
    'classroom/injects.yaml:1  error  unknown-event  "strom" is no event.',
    1,
    [{ file: 'classroom/injects.yaml', from: 'event: storm', to: 'event: strom' }],
  ],
  [
    'classroom/injects.yaml:1  error  out-of-range  1902-02 lies outside the scenario. The scenario runs from 1901-01 to 1901-03.',
    1,
    [{ file: 'classroom/injects.yaml', from: '1901-02', to: '1902-02' }],
  ],
  [
    'classroom/themes.yaml:1  error  unknown-source  "E82" is no row of the chronicle, of the context or of the claims. Rows are the steps of chronicle/ and the entries of context.yaml and claims.yaml.',
    1,
    [{ file: 'classroom/themes.yaml', from: 'E02', to: 'E82' }],
  ],
  [
    'classroom/text/en  error  text-missing  "role.north" has no secret in en. Needed by classroom/roles/all.yaml:2.',
    2,
    [{ file: WORDS, from: 'secret: Calm.', to: 'secert: Calm.' }],
  ],
  [
    'classroom/text/en  error  text-missing  "hinge" has no 0 in en. Needed by classroom/roles/all.yaml:2.',
    1,
    [{ file: WORDS, from: 'hinge: [ What would you do? ]\n', to: '' }],
  ],
  [
    'classroom/text/en/class.yaml:38  warning  text-superfluous  Nothing uses the text question.strom.ask. Delete it, or correct its key.',
    3,
    [
      {
        file: WORDS,
        from: 'slip: [',
        to: 'question: { strom: { ask: Does it blow?, yes: It does., no: It does not. } }\nslip: [',
      },
    ],
  ],
  [
    'classroom/text/en  error  text-missing  "question.storm" has no no in en. Needed by events/world.yaml:1.',
    1,
    [
      {
        file: WORDS,
        from: 'slip: [',
        to: 'question: { storm: { ask: Does it blow?, yes: It does. } }\nslip: [',
      },
    ],
  ],
  [
    'classroom/roles/all.yaml:2  error  brief-length  The long brief of "north" has 248 words. 250 to 350 are wanted.',
    1,
    [{ file: WORDS, from: 'word word word', to: 'word' }],
  ],
  [
    'classroom/roles/all.yaml:2  error  brief-length  The short brief of "north" has 180 words; 170 fit on a screen. Its questions do not count.',
    1,
    [{ file: WORDS, from: 'A ferry.', to: `${'Boats and '.repeat(80)}boats.` }],
  ],
  [
    'scenario.yaml:8  warning  language  classroom/text/fr is of no language of the scenario. Add the language, or delete the folder.',
    1,
    [{ file: 'classroom/text/fr/class.yaml', to: 'slip: [ Quoi ? ]' }],
  ],
  [
    'classroom/roles/all.yaml:12  error  hidden-knowledge  E02 is of 1901-01, and the class begins in 1901-01. Tell nothing that is still to come.',
    1,
    [{ file: ROLES, from: 'knows: [ { source: E01 } ]', to: 'knows: [ { source: E02 } ]' }],
  ],
  [
    'classroom/roles/all.yaml:12  error  hidden-knowledge  north did not know E01. Take it out of the brief, or tell it as something that the role believes.',
    1,
    [
      {
        file: 'chronicle/prologue.yaml',
        from: 'channel: cabinet',
        to: 'channel: cabinet\n    known_to: [south]',
      },
    ],
  ],
];
