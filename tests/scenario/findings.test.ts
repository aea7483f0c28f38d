// Every kind of finding, each from one slip in the tiny scenario: its line, its words, and how many findings the slip
// makes in all, so that one mistake does not drown the page.
import { describe, expect, it } from 'vitest';
import { FINDING_CODES } from '../../game/scenario/finding.ts';
import { lintScenario } from '../../game/scenario/lintScenario.ts';
import { findingLine } from '../../game/scenario/report.ts';
import { CLASS } from './classSlips.ts';
import { type Slip, TEXTS } from './textSlips.ts';
import { type Edit, tinyClass, tinyFiles } from './tiny.ts';

const FILES: readonly Slip[] = [
  [
    'tracks/ferry.yaml:6  error  yaml  Not YAML: Block collections are not allowed within flow collections. Check the indentation, the brackets and the quotes.',
    1,
    [{ file: 'tracks/ferry.yaml', from: 'states:', to: 'states: [' }],
  ],
  [
    'tracks/ferry.yaml:19  error  yaml  Not YAML: Unexpected flow-seq-start at node end. Inside { } put quotes around a condition that contains [ or a comma.',
    1,
    [
      {
        file: 'tracks/ferry.yaml',
        from: 'when: "ferry not in [PLANNED, SUNK]"',
        to: 'when: ferry not in [PLANNED, SUNK]',
      },
    ],
  ],
  [
    'notes.yaml  error  unknown-file  The format knows no such file. Its place or its name is not one that scenarios/FORMAT.md lists; nothing reads it.',
    1,
    [{ file: 'notes.yaml', to: 'a: 1' }],
  ],
  [
    'scenario.yaml  error  missing-file  There is no scenario.yaml. A scenario begins with it: id, version, first month, months, seed, languages, sides.',
    1,
    [{ file: 'scenario.yaml', to: null }],
  ],
  [
    'tracks/mood.south.yaml:2  error  file-name  The file is called mood.south and holds track mood.east. Rename the file to mood.east.yaml, or write track: mood.south.',
    11,
    [{ file: 'tracks/mood.south.yaml', from: 'track: mood.south', to: 'track: mood.east' }],
  ],
  [
    'drifts.yaml:1  error  empty-file  The file is empty. Fill it, or delete it.',
    1,
    [{ file: 'drifts.yaml', to: '' }],
  ],
  [
    'drifts.yaml:1  error  shape  The file must be a list. Begin each entry with "- ".',
    1,
    [{ file: 'drifts.yaml', to: 'drift: x' }],
  ],
  [
    'scenario.yaml:4  error  shape  "format": This format is not known. Write format: 1.',
    1,
    [{ file: 'scenario.yaml', from: 'format: 1', to: 'format: 2' }],
  ],
  [
    'orders/north/offer-the-ferry.yaml:2  error  shape  "desk": This must be one of political, military, home. Did you mean political?',
    1,
    [{ file: 'orders/north/offer-the-ferry.yaml', from: 'desk: political', to: 'desk: politcal' }],
  ],
  [
    'orders/north/offer-the-ferry.yaml:4  error  unknown-key  "chanel" is no key here. Did you mean channel?',
    2,
    [{ file: 'orders/north/offer-the-ferry.yaml', from: 'channel:', to: 'chanel:' }],
  ],
  [
    'orders/north/offer-the-ferry.yaml:1  error  missing-key  The key "day" is missing.',
    1,
    [{ file: 'orders/north/offer-the-ferry.yaml', from: 'day: 5\n', to: '' }],
  ],
  [
    'orders/north/offer-the-ferry.yaml:7  error  shape  "day": A whole number from 1 to 28 is wanted here.',
    1,
    [{ file: 'orders/north/offer-the-ferry.yaml', from: 'day: 5', to: 'day: 31' }],
  ],
  [
    'endings.yaml:3  error  unknown-key  "at-once" is no key here. Did you mean at_once?',
    1,
    [{ file: 'endings.yaml', from: 'at_once: true', to: 'at-once: true' }],
  ],
  [
    'chronicle/1901-01.yaml:4  error  shape  "date": The calendar has no such day.',
    1,
    [{ file: 'chronicle/1901-01.yaml', from: '1901-01-05', to: '1901-02-30' }],
  ],
  [
    'orders/north/offer-the-ferry.yaml:19  error  shape  A tell either says or shows. A signal says: +10, a probe shows: -5.',
    1,
    [{ file: 'orders/north/offer-the-ferry.yaml', from: 'says: +10, ', to: '' }],
  ],
  [
    'chronicle/1901-03.yaml:15  error  shape  A step has at most one of order, event and part_of. Keep one.',
    2,
    [{ file: 'chronicle/1901-03.yaml', from: 'part_of:', to: 'event: storm\n    part_of:' }],
  ],
  [
    'events/world.yaml:13  error  shape  "later": A whole number from 0 to 100 is wanted here.',
    1,
    [{ file: 'events/world.yaml', from: 'later: 30', to: 'later: 130' }],
  ],
  [
    'orders/north/offer-the-ferry.yaml:10  error  condition  Condition "north.will => 40", column 12: expected "is", "not", "in" or a comparison, found "=>".',
    1,
    [{ file: 'orders/north/offer-the-ferry.yaml', from: 'north.will >= 40', to: 'north.will => 40' }],
  ],
  [
    'orders/north/offer-the-ferry.yaml:1  error  no-basis  It does not say on what it rests. Write source: E61 (a row of the chronicle or the context), or inference: and one sentence.',
    2,
    [{ file: 'orders/north/offer-the-ferry.yaml', from: 'source: E02', to: 'sources: E02' }],
  ],
  [
    'orders/north/offer-the-ferry.yaml:28  error  two-bases  Both source and inference are given. Keep one.',
    1,
    [{ file: 'orders/north/offer-the-ferry.yaml', from: 'source: E02', to: 'source: E02\ninference: So.' }],
  ],
];

