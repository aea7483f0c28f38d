// The hinges of the article (H01-H20 of the factual digest): who could have chosen otherwise, when, and by which orders
// the game lets him. `hold` is the choice of doing nothing on the desk on which history acted.

export interface Alternative {
  readonly order: string;
  /** Months in which the choice was open; the order must be legal in each after history up to it. */
  readonly months: readonly string[];
}

export interface Hinge {
  readonly id: string;
  readonly side: 'france' | 'ussr';
  readonly who: string;
  /** What history ordered, and in which months of the hinge. */
  readonly history: readonly { readonly order: string; readonly month: string }[];
  readonly alternatives: readonly Alternative[];
}

/** A hinge that lies before the first month and so cannot be played. */
export interface EarlierHinge {
  readonly id: string;
  readonly reason: string;
}

export const EARLIER: readonly EarlierHinge[] = [
  {
    id: 'H01',
    reason:
      'The tie to Locarno was negotiated before the signature of 2 May 1935; the game begins with the text signed.',
  },
];

export const HINGES: readonly Hinge[] = [
  {
    id: 'H02',
    side: 'france',
    who: 'Laval says yes in Moscow and tells the staff nothing',
    history: [{ order: 'agree-to-staff-talks', month: '1935-05' }],
    alternatives: [{ order: 'instruct-the-staff', months: ['1935-05', '1935-06'] }],
  },
  {
    id: 'H03',
    side: 'ussr',
    who: 'the Politburo waits for Paris to ratify',
    history: [{ order: 'wait-for-paris-to-ratify', month: '1935-06' }],
    alternatives: [{ order: 'ratify-first', months: ['1935-06', '1935-07', '1935-08'] }],
  },
  {
    id: 'H04',
    side: 'france',
    who: 'Laval delays ratification',
    history: [
      { order: 'delay-ratification', month: '1935-06' },
      { order: 'seek-terms-with-berlin', month: '1935-12' },
    ],
    alternatives: [
      { order: 'put-the-pact-to-the-chamber', months: ['1935-06', '1935-09', '1935-12'] },
      { order: 'promise-ratification', months: ['1935-06', '1935-09', '1935-12'] },
    ],
  },
  {
    id: 'H05',
    side: 'france',
    who: 'Gamelin evades Sedyakin and leaves Loizeau without backing',
    history: [{ order: 'evade-the-subject', month: '1935-09' }],
    alternatives: [{ order: 'take-up-the-mission', months: ['1935-09', '1935-10'] }],
  },
  {
    id: 'H06',
    side: 'ussr',
    who: 'the Politburo sounds Berlin for a short time and lets it be',
    history: [{ order: 'sound-berlin', month: '1935-12' }],
    alternatives: [
      { order: 'hold', months: ['1935-12'] },
      { order: 'persist-in-berlin', months: ['1936-01', '1936-02'] },
    ],
  },
  {
    id: 'H07',
    side: 'ussr',
    who: 'the Politburo lets the convention rest when the pact is ratified',
    history: [{ order: 'let-the-convention-rest', month: '1936-02' }],
    alternatives: [{ order: 'press-while-the-pact-is-fresh', months: ['1936-02', '1936-03'] }],
  },
  {
    id: 'H08',
    side: 'france',
    who: 'the Sarraut cabinet yields in the Rhineland and says nothing of the east',
    history: [{ order: 'yield-in-the-rhineland', month: '1936-03' }],
    alternatives: [
      { order: 'resist-in-the-rhineland', months: ['1936-03'] },
      { order: 'include-the-east', months: ['1936-03', '1936-04'] },
    ],
  },
  {
    id: 'H09',
    side: 'france',
    who: 'the Sarraut cabinet refers the pact to The Hague',
    history: [{ order: 'refer-the-pact-to-the-hague', month: '1936-03' }],
    alternatives: [{ order: 'defend-the-pact', months: ['1936-03'] }],
  },
  {
    id: 'H10',
    side: 'ussr',
    who: 'the Politburo chooses the alliance and not its own arms alone',
    history: [{ order: 'make-the-alliance-the-aim', month: '1936-04' }],
    alternatives: [
      { order: 'rely-on-own-arms', months: ['1936-04', '1936-05'] },
      { order: 'build-up-the-army', months: ['1936-05'] },
    ],
  },
  {
    id: 'H11',
    side: 'ussr',
    who: 'Ventsov takes a hard tone where preparatory work is offered',
    history: [{ order: 'press-hard-for-practice', month: '1936-06' }],
    alternatives: [{ order: 'take-the-preparatory-work', months: ['1936-06'] }],
  },
  {
    id: 'H12',
    side: 'france',
    who: 'Blum keeps out of Spain and tries Berlin once more',
    history: [
      { order: 'adopt-non-intervention', month: '1936-08' },
      { order: 'seek-terms-with-berlin', month: '1936-08' },
    ],
    alternatives: [
      { order: 'instruct-the-staff', months: ['1936-07', '1936-08'] },
      { order: 'raise-a-military-agreement', months: ['1936-07', '1936-08'] },
      { order: 'include-the-east', months: ['1936-07', '1936-08'] },
      { order: 'back-collective-security', months: ['1936-07', '1936-08'] },
    ],
  },
  {
    id: 'H13',
    side: 'ussr',
    who: 'Moscow puts the Polish question in principle',
    history: [{ order: 'pose-the-polish-question', month: '1936-10' }],
    alternatives: [{ order: 'take-the-air-talks-alone', months: ['1936-10'] }],
  },
  {
    id: 'H14',
    side: 'france',
    who: 'the Blum cabinet does not press Warsaw',
    history: [{ order: 'decline-to-press-warsaw', month: '1936-11' }],
    alternatives: [{ order: 'press-warsaw-for-passage', months: ['1936-10', '1936-11'] }],
  },
  {
    id: 'H15',
    side: 'france',
    who: 'Blum wins the decision and leaves its execution to the army',
    history: [{ order: 'propose-technical-talks', month: '1936-11' }],
    alternatives: [
      { order: 'name-a-date-for-the-mission', months: ['1936-11', '1936-12'] },
      { order: 'take-the-decision', months: ['1936-11', '1936-12'] },
      { order: 'instruct-the-staff', months: ['1936-11', '1936-12'] },
    ],
  },
  {
    id: 'H16',
    side: 'ussr',
    who: 'Litvinov and Potemkin keep their reserve',
    history: [{ order: 'neither-press-nor-evade', month: '1936-11' }],
    alternatives: [{ order: 'offer-concrete-help', months: ['1936-11'] }],
  },
  {
    id: 'H17',
    side: 'france',
    who: 'Gamelin’s secretariat drops a hint that nobody stands for',
    history: [{ order: 'drop-an-unofficial-hint', month: '1936-12' }],
    alternatives: [{ order: 'answer-the-unofficial-question', months: ['1936-12', '1937-01'] }],
  },
  {
    id: 'H17',
    side: 'ussr',
    who: 'Ventsov asks in whose name the hint is dropped',
    history: [],
    alternatives: [{ order: 'answer-the-hint-as-official', months: ['1936-12', '1937-01'] }],
  },
  {
    id: 'H18',
    side: 'ussr',
    who: 'Voroshilov answers late and in general terms',
    history: [
      { order: 'ask-for-appointed-representatives', month: '1937-01' },
      { order: 'answer-in-general-terms', month: '1937-02' },
    ],
    alternatives: [{ order: 'answer-with-terms-of-passage', months: ['1937-01', '1937-02'] }],
  },
  {
    id: 'H19',
    side: 'ussr',
    who: 'Litvinov disowns the call for direct talks',
    history: [{ order: 'disown-the-call-for-talks', month: '1937-02' }],
    alternatives: [{ order: 'back-direct-talks', months: ['1937-02'] }],
  },
  {
    id: 'H20',
    side: 'france',
    who: 'Blum, Daladier and Delbos promise and do not decide',
    history: [
      { order: 'assure-discreetly', month: '1937-03' },
      { order: 'promise-a-cabinet-discussion', month: '1937-04' },
    ],
    alternatives: [{ order: 'take-the-decision', months: ['1937-03', '1937-04', '1937-05'] }],
  },
];
