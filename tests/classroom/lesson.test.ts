import { beforeAll, describe, expect, it } from 'vitest';
import { type FacilitatorCommand, SERVER } from '../../game/classroom/commands.ts';
import { hashesOf, lessonRecord, openLessonRecord, reasonRows } from '../../game/classroom/exports.ts';
import { reopenLesson } from '../../game/classroom/lesson.ts';
import { lookAt } from '../../game/classroom/look.ts';
import { nextOfFacilitator, nextOfStudent } from '../../game/classroom/rehearsal.ts';
import type { Material } from '../../game/classroom/setup.ts';
import type { OfficePapers, ProposalView } from '../../game/classroom/views.ts';
import type { Condition } from '../../game/rules/condition.ts';
import { playingClass, type TestClass, testClass, testMaterial } from '../support/classOf.ts';
import { shippedScenario } from '../support/shipped.ts';

let material: Material;
beforeAll(async () => {
  material = testMaterial((await shippedScenario()).scenario);
});

const MINUTE = 60_000;
const nobody = new Set<string>();

/** The view of a participant. */
const viewOf = ({ lesson }: TestClass, id: string) => lookAt(lesson, { kind: 'participant', id }, nobody);
/** A legal order of a seat's own desks. */
function orderOf(
  made: TestClass,
  id: string,
  nth = 0,
): { desk: 'political' | 'military' | 'home'; order: string } {
  const papers = viewOf(made, id).papers as OfficePapers;
  const open = papers.desks.flatMap(({ orders }) => orders).filter(({ legal }) => legal);
  const chosen = open[nth];
  if (!chosen) throw new Error(`no order for ${id}`);
  return { desk: chosen.desk, order: chosen.id };
}
const proposals = (made: TestClass, id: string): readonly ProposalView[] =>
  viewOf(made, id).council?.proposals ?? [];

/** Lets the imagined class play until nobody has anything to do. */
function rehearse(made: TestClass): void {
  for (let beat = 0; beat < 5_000; beat += 1) {
    made.now += 1_000;
    const students = made.lesson.state.participants.flatMap((person) => {
      const command = nextOfStudent(made.lesson, person, (occasion) => `because ${occasion}`);
      return command ? [[person.id, command] as const] : [];
    });
    const [first] = students;
    if (first) made.enter(...first);
    else {
      const command = nextOfFacilitator(made.lesson);
      if (!command) return;
      made.facilitate(command);
    }
  }
  throw new Error('the imagined class does not end');
}