const NAMES: readonly Slip[] = [
  [
    'people.yaml:5  error  duplicate  "dora" stands twice among the people. It also stands at people.yaml:4.',
    4,
    [{ file: 'people.yaml', from: 'person: emil', to: 'person: dora' }],
  ],
  [
    'people.yaml:4  error  unknown-side  "sout" is no side. Did you mean south?',
    1,
    [{ file: 'people.yaml', from: 'side: south', to: 'side: sout' }],
  ],
  [
    'orders/west/nap.yaml:1  error  unknown-side  The folder orders/west belongs to no side. The sides are north and south.',
    3,
    [
      {
        file: 'orders/west/nap.yaml',
        to: 'order: nap\ndesk: home\noffice: reeve\nchannel: { kind: press, authority: official, secrecy: public }\nfrom: southbank\nday: 2\noutcomes: [ { outcome: done, weight: 1 } ]\ninference: Anybody naps.\n',
      },
    ],
  ],
  [
    'offices.yaml:9  error  unknown-person  "bertha" is no person of people.yaml. Did you mean berta?',
    1,
    [{ file: 'offices.yaml', from: 'person: berta', to: 'person: bertha' }],
  ],
  [
    'tracks/ferry.yaml:15  error  unknown-person  "dora" never holds the office mayor. Its holders: anna, carl.',
    1,
    [{ file: 'tracks/ferry.yaml', from: 'happened(storm)', to: 'holds(mayor, dora)' }],
  ],
  [
    'orders/north/offer-the-ferry.yaml:3  error  unknown-office  "major" is no office of offices.yaml. Did you mean mayor?',
    1,
    [{ file: 'orders/north/offer-the-ferry.yaml', from: 'office: mayor', to: 'office: major' }],
  ],
  [
    'orders/north/offer-the-ferry.yaml:5  error  unknown-place  "nortbank" is no place of places.yaml. Did you mean northbank?',
    1,
    [{ file: 'orders/north/offer-the-ferry.yaml', from: 'from: northbank', to: 'from: nortbank' }],
  ],
  [
    'chronicle/1901-01.yaml:15  error  unknown-work  "ferrybook" is no work of sources.yaml. Did you mean ferry-book?',
    1,
    [{ file: 'chronicle/1901-01.yaml', from: 'ferry-book', to: 'ferrybook' }],
  ],
  [
    'orders/north/offer-the-ferry.yaml:17  error  unknown-meter  "north.kenness" is no meter of meters.yaml. Did you mean north.keenness?',
    1,
    [{ file: 'orders/north/offer-the-ferry.yaml', from: 'north.keenness: +10', to: 'north.kenness: +10' }],
  ],
  [
    'offices.yaml:4  error  unknown-track  "fery" is no track. Did you mean ferry?',
    1,
    [{ file: 'offices.yaml', from: 'ferry is not SUNK', to: 'fery is not SUNK' }],
  ],
  [
    'offices.yaml:4  error  unknown-state  "SUNKEN" is no state of ferry. Did you mean SUNK?',
    1,
    [{ file: 'offices.yaml', from: 'ferry is not SUNK', to: 'ferry is not SUNKEN' }],
  ],
  [
    'tracks/ferry.yaml:12  error  unknown-state  "STALED" is no state of ferry. Did you mean STALLED?',
    1,
    [{ file: 'tracks/ferry.yaml', from: 'to: STALLED, on: month', to: 'to: STALED, on: month' }],
  ],
  [
    'orders/south/sulk.yaml:8  error  unknown-order  "south.sulks" is no order. Did you mean south.sulk?',
    1,
    [{ file: 'orders/south/sulk.yaml', from: 'given(south.sulk)', to: 'given(south.sulks)' }],
  ],
  [
    'tracks/ferry.yaml:11  error  unknown-outcome  "decline" is no outcome of south.answer-the-offer. Did you mean declined?',
    1,
    [{ file: 'tracks/ferry.yaml', from: 'answer-the-offer:declined', to: 'answer-the-offer:decline' }],
  ],
  [
    'chronicle/1901-02.yaml:23  error  unknown-outcome  "decline" is no outcome of south.answer-the-offer. Did you mean declined?',
    1,
    [{ file: 'chronicle/1901-02.yaml', from: 'outcome: declined', to: 'outcome: decline' }],
  ],
  [
    'tracks/ferry.yaml:15  error  unknown-event  "storms" is no event. Did you mean storm?',
    1,
    [{ file: 'tracks/ferry.yaml', from: 'happened(storm)', to: 'happened(storms)' }],
  ],
  [
    'orders/north/offer-the-ferry.yaml:12  error  unknown-council  "bord" is no council. Did you mean board?',
    1,
    [{ file: 'orders/north/offer-the-ferry.yaml', from: 'council: board', to: 'council: bord' }],
  ],
  [
    'councils/board.yaml:13  error  unknown-council  north.ask-the-price does not go before board. Add council: board to the order, or take it out of the stance.',
    1,
    [
      {
        file: 'councils/board.yaml',
        from: 'orders: [offer-the-ferry], when',
        to: 'orders: [ask-the-price], when',
      },
    ],
  ],
  [
    'councils/board.yaml:12  error  unknown-member  "dora" is no member of board and holds no office in it. Its members: mayor, treasurer, engineer, anna, carl, berta.',
    1,
    [{ file: 'councils/board.yaml', from: 'member: anna', to: 'member: dora' }],
  ],
  [
    'orders/north/offer-the-ferry.yaml:27  error  unknown-source  "E12" is no row of the chronicle, of the context or of the claims. Rows are the steps of chronicle/ and the entries of context.yaml and claims.yaml.',
    1,
    [{ file: 'orders/north/offer-the-ferry.yaml', from: 'source: E02', to: 'source: E12' }],
  ],
  [
    'chronicle/1901-02.yaml:3  error  unknown-source  There is no context C07. Did you mean C01?',
    2,
    [{ file: 'chronicle/1901-02.yaml', from: 'context: C01', to: 'context: C07' }],
  ],
  [
    'tracks/ferry.yaml:12  error  unknown-trigger  No event is called "month-end", so nothing sets this off. Did you mean month-ends?',
    1,
    [{ file: 'tracks/ferry.yaml', from: 'month-ends', to: 'month-end' }],
  ],
  [
    'tracks/ferry.yaml:7  error  unknown-trigger  No order is called "north.offer-a-ferry", so nothing sets this off. Did you mean north.offer-the-ferry?',
    1,
    [{ file: 'tracks/ferry.yaml', from: 'north.offer-the-ferry, source', to: 'north.offer-a-ferry, source' }],
  ],
  [
    'orders/north/offer-the-ferry.yaml:26  error  unknown-estimate  north knows north.will and has no estimate of it. Write north.will alone.',
    1,
    [
      {
        file: 'orders/north/offer-the-ferry.yaml',
        from: 'estimate(north, south.trust)',
        to: 'estimate(north, north.will)',
      },
    ],
  ],
  [
    'events/world.yaml:14  error  unknown-estimate  south knows south.trust already. Tell the side that does not know it, or delete the tell.',
    1,
    [
      {
        file: 'events/world.yaml',
        from: 'to: north, about: south.trust',
        to: 'to: south, about: south.trust',
      },
    ],
  ],
  [
    'meters.yaml:13  error  unknown-estimate  south knows north.keenness itself. Delete the estimate, or take the side out of known_to.',
    1,
    [
      {
        file: 'meters.yaml',
        from: '  starts: 30\n',
        to: '  starts: 30\n  estimates: { south: { mean: 1, sd: 2 } }\n',
      },
    ],
  ],
  [
    'meters.yaml:14  error  no-estimate  What north first believes of south.trust is not said. Write estimates: { north: { mean: 50, sd: 18 } }, or add north to known_to.',
    1,
    [{ file: 'meters.yaml', from: '  estimates: { north: { mean: 50, sd: 15 } }\n', to: '' }],
  ],
  [
    'orders/south/answer-the-offer.yaml:3  error  wrong-side  The office mayor belongs to north.',
    1,
    [{ file: 'orders/south/answer-the-offer.yaml', from: 'office: reeve', to: 'office: mayor' }],
  ],
  [
    'councils/board.yaml:4  error  wrong-side  south.trust is not a meter of north.',
    1,
    [{ file: 'councils/board.yaml', from: 'authority: north.authority', to: 'authority: south.trust' }],
  ],
  [
    'endings.yaml:12  error  aims  north is judged by 1 aims here and by 2 in the first ending.',
    2,
    [{ file: 'endings.yaml', from: 'north: [not-met, in-part]', to: 'north: [not-met]' }],
  ],
  [
    'endings.yaml:4  error  aims  The aims of south are not judged. Add south: [met, in-part, not-met].',
    2,
    [{ file: 'endings.yaml', from: ', south: [in-part] }', to: ' }' }],
  ],
];

