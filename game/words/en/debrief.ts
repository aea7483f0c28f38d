// Words of the debrief: what the ending leads into.
export const debrief = {
  'debrief.contents': 'In this debrief',
  'debrief.path.was': 'As it was',
  'debrief.path.here': 'As it went here',
  'debrief.path.caption': 'The months from the fork on, history’s beside ours',
  'debrief.month': 'Month',
  'debrief.none': 'Nothing that we know of.',

  'debrief.hinges': 'The hinges of this game',
  'debrief.hinges.about':
    'Where another order would have met more of {seat}’s own aims. Judged on what {seat} saw then; what it could not know does not count. An aim that is met counts two points, one met in part counts one.',
  'debrief.hinges.model':
    'By games played out under the scenario’s own rules: they describe the model, not the past. In brackets, the range that holds in 95 of 100 such trials.',
  'debrief.hinges.working': 'Games are played out: {percent} per cent',
  'debrief.hinges.stop': 'Stop',
  'debrief.hinges.start': 'Look for them',
  'debrief.hinges.stopped': 'The search was stopped.',
  'debrief.hinges.failed': 'The games could not be played out.',
  'debrief.hinges.none': 'No order was found in whose place another would clearly have served {seat} better.',
  'debrief.hinge.given': '{desk} desk, order given: {order}',
  'debrief.hinge.held': '{desk} desk: no order given',
  'debrief.hinge.book':
    'History did the same. That is not called an error; it is only how the model measures it.',
  'debrief.hinge.other': 'Instead: {order}',
  'debrief.hinge.hold': 'Instead: hold',
  'debrief.hinge.gain': '{gain} points more ({low} to {high})',
  'debrief.hinge.likelier': 'likelier by {by} in 100 ({low} to {high}): {ending}',
  'debrief.hinge.unlikelier': 'less likely by {by} in 100 ({low} to {high}): {ending}',
  'debrief.hinge.analysis': 'This month in the analysis',
  'debrief.hinge.playOn': 'Play on from here',

  'debrief.months': 'Belief beside truth, month by month',
  'debrief.wrong': 'Read wrongly, and when',
  'debrief.wrong.line': '{seat}: {meter} was believed to be {believed} ±{sd} and was {truth}.',
  'debrief.wrong.none': 'Nothing was read wrongly by as much as ten points.',
  'debrief.chart': 'What {seat} believed, month by month',
  'debrief.chart.key':
    'Solid line: what was so. Dashed: what was believed, in a band of two chances in three. Upright: where the path was left.',
  'debrief.chart.spoken':
    '{meter}: believed {first} in {from} and {last} in {to}; it was {truthFirst} and {truthLast}.',
  'debrief.chart.table': 'As a table',

  'debrief.luck': 'Decision, luck, and what could not be known',
  'debrief.decided': 'What was decided',
  'debrief.decided.count': {
    one: '{seat} gave one order.',
    other: '{seat} gave {count} orders.',
  },
  'debrief.decided.council':
    'Of those before the council, {carried} were carried by vote, {lost} lost, {insisted} insisted on, {withdrawn} withdrawn.',
  'debrief.decided.all': 'All orders with what came of them',
  'debrief.order': 'Order',
  'debrief.outcome': 'What came of it',
  'debrief.chance': 'Chance',
  'debrief.chance.none': 'not drawn',
  'debrief.way.carried': 'carried by vote',
  'debrief.way.lost': 'lost in the council',
  'debrief.way.insist': 'insisted on',
  'debrief.way.withdraw': 'withdrawn',
  'debrief.chanced': 'What was luck',
  'debrief.chanced.about': 'What happened although it was the less likely course, the least likely first.',
  'debrief.chanced.of': '{chance} in 100',
  'debrief.chanced.none': 'Nothing unlikely happened.',
  'debrief.secret': 'What {seat} could not know',
  'debrief.secret.about':
    'Orders of {other} of which {seat} was not told, and how its affairs stood in secret.',
  'debrief.secret.none': 'Nothing was kept from {seat}.',
  'debrief.secret.turn': '{track}: from “{from}” to “{to}”.',
  'debrief.secret.more': 'All the rest',

  'debrief.ledger.about':
    'In the order in which it was given. Both readings stand side by side now that the game is over.',
  'debrief.print': 'Print the debrief',
  'debrief.csv': 'Data as CSV',
  'debrief.json': 'Data as JSON',
} as const;