describe('a lesson', () => {
  it('runs from the lobby to its close, and its entries give it again', () => {
    const made = testClass(material);
    for (const id of ['ann', 'ben', 'cleo', 'dan']) made.enter(SERVER, { type: 'join', participant: id });
    rehearse(made);
    const { lesson } = made;
    expect(lesson.state.stage).toBe('closed');
    expect(lesson.state.tables[0]?.minutes.map(({ month }) => month)).toEqual([18, 19, 20]);
    const again = reopenLesson(material, lesson.entries);
    expect(again.state).toEqual(lesson.state);
    expect(hashesOf(again)).toEqual(hashesOf(lesson));
    const read = openLessonRecord(material, JSON.stringify(lessonRecord(lesson)));
    expect(read.ok && read.same).toBe(true);
  });

  it('writes what has most votes, and holds what nobody carried', () => {
    const made = playingClass(material);
    const order = orderOf(made, 'ben');
    made.enter('ben', { type: 'propose', ...order, argument: 'now or never' });
    const [put] = proposals(made, 'ann');
    expect(put).toMatchObject({ role: 'army', balance: 1, leads: true, mine: null });
    made.enter('ann', { type: 'vote', proposal: put?.id ?? '', inFavour: false, argument: 'too early' });
    expect(proposals(made, 'ben')[0]).toMatchObject({ balance: 0, leads: false });
    made.enter('ann', { type: 'vote', proposal: put?.id ?? '', inFavour: true, argument: 'then now' });
    made.facilitate({ type: 'end-phase' });
    expect(made.lesson.state.phase).toBe('reveal');
    expect(made.lesson.state.tables[0]?.minutes[0]?.written).toEqual([
      { delegation: 'france', ...order, proposal: put?.id },
    ]);
  });

  it('refuses with a code and changes nothing', () => {
    const made = playingClass(material);
    const before = made.lesson.state;
    const foreign = orderOf(made, 'cleo');
    expect(made.attempt('ann', { type: 'propose', ...foreign, argument: '' })).toBe('no-such-order');
    expect(made.attempt('ben', { type: 'propose', ...orderOf(made, 'ann'), argument: '' })).toBe('not-yours');
    expect(made.attempt('ben', { type: 'seal' })).toBe('not-presiding');
    expect(made.attempt('ann', { type: 'read' })).toBe('not-now');
    expect(made.attempt('ann', { type: 'end-phase' })).toBe('not-yours');
    expect(made.attempt('nobody', { type: 'seal' })).toBe('no-such-participant');
    expect(made.attempt('ann', { type: 'enter-code', code: 'AAA0', argument: '' })).toBe('wrong-code');
    expect(made.lesson.state).toBe(before);
  });

  it('goes on when all have sealed, and not before', () => {
    const made = playingClass(material);
    made.enter('ann', { type: 'seal' });
    made.enter('cleo', { type: 'seal' });
    expect(made.lesson.state.phase).toBe('deliberation');
    made.enter('dan', { type: 'seal' });
    expect(made.lesson.state.phase).toBe('reveal');
  });

  it('takes a lapsed clock for the reserve position, later for who has extra time', () => {
    const made = playingClass(material);
    made.facilitate({ type: 'extra-time', seat: 't1.moscow', percent: 50 });
    const end = made.now + 5 * MINUTE;
    expect(made.lesson.due(end - 1)).toBeNull();
    made.now = end;
    for (let due = made.lesson.due(end); due; due = made.lesson.due(end)) made.enter(SERVER, due);
    expect(made.lesson.state.tables[0]?.sealed).toEqual(['france', 'poland']);
    expect(made.attempt('ann', { type: 'propose', ...orderOf(made, 'ann'), argument: '' })).toBe('sealed');
    expect(made.lesson.due(end + 2.5 * MINUTE - 1)).toBeNull();
    made.enter(SERVER, made.lesson.due(end + 2.5 * MINUTE) ?? { type: 'seal' });
    expect(made.lesson.state.phase).toBe('reveal');
    expect(made.lesson.state.tables[0]?.minutes[0]?.written).toEqual([]);
  });

  it('stands still while it is paused, and goes on with what was left', () => {
    const made = playingClass(material);
    made.now += MINUTE;
    made.facilitate({ type: 'pause' });
    made.now += 60 * MINUTE;
    expect(made.lesson.due(made.now)).toBeNull();
    made.facilitate({ type: 'extend', minutes: 3 });
    made.facilitate({ type: 'resume' });
    expect(made.lesson.state.clock.endsAt).toBe(made.now + 7 * MINUTE);
  });

  it('steps back a month, keeps the reason, and the game is where it was', () => {
    const made = playingClass(material);
    const before = hashesOf(made.lesson);
    made.enter('ann', { type: 'propose', ...orderOf(made, 'ann'), argument: '' });
    made.facilitate({ type: 'end-phase' });
    made.facilitate({ type: 'end-phase' });
    expect(made.lesson.state.round).toBe(1);
    made.facilitate({ type: 'step-back', reason: 'the bell rang' });
    expect(made.lesson.state).toMatchObject({ round: 0, phase: 'deliberation' });
    expect(hashesOf(made.lesson)).toEqual(before);
    expect(made.lesson.state.stepsBack).toMatchObject([{ month: 18, reason: 'the bell rang' }]);
    expect(made.attempt('facilitator', { type: 'step-back', reason: '' })).toBe('nothing-to-step-back');
  });

  it('lets a computer take a seat over and a latecomer take it back', () => {
    const made = playingClass(material);
    made.facilitate({ type: 'occupy', seat: 't1.moscow', by: 'history' });
    expect(made.lesson.state.tables[0]?.sealed).toContain('ussr');
    expect(made.lesson.state.tables[0]?.proposals.every(({ seat }) => seat === 't1.moscow')).toBe(true);
    made.facilitate({ type: 'end-phase' });
    made.enter(SERVER, { type: 'join', participant: 'late' });
    made.enter('late', { type: 'present', name: 'Eve' });
    expect(made.lesson.state.participants.at(-1)?.seat).toBeNull();
    made.facilitate({ type: 'move', participant: 'late', seat: 't1.moscow' });
    made.facilitate({ type: 'end-phase' });
    expect(viewOf(made, 'late').me).toMatchObject({ role: 'moscow', presides: true });
    expect(made.lesson.state.tables[0]?.sealed).not.toContain('ussr');
  });

  it('brings news to whom it is for, and when', () => {
    const made = playingClass(material);
    const inject = { type: 'inject', prepared: null, ruling: null } as const;
    made.facilitate({ ...inject, title: 'For Paris', text: 'a', to: ['france'], month: null });
    made.facilitate({ ...inject, title: 'Later', text: 'b', to: [], month: '1936-12' });
    expect(viewOf(made, 'ann').news).toMatchObject([{ title: 'For Paris' }]);
    expect(viewOf(made, 'cleo').news).toEqual([]);
    made.facilitate({ type: 'end-phase' });
    made.facilitate({ type: 'end-phase' });
    expect(viewOf(made, 'cleo').news).toMatchObject([{ title: 'Later', month: { iso: '1936-12' } }]);
  });

  it('opens secrets in the debrief when the facilitator gets there, and not before', () => {
    const made = playingClass(material);
    made.enter('cleo', { type: 'propose', ...orderOf(made, 'cleo'), argument: 'our secret' });
    made.facilitate({ type: 'end-play' });
    expect(made.lesson.state.stage).toBe('debrief');
    expect(JSON.stringify(viewOf(made, 'ann'))).not.toContain('our secret');
    expect(viewOf(made, 'ann').debrief).toMatchObject({ judged: [], records: [], spread: [] });
    made.facilitate({ type: 'show', section: 4, month: null });
    const open = viewOf(made, 'ann').debrief;
    expect(JSON.stringify(open)).toContain('our secret');
    expect(open?.judged).toHaveLength(4);
    expect(open?.records[0]?.link).toContain(material.scenario.id);
  });
});

