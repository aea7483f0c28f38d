// What the command line says. Sentences for bad input say what to do.
export const cli = {
  usage: `The Unmade Alliance, from the command line

  npm run --silent cli -- <command>

  scenarios                                     the scenarios there are
  lint [folder]                                 checks a scenario, or all of them
  replay <scenario> [--json]                    plays history, step by step
  moves <scenario> --at YYYY-MM --side SIDE [--json]
                                                a side's orders after history up to that month

<scenario> is an id from the list or a folder. --json prints JSON Lines, one object a line.`,
  noCommand: 'No command was given. Try: npm run --silent cli -- help',
  unknownCommand: (name: string) =>
    `There is no command "${name}". Commands: scenarios, lint, replay, moves, help.`,
  unknownOption: (message: string) => `${message.replace(/\.$/, '')}. Try: npm run --silent cli -- help`,
  tooMany: (what: string) => `"${what}" is one argument too many. Try: npm run --silent cli -- help`,
  noScenario: 'Which scenario? Give its id or its folder; the command "scenarios" lists them.',
  unknownScenario: (name: string, known: string) =>
    `There is no scenario "${name}". Give a folder that holds a scenario.yaml, or one of: ${known}.`,
  brokenScenario: (name: string, count: string) =>
    `The scenario "${name}" has errors (${count}) and cannot be played. See: npm run --silent cli -- lint ${name}`,
  needsMonth: (first: string, last: string) =>
    `--at takes a month from ${first} to ${last}, such as ${first}.`,
  needsSide: (known: string) => `--side takes one of: ${known}.`,
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
  hold: 'hold',
  ending: (title: string) => `Ending: ${title}`,
  legal: 'open',
  closed: 'not open',
  history: "history's order",
} as const;