const SENSE: readonly Slip[] = [
  [
    'orders/north/offer-the-ferry.yaml:10  error  misplaced-dissent  "dissent" means nothing here. It is only known where an outcome of an order that went before a council is drawn.',
    1,
    [{ file: 'orders/north/offer-the-ferry.yaml', from: '- north.will >= 40', to: '- dissent >= 40' }],
  ],
  [
    'tracks/ferry.yaml:18  error  unreachable-state  No line of play brings ferry to RAISED. No move leads to it.',
    2,
    [{ file: 'tracks/ferry.yaml', from: '  SUNK: {}', to: '  SUNK: {}\n  RAISED: {}' }],
  ],
  [
    'tracks/ferry.yaml:16  error  unreachable-state  No line of play brings ferry to RUNNING. No move leads to it.',
    2,
    [{ file: 'tracks/ferry.yaml', from: '- { to: RUNNING', to: '- { to: STALLED' }],
  ],
  [
    'orders/south/answer-the-offer.yaml:20  warning  out-of-range  600 is compared with what runs from 0 to 100.',
    2,
    [
      {
        file: 'orders/south/answer-the-offer.yaml',
        from: 'north.keenness >= 60',
        to: 'north.keenness >= 600',
      },
    ],
  ],
  [
    'orders/south/sulk.yaml:8  warning  out-of-range  1900-03 lies outside the scenario. The scenario runs from 1901-01 to 1901-03.',
    1,
    [{ file: 'orders/south/sulk.yaml', from: 'month >= 1901-03', to: 'month >= 1900-03' }],
  ],
  [
    'orders/north/offer-the-ferry.yaml:8  error  never-open  north.offer-the-ferry can never be given. "ferry is PLANNED" and "ferry is STALLED" exclude each other.',
    9,
    [
      {
        file: 'orders/north/offer-the-ferry.yaml',
        from: 'ferry in [PLANNED, STALLED]',
        to: 'ferry is PLANNED and ferry is STALLED',
      },
    ],
  ],
  [
    'orders/south/sulk.yaml:7  error  never-open  south.sulk can never be given. "month >= 1901-03" and "month < 1901-02" exclude each other.',
    1,
    [
      {
        file: 'orders/south/sulk.yaml',
        from: '"not given(south.sulk) or month >= 1901-03"',
        to: 'month >= 1901-03 and month < 1901-02',
      },
    ],
  ],
  [
    'orders/south/sulk.yaml:7  error  never-open  south.sulk can never be given. "holds(mayor, anna)" and "ferry is SUNK" exclude each other.',
    1,
    [
      {
        file: 'orders/south/sulk.yaml',
        from: '"not given(south.sulk) or month >= 1901-03"',
        to: 'holds(mayor, anna) and ferry is SUNK',
      },
    ],
  ],
  [
    'endings.yaml:7  error  never-holds  The ending ferry-lost can never come. "ferry is SUNK" and "ferry is RUNNING" exclude each other.',
    1,
    [{ file: 'endings.yaml', from: 'ferry is SUNK', to: 'ferry is SUNK and ferry is RUNNING' }],
  ],
  [
    'events/world.yaml:11  error  never-holds  The event rumour can never happen. Its cause asks for what cannot be in the months in which it may happen.',
    1,
    [
      {
        file: 'events/world.yaml',
        from: '  when: ferry is not RUNNING',
        to: '  when: ferry is not RUNNING and month < 1901-02',
      },
    ],
  ],
  [
    'endings.yaml:7  error  never-holds  The ending ferry-lost can never come. "ferry is SUNK" can never hold.',
    3,
    [{ file: 'events/world.yaml', from: '  later: 10\n', to: '' }],
  ],
  [
    'tracks/mood.south.yaml:12  error  never-holds  This move from WARM can never be taken. "mood.south is WARM" and "mood.south is COOL" exclude each other.',
    1,
    [
      {
        file: 'tracks/mood.south.yaml',
        from: 'south.trust < 30',
        to: 'south.trust < 30 and mood.south is COOL',
      },
    ],
  ],
  [
    'drifts.yaml:1  warning  never-holds  "north.keenness > 50 and north.keenness < 50" can never hold. "north.keenness > 50" and "north.keenness < 50" exclude each other.',
    1,
    [
      {
        file: 'drifts.yaml',
        from: 'north.keenness >= 20',
        to: 'north.keenness > 50 and north.keenness < 50',
      },
    ],
  ],
  [
    'orders/south/sulk.yaml:10  error  no-weight  No outcome has any weight, so none can be drawn.',
    1,
    [{ file: 'orders/south/sulk.yaml', from: 'weight: 100', to: 'weight: 0' }],
  ],
  [
    'councils/board.yaml:7  error  no-weight  Nobody in board has a vote.',
    1,
    [
      {
        file: 'councils/board.yaml',
        from: 'office: treasurer, weight: 2',
        to: 'office: treasurer, weight: 0',
      },
      { file: 'councils/board.yaml', from: 'office: mayor, weight: 1', to: 'office: mayor, weight: 0' },
    ],
  ],
  [
    'offices.yaml:16  warning  vacant-office  The office reeve can stand empty. Nobody fits while ferry is STALLED. Let the last holder hold it while: always.',
    1,
    [
      {
        file: 'offices.yaml',
        from: 'person: dora, while: always',
        to: 'person: dora, while: ferry is not STALLED',
      },
    ],
  ],
  [
    'orders/north/offer-the-ferry.yaml:10  error  hidden-knowledge  north judges by the track mood.south, which it does not see. Use what the side is told, or make this known to it.',
    1,
    [{ file: 'orders/north/offer-the-ferry.yaml', from: '- north.will >= 40', to: '- mood.south is COOL' }],
  ],
  [
    'orders/north/offer-the-ferry.yaml:10  error  hidden-knowledge  north judges by the meter south.trust, which it does not see. Use estimate(north, south.trust).',
    1,
    [{ file: 'orders/north/offer-the-ferry.yaml', from: '- north.will >= 40', to: '- south.trust >= 40' }],
  ],
  [
    'orders/south/answer-the-offer.yaml:20  error  hidden-knowledge  south judges by the order north.ask-the-price, which it does not see. Use what the side is told, or make this known to it.',
    1,
    [
      {
        file: 'orders/south/answer-the-offer.yaml',
        from: 'when: north.keenness >= 60',
        to: 'when: given(north.ask-the-price)',
      },
    ],
  ],
  [
    'orders/south/answer-the-offer.yaml:20  error  hidden-knowledge  south judges by what north believes, which it does not see. Use what the side is told, or make this known to it.',
    1,
    [
      {
        file: 'orders/south/answer-the-offer.yaml',
        from: 'when: north.keenness >= 60',
        to: 'when: "estimate(north, south.trust) < 9"',
      },
    ],
  ],
  [
    'orders/north/ask-the-price.yaml:13  warning  too-sure  A noise of 15 is too sure for what comes by this channel (mission, unofficial). Write 16 or more; the floors stand in FORMAT.md.',
    1,
    [{ file: 'orders/north/ask-the-price.yaml', from: 'noise: 16', to: 'noise: 15' }],
  ],
  [
    'orders/north/offer-the-ferry.yaml:19  warning  too-sure  A noise of 7 is too sure for what comes by this channel (ambassador, official). Write 8 or more; the floors stand in FORMAT.md.',
    1,
    [{ file: 'orders/north/offer-the-ferry.yaml', from: 'noise: 12', to: 'noise: 7' }],
  ],
  [
    'events/world.yaml:14  warning  too-sure  A noise of 11 is too sure for conduct or rumour. Write 12 or more; the floors stand in FORMAT.md.',
    1,
    [{ file: 'events/world.yaml', from: 'noise: 15 } ]', to: 'noise: 11 } ]\n  known_to: [south]' }],
  ],
];