describe('a lesson without a clock', () => {
  it('has none in any phase, and nothing falls due', () => {
    const made = testClass({ ...material, setup: { ...material.setup, untimed: true } });
    const clocks = ['deal-briefs', 'start-play', 'end-phase', 'end-phase', 'end-play'].map((type) => {
      made.facilitate({ type } as FacilitatorCommand);
      expect(made.lesson.due(made.now + 1_000 * MINUTE)).toBeNull();
      return lookAt(made.lesson, { kind: 'projector' }, nobody).lesson?.clock;
    });
    expect(clocks).toEqual(clocks.map(() => ({ endsAt: null, left: null, length: 0 })));
  });
});

describe('the beginning of the play', () => {
  it('is the same whether history was played for the tables beforehand or not', () => {
    const [early, late] = [true, false].map((prepared) => {
      const made = testClass(material);
      expect(made.lesson.prepare()).toBe(false);
      made.facilitate({ type: 'deal-briefs' });
      if (prepared) {
        expect(made.lesson.prepare()).toBe(true);
        expect(made.lesson.prepare()).toBe(false);
        expect(made.lesson.game('t1')).toBeNull();
      }
      made.facilitate({ type: 'start-play' });
      expect(made.lesson.prepare()).toBe(false);
      return made.lesson;
    });
    expect(early?.state).toEqual(late?.state);
    expect(early && hashesOf(early)).toEqual(late && hashesOf(late));
    expect(early?.game('t1')?.save()).toBe(late?.game('t1')?.save());
  });
});

