// A lesson played by an imagined class in the page, on a clock of its own: it can be held, hurried, and taken over.
import type { Command } from '../../../classroom/commands.ts';
import type { Connection } from '../../../classroom/connection.ts';
import type { LocalLesson } from '../../../classroom/localLesson.ts';
import type { Material } from '../../../classroom/setup.ts';
import type { Viewer } from '../../../classroom/views.ts';
import type { ClassroomPort } from '../../classroomPort.ts';

type Engine = Awaited<ReturnType<ClassroomPort['engine']>>;
export type Occasion = 'propose' | 'for' | 'against' | 'answer';

/** What the imagined class says and is called. */
export interface Voices {
  readonly names: readonly string[];
  /** One of the lines for an occasion. @param nth any whole number */
  line(occasion: Occasion, nth: number): string;
  readonly hand: string;
  readonly reply: string;
}

/** How many times as fast as a real lesson; the middle one makes a lesson of 45 minutes about three. */
export const SPEEDS = [5, 15, 45] as const;
export type Speed = (typeof SPEEDS)[number];

/** How often the class moves, in milliseconds of the page's time. */
const BEAT = 200;
/** Most that is done in a beat: the page stays at ease. */
const MOST = 3;
const SECOND = 1_000;
/** How long an imagined student takes over a thing, in seconds of the lesson: shortest, and how much longer others take. */
const TAKES = {
  lobby: [4, 110],
  brief: [45, 90],
  play: [35, 80],
  debrief: [15, 45],
  closed: [60, 0],
} as const;
/** How long the imagined teacher lets things stand, in seconds of the lesson. */
const STANDS = { lobby: 30, brief: 20, play: 60, debrief: 85, closed: 60 } as const;

export class Rehearsal {
  running = $state(true);
  speed = $state<Speed>(15);
  /** Whether the imagined teacher leads; else whoever watches does. */
  imagined = $state(true);
  over = $state(false);
  readonly #engine: Engine;
  readonly #lesson: LocalLesson;
  readonly #voices: Voices;
  readonly #facilitator: Connection;
  readonly #students: readonly { readonly id: string; readonly connection: Connection }[];
  readonly #nextAt = new Map<string, number>();
  readonly #timer: ReturnType<typeof setInterval>;
  #now = Date.now();
  #said = 0;

  constructor(engine: Engine, material: Material, lesson: string, plan: string, voices: Voices) {
    this.#engine = engine;
    this.#voices = voices;
    this.#lesson = engine.localLesson(
      material,
      [],
      () => this.#now,
      () => {},
    );
    this.#facilitator = this.#lesson.connect({ kind: 'facilitator', watching: null });
    void this.#facilitator.send({ type: 'choose-lesson', lesson });
    void this.#facilitator.send({ type: 'lay-tables', tables: [{ plan }] });
    this.#students = this.#lesson.lesson.state.seats.map(() => {
      const id = this.#lesson.join();
      return { id, connection: this.#lesson.connect({ kind: 'participant', id }) };
    });
    for (const [at, { id }] of this.#students.entries()) this.#nextAt.set(id, this.#now + this.#takes(at));
    this.#nextAt.set(TEACHER, this.#now + STANDS.lobby * SECOND);
    this.#timer = setInterval(() => this.#beat(), BEAT);
  }

  /** A place at the lesson whose clock is the lesson's own. */
  connect(viewer: Viewer): Connection {
    const connection = this.#lesson.connect(viewer);
    const now = (): number => this.#now;
    return {
      get state() {
        return connection.state;
      },
      get view() {
        return connection.view;
      },
      get offset() {
        return now() - Date.now();
      },
      subscribe: (listener) => connection.subscribe(listener),
      send: (command, seat) => connection.send(command, seat),
      watch: (seat) => connection.watch(seat),
      close: () => connection.close(),
    };
  }

  end(): void {
    clearInterval(this.#timer);
    this.#facilitator.close();
    for (const { connection } of this.#students) connection.close();
  }

  /** Milliseconds that somebody takes; the same for the same number. */
  #takes(nth: number): number {
    const [least, more] = TAKES[this.#lesson.lesson.state.stage];
    return (least + ((nth * 37) % 11) * (more / 10)) * SECOND;
  }

  #beat(): void {
    if (!this.running || this.over) return;
    this.#now += BEAT * this.speed;
    this.#lesson.tick();
    let done = 0;
    for (const [at, { id, connection }] of this.#students.entries()) {
      if (done === MOST) break;
      if ((this.#nextAt.get(id) ?? 0) > this.#now) continue;
      const command = this.#ofStudent(id, at);
      if (!command) continue;
      this.#said += 1;
      done += 1;
      this.#nextAt.set(id, this.#now + this.#takes(at + this.#said));
      void connection.send(command);
    }
    if (this.imagined && done === 0) this.#teach();
    this.over = this.#lesson.lesson.state.stage === 'closed';
  }

  #ofStudent(id: string, at: number): Command | null {
    const { lesson } = this.#lesson;
    const person = lesson.state.participants.find((each) => each.id === id);
    if (!person) return null;
    const { stage, round } = lesson.state;
    if (at === HAND_OF && stage === 'play' && round === 0 && person.hand === null) {
      return { type: 'raise-hand', text: this.#voices.hand };
    }
    const command = this.#engine.nextOfStudent(lesson, person, (occasion) =>
      this.#voices.line(occasion, this.#said),
    );
    if (command?.type !== 'present') return command;
    const { names } = this.#voices;
    return { type: 'present', name: names[at % Math.max(1, names.length)] ?? null };
  }

  /** The imagined teacher answers a hand, slips one piece of news in, and goes on once nobody is waited for. */
  #teach(): void {
    if ((this.#nextAt.get(TEACHER) ?? 0) > this.#now) return;
    const command = this.#ofTeacher();
    if (!command) return;
    void this.#facilitator.send(command);
    this.#nextAt.set(TEACHER, this.#now + STANDS[this.#lesson.lesson.state.stage] * SECOND);
  }

  #ofTeacher(): Command | null {
    const { lesson } = this.#lesson;
    const { participants, injects, stage, phase, round } = lesson.state;
    const hand = participants.find((person) => person.hand && person.hand.reply === null);
    if (hand && stage === 'play')
      return { type: 'answer-hand', participant: hand.id, text: this.#voices.reply };
    const month = lesson.game(lesson.state.tables[0]?.id ?? '')?.publicView().month.index;
    const piece = lesson.material.classroom.injects.find((each) => each.month === month);
    if (stage === 'play' && phase === 'deliberation' && round > 0 && injects.length === 0 && piece) {
      const { id, to, ruling } = piece;
      return { type: 'inject', prepared: id, title: '', text: '', to: [...to], month: null, ruling };
    }
    return this.#engine.nextOfFacilitator(lesson);
  }
}

const TEACHER = 'teacher';
/** Which of the students raises a hand once, so that the watcher sees it. */
const HAND_OF = 2;
