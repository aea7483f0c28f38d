// What the command line says of an exploration.
export const exploring = {
  kinds: { state: 'State', order: 'Order', outcome: 'Outcome', event: 'Event', ending: 'Ending' },
  neverReached: (kind: string, id: string, games: number) =>
    `${kind} "${id}" was not reached in any of ${games} games.`,
  neverReachedHint: 'Look at what leads there and what it needs, or search longer with a higher --runs.',
  unending: (games: number) => `${games} games were still going on after the last month.`,
  unendingHint: 'Give the scenario a last ending without a condition.',
  nothingToDo: (side: string, share: string, where: string) =>
    `${side} could only hold on all its desks for three months running, in ${share} of its months, above all where: ${where}.`,
  nothingToDoHint: 'Open an order there that a government in this position would have had.',
  nothing: 'none',
  movesNothing: (order: string, ending: string, pairs: number) =>
    `"${order}" makes no measurable difference to endings, states or meters, against holding (${pairs} games each; most: ${ending}).`,
  movesNothingHint: 'Give it an effect, or something that depends on its having been given.',
  movesNoEnding: (order: string, ending: string, moved: string, pairs: number) =>
    `"${order}" makes no measurable difference to how games end, against holding (${pairs} games each; most: ${ending}). It moves ${moved}.`,
  head: (games: number, seed: string) =>
    `${games} games of the seed "${seed}": games that came to each thing, and the first that did`,
  never: 'never',
  idle: 'Months without an open order',
  idleLine: (side: string, months: number, desks: string, all: string, stretches: number) =>
    `${side}: of ${months} months, ${desks}; on all desks ${all}; three months running: ${stretches}`,
  differences:
    'Orders against holding: how far the endings are apart, games that ended differently, what moved most',
  history: 'history',
} as const;
