// What the command line says. Sentences for bad input say what to do.
export const cli = {
  usage: `The Unmade Alliance, from the command line

  npm run --silent cli -- <command>

  scenarios                                     the scenarios there are
  lint [folder] [--long] [--runs N] [--seed TEXT]
                                                checks a scenario, or all of them; --long explores them as well
  replay <scenario> [--json]                    plays history, step by step
  moves <scenario> --at YYYY-MM --side SIDE [--json]
                                                a side's orders after history up to that month
  simulate <scenario> [--runs N] [--seed TEXT] [--from YYYY-MM] [--order side:order@YYYY-MM]...
           [--forbid side:order[@YYYY-MM]]... [--set meter=value@YYYY-MM]... [--policy side=name]...
           [--without EVENT]... [--json]
                                                many games from history's month on, chance free: endings with
                                                95 % intervals, means of the meters, states reached. A forced
                                                order is insisted on in council where a vote would be lost;
                                                side:order:vote puts it to the vote instead.
                                                A calculating side takes about half a second a game
  analyse <scenario> --at YYYY-MM --side SIDE [--runs N] [--seed TEXT] [--json]
                                                every legal order of a month, with the likelihood of each ending
  ribbon <scenario> [--game FILE] [--runs N] [--seed TEXT] [--json]
                                                how likely each ending was, month by month, on history's path or
                                                on that of a finished game, kept as a file or in the notation
  hinges <scenario> [--game FILE] [--side SIDE] [--runs N] [--seed TEXT] [--json]
                                                the orders of that path in whose place another would have served
                                                the side's own aims most, judged on what it saw; of both sides,
                                                or of one. About a minute with the usual 1000 games an order
  claims <scenario> [--runs N] [--seed TEXT] [--json]
                                                what the history says, tried on the model; exit code 1 if a
                                                claim fails
  explore <scenario> [--runs N] [--seed TEXT] [--json]
                                                what many games come to and what none does, where a side can only
                                                hold, and which orders make no measurable difference
  tournament <scenario> [--side SIDE] [--runs N] [--seed TEXT] [--json]
                                                how far each temperament of the computer brings its side's aims,
                                                in the same games against a side as in history
  words [language] [--json]                     how far each language is translated: the interface and every
                                                scenario; with a language, every key that is missing, left over
                                                or has other gaps; exit code 1 where gaps differ
  bench [--rounds N] [--json]                   how many games a second are played, through XState,
                                                flat and in lanes

<scenario> is an id from the list or a folder. --json prints JSON Lines, one object a line.`,
  noCommand: 'No command was given. Try: npm run --silent cli -- help',
  unknownCommand: (name: string) =>
    `There is no command "${name}". Commands: scenarios, lint, replay, moves, simulate, analyse, ribbon, hinges, claims, explore, tournament, words, bench, help.`,
  unknownLanguage: (tag: string, known: string) =>
    `There are no words in "${tag}". The languages: ${known}. To add one, see game/words/README.md.`,
  interface: 'interface',
  words: (tag: string, part: string, done: number, wanted: number, percent: number) =>
    `${tag}  ${part}: ${done} of ${wanted} texts (${percent} %)`,
  wordsMissing: 'not translated, stands in the original',
  wordsExtra: 'left over, nothing uses it',
  wordsGaps: 'has other gaps than the original',
  unknownOption: (message: string) => `${message.replace(/\.$/, '')}. Try: npm run --silent cli -- help`,
  tooMany: (what: string) => `"${what}" is one argument too many. Try: npm run --silent cli -- help`,
  noScenario: 'Which scenario? Give its id or its folder; the command "scenarios" lists them.',
  unknownScenario: (name: string, known: string) =>
    `There is no scenario "${name}". Give a folder that holds a scenario.yaml, or one of: ${known}.`,
  brokenScenario: (name: string, count: string) =>
    `The scenario "${name}" has errors (${count}) and cannot be played. See: npm run --silent cli -- lint ${name}`,
  needsMonth: (option: string, first: string, last: string) =>
    `${option} takes a month from ${first} to ${last}, such as ${first}.`,
  needsSide: (known: string) => `A side is wanted here: one of ${known}.`,
  needsCount: (option: string) => `--${option} takes a whole number of 1 or more.`,
  beforeFrom: (option: string) =>
    `${option} names a month before --from: up to there history is played as it was. Choose an earlier --from.`,
  needsWay: (way: string) =>
    `"${way}" is no way to put an order to its council. Write vote, insist or withdraw.`,
  needsPolicy: (text: string, known: string) =>
    `--policy takes side=name; "${text}" is not that. The names: ${known}.`,
  needsSet: (text: string) =>
    `--set takes meter=value@YYYY-MM with a value from 0 to 100, such as france.will=60@1936-11; "${text}" is not that.`,
  unknownOrder: (order: string, hint: string) => `There is no order "${order}". ${hint}`.trim(),
  unknownMeter: (meter: string, hint: string) => `There is no meter "${meter}". ${hint}`.trim(),
  endings: (runs: number) => `Endings of ${runs} games (share, 95 % interval)`,
  means: (from: string) => `Means at the end of each month, from ${from}`,
  bench: (months: number, players: string) =>
    `Playthroughs of ${months} months a second, ${players}, every legal order listed every month; times XState`,
  benchPlayers: { random: 'random legal play', minds: 'both sides by their own minds' },
  benchWay: (way: string, speed: string, ratio: string) =>
    `  ${way.padEnd(8)}${speed.padStart(9)}${ratio.padStart(8)}`,
  estimates: 'Means of what a side believes (side and meter), at the end of each month',
  reached: 'States reached, share of games',
  forced: (order: string, month: string, share: string) =>
    `${order} in ${month} could be given in ${share} of the games.`,
  unknownEvent: (event: string, hint: string) => `There is no event "${event}". ${hint}`.trim(),
  verdict: { holds: 'holds', fails: 'FAILS', undecided: 'undecided', untested: 'untested' },
  measure: {
    share: 'games with',
    mean: 'mean of',
    index: 'mean of',
    peak: 'games with the peak of',
    ending: 'games ending in',
  },
  months: (from: string, until: string) => (from === until ? from : `${from} to ${until}`),
  distance: 'difference',
  wanted: {
    'at-least': (value: number) => `wanted: ${value} or more`,
    'at-most': (value: number) => `wanted: ${value} or less`,
    above: (by: number) => `wanted: more by ${by}`,
    below: (by: number) => `wanted: less by ${by}`,
    like: (by: number) => `wanted: no further apart than ${by}`,
  },
  claims: (
    counts: {
      readonly holds: number;
      readonly fails: number;
      readonly undecided: number;
      readonly untested: number;
    },
    runs: number,
  ) =>
    `${counts.holds} claims hold, ${counts.undecided} undecided, ${counts.fails} fail, ${counts.untested} untested; ${runs} games an arm.`,
  tournament: (side: string, runs: number) =>
    `${side}: points of aims met in ${runs} games (two for an aim met, one for one met in part), with 95 % intervals;
  beside them, points ahead of "as in history" in the same games`,
  given: 'It has been given and is not given twice.',
  again: (months: number) =>
    months === 1 ? 'It can be given again next month.' : `It can be given again in ${months} months.`,
  play: {
    'order-not-legal': {
      message: (step: string, order: string) =>
        `History does not play: in ${step} "${order}" is not open when the month's orders are written.`,
      hint: 'Look at the order’s `open` and `again`, and at where the tracks stand after the steps before.',
    },
    'motion-not-open': {
      message: (step: string, order: string) =>
        `History does not play: in ${step} the council cannot carry "${order}" in this way.`,
      hint: 'Say `council: vote` or `insist` as it was, and see that the head has the authority that insisting costs.',
    },
    'event-without-cause': {
      message: (step: string, event: string) =>
        `In ${step} "${event}" happens although its cause (when) does not hold.`,
      hint: 'Change the event’s `when`, or the steps that should bring its cause about.',
    },
  },
  unreadableGame: (file: string) => `--game: "${file}" cannot be read.`,
  refusedGame: (file: string, code: string, line: number | null) =>
    `--game: "${file}" holds no game of this scenario (${line === null ? code : `line ${line}: ${code}`}).`,
  unfinishedGame: (file: string) =>
    `--game: the game in "${file}" is not over. Its path can be analysed once it has ended.`,
  noHinges: 'No order was found in whose place another would clearly have served its side better.',
  hold: 'hold',
  ending: (title: string) => `Ending: ${title}`,
  legal: 'open',
  closed: 'not open',
  history: "history's order",
} as const;