const CHRONICLE: readonly Slip[] = [
  [
    'chronicle/1901-02.yaml:14  error  step-order  E04 (1901-02-20) stands after E03 (1901-02-21). Steps stand in the order of their dates.',
    1,
    [{ file: 'chronicle/1901-02.yaml', from: '1901-02-18', to: '1901-02-21' }],
  ],
  [
    'chronicle/1901-02.yaml:5  error  step-month  E03 (1901-01-18) stands in the file of 1901-02. Move it to its month.',
    2,
    [{ file: 'chronicle/1901-02.yaml', from: '1901-02-18', to: '1901-01-18' }],
  ],
  [
    'chronicle/prologue.yaml:3  error  step-month  E01 is later than the prologue.',
    1,
    [{ file: 'chronicle/prologue.yaml', from: '1900-11-01', to: '1901-01-01' }],
  ],
  [
    'chronicle/1901-03.yaml:15  error  step-id  E06 stands after E15. Rows are numbered in order.',
    7,
    [{ file: 'chronicle/1901-03.yaml', from: 'step: E05', to: 'step: E15' }],
  ],
  [
    'chronicle/1901-01.yaml:12  error  step-council  north.offer-the-ferry goes before the board. Write council: vote, or council: insist where the head carried it against the vote.',
    1,
    [{ file: 'chronicle/1901-01.yaml', from: '    council: insist\n', to: '' }],
  ],
  [
    'chronicle/1901-02.yaml:24  error  step-council  south.answer-the-offer goes before no council. Delete council: here, or add it to the order.',
    1,
    [
      {
        file: 'chronicle/1901-02.yaml',
        from: 'outcome: declined',
        to: 'outcome: declined\n    council: vote',
      },
    ],
  ],
  [
    "chronicle/1901-02.yaml:18  error  step-side  south.answer-the-offer is south's, the step is north's. Write side: south.",
    1,
    [{ file: 'chronicle/1901-02.yaml', from: 'side: south', to: 'side: north' }],
  ],
  [
    'chronicle/1901-02.yaml:13  error  desk-taken  south.sulk (E04) and south.sulk (E04) are both orders of the home desk in one month. A desk gives one order a month.',
    1,
    [
      {
        file: 'chronicle/1901-02.yaml',
        from: 'outcome: declined',
        to: 'outcome: declined\n    with: [south.sulk, south.sulk]',
      },
    ],
  ],
  [
    'chronicle/1901-02.yaml:11  error  event-month  The event rumour belongs to 1901-03. It is declared at events/world.yaml:8.',
    1,
    [{ file: 'events/world.yaml', from: 'month: 1901-02\n  day: 18', to: 'month: 1901-03\n  day: 18' }],
  ],
  [
    'chronicle/1901-02.yaml:11  error  event-month  The event rumour has no month of history. Write month: 1901-02 at the event.',
    1,
    [{ file: 'events/world.yaml', from: 'month: 1901-02\n  day: 18', to: 'day: 18' }],
  ],
  [
    'events/world.yaml:17  error  event-missing  The chronicle has no step with the event shipwreck. Add the step, or take the month away.',
    1,
    [
      {
        file: 'events/world.yaml',
        from: '- event: shipwreck\n',
        to: '- event: shipwreck\n  month: 1901-03\n',
      },
    ],
  ],
  [
    'chronicle/1901-03.yaml:23  error  event-phase  storm is an event of the briefing and stands after E05, which carries out an order. Move the step up, or write at: resolution.',
    1,
    [{ file: 'chronicle/1901-03.yaml', from: 'part_of: north.ask-the-price', to: 'event: storm' }],
  ],
  [
    'chronicle/1901-03.yaml:23  error  part-of  No step of this month carries out south.answer-the-offer. Name an order or event of the same month.',
    1,
    [
      {
        file: 'chronicle/1901-03.yaml',
        from: 'part_of: north.ask-the-price',
        to: 'part_of: south.answer-the-offer',
      },
    ],
  ],
  [
    'chronicle/1901-03.yaml:12  error  unknown-order  "south.skulk" is no order. Did you mean south.sulk?',
    1,
    [{ file: 'chronicle/1901-03.yaml', from: '[south.sulk]', to: '[south.skulk]' }],
  ],
];

