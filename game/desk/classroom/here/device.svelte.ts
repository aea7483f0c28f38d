// The one device of a class: the lesson in the page, the wall, the teacher's place, and whoever has the device in hand.
import type { Entry } from '../../../classroom/commands.ts';
import type { LocalLesson } from '../../../classroom/localLesson.ts';
import type { LessonSetup } from '../../../classroom/setup.ts';
import type { SeatCard } from '../../../classroom/views.ts';
import { type Classroom, Place } from '../classroom.svelte.ts';
import { dropLesson, keepLesson } from './keep.ts';
import { nextTurn, turnsOf } from './turns.ts';

/** Who plays a seat: by handing the device on, by codes on paper, or nobody. */
export const PLAYED_BY = ['device', 'paper', 'computer'] as const;
export type PlayedBy = (typeof PLAYED_BY)[number];

/** How the tables are set. */
export interface Setting {
  readonly lesson: string;
  readonly plan: string;
  readonly tables: number;
  /** Whether the lesson's clock runs. */
  readonly clock: boolean;
  /** By role; who is not named plays at the device. */
  readonly by: Readonly<Record<string, PlayedBy>>;
}

/** What the page shows. */
type Showing =
  | { readonly kind: 'wall' | 'desk' | 'keep' }
  | { readonly kind: 'curtain'; readonly seat: SeatCard }
  | { readonly kind: 'seat'; readonly seat: SeatCard; readonly place: Place };

/** How often it is looked whether a time is over, in milliseconds. */
const TICK = 1000;

export class Device {
  readonly local: LocalLesson;
  readonly wall: Place;
  readonly desk: Place;
  showing = $state.raw<Showing>({ kind: 'wall' });
  /** The browser keeps the lesson. */
  kept = $state(true);
  /** Who had the device last. */
  #last: string | null = null;
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(
    { scenario, definition }: Classroom,
    { localLesson }: Pick<Awaited<ReturnType<Classroom['port']['engine']>>, 'localLesson'>,
    setup: LessonSetup,
    entries: readonly Entry[],
  ) {
    const material = { scenario, classroom: definition, setup };
    this.local = localLesson(material, entries, Date.now, (all) => {
      this.kept = keepLesson({ setup, entries: all });
    });
    this.wall = new Place(this.local.connect({ kind: 'projector' }));
    this.desk = new Place(this.local.connect({ kind: 'facilitator', watching: null }));
    this.#timer = setInterval(() => this.local.tick(), TICK);
  }

  /** Lays the tables, sits somebody down at every seat of the device, and deals the briefs. */
  async set({ lesson, plan, tables, by }: Setting): Promise<void> {
    const { desk } = this;
    await desk.send({ type: 'choose-lesson', lesson });
    await desk.send({ type: 'lay-tables', tables: Array.from({ length: tables }, () => ({ plan })) });
    for (const { seat, role } of desk.view.class?.seats ?? []) {
      const played = by[role] ?? 'device';
      if (played === 'paper') await desk.send({ type: 'occupy', seat, by: 'facilitator' });
      else if (played === 'computer') await desk.send({ type: 'occupy', seat, by: 'computer' });
      else await this.#sit(seat);
    }
    await desk.send({ type: 'deal-briefs' });
  }

  async #sit(seat: string): Promise<void> {
    const participant = this.local.join();
    const place = this.local.connect({ kind: 'participant', id: participant });
    await place.send({ type: 'present', name: null });
    place.close();
    await this.desk.send({ type: 'move', participant, seat });
  }

  /** Those who have something to do, in turn. */
  get turns(): readonly SeatCard[] {
    const { lesson, class: seats } = this.desk.view;
    return lesson && seats ? turnsOf(lesson, seats) : [];
  }

  get next(): SeatCard | null {
    return nextTurn(this.turns, this.#last);
  }

  show(kind: 'wall' | 'desk' | 'keep'): void {
    this.#rise();
    this.showing = { kind };
  }

  /** Hangs the curtain for a seat. */
  handTo(seat: SeatCard): void {
    this.#rise();
    this.showing = { kind: 'curtain', seat };
  }

  /** Whoever the curtain hangs for sits down. */
  sitDown(seat: SeatCard): void {
    const [id] = seat.people;
    if (id === undefined) return;
    this.#last = seat.seat;
    this.showing = { kind: 'seat', seat, place: new Place(this.local.connect({ kind: 'participant', id })) };
  }

  /** Hands on to the next who has something to do; to the wall where nobody has. */
  handOn(): void {
    const next = this.next;
    if (next && next.seat !== this.#last) this.handTo(next);
    else this.show('wall');
  }

  /** Deletes the lesson and everything typed in it. */
  erase(): boolean {
    this.leave();
    return dropLesson();
  }

  leave(): void {
    clearInterval(this.#timer);
    this.#rise();
    this.wall.leave();
    this.desk.leave();
  }

  /** Whoever has the device in hand gets up: nothing of theirs stays in the page. */
  #rise(): void {
    if (this.showing.kind === 'seat') this.showing.place.leave();
  }
}
