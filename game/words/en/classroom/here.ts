// Words of the ways into the classroom, and of a class that shares one device.
export const here = {
  'class.ways.title': 'Classroom',
  'class.ways.lead':
    'A whole class plays the negotiation: delegations argue and vote, secrets hold, and a debrief opens them. Two to thirty students, one lesson or two, no accounts.',
  'class.ways.join': 'Join with a code',
  'class.ways.join.about': 'For students: the teacher shows a code or a picture.',
  'class.ways.here': 'One device for the whole class',
  'class.ways.here.about':
    'The device goes from seat to seat behind a curtain; a projector and paper do the rest. It needs no network.',
  'class.ways.rehearsal': 'Rehearse a lesson',
  'class.ways.rehearsal.about':
    'All seats are played by the computer: watch a lesson in three minutes before you give one.',
  'class.ways.print': 'Print packs',
  'class.ways.print.about':
    'Role sheets, sealed aims, map, move codes, worksheets, the key and a guide on one page.',
  'class.ways.alone': 'for the teacher',
  'class.ways.students': 'for students',
  'class.ways.server': 'A device for every student or pair',
  'class.ways.server.about':
    'The class server runs on the teacher’s machine, beside the game. Students need a browser and the school’s network.',
  'class.ways.server.0': 'In the game’s folder, on the teacher’s machine:',
  'class.ways.server.1':
    'It prints the students’ address with a picture to point a camera at, and a link for the teacher alone. Open that link: it leads to the console.',
  'class.ways.server.2':
    'Begin a lesson there; it shows the code. Everything typed stays on that machine and is deleted by a button, or by itself after 30 days.',
  'class.ways.test': 'Connection',
  'class.ways.test.testing': 'The way to the class server is tried …',
  'class.ways.test.sockets': 'This page came from a class server, and messages come through.',
  'class.ways.test.blocked':
    'A class server answers, but messages do not come through: something in the network holds sockets back. Use another network, or a hotspot of your own; or play on one device, or on paper.',
  'class.ways.test.unreachable':
    'This page did not come from a class server. Joining needs the address that the teacher shows.',
  'class.ways.test.again': 'Try again',

  'class.here.title': 'One device',
  'class.here.lead':
    'The device goes from seat to seat. Between two hands a curtain hangs, or the wall shows what everybody may know. Delegations on paper hand in codes, which you type.',
  'class.here.set': 'Set the tables',
  'class.here.lesson': 'Lesson plan',
  'class.here.plan': 'Seat plan',
  'class.here.tables': 'Tables',
  'class.here.tables.about': 'Each table plays a game of its own.',
  'class.here.clock': 'Clock',
  'class.here.clock.none': 'none',
  'class.here.clock.runs': 'as in the plan',
  'class.here.clock.about': 'With many seats at one device, play without a clock.',
  'class.here.seats': 'Who plays',
  'class.here.seats.about':
    'The same at every table. A delegation on paper hands in codes; you type them for whoever presides.',
  'class.here.by.device': 'at this device',
  'class.here.by.paper': 'on paper',
  'class.here.by.computer': 'the computer',
  'class.here.by.label': '{role} plays',
  'class.here.begin': 'Deal the briefs',
  'class.here.kept':
    'Lessons are kept in this browser until you delete them; {days} days after the last move they are deleted when this page is opened.',
  'class.here.broken':
    'The lesson that was kept in this browser cannot be read any more: it is of another edition of the game. It has been deleted.',
  'class.here.notKept':
    'This browser does not keep the lesson: it will be lost when the page is closed. Save it as a file before you close it.',

  'class.here.views': 'What is shown',
  'class.here.view.wall': 'Wall',
  'class.here.view.desk': 'Teacher',
  'class.here.view.keep': 'Keep or delete',
  'class.here.hand': 'Hand to {role}',
  'class.here.choose': 'Hand to another seat',
  'class.here.none': 'Nobody has anything left to do: go on from the teacher’s view.',
  'class.here.done': 'Hand the device on',
  'class.here.at': 'At the device: {role}',
  'class.here.paper': 'Type a paper code',
  'class.here.curtain':
    'The papers behind this curtain are for one seat alone: {role}. Hand the device over; whoever sits there lifts the curtain.',
  'class.here.sit': 'I sit here',
  'class.here.back': 'Back to the wall',

  'class.here.paper.title': 'Codes from paper',
  'class.here.paper.about':
    'For a delegation or a government that writes on paper. A mistyped code is refused, and so is an order or an answer that is not open this month.',
  'class.here.paper.delegation': 'Delegation',
  'class.here.paper.code': 'Code',
  'class.here.paper.reason': 'The reason, as written',
  'class.here.paper.enter': 'Enter it',
  'class.here.paper.entered': 'Entered: {order}',
  'class.here.paper.none': 'No table takes codes from paper at this point.',
  'class.here.paper.seal': 'Seal for this delegation',
  'class.here.paper.sealed': 'Sealed.',
} as const;