const CLAIMS: readonly Slip[] = [
  [
    'claims.yaml:14  error  unknown-arm  "offerd" is no arm of this claim. Did you mean offered?',
    1,
    [{ file: 'claims.yaml', from: 'arm: offered, share', to: 'arm: offerd, share' }],
  ],
  [
    'claims.yaml:14  error  unknown-arm  "quiet" is no arm of this claim. Name it under arms:.',
    1,
    [{ file: 'claims.yaml', from: 'above: silent', to: 'above: quiet' }],
  ],
  [
    'claims.yaml:5  error  unknown-temperament  "bold" is no temperament.',
    1,
    [{ file: 'claims.yaml', from: 'offered:\n', to: 'offered:\n      policies: { north: bold }\n' }],
  ],
  [
    'claims.yaml:13  error  unknown-index  "nearness" is no index of indices.yaml.',
    1,
    [{ file: 'claims.yaml', from: 'share: ferry is RUNNING, at_most', to: 'peak: nearness, at_most' }],
  ],
  [
    'claims.yaml:16  error  unknown-ending  "no-fery" is no ending. Did you mean no-ferry?',
    1,
    [{ file: 'claims.yaml', from: '[no-ferry,', to: '[no-fery,' }],
  ],
  [
    'claims.yaml:6  error  unknown-order  "north.offer-the-fery" is no order. Did you mean north.offer-the-ferry?',
    1,
    [{ file: 'claims.yaml', from: 'order: north.offer-the-ferry', to: 'order: north.offer-the-fery' }],
  ],
  [
    'claims.yaml:7  error  unknown-meter  "south.trst" is no meter of meters.yaml. Did you mean south.trust?',
    1,
    [{ file: 'claims.yaml', from: 'meter: south.trust', to: 'meter: south.trst' }],
  ],
  [
    'claims.yaml:11  error  unknown-event  "shipwrek" is no event. Did you mean shipwreck?',
    1,
    [{ file: 'claims.yaml', from: '[shipwreck]', to: '[shipwrek]' }],
  ],
  [
    'claims.yaml:7  error  event-month  The arm is not played in this month. Choose a month in which the arm is played: not before its from.',
    1,
    [{ file: 'claims.yaml', from: 'value: 60, month: 1901-02', to: 'value: 60, month: 1901-01' }],
  ],
  [
    'claims.yaml:13  error  unknown-state  "SAILING" is no state of ferry. Its states: PLANNED, OFFERED, STALLED, RUNNING, SUNK.',
    1,
    [{ file: 'claims.yaml', from: 'ferry is RUNNING, at_most', to: 'ferry is SAILING, at_most' }],
  ],
  [
    'claims.yaml:15  error  unknown-estimate  south knows south.trust and has no estimate of it. Write south.trust alone.',
    1,
    [{ file: 'claims.yaml', from: 'estimate(north, south.trust)', to: 'estimate(south, south.trust)' }],
  ],
  [
    'claims.yaml:13  error  shape  A test measures one thing. Write one of share:, mean:, index:, peak: and ending:.',
    1,
    [
      {
        file: 'claims.yaml',
        from: 'ferry is RUNNING, at_most',
        to: 'ferry is RUNNING, mean: south.trust, at_most',
      },
    ],
  ],
  [
    'claims.yaml:13  error  shape  A test wants one thing of what it measures. Write one of at_least:, at_most:, above:, below: and like: (an arm, with by:).',
    1,
    [{ file: 'claims.yaml', from: ', at_most: 0', to: '' }],
  ],
  [
    'claims.yaml:17  error  shape  A claim is either tested or marked as not. Write holds: and its tests, or untested: true; the text says why.',
    1,
    [{ file: 'claims.yaml', from: '- claim: K02\n  untested: true', to: '- claim: K02' }],
  ],
  [
    'text/en  error  text-missing  "claim.K02" has no passage in en. Needed by claims.yaml:17.',
    1,
    [{ file: 'text/en/claims.yaml', from: ', passage: page 2', to: '' }],
  ],
  [
    'drifts.yaml:1  error  unknown-source  "K07" is no row of the chronicle, of the context or of the claims. Rows are the steps of chronicle/ and the entries of context.yaml and claims.yaml.',
    1,
    [{ file: 'drifts.yaml', from: 'inference: Keenness without news fades.', to: 'source: K07' }],
  ],
];

