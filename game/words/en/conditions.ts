// How the rules' conditions are told: clauses without a capital or a full stop, to stand in a sentence or in a table.
export const conditions = {
  'condition.always': 'always',
  'condition.never': 'never',
  'condition.diverged': 'the path of history has been left',
  'condition.diverged.not': 'the path of history still holds',

  'condition.named': '“{name}”',
  'condition.stands': '“{track}” stands at {states}',
  'condition.stands.not': '“{track}” does not stand at {states}',
  'condition.stands.since': {
    one: '“{track}” has stood at {states} for {count} month or more',
    other: '“{track}” has stood at {states} for {count} months or more',
  },

  'condition.given': '{seat} has ordered “{order}”',
  'condition.given.not': '{seat} has not ordered “{order}”',
  'condition.happened': '“{event}” has come about',
  'condition.happened.not': '“{event}” has not come about',
  'condition.holds': '{person} is in office ({office})',
  'condition.holds.not': '{person} is not in office ({office})',

  'condition.is.>=': '{what} is {value} or more',
  'condition.is.>': '{what} is above {value}',
  'condition.is.<=': '{what} is {value} or less',
  'condition.is.<': '{what} is below {value}',
  'condition.is.==': '{what} is exactly {value}',
  'condition.is.!=': '{what} is not {value}',

  'condition.month.>=': 'from {month} on',
  'condition.month.>': 'after {month}',
  'condition.month.<=': 'until {month}',
  'condition.month.<': 'before {month}',
  'condition.month.==': 'in {month}',
  'condition.month.!=': 'in any month but {month}',
  'condition.month.range': 'from {first} to {last}',

  'condition.still.>=': {
    one: '“{track}” has not moved for {count} month or more',
    other: '“{track}” has not moved for {count} months or more',
  },
  'condition.still.<=': {
    one: '“{track}” moved no more than {count} month ago',
    other: '“{track}” moved no more than {count} months ago',
  },
  'condition.still.now': '“{track}” has moved this very month',
  'condition.still.not': '“{track}” has not moved this month',

  'condition.since.>=': {
    one: 'no “{what}” within the last month',
    other: 'no “{what}” within the last {count} months',
  },
  'condition.since.<=': {
    one: 'within {count} month of “{what}”',
    other: 'within {count} months of “{what}”',
  },
  'condition.since.now': 'in the very month of “{what}”',
  'condition.since.not': 'not in the very month of “{what}”',

  'condition.of.estimate': '{meter}, as {seat} judges it,',
  'condition.of.dissent': 'the weight of those overruled',
  'condition.of.dissent-on': 'the weight overruled on “{order}” when it last passed its council',
  'condition.of.month': 'the month',
  'condition.of.months-in': 'the time since “{track}” moved, in months,',
  'condition.of.months-since': 'the time since “{what}”, in months,',

  'condition.and.two': '{first}, and {second}',
  'condition.and.more': '{first}; {second}',
  'condition.and.last': '{first}; and {second}',
  'condition.and.inner': '{first} and {second}',
  'condition.or.two': '{first}, or {second}',
  'condition.or.more': '{first}; {second}',
  'condition.or.last': '{first}; or {second}',
  'condition.or.inner': '{first} or {second}',
  'condition.either': 'either {what}',
  'condition.both': 'both {what}',
} as const;
