// What a student reads: coming in, the brief, the delegation's table, papers, news, the exit slip.
export const student = {
  // Coming in
  'class.join.title': 'Join a class',
  'class.join.code': 'The code of the lesson',
  'class.join.code.about':
    'Six letters: your teacher shows them. Capitals, spaces and hyphens do not matter.',
  'class.join.do': 'Come in',
  'class.join.going': 'Looking for the lesson …',
  'class.join.expected': 'Type the code that your teacher shows.',
  'class.join.short': 'A code has six letters. {count} are typed.',
  'class.join.refusal.wrong-code':
    'No lesson has this code. Compare it with what your teacher shows, letter by letter.',
  'class.join.refusal.wrong-token':
    'The seat that this device had is not its own any more. Type the code once more: you come in as somebody new.',
  'class.join.refusal.too-many-tries':
    'Too many tries have come from here. Wait a minute, then type the code again.',
  'class.join.refusal.lesson-full': 'The lesson has no room left. Tell your teacher: a seat can be made.',
  'class.join.refusal.too-fast': 'That was too fast. Wait a moment and press again.',
  'class.join.refusal.busy': 'The class server is busy for a moment. Press again.',
  'class.join.refusal.no-answer':
    'No answer came. See that this device is in the school’s network, then press again.',
  'class.join.refusal.wrong-origin':
    'The page did not come from the class server. Open the address that your teacher shows.',
  'class.join.refusal.other-edition':
    'This page is of another edition than the lesson. Reload it, then come in again.',
  'class.join.refusal.other': 'The class server did not let this device in. Tell your teacher: {code}.',

  'class.student.lost': 'The connection is lost. What you see stays; the page comes back by itself.',
  'class.student.back': 'The connection is back.',
  'class.student.connecting': 'Your seat is being found …',
  'class.student.ended': 'The teacher has ended this connection. Come in again with the code.',

  'class.student.present.title': 'Is somebody there?',
  'class.student.present.about':
    'Roles are dealt to those who say that they are there. Two of you may sit at one device.',
  'class.student.name': 'A name, if you like',
  'class.student.name.about':
    'None is needed. What you type, here and later, is kept on your teacher’s machine alone, is seen by your delegation and your teacher, and is deleted with the lesson.',
  'class.student.present.do': 'I am here',

  'class.student.wait.seat.title': 'No seat yet',
  'class.student.wait.seat.about':
    'Every seat is taken for the moment. Your teacher will give you one: this page shows it by itself.',
  'class.student.dealt': 'You have been dealt',
  'class.student.wait.about':
    'Find the others of your delegation. The brief is dealt to everybody at the same time.',

  // Who sits there
  'class.student.fellows': 'Your delegation',
  'class.student.fellows.power': 'Your government',
  'class.student.fellow.you': 'you',
  'class.student.fellow.presides': 'presides',
  'class.student.fellow.there': 'there',
  'class.student.fellow.away': 'away',
  'class.student.fellow.empty': 'nobody yet',
  'class.student.partners': {
    one: 'With you on this seat: {names}',
    other: 'With you on this seat: {names}',
  },
  'class.student.partner.unnamed': 'somebody without a name',

  // The head
  'class.student.role': 'Your role',
  'class.student.brief': 'Brief',
  'class.student.hand': 'Hand',
  'class.student.hide': 'Hide',
  'class.student.settings': 'Settings',
  'class.student.hidden': 'Hidden',
  'class.student.hidden.about': 'Nothing of your papers is shown. Escape shows and hides them, too.',
  'class.student.hidden.show': 'Show my papers',
  'class.student.clock': 'Time left',
  'class.student.clock.extra': 'with extra time',
  'class.student.nudge': 'Your teacher asks you to go on.',

  // What is asked
  'class.student.task.say-present': 'Say that you are there.',
  'class.student.task.wait-for-seat': 'Wait for a seat.',
  'class.student.task.wait-for-briefs': 'Find your delegation, and wait for the briefs.',
  'class.student.task.read-brief':
    'Read your brief, then answer the questions on it: {done} of {of} answered.',
  'class.student.task.wait-for-play':
    'All questions are answered. Read on, or talk: the play begins when the class is ready.',
  'class.student.task.deliberate.none':
    'Put an order before your delegation, or wait for what others propose.',
  'class.student.task.deliberate': 'Argue and vote: you have voted on {done} of {of} proposals.',
  'class.student.task.deliberate.all': 'You have voted on everything. Propose more, or wait for the others.',
  'class.student.task.seal': 'You have voted on everything. Seal when your delegation is ready.',
  'class.student.task.answer-questions': 'Say what your government does: {done} of {of} answered.',
  'class.student.task.answer-questions.none':
    'Nothing is asked of your government this month. Read your papers, then seal.',
  'class.student.task.answer-questions.all': 'Everything is answered. Seal when your government is agreed.',
  'class.student.task.wait-for-others': 'Your orders are sealed. The others are still at their tables.',
  'class.student.task.wait-for-others.power':
    'Your answers are sealed. The others are still at their tables.',
  'class.student.task.read-record': 'Read what came of the month, then say so.',
  'class.student.task.wait-for-page': 'You have read the record. The next month comes when the class has.',
  'class.student.task.debrief': 'The roles are over. Follow the debrief, or look around by yourself.',
  'class.student.task.slip': 'Fill in your exit slip.',
  'class.student.task.over': 'The lesson is over. Thank you.',

  // The brief
  'class.brief.title': 'Your brief',
  'class.brief.public': 'Public aim',
  'class.brief.public.about': 'You may tell it to anybody.',
  'class.brief.secret': 'Secret aim',
  'class.brief.secret.about': 'Tell nobody whom you do not trust with it.',
  'class.brief.redLine': 'Red line',
  'class.brief.know': 'What you know',
  'class.brief.believe': 'What you take for certain',
  'class.brief.consult': 'Whom you must consult',
  'class.brief.long': 'The long version',
  'class.brief.short': 'Back to the short one',
  'class.brief.print': 'Print this sheet',
  'class.brief.check': 'Three questions on it',
  'class.brief.check.about': 'They are for you: nobody is marked.',
  'class.brief.mark.right': 'right',
  'class.brief.mark.wrong': 'wrong',
  'class.brief.right': 'Right.',
  'class.brief.wrong': 'Not so: {right}',

  // The delegation's table
  'class.council.title': 'Before the delegation',
  'class.council.counted': { one: '{count} proposal', other: '{count} proposals' },
  'class.council.none': 'Nothing is proposed here. If it stays so, the desk holds.',
  'class.council.none.open': 'None of this desk’s orders is open this month.',
  'class.council.none.own': 'No order of this desk is in your hands.',
  'class.council.open': 'Orders in the hands of your seat',
  'class.council.propose': 'Propose an order',
  'class.council.code': 'Enter a paper code',
  'class.council.by': 'proposed by {role}',
  'class.council.by.you': 'proposed by you',
  'class.council.by.computer': 'proposed by the computer for {role}',
  'class.council.by.history': 'as history had it, for {role}',
  'class.council.leads': 'goes out as it stands',
  'class.council.votes': 'Votes',
  'class.council.tally': '{for} for, {against} against',
  'class.council.for': 'For',
  'class.council.against': 'Against',
  'class.council.vote': 'Your vote on “{order}”',
  'class.council.line': 'Your reason, in a line',
  'class.council.line.again': 'Vote again, with another reason',
  'class.council.line.about': 'May stay empty. Your delegation reads it.',
  'class.council.takeBack': 'Take it back',
  'class.council.facts': 'The order in full',
  'class.council.way': 'How it is carried through the {council}',
  'class.council.way.about':
    'In the council your votes count, and the offices at which nobody sits vote as they would.',
  'class.council.way.price':
    'Insisting carries it and costs {cost} points of authority; where there are not as many, it comes to a vote.',
  'class.council.way.price.of':
    'Insisting carries it and costs {cost} of your {authority} points of authority; where there are not as many, it comes to a vote.',
  'class.council.way.vote': 'By vote',
  'class.council.way.insist': 'Insist',
  'class.council.way.withdraw': 'Withdraw',
  'class.council.way.set': 'Carried through the {council}: {way}',
  'class.council.seal': 'Seal the orders',
  'class.council.sealed': 'Sealed',
  'class.council.sealed.about':
    'The orders lie in their envelopes. They are opened when every delegation has sealed.',
  'class.council.unseal': 'Open them again',
  'class.council.presides': '{role} presides, and seals when you are agreed.',
  'class.council.over': 'The game of this table is over. Wait for the debrief.',

  'class.propose.title': 'Propose an order',
  'class.propose.about': 'The orders that are in the hands of your seat. Others can be asked for theirs.',
  'class.propose.put': 'lies before the delegation',
  'class.propose.put.already': 'It lies before your delegation already.',
  'class.propose.closed': 'This order is not open this month.',
  'class.propose.choose': 'Choose an order first.',
  'class.propose.argument': 'Why? One line',
  'class.propose.do': 'Put it forward',

  'class.code.title': 'Enter a paper code',
  'class.code.about':
    'The four characters that stand beside the order on your sheet. A mistyped code is refused.',
  'class.code.label': 'Code',
  'class.code.do': 'Put it forward',
  'class.code.short': 'A code has four characters.',

  'class.seal.title': 'What goes out',
  'class.seal.about':
    'On each desk the proposal with most votes is written. Where nothing is carried, the desk holds: that is the reserve position.',
  'class.seal.holds': 'holds',
  'class.seal.waits': {
    one: '{count} of your delegation has not voted on everything.',
    other: '{count} of your delegation have not voted on everything.',
  },
  'class.seal.do': 'Seal',

  // A power's table
  'class.power.title': 'Before your government',
  'class.power.sealed.about': 'Your answers are kept. They take effect when every table has sealed.',
  'class.power.seal': 'Seal the answers',
  'class.power.none': 'Nothing is asked of your government this month.',
  'class.power.none.about':
    'Read what the newspapers have and what your embassies report. Other governments may want to know where you stand.',
  'class.power.aims': 'What you are after',
  'class.power.open': 'not answered: chance decides',
  'class.power.yes': 'Yes',
  'class.power.no': 'No',
  'class.power.no.about': 'It does not come to this.',
  'class.power.answer': 'The answer to “{question}”',
  'class.power.line': 'Your reason, in a line',
  'class.power.do': 'Give this answer',
  'class.power.change': 'Give another answer',
  'class.power.given.yes': 'Answered: yes.',
  'class.power.given.no': 'Answered: no.',
  'class.power.reason': 'Reason: {reason}',
  'class.power.choose': 'Choose an answer first.',
  'class.power.requests': 'If you are asked',
  'class.power.requests.about':
    'Paris and Moscow may put these questions to you this month, or may not; you are not told beforehand. An answer stands until you give another. Without one, or where your government could not give it as things are, chance decides.',
  'class.power.given': 'You would answer:',

  // Papers
  'class.papers.title': 'Your papers',
  'class.papers.cables': 'Cables',
  'class.papers.gauges': 'Gauges',
  'class.papers.standing': 'Standing',
  'class.papers.ledger': 'Promises',
  'class.papers.map': 'Map',
  'class.papers.own.about':
    'Only what comes to your office. The others of your delegation have other papers: ask them.',
  'class.papers.own.power': 'What every newspaper has, and what was said to your government.',
  'class.papers.gauges.none': 'No estimate comes to your office. Ask those to whom it does.',
  'class.papers.gauges.power': 'Our house',
  'class.papers.ledger.none': 'No promise has passed over your desk.',
  'class.papers.map.seen': 'As your papers have it',
  'class.papers.wait': 'The papers come when the play begins.',

  // Tabs of a phone
  'class.left': 'News, and who sits here',
  'class.tabs': 'Parts of the table',
  'class.tab.table': 'Table',
  'class.tab.papers': 'Papers',
  'class.tab.news': 'News',

  // News
  'class.news.title': 'News',
  'class.news.none': 'No news has come in.',
  'class.news.teacher': 'From your teacher',
  'class.news.again': 'A month is played again',
  'class.news.again.why': 'The month is played once more. The reason: {reason}',
  'class.news.reply': 'Reply to your hand',

  // A raised hand
  'class.hand.title': 'Raise a hand',
  'class.hand.about': 'Your teacher sees it on the console, and answers there or comes to you.',
  'class.hand.text': 'What is it about?',
  'class.hand.do': 'Raise it',
  'class.hand.raised': 'Your hand is up: {text}',
  'class.hand.raised.short': 'Hand up',
  'class.hand.wait': 'No reply yet.',
  'class.hand.reply': 'Reply: {reply}',
  'class.hand.lower': 'Lower it',

  // The record
  'class.reveal.title': 'Record of {month}',
  'class.reveal.read': 'I have read it',
  'class.reveal.done': 'Read. The next month comes when the class has read its records.',
  'class.reveal.moved': 'What has moved',
  'class.reveal.power': 'The month, as your government knows it',

  // The debrief
  'class.slip.about': 'Your teacher reads it. Nobody else sees who wrote what.',
  'class.slip.do': 'Hand it in',
  'class.slip.again': 'Hand it in again',
  'class.slip.done': 'It is handed in. You may change it until the lesson is closed.',
  'class.slip.choose': 'Choose a place on the scale.',
  'class.over.title': 'The lesson is over',
  'class.over.about':
    'This page may be closed. What was typed is kept on your teacher’s machine until it is deleted there.',

  // Said to readers who hear the page
  'class.said.seat': 'Your role: {role}.',
  'class.said.month': '{month}. {round}.',
  'class.said.proposal': '{role} proposes: {order}.',
  'class.said.vote.for': '{role} votes for “{order}”.',
  'class.said.vote.against': '{role} votes against “{order}”.',
  'class.said.gone': 'Taken back: {order}.',
  'class.said.sealed': 'Your delegation has sealed.',
  'class.said.unsealed': 'Your delegation has opened its orders again.',
  'class.said.record': 'The record lies open.',
  'class.said.more': { one: 'And {count} change more.', other: 'And {count} changes more.' },
} as const;