describe('a power’s table', () => {
  const ASKED = 'france.press-warsaw-for-passage';
  const requests = (made: TestClass) => {
    const { papers } = viewOf(made, 'dan');
    return papers?.kind === 'power' ? papers.requests : [];
  };
  const reply = (outcome: string, order = ASKED) =>
    ({ type: 'reply', order, outcome, argument: 'we are not a road' }) as const;
  /** Has Paris press Warsaw this month, and everybody seal. */
  const press = (made: TestClass): void => {
    made.enter('ann', { type: 'propose', desk: 'political', order: ASKED, argument: '' });
    made.enter('ann', { type: 'carry', order: ASKED, way: 'insist' });
    made.facilitate({ type: 'end-phase' });
  };
  const cameOf = (made: TestClass) =>
    made.lesson
      .game('t1')
      ?.view('france')
      .results.find(({ order }) => order === ASKED)?.outcome;

  it('says beforehand what it would answer, and that comes of the order', () => {
    for (const outcome of ['refused', 'unanswered']) {
      const made = playingClass(material);
      expect(requests(made)).toMatchObject([
        { order: ASKED, side: 'france', reply: null },
        { order: 'ussr.approach-warsaw-directly', side: 'ussr', reply: null },
      ]);
      made.enter('dan', reply(outcome));
      expect(requests(made)[0]?.reply).toEqual({ outcome, argument: 'we are not a road' });
      expect(viewOf(made, 'dan').me?.task).toMatchObject({ kind: 'answer-questions', done: 1 });
      press(made);
      expect(cameOf(made)).toBe(outcome);
    }
  });

  it('may be asked only what its role answers, and answer only what can come of it', () => {
    const made = playingClass(material);
    expect(made.attempt('ann', reply('refused'))).toBe('not-yours');
    expect(made.attempt('dan', reply('perhaps'))).toBe('no-such-request');
    expect(made.attempt('dan', reply('done', 'ussr.sound-berlin'))).toBe('no-such-request');
  });

  it('keeps its word from month to month until it gives another; a computer in its place gives none', () => {
    const made = playingClass(material);
    made.enter('dan', reply('unanswered'));
    made.facilitate({ type: 'end-phase' });
    made.facilitate({ type: 'end-phase' });
    expect(requests(made)[0]?.reply?.outcome).toBe('unanswered');
    made.enter('dan', reply('refused'));
    press(made);
    expect(cameOf(made)).toBe('refused');
    const rows = reasonRows(made.lesson).filter(({ act }) => act === 'reply');
    expect(rows).toMatchObject([
      { month: '1936-11', role: 'warsaw', subject: ASKED, outcome: 'unanswered', written: false },
      { month: '1936-12', role: 'warsaw', subject: ASKED, outcome: 'refused', written: true },
    ]);
    made.facilitate({ type: 'occupy', seat: 't1.warsaw', by: 'computer' });
    made.facilitate({ type: 'end-phase' });
    expect(made.lesson.state.tables[0]?.replies).toEqual([]);
  });

  it('is remembered in the debrief, by its own at once and by its table when secrets are open', () => {
    const made = playingClass(material);
    made.enter('dan', reply('unanswered'));
    made.facilitate({ type: 'end-play' });
    const said = (id: string) => viewOf(made, id).debrief?.minutes[0]?.replies;
    const stood = [{ role: 'warsaw', order: ASKED, outcome: 'unanswered', argument: 'we are not a road' }];
    expect([said('dan'), said('ann')]).toEqual([stood, []]);
    made.facilitate({ type: 'show', section: 4, month: null });
    expect(said('ann')).toEqual(stood);
    expect(lookAt(made.lesson, { kind: 'projector' }, nobody).debrief?.minutes[0]?.replies).toEqual([]);
  });
});

describe('a red line', () => {
  /** From January 1937 on, in the month after the class's last and later. */
  const from = (month: number): Condition => ({
    kind: 'compare',
    left: { kind: 'month' },
    op: '>=',
    right: { kind: 'number', value: month },
  });
  it.each([
    [21, true],
    [22, false],
  ])('is judged where the class left the game: crossed from month %i on', (month, redLineCrossed) => {
    const { classroom } = material;
    const roles = classroom.roles.map((role) => ({
      ...role,
      publicAim: { ...role.publicAim, met: from(month) },
      redLine: { ...role.redLine, crossed: from(month) },
    }));
    const made = testClass({ ...material, classroom: { ...classroom, roles } });
    for (const id of ['ann', 'ben', 'cleo', 'dan']) made.enter(SERVER, { type: 'join', participant: id });
    rehearse(made);
    const { judged = [] } = viewOf(made, 'ann').debrief ?? {};
    expect(judged).toHaveLength(4);
    for (const verdict of judged) expect(verdict).toMatchObject({ publicAim: 'met', redLineCrossed });
  });
});