const GROUPS = [
  ['files and shapes', FILES],
  ['names', NAMES],
  ['what can never be, and what a side cannot know', SENSE],
  ['the chronicle', CHRONICLE],
  ['the claims', CLAIMS],
  ['the texts', TEXTS],
] as const;

const lint = (edits: readonly Edit[]) => lintScenario(tinyFiles(...edits)).findings;

describe.each(GROUPS)('findings about %s', (_, slips) => {
  it.each(slips)('%s', (finding, count, edits) => {
    const lines = lint(edits).map((each) => findingLine(each));
    expect(lines).toContain(finding);
    expect(lines).toHaveLength(count);
  });
});

describe('findings about what a class is given', () => {
  it.each(CLASS)('%s', (finding, count, edits) => {
    const lines = lintScenario(tinyClass(...edits)).findings.map((each) => findingLine(each));
    expect(lines).toContain(finding);
    expect(lines).toHaveLength(count);
  });

  it('are none as long as nothing is wrong', () => {
    expect(lintScenario(tinyClass()).findings).toEqual([]);
  });
});

describe('findings', () => {
  it('are tested for every code', () => {
    const slips = [...GROUPS.flatMap(([, group]) => group), ...CLASS];
    const tested = slips.map(([finding]) => finding.split('  ')[2]);
    // Found by playing the chronicle, and tested where it is played: tests/cli/playFindings.test.ts.
    const played = ['does-not-play', 'event-without-cause'];
    // Found by playing many games: tests/analysis/explore.test.ts.
    const explored = ['never-reached', 'unending', 'nothing-to-do', 'no-difference'];
    expect(new Set([...tested, ...played, ...explored])).toEqual(new Set(FINDING_CODES));
  });

  it('keep a scenario with errors from being played, and one with warnings not', () => {
    const broken = tinyFiles({ file: 'people.yaml', from: 'side: south', to: 'side: sout' });
    expect(lintScenario(broken).bundle).toBeNull();
    const odd = tinyFiles({ file: 'text/en/play.yaml', from: '[ Nothing. ]', to: '[ Nothing., More. ]' });
    expect(lintScenario(odd).bundle?.scenario.id).toBe('tiny');
  });

  it('come sorted by file and line', () => {
    const places = lint([
      { file: 'text/en/play.yaml', from: 'title: Sulk', to: 'title: 7' },
      { file: 'people.yaml', from: 'side: south', to: 'side: sout' },
      { file: 'meters.yaml', from: 'source: E01\n- meter: south', to: 'source: E99\n- meter: south' },
      { file: 'meters.yaml', from: 'source: E01', to: 'source: E98' },
    ]).map(({ file, line }) => `${file} ${line}`);
    expect(places).toEqual([
      'meters.yaml 5',
      'meters.yaml 13',
      'people.yaml 4',
      'text/en 0',
      'text/en/play.yaml 41',
    ]);
  });
});
