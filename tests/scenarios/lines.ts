// Lines of play that leave history, each a plan by month, and the ending they are known to reach. A plan names orders
// of one side in the order in which it wants them; the first that is legal on a desk is given. `!` insists in council.
import type { Line } from '../drivers/testGame.ts';

export interface KnownLine {
  readonly name: string;
  readonly side: 'france' | 'ussr';
  /** History is followed up to this month. */
  readonly from: string;
  readonly seed: string;
  readonly line: Line;
  readonly ending: string;
}

const PARIS_GOES_ON = [
  'sign-the-convention!',
  'table-a-draft-convention!',
  'appoint-representatives',
  'name-a-date-for-the-mission!',
  'take-the-decision!',
  'press-warsaw-for-passage!',
  'plan-sea-and-air-routes',
  'reassure-the-right',
  'promise-a-cabinet-discussion',
];

export const LINES: readonly KnownLine[] = [
  {
    name: 'blum-names-a-date',
    side: 'france',
    from: '1936-11',
    seed: 's1',
    line: {
      '1936-11': ['propose-technical-talks!', 'launch-rearmament', 'reassure-the-right'],
      always: PARIS_GOES_ON,
    },
    ending: 'convention-without-transit',
  },
  {
    name: 'paris-keeps-still',
    side: 'france',
    from: '1935-06',
    seed: 's0',
    line: { always: [] },
    ending: 'pact-on-paper',
  },
  {
    name: 'paris-denounces-the-pact',
    side: 'france',
    from: '1936-02',
    seed: 's0',
    line: { always: ['denounce-the-pact!'] },
    ending: 'broken-pact',
  },
  {
    name: 'paris-presses-warsaw',
    side: 'france',
    from: '1936-09',
    seed: 's143',
    line: {
      always: [
        'sign-the-convention!',
        'table-a-draft-convention!',
        'appoint-representatives',
        'ask-bucharest-for-passage',
        'press-warsaw-for-passage!',
        'name-a-date-for-the-mission!',
        'take-the-decision!',
        'propose-technical-talks!',
        'launch-rearmament!',
        'reassure-the-right',
      ],
    },
    ending: 'convention-with-transit',
  },
  {
    name: 'paris-flies-alone',
    side: 'france',
    from: '1936-10',
    seed: 's2',
    line: { always: ['conclude-an-air-accord!', 'offer-air-staff-talks', 'reassure-the-right'] },
    ending: 'air-staff-accord',
  },
  {
    name: 'paris-turns-to-berlin',
    side: 'france',
    from: '1935-07',
    seed: 's5',
    line: {
      always: [
        'come-to-terms-with-berlin!',
        'seek-terms-with-berlin',
        'delay-ratification',
        'evade-the-subject',
        'put-peace-at-home-first',
      ],
    },
    ending: 'franco-german-accommodation',
  },
  {
    name: 'paris-marches',
    side: 'france',
    from: '1936-03',
    seed: 's31',
    line: { '1936-03': ['resist-in-the-rhineland!'], always: [] },
    ending: 'early-war',
  },
  {
    name: 'moscow-offers-and-waits',
    side: 'ussr',
    from: '1936-09',
    seed: 's0',
    line: {
      always: [
        'appoint-representatives',
        'accept-air-staff-talks',
        'offer-concrete-help!',
        'back-direct-talks',
        'adopt-the-convention-as-aim!',
      ],
    },
    ending: 'talks-under-way',
  },
  {
    name: 'moscow-keeps-measure',
    side: 'ussr',
    from: '1936-09',
    seed: 's0',
    line: {
      always: [
        'sign-the-convention!',
        'table-a-draft-convention!',
        'appoint-representatives',
        'accept-air-staff-talks',
        'answer-with-terms-of-passage!',
        'ask-for-appointed-representatives',
        'back-direct-talks',
        'adopt-the-convention-as-aim!',
        'neither-press-nor-evade',
        'renew-the-mandate!',
        'build-up-the-army',
      ],
    },
    ending: 'convention-without-transit',
  },
  {
    name: 'moscow-courts-paris',
    side: 'ussr',
    from: '1935-06',
    seed: 's0',
    line: {
      always: [
        'court-paris-openly',
        'offer-concrete-help!',
        'offer-military-talks',
        'raise-the-convention',
        'send-military-mission',
        'adopt-the-convention-as-aim!',
      ],
    },
    ending: 'pact-on-paper',
  },
  {
    name: 'moscow-turns-to-berlin',
    side: 'ussr',
    from: '1935-10',
    seed: 's0',
    line: {
      always: [
        'come-to-terms-with-berlin!',
        'persist-in-berlin',
        'sound-berlin',
        'let-the-convention-rest',
        'build-up-the-army',
      ],
    },
    ending: 'soviet-german-accommodation',
  },
  {
    name: 'moscow-keeps-still',
    side: 'ussr',
    from: '1935-06',
    seed: 's0',
    line: { always: [] },
    ending: 'pact-on-paper',
  },
];