describe('secrets', () => {
  it('do not reach the other side: two lessons that differ in them send the same bytes', () => {
    const talk = (argument: string, nth: number): TestClass => {
      const made = playingClass(material);
      made.enter('cleo', { type: 'propose', ...orderOf(made, 'cleo', nth), argument });
      made.enter('cleo', { type: 'raise-hand', text: argument });
      made.facilitate({
        type: 'inject',
        prepared: null,
        ruling: null,
        title: argument,
        text: '',
        to: ['ussr'],
        month: null,
      });
      made.enter('dan', { type: 'present', name: argument });
      return made;
    };
    const [one, two] = [talk('yes', 0), talk('no, never', 1)];
    const bytes = (made: TestClass) => [
      JSON.stringify(viewOf(made, 'ann')),
      JSON.stringify(viewOf(made, 'ben')),
      JSON.stringify(lookAt(made.lesson, { kind: 'projector' }, nobody)),
    ];
    expect(bytes(one)).toEqual(bytes(two));
    expect(JSON.stringify(viewOf(one, 'cleo'))).not.toBe(JSON.stringify(viewOf(two, 'cleo')));
  });

  it('do not reach a power’s table: that it is asked, and by whom, it learns only from what was done', () => {
    const asks = (asked: boolean): TestClass => {
      const made = playingClass(material);
      const order = 'france.press-warsaw-for-passage';
      if (asked) {
        made.enter('ann', { type: 'propose', desk: 'political', order, argument: 'now' });
        made.enter('ann', { type: 'carry', order, way: 'insist' });
      } else made.enter('ann', { type: 'propose', ...orderOf(made, 'ann', 2), argument: 'not yet' });
      made.enter('dan', { type: 'reply', order, outcome: 'refused', argument: 'never' });
      return made;
    };
    const [one, two] = [asks(true), asks(false)];
    const bytes = (made: TestClass) => JSON.stringify(viewOf(made, 'dan'));
    expect(bytes(one)).toBe(bytes(two));
    const warsaws = [one, two].map((made) => {
      made.facilitate({ type: 'end-phase' });
      return bytes(made);
    });
    expect(warsaws[0]).not.toBe(warsaws[1]);
    // And what Warsaw would answer, Paris learns from nothing but the answer.
    const silent = playingClass(material);
    const before = JSON.stringify(viewOf(silent, 'ann'));
    silent.enter('dan', {
      type: 'reply',
      order: 'france.press-warsaw-for-passage',
      outcome: 'secret',
      argument: 'never',
    });
    expect(JSON.stringify(viewOf(silent, 'ann'))).toBe(before);
  });

  it('stay with the office that has them: colleagues have to be told', () => {
    const made = playingClass(material);
    const cabinet = viewOf(made, 'ann').papers as OfficePapers;
    const army = viewOf(made, 'ben').papers as OfficePapers;
    expect(cabinet.gauges.own.map(({ meter }) => meter)).toEqual(['france.will', 'france.authority']);
    expect(army.gauges.own).toEqual([]);
    const armys = new Set(army.desks.flatMap(({ orders }) => orders.map(({ id }) => id)));
    const onlyCabinet = cabinet.cables.filter(
      ({ channel, sentAs }) => (channel === 'cabinet' || channel === 'ministerial') && !armys.has(sentAs),
    );
    expect(onlyCabinet.length).toBeGreaterThan(0);
    const known = new Set(army.cables.map(({ titleKey }) => titleKey));
    expect(
      onlyCabinet
        .filter(({ side, to }) => side === 'france' || to !== null)
        .filter(({ titleKey }) => known.has(titleKey)),
    ).toEqual([]);
    expect(
      army.desks.flatMap(({ orders }) => orders).every(({ office }) => office !== 'foreign-minister'),
    ).toBe(true);
  });
});

describe('a class on paper', () => {
  it('has its orders typed in by code, each for the seat in whose hands it is', async () => {
    const { orderCodes } = await import('../../game/classroom/orderCode.ts');
    const made = testClass(material);
    for (const { id } of made.lesson.state.seats)
      made.facilitate({ type: 'occupy', seat: id, by: 'facilitator' });
    made.facilitate({ type: 'deal-briefs' });
    made.facilitate({ type: 'start-play' });
    const codes = orderCodes(material.scenario.orders.map(({ id }) => id));
    const open = made.lesson
      .game('t1')
      ?.view('france')
      .desks.flatMap(({ orders }) => orders)
      .find(({ legal, office }) => legal && office === 'chief-of-staff');
    const code = codes.get(open?.id ?? '') ?? '';
    made.facilitate({ type: 'enter-code', code: code.toLowerCase(), argument: '' }, 't1.cabinet');
    expect(made.lesson.state.tables[0]?.proposals).toMatchObject([{ seat: 't1.army', order: open?.id }]);
    expect(made.lesson.state.seats.find(({ id }) => id === 't1.cabinet')?.moved).toBe(made.now);
  });

  it('has a government’s answers typed in for its own table, and for no other', async () => {
    const { paperMoves } = await import('../../game/classroom/paperMoves.ts');
    const made = testClass(material);
    for (const { id } of made.lesson.state.seats)
      made.facilitate({ type: 'occupy', seat: id, by: 'facilitator' });
    made.facilitate({ type: 'deal-briefs' });
    made.facilitate({ type: 'start-play' });
    const asked = made.lesson.game('t1')?.powerView('poland');
    const request = asked?.requests.find(({ order }) => order === 'france.press-warsaw-for-passage');
    const reply = paperMoves(material).find(
      (move) => move.kind === 'reply' && move.order === request?.order && move.outcome === 'refused',
    );
    const enter = (seat: string) =>
      made.facilitate({ type: 'enter-code', code: reply?.code ?? '', argument: 'Never.' }, seat);
    expect(() => enter('t1.cabinet')).toThrow('not-yours');
    enter('t1.warsaw');
    expect(made.lesson.state.tables[0]?.replies).toMatchObject([
      { power: 'poland', order: request?.order, outcome: 'refused', argument: 'Never.' },
    ]);
    for (const { event } of asked?.questions ?? []) {
      const yes = paperMoves(material).find(
        (move) => move.kind === 'ruling' && move.event === event && move.occurs,
      );
      made.facilitate({ type: 'enter-code', code: yes?.code ?? '', argument: '' }, 't1.warsaw');
      expect(made.lesson.state.tables[0]?.answers.at(-1)).toMatchObject({
        power: 'poland',
        event,
        occurs: true,
      });
    }
  });
});

describe('the newspapers of a class', () => {
  it('lack what the scenario says is not printed, without a gap that tells of it', () => {
    const wall = (with_: Material) => {
      const made = playingClass(with_);
      return lookAt(made.lesson, { kind: 'projector' }, nobody).public?.[0]?.view;
    };
    const every = wall({ ...material, classroom: { ...material.classroom, unreported: [] } });
    const some = wall({
      ...material,
      classroom: {
        ...material.classroom,
        unreported: [{ event: 'staff-not-told', basis: { kind: 'source', rows: ['E14'] } }],
      },
    });
    const titles = (view: typeof every) => view?.cables.map(({ titleKey }) => titleKey) ?? [];
    expect(titles(every)).toContain('step.E14.title');
    expect(titles(some)).toEqual(titles(every).filter((key) => key !== 'step.E14.title'));
    expect(JSON.stringify(some)).not.toContain('E14');
    expect(some?.cables.map(({ id }) => Number(id))).toEqual(
      some?.cables.map((_, at, all) => all.length - 1 - at),
    );
  });

  it('do not know how things stand that the scenario calls confidential; a power knows its own', () => {
    const tracksOf = (confidential: Material['classroom']['confidential']) => {
      const made = playingClass({ ...material, classroom: { ...material.classroom, confidential } });
      const [seat] = made.lesson.state.seats.filter(({ delegation }) => delegation === 'poland');
      const [wall] = lookAt(made.lesson, { kind: 'projector' }, nobody).public ?? [];
      const own = made.lesson.state.participants.find((each) => each.seat === seat?.id);
      const { papers } = viewOf(made, own?.id ?? '');
      return {
        wall: wall?.view.tracks.map(({ track }) => track) ?? [],
        warsaw: papers?.kind === 'power' ? papers.tracks.map(({ track }) => track) : [],
      };
    };
    const basis = { kind: 'inference', because: 'Said between four eyes.' } as const;
    const all = tracksOf([]);
    const some = tracksOf([
      { track: 'staff', basis },
      { track: 'poland', basis },
    ]);
    expect(all.wall).toEqual(expect.arrayContaining(['staff', 'poland', 'spain']));
    expect(some.wall).toEqual(all.wall.filter((track) => track !== 'staff' && track !== 'poland'));
    expect(all.warsaw.length).toBeGreaterThan(0);
    expect(some.warsaw).toEqual(all.warsaw.filter((track) => track !== 'staff'));
  });

  it('are the same for everybody in the debrief, month by month: a delegation’s own cables are not in them', () => {
    const made = playingClass(material);
    made.facilitate({ type: 'end-phase' });
    const wall = lookAt(made.lesson, { kind: 'projector' }, nobody).public?.[0]?.view;
    made.facilitate({ type: 'end-phase' });
    made.facilitate({ type: 'end-play' });
    const [ann] = made.lesson.state.participants;
    const [mine] = viewOf(made, ann?.id ?? '').debrief?.minutes ?? [];
    const [shown] = lookAt(made.lesson, { kind: 'projector' }, nobody).debrief?.minutes ?? [];
    expect(mine?.newspapers).toEqual(shown?.newspapers);
    expect(shown?.newspapers).toEqual({
      month: wall?.month,
      tracks: wall?.tracks,
      cables: wall?.cables.filter(({ letter }) => letter !== null),
    });
    expect(shown?.newspapers.cables.length).toBeGreaterThan(0);
  });
});
